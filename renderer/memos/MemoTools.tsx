import { defineFromMemo } from '../../shared/commands/define-from-memo.ts';
import { editMemo } from '../../shared/commands/memos.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { findRecord } from '../../shared/ops/snapshot.ts';
import type { ListedMemo } from '../../shared/tables/memo-list.ts';
import type { Shown } from '../../shared/team/view.ts';
import { notifyError } from '../store/notices.ts';
import { openRecord } from '../store/open-record.ts';
import { commit, useReview } from '../store/review-store.ts';
import { tellDone } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import styles from './memos.module.css';
import { chooseMemo, focusMemoList } from './memos-state.ts';

/** What can be done with a memo: going to what it is on, making it a definition, removing one's own. */
export function MemoTools(props: {
  readonly listed: ListedMemo;
  readonly snapshot: Shown;
  readonly isOwn: boolean;
}) {
  const { isOwn, listed, snapshot } = props;
  const { isGone, kind, memo } = listed;
  const readOnly = useReview((state) => state.readOnly);
  const target = findRecord(snapshot, memo.targetId);
  const define = async (): Promise<void> => {
    const operation = await commit(defineFromMemo, { memoId: memo.id });
    if (operation !== undefined && target?.type === 'code')
      tellDone(operation, t('memo.defined', { code: target.name }));
  };
  const remove = async (): Promise<void> => {
    const operation = await commit(editMemo, { memoId: memo.id, body: '' });
    if (operation === undefined) return;
    chooseMemo(undefined);
    focusMemoList();
    tellDone(operation);
  };
  return (
    <div className={styles.tools}>
      {kind === 'journal' || isGone ? null : (
        <Button look="quiet" onPress={() => openRecord(memo.targetId)}>
          {t('memo.open')}
        </Button>
      )}
      {target?.type === 'code' && !isGone ? (
        <Button look="quiet" isDisabled={readOnly} onPress={() => void define().catch(notifyError)}>
          {t((target.definition ?? '') === '' ? 'memo.define' : 'memo.addToDefinition')}
        </Button>
      ) : null}
      {isOwn ? (
        <Button look="quiet" isDisabled={readOnly} onPress={() => void remove().catch(notifyError)}>
          {t('memo.remove')}
        </Button>
      ) : null}
    </div>
  );
}
