import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { DocumentId } from '../../shared/records/ids.ts';
import { listedStudies } from '../../shared/scope/listed-studies.ts';
import { documentName, documentsByStudy } from '../../shared/tables/study-order.ts';
import type { DocumentExport } from '../store/document-export.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { useReview } from '../store/review-store.ts';
import { TickMenu } from '../ui/TickMenu.tsx';
import { Choice } from './ChoiceFields.tsx';

type Which = Pick<DocumentExport, 'chosen' | 'which'>;

/** The documents of included studies, or of the set; all; or some by name. */
export function WhichDocuments(props: {
  readonly settings: Which;
  readonly onChange: (changed: Partial<Which>) => void;
}) {
  const { onChange, settings } = props;
  const snapshot = useReview((state) => state.snapshot);
  const { documents, review, studies } = snapshot;
  const items = useMemo(
    () =>
      documentsByStudy({ documents, studies }).map(({ id }) => ({
        id,
        name: documentName({ documents, review, studies }, id),
      })),
    [documents, review, studies],
  );
  const { include } = useIncludeChoice();
  const ofSet = listedStudies(snapshot, include).set;
  const chosen = settings.chosen.filter((id) => items.some((item) => item.id === id));
  return (
    <>
      <Choice
        label={t('documents.which')}
        value={settings.which}
        options={(['included', 'all', 'chosen'] as const).map((value) => ({
          value,
          text:
            value === 'included' && ofSet !== undefined
              ? t('documents.which.set', { name: ofSet.name })
              : t(`documents.which.${value}`),
        }))}
        onChange={(value) => onChange({ which: value as Which['which'] })}
      />
      {settings.which === 'chosen' ? (
        <TickMenu
          label={t('documents.which')}
          says={t('documents.chosen', { count: chosen.length })}
          placement="bottom start"
          items={items}
          ticked={chosen}
          onTick={(keys) =>
            onChange({
              chosen: items
                .map(({ id }): DocumentId => id)
                .filter((id) => keys === 'all' || keys.has(id)),
            })
          }
        />
      ) : null}
    </>
  );
}
