import { t } from '../../shared/messages/all-messages.ts';
import { referenceFormats } from '../../shared/references/reference-formats.ts';
import { referenceChoices, referenceStages } from '../../shared/use-cases/export-references.ts';
import { notifyError } from '../store/notices.ts';
import { type ReferenceExport, useReferenceExport } from '../store/reference-export.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from './ChoiceFields.tsx';
import styles from './exports.module.css';
import type { AskedReferences } from './reference-work.ts';
import { saveReferencesAs } from './use-references.ts';

/** Which records, at which stage, in which format. */
export function ReferenceOptions(props: {
  readonly asked: AskedReferences;
  /** How many references there are to save. */
  readonly count: number;
}) {
  const { format, stage, which } = useReferenceExport();
  const set = useReferenceExport.setState;
  const name = t(`references.format.${format}`);
  return (
    <>
      <div className={styles.options}>
        <Choice
          label={t('references.which')}
          value={which}
          options={referenceChoices.map((value) => ({
            value,
            text: t(`references.which.${value}`),
          }))}
          onChange={(value) => set({ which: value as ReferenceExport['which'] })}
        />
        <Choice
          label={t('references.stage')}
          value={stage}
          options={referenceStages.map((value) => ({
            value,
            text: t(`references.stage.${value}`),
          }))}
          onChange={(value) => set({ stage: value as ReferenceExport['stage'] })}
        />
        <Choice
          label={t('export.format')}
          value={format}
          options={referenceFormats.map((value) => ({
            value,
            text: t(`references.format.${value}`),
          }))}
          onChange={(value) => set({ format: value as ReferenceExport['format'] })}
        />
      </div>
      <div className={styles.save}>
        <Button
          look="primary"
          isDisabled={props.count === 0}
          onPress={() => {
            saveReferencesAs(format, props.asked).catch(notifyError);
          }}
        >
          {t('references.save', { count: props.count, format: name })}
        </Button>
      </div>
    </>
  );
}
