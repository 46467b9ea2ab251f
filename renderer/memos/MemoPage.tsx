import { editMemo } from '../../shared/commands/memos.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { momentInWords } from '../../shared/messages/formats.ts';
import { findRecord } from '../../shared/ops/snapshot.ts';
import { kindWord, type ListedMemo } from '../../shared/tables/memo-list.ts';
import type { Shown } from '../../shared/team/view.ts';
import { AuthorMark } from '../choices/AuthorMark.tsx';
import { MemoArea } from '../choices/MemoArea.tsx';
import { MemoWords } from '../choices/MemoQuotes.tsx';
import { PassagePlace } from '../choices/PassagePlace.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import { speak } from '../store/notices.ts';
import { commitText, useReview } from '../store/review-store.ts';
import { dateTold } from '../store/told-moments.ts';
import { MemoTools } from './MemoTools.tsx';
import styles from './memos.module.css';
import { focusMemoList } from './memos-state.ts';

interface Props {
  readonly listed: ListedMemo;
  readonly snapshot: Shown;
}

/** One memo with what it is about above it, who wrote it and when. */
export function MemoPage({ listed, snapshot }: Props) {
  const { changed, memo, written } = listed;
  const me = useReview((state) => state.reviewerId);
  const readOnly = useReview((state) => state.readOnly);
  const author = snapshot.reviewers.get(memo.reviewerId);
  const isOwn = memo.reviewerId === me;
  return (
    <article className={styles.page} aria-label={kindWord(listed, snapshot)}>
      <h2>{kindWord(listed, snapshot)}</h2>
      <About listed={listed} snapshot={snapshot} />
      <MemoTools listed={listed} snapshot={snapshot} isOwn={isOwn} />
      {isOwn && !readOnly ? (
        <OwnText listed={listed} />
      ) : (
        <div className={styles.theirs} tabIndex={0} data-memo-text>
          <MemoWords text={memo.body} />
        </div>
      )}
      <p className={styles.facts}>
        <AuthorMark reviewer={author} />
        {written === undefined ? null : (
          <span>{t('memo.written', { when: dateTold(written, momentInWords) })}</span>
        )}
        {changed === undefined ? null : (
          <span>{t('memo.changed', { when: dateTold(changed, momentInWords) })}</span>
        )}
        {isOwn ? null : <span>{t('memo.theirs', { name: author?.name ?? '' })}</span>}
      </p>
    </article>
  );
}

/** What the memo is on, quoted. */
function About({ listed, snapshot }: Props) {
  const { about, isGone, kind, memo, where } = listed;
  if (kind === 'journal') return null;
  const gone = isGone ? <span className={styles.soft}> {t('memo.gone')}</span> : null;
  if (kind !== 'excerpt')
    return (
      <p className={styles.thing} dir="auto">
        {about}
        {gone}
      </p>
    );
  const excerpt = findRecord(snapshot, memo.targetId);
  const document =
    excerpt?.type === 'excerpt' ? snapshot.documents.get(excerpt.documentId) : undefined;
  return (
    <>
      <blockquote className={styles.quote} dir="auto">
        “{about}”
      </blockquote>
      <p className={styles.soft}>
        {where}
        {excerpt?.type !== 'excerpt' || document === undefined ? null : (
          <PassagePlace textId={document.textId} passage={excerpt} lead=", " />
        )}
        {gone}
      </p>
    </>
  );
}

function OwnText({ listed: { memo } }: { readonly listed: ListedMemo }) {
  const draft = useDraftField({
    field: `${memo.id} body`,
    label: t('memo.text'),
    value: memo.body,
    onStore: async (body) => {
      if ((await commitText(editMemo, { memoId: memo.id, body })) !== undefined)
        speak(t('coding.memoKept'));
    },
  });
  return (
    <MemoArea
      draft={draft}
      label={t('memo.text')}
      look={styles.text}
      onKeyDown={(event) => {
        const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (!isDone && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        // Leaving the field keeps the memo.
        focusMemoList();
      }}
    />
  );
}
