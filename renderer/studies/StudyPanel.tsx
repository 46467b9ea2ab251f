import { useRef } from 'react';
import { writeMemo } from '../../shared/commands/memos.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { fullReference } from '../../shared/reference-styles/full-reference.ts';
import { DoiLink } from '../choices/DoiLink.tsx';
import { MemoCommitField } from '../choices/MemoCommitField.tsx';
import { MemoWords } from '../choices/MemoQuotes.tsx';
import { commitText, useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { OriginalRecord } from '../ui/OriginalRecord.tsx';
import { onEscape } from '../ui/on-escape.ts';
import type { Column } from './columns.ts';
import styles from './panel.module.css';
import { ReferenceFields } from './ReferenceFields.tsx';
import { StudyCharacteristics } from './StudyCharacteristics.tsx';
import { StudyDocuments } from './StudyDocuments.tsx';
import { StudyReports } from './StudyReports.tsx';
import type { StudyRow } from './study-rows.ts';

/** Everything about one study, beside the table. */
export function StudyPanel({
  row,
  columns,
}: {
  readonly row: StudyRow;
  readonly columns: readonly Column[];
}) {
  const { study, label } = row;
  const { citation } = study;
  const review = useReview((state) => state.snapshot.review);
  const panel = useRef<HTMLElement>(null);
  const close = (): void => {
    useSession.setState({ studyId: undefined });
    document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus();
  };
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={t('study.details', { study: label })}
      onKeyDown={onEscape(close)}
    >
      <header className={styles.head}>
        <h2 dir="auto">{label}</h2>
        <Button look="quiet" aria-label={t('study.close')} onPress={close}>
          ×
        </Button>
      </header>
      <p className={styles.reference} dir="auto">
        {fullReference(review, citation, label)}
      </p>
      {citation.DOI === undefined ? null : (
        <div>
          <DoiLink doi={citation.DOI} label={t('study.openDoi')} />
        </div>
      )}
      <ReferenceFields study={study} />
      <StudyReports row={row} />
      <StudyDocuments row={row} />
      <StudyCharacteristics study={study} columns={columns} />
      {citation.abstract === undefined ? null : (
        <details open className={styles.part}>
          <summary>{t('study.abstract')}</summary>
          <p className={styles.abstract} dir="auto">
            {citation.abstract}
          </p>
        </details>
      )}
      <StudyMemo row={row} />
      <OriginalRecord citation={citation} />
    </section>
  );
}

function StudyMemo({ row: { study, label } }: { readonly row: StudyRow }) {
  const memos = useReview((state) => state.snapshot.memos);
  const reviewers = useReview((state) => state.snapshot.reviewers);
  const reviewerId = useReview((state) => state.reviewerId);
  const readOnly = useReview((state) => state.readOnly);
  const about = [...memos.values()].filter(
    (memo) => memo.targetId === study.id && memo.deleted !== true,
  );
  const own = about.find((memo) => memo.reviewerId === reviewerId)?.body ?? '';
  return (
    <div className={styles.part}>
      <h3>{t('study.memo')}</h3>
      <MemoCommitField
        field={`${study.id} memo`}
        isLabelHidden
        label={t('study.memoLabel', { study: label })}
        placeholder={t('study.memoHint')}
        value={own}
        isReadOnly={readOnly}
        onCommit={(body) => commitText(writeMemo, { targetId: study.id, body })}
      />
      {about
        .filter((memo) => memo.reviewerId !== reviewerId)
        .map((memo) => (
          <div key={memo.id} className={styles.otherMemo}>
            <span>{reviewers.get(memo.reviewerId)?.initials ?? ''}</span>{' '}
            <MemoWords text={memo.body} />
          </div>
        ))}
    </div>
  );
}
