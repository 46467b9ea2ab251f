import { useMemo, useState } from 'react';
import { linkDocument } from '../../shared/commands/studies.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import { commit, useReview } from '../store/review-store.ts';
import { tellDone } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import styles from './panel.module.css';
import { filterRows, studyRows } from './study-rows.ts';

const longestList = 8;
const noFilters = new Set<never>();

/** Finds the study a document belongs to, under the document itself. */
export function MoveDocument(props: {
  readonly document: DocumentRecord;
  readonly onDone: () => void;
}) {
  const { document, onDone } = props;
  const snapshot = useReview((state) => state.snapshot);
  const [text, setText] = useState('');
  const rows = useMemo(() => studyRows(snapshot), [snapshot]);
  const found = filterRows(rows, { text, quick: noFilters })
    .filter(({ study }) => study.id !== document.studyId)
    .slice(0, longestList);
  const move = async (studyId: StudyId, study: string): Promise<void> => {
    onDone();
    const operation = await commit(linkDocument, { documentId: document.id, studyId });
    if (operation === undefined) return;
    tellDone(operation, t('study.movedDocument', { document: document.title, study }));
  };
  const [first] = found;
  return (
    <div className={styles.move}>
      <TextInput
        autoFocus
        label={t('study.moveTitle', { document: document.title })}
        placeholder={t('study.moveFilter')}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          else if (event.key === 'Enter' && first !== undefined)
            void move(first.study.id, first.label);
          else event.continuePropagation();
        }}
      />
      <ul>
        {found.map(({ study, label }) => (
          <li key={study.id}>
            <button type="button" className={styles.open} onClick={() => move(study.id, label)}>
              <span>{label}</span>
              <span className={styles.soft}>{study.citation.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className={styles.soft}>{t('study.moveNone')}</p> : null}
      <Button look="quiet" onPress={onDone}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
