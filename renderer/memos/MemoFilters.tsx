import { t } from '../../shared/messages/all-messages.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { type ListedMemo, memoKinds } from '../../shared/tables/memo-list.ts';
import type { Shown } from '../../shared/team/view.ts';
import { SetSwitch } from '../choices/ScopeSwitch.tsx';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import styles from './memos.module.css';
import { composeEntry, useMemos } from './memos-state.ts';

/** A new entry, and which memos are listed: those with these words, on such things, by that person. */
export function MemoFilters(props: {
  readonly memos: readonly ListedMemo[];
  readonly reviewers: Shown['reviewers'];
}) {
  const { kind, query, reviewerId } = useMemos();
  const readOnly = useReview((state) => state.readOnly);
  const authors = new Set(props.memos.map(({ memo }) => memo.reviewerId));
  return (
    <div className={styles.filters} role="group" aria-label={t('memo.filters')}>
      <div className={styles.search}>
        <SearchInput
          label={t('memo.search')}
          value={query}
          onChange={(value) => useMemos.setState({ query: value })}
        />
        <Button isDisabled={readOnly} onPress={composeEntry}>
          {t('memo.newEntry')}
        </Button>
      </div>
      <label className={styles.filter}>
        <span>{t('memo.kind')}</span>
        <select
          value={kind ?? ''}
          onChange={({ target: { value } }) =>
            useMemos.setState({ kind: memoKinds.find((each) => each === value) })
          }
        >
          <option value="">{t('memo.anything')}</option>
          {memoKinds.map((each) => (
            <option key={each} value={each}>
              {t(`memo.on.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <SetSwitch />
      {authors.size < 2 && reviewerId === undefined ? null : (
        <label className={styles.filter}>
          <span>{t('memo.person')}</span>
          <select
            value={reviewerId ?? ''}
            onChange={({ target: { value } }) =>
              useMemos.setState({
                reviewerId: value === '' ? undefined : (value as ReviewerId),
              })
            }
          >
            <option value="">{t('memo.anybody')}</option>
            {[...authors].map((id) => (
              <option key={id} value={id}>
                {props.reviewers.get(id)?.name ?? ''}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
