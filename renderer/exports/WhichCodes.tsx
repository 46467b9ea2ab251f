import { t } from '../../shared/messages/all-messages.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import { SomeCodes } from '../choices/SomeCodes.tsx';
import type { DocumentExport } from '../store/document-export.ts';
import { useSession } from '../store/session-store.ts';
import { Choice } from './ChoiceFields.tsx';

type Which = Pick<DocumentExport, 'codeIds' | 'codes'>;

/** All codes, those the reader is filtered by, or some by name. */
export function WhichCodes(props: {
  readonly settings: Which;
  readonly codes: Snapshot['codes'];
  readonly onChange: (changed: Partial<Which>) => void;
}) {
  const { codes, onChange, settings } = props;
  const isFiltered = useSession((state) => state.codeFilter.length > 0);
  const offered = (['all', 'filter', 'some'] as const).filter(
    (value) => value !== 'filter' || isFiltered,
  );
  return (
    <>
      <Choice
        label={t('documents.whichCodes')}
        value={settings.codes === 'filter' && !isFiltered ? 'all' : settings.codes}
        options={offered.map((value) => ({ value, text: t(`documents.whichCodes.${value}`) }))}
        onChange={(value) => onChange({ codes: value as Which['codes'] })}
      />
      {settings.codes === 'some' ? (
        <SomeCodes
          codes={settings.codeIds}
          snapshot={{ codes }}
          onChange={(codeIds) => onChange({ codeIds })}
        />
      ) : null}
    </>
  );
}
