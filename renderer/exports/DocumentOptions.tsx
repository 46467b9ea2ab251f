import { t } from '../../shared/messages/all-messages.ts';
import { type DocumentExport, useDocumentExport } from '../store/document-export.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { Choice } from './ChoiceFields.tsx';
import type { AskedDocuments } from './document-work.ts';
import styles from './exports.module.css';
import { saveDocuments } from './save-documents.ts';
import { WhichCodes } from './WhichCodes.tsx';
import { WhichDocuments } from './WhichDocuments.tsx';

const formatNames = {
  html: 'documents.formatHtml',
  docx: 'documents.formatDocx',
  pdf: 'documents.formatPdf',
} as const;

/** Which documents, with what of their coding, in which format. */
export function DocumentOptions(props: {
  readonly asked: AskedDocuments;
  /** How many documents there are to save. */
  readonly count: number;
}) {
  const settings = useDocumentExport();
  const set = useDocumentExport.setState;
  const snapshot = useReview((state) => state.snapshot);
  const { format } = settings;
  return (
    <>
      <div className={styles.options}>
        <WhichDocuments settings={settings} onChange={set} />
        <Choice
          label={t('documents.coding')}
          value={settings.clean ? 'clean' : 'with'}
          options={[
            { value: 'with', text: t('documents.with') },
            { value: 'clean', text: t('documents.clean') },
          ]}
          onChange={(value) => set({ clean: value === 'clean' })}
        />
        {settings.clean ? null : (
          <WhichCodes settings={settings} codes={snapshot.codes} onChange={set} />
        )}
        {settings.clean ? null : (
          <CheckBox isSelected={settings.memos} onChange={(memos) => set({ memos })}>
            {t('documents.memosToo')}
          </CheckBox>
        )}
        <CheckBox isSelected={settings.margins} onChange={(margins) => set({ margins })}>
          {t('documents.margins')}
        </CheckBox>
        <Choice
          label={t('export.format')}
          value={format}
          options={(['html', 'docx', 'pdf'] as const).map((value) => ({
            value,
            text: t(formatNames[value]),
          }))}
          onChange={(value) => set({ format: value as DocumentExport['format'] })}
        />
        {format === 'docx' && !settings.clean ? (
          <Choice
            label={t('documents.inWord')}
            value={settings.codesIn}
            options={(['comments', 'margin'] as const).map((value) => ({
              value,
              text: t(`documents.inWord.${value}`),
            }))}
            onChange={(value) => set({ codesIn: value as DocumentExport['codesIn'] })}
          />
        ) : null}
      </div>
      <div className={styles.save}>
        <Button
          look="primary"
          isDisabled={props.count === 0}
          onPress={() => {
            saveDocuments(format, props.asked).catch(notifyError);
          }}
        >
          {format === 'pdf' && services().platform.kind === 'browser'
            ? t('documents.print')
            : t('documents.save', { count: props.count, format: t(formatNames[format]) })}
        </Button>
      </div>
    </>
  );
}
