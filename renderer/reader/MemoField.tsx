import { useEffect, useRef } from 'react';
import { memoOf, writeMemo } from '../../shared/commands/memos.ts';
import { t } from '../../shared/messages/messages.ts';
import type { ExcerptId } from '../../shared/records/ids.ts';
import { MemoArea } from '../choices/MemoArea.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import { speak } from '../store/notices.ts';
import { commitText, useReview } from '../store/review-store.ts';
import { enterText } from './enter-text.ts';
import styles from './inspector.module.css';
import { useReader } from './reader-state.ts';

/** The reviewer's memo on an excerpt: kept on leaving the field, on Ctrl+Enter, and when the excerpt changes. */
export function MemoField({ excerptId }: { readonly excerptId: ExcerptId }) {
  const kept = useReview(
    ({ snapshot, reviewerId }) => memoOf(snapshot, excerptId, reviewerId)?.body ?? '',
  );
  const draft = useDraftField({
    field: `${excerptId} memo`,
    label: t('inspector.memo'),
    value: kept,
    onStore: async (body) => {
      if ((await commitText(writeMemo, { targetId: excerptId, body })) !== undefined)
        speak(t('coding.memoKept'));
    },
  });
  const field = useRef<HTMLTextAreaElement>(null);
  const request = useReader((state) => state.memoRequest);
  useEffect(() => {
    // The field may only be there because it was asked for.
    if (useReader.getState().memoAnswered === request) return;
    useReader.setState({ memoAnswered: request });
    // A hidden pane needs a frame to open before its field can have the focus.
    requestAnimationFrame(() => field.current?.focus());
  }, [request]);
  return (
    <MemoArea
      draft={draft}
      label={t('inspector.memo')}
      labelLook={styles.field}
      placeholder={t('inspector.memoHint')}
      fieldRef={field}
      onKeyDown={(event) => {
        const done = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (!done && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        // Leaving the field keeps the memo.
        enterText();
      }}
    />
  );
}
