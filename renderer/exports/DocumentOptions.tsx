import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { DocumentId } from '../../shared/records/ids.ts';
import { listedStudies } from '../../shared/scope/listed-studies.ts';
import { documentName, documentsByStudy } from '../../shared/tables/study-order.ts';
import { SomeCodes } from '../choices/SomeCodes.tsx';
import { type DocumentExport, useDocumentExport } from '../store/document-export.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { TickMenu } from '../ui/TickMenu.tsx';
import { Choice } from './ChoiceFields.tsx';
import type { AskedDocuments } from './document-work.ts';
import styles from './exports.module.css';
import { saveDocuments } from './save-documents.ts';

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
        <WhichDocuments settings={settings} />
        <Choice
          label={t('documents.coding')}
          value={settings.clean ? 'clean' : 'with'}
          options={[
            { value: 'with', text: t('documents.with') },
            { value: 'clean', text: t('documents.clean') },
          ]}
          onChange={(value) => set({ clean: value === 'clean' })}
        />
        {settings.clean ? null : <WhichCodes settings={settings} codes={snapshot.codes} />}
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

function WhichDocuments({ settings }: { readonly settings: DocumentExport }) {
  const set = useDocumentExport.setState;
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
        onChange={(value) => set({ which: value as DocumentExport['which'] })}
      />
      {settings.which === 'chosen' ? (
        <TickMenu
          label={t('documents.which')}
          says={t('documents.chosen', { count: chosen.length })}
          placement="bottom start"
          items={items}
          ticked={chosen}
          onTick={(keys) =>
            set({
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

function WhichCodes(props: {
  readonly settings: DocumentExport;
  readonly codes: ReturnType<typeof useReview.getState>['snapshot']['codes'];
}) {
  const { codes, settings } = props;
  const set = useDocumentExport.setState;
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
        onChange={(value) => set({ codes: value as DocumentExport['codes'] })}
      />
      {settings.codes === 'some' ? (
        <SomeCodes
          codes={settings.codeIds}
          snapshot={{ codes }}
          onChange={(codeIds) => set({ codeIds })}
        />
      ) : null}
    </>
  );
}
