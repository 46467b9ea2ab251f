import { addMemo } from '../../shared/commands/memos.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { isCreate } from '../../shared/ops/change.ts';
import { MemoArea } from '../choices/MemoArea.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import { speak } from '../store/notices.ts';
import { commitText, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import styles from './memos.module.css';
import { chooseMemo, focusMemoList } from './memos-state.ts';

/** A new entry of the review's journal: kept by its button or Ctrl+Enter, so that half an entry is none. */
export function NewEntry() {
  const reviewId = useReview((state) => state.reviewId);
  const draft = useDraftField({
    field: `${reviewId} entry`,
    label: t('memo.entry'),
    value: '',
    storesWhenLeft: false,
    onStore: async (body) => {
      if (reviewId === undefined) return;
      const operation = await commitText(addMemo, { targetId: reviewId, body });
      const change = operation?.changes[0];
      if (change === undefined || !isCreate(change) || change.create.type !== 'memo') return;
      speak(t('coding.memoKept'));
      chooseMemo(change.create.id);
      focusMemoList();
    },
  });
  const leave = (): void => {
    chooseMemo(undefined);
    focusMemoList();
  };
  return (
    <article className={styles.page} aria-label={t('memo.newEntry')}>
      <h2>{t('memo.newEntry')}</h2>
      <MemoArea
        takesFocus
        draft={draft}
        label={t('memo.entry')}
        look={styles.text}
        placeholder={t('memo.entryHint')}
        storesWhenLeft={false}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void draft.store();
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            leave();
          }
        }}
      />
      <div className={styles.tools}>
        <Button
          look="primary"
          isDisabled={draft.text.trim() === ''}
          onPress={() => void draft.store()}
        >
          {t('memo.keep')} <KeyHint keys="Mod+Enter" />
        </Button>
        <Button onPress={leave}>{t('common.cancel')}</Button>
      </div>
    </article>
  );
}
