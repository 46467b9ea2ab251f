import { useEffect, useState } from 'react';
import { leaveOutWords } from '../../shared/commands/words.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Shown } from '../../shared/team/view.ts';
import { notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { openSearch, searchWhole } from '../store/search-state.ts';
import { tellDone } from '../store/tell-done.ts';
import { SearchInput } from '../ui/SearchInput.tsx';
import { useCounts, useListedWords, type WordOrder } from './use-words.ts';
import { WordChoices } from './WordChoices.tsx';
import { WordList } from './WordList.tsx';
import styles from './words.module.css';
import { wordsWorker } from './words-task.ts';

/** How often words stand in texts or coded passages; each leads to where it stands. */
export function Words({ snapshot }: { readonly snapshot: Shown }) {
  const [order, setOrder] = useState<WordOrder>({ by: 'count', isRising: false });
  const [typed, setTyped] = useState('');
  const readOnly = useReview((state) => state.readOnly);
  const counts = useCounts(snapshot);
  const { short, stopped, words } = useListedWords(counts, { order, typed });
  useEffect(wordsWorker.keep, []);
  const leaveOut = (word: string): void => {
    const own = snapshot.review?.leftOutWords ?? [];
    commit(leaveOutWords, { words: [...own, word] })
      .then((done) => done && tellDone(done, t('words.leftOut', { word })))
      .catch(notifyError);
  };
  return (
    <div className={styles.words}>
      <WordChoices snapshot={snapshot} />
      <div className={styles.line}>
        <SearchInput label={t('words.filter')} value={typed} onChange={setTyped} />
        <p role="status" className={styles.told}>
          {counts === undefined
            ? t('words.counting')
            : t('words.told', {
                words: words.length,
                total: counts.total,
                documents: counts.documents,
                stopped,
                short,
              })}
          {counts === undefined || counts.missing === 0
            ? ''
            : ` ${t('words.missing', { count: counts.missing })}`}
        </p>
      </div>
      {counts !== undefined && words.length === 0 ? (
        <p className={styles.hint}>{t('words.none')}</p>
      ) : (
        <WordList
          words={words}
          order={order}
          onSort={setOrder}
          onShow={(word) => {
            openSearch();
            searchWhole(word);
          }}
          {...(readOnly ? {} : { onLeaveOut: leaveOut })}
        />
      )}
    </div>
  );
}
