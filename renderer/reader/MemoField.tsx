import { useEffect, useRef, useState } from 'react';
import { memoOf, writeMemo } from '../../shared/commands/memos.ts';
import { t } from '../../shared/messages/messages.ts';
import type { ExcerptId } from '../../shared/records/ids.ts';
import { speak } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { enterText } from './enter-text.ts';
import styles from './inspector.module.css';
import { useReader } from './reader-state.ts';

/** The reviewer's memo on an excerpt: kept on leaving the field, on Ctrl+Enter, and when the excerpt changes. */
export function MemoField({ excerptId }: { readonly excerptId: ExcerptId }) {
  const kept = useReview(
    ({ snapshot, reviewerId }) => memoOf(snapshot, excerptId, reviewerId)?.body ?? '',
  );
  const [draft, setDraft] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const request = useReader((state) => state.memoRequest);
  const answered = useRef(request);
  useEffect(() => {
    if (answered.current === request) return;
    answered.current = request;
    // A hidden pane needs a frame to open before its field can have the focus.
    requestAnimationFrame(() => field.current?.focus());
  }, [request]);
  const save = async (): Promise<void> => {
    if (draft === undefined) return;
    setDraft(undefined);
    const done = await commit(writeMemo, { targetId: excerptId, body: draft });
    if (done !== undefined) speak(t('coding.memoKept'));
  };
  return (
    <label className={styles.field}>
      <span>{t('inspector.memo')}</span>
      <textarea
        ref={field}
        dir="auto"
        placeholder={t('inspector.memoHint')}
        value={draft ?? kept}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          const done = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (!done && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          // Leaving the field keeps the memo.
          enterText();
        }}
      />
    </label>
  );
}
