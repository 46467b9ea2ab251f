import { memoOf, writeMemo } from '../../shared/commands/memos.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId, DocumentId } from '../../shared/records/ids.ts';
import { commitText, useReview } from '../store/review-store.ts';
import { MemoCommitField } from './MemoCommitField.tsx';
import styles from './memos.module.css';
import { OtherMemos } from './OtherMemos.tsx';

export interface ThingMemoProps {
  readonly targetId: CodeId | DocumentId;
  readonly kind: 'code' | 'theme' | 'document';
}

/** One's own memo on a document, code or theme, kept when it is left, with those of colleagues below. */
export function ThingMemo({ kind, targetId }: ThingMemoProps) {
  const readOnly = useReview((state) => state.readOnly);
  const value = useReview(
    ({ reviewerId, snapshot }) => memoOf(snapshot, targetId, reviewerId)?.body ?? '',
  );
  return (
    <div className={styles.thing}>
      <MemoCommitField
        field={`${targetId} memo`}
        label={t('memo.onThis', { kind })}
        placeholder={t(kind === 'document' ? 'memo.onDocumentHint' : 'memo.onCodeHint')}
        value={value}
        isReadOnly={readOnly}
        onCommit={(body) => commitText(writeMemo, { targetId, body })}
      />
      <OtherMemos targetId={targetId} />
    </div>
  );
}
