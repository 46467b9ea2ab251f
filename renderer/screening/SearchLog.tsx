import { useMemo } from 'react';
import { addSearch } from '../../shared/commands/searches.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { searchesParagraph } from '../../shared/prisma/searches-paragraph.ts';
import { recordsBySearch } from '../../shared/searches/found-by.ts';
import { runAction } from '../actions/registry.ts';
import { copyParagraph } from '../choices/copy-paragraph.ts';
import { notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SearchRow } from './SearchRow.tsx';
import styles from './screening.module.css';

const headings = ['kind', 'source', 'date', 'query', 'hits', 'records', 'file'] as const;

/** Every search of the review, each a line that is edited in place. */
export function SearchLog() {
  const searches = useReview((state) => state.snapshot.searches);
  const studies = useReview((state) => state.snapshot.studies);
  const readOnly = useReview((state) => state.readOnly);
  const found = useMemo(() => recordsBySearch({ searches, studies }), [searches, studies]);
  const snapshot = useReview((state) => state.snapshot);
  const paragraph = useMemo(() => searchesParagraph(snapshot), [snapshot]);
  const live = [...searches.values()].filter(({ deleted }) => deleted !== true);
  const add = (
    <Button
      isDisabled={readOnly}
      onPress={() => void commit(addSearch, { source: '' }).catch(notifyError)}
    >
      {t('searches.add')}
    </Button>
  );
  if (live.length === 0) {
    return (
      <EmptyState title={t('searches.emptyTitle')} text={t('searches.emptyText')}>
        <Button look="primary" isDisabled={readOnly} onPress={() => runAction('import.files')}>
          {t('import.button')}
        </Button>
        {add}
      </EmptyState>
    );
  }
  return (
    <section className={styles.searches}>
      <header className={styles.searchesHead}>
        <p className={styles.soft}>{t('searches.text')}</p>
        {add}
        {paragraph === '' ? null : (
          <Button look="quiet" onPress={() => copyParagraph(paragraph)}>
            {t('searches.copy')}
          </Button>
        )}
      </header>
      <table className={styles.searchTable} data-work>
        <thead>
          <tr>
            {headings.map((name) => (
              <th key={name} scope="col" data-number={name === 'records' || undefined}>
                {t(`searches.${name}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {live.map((search) => (
            <SearchRow
              key={search.id}
              search={search}
              found={found.get(search.id) ?? { count: 0, repeats: 0 }}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
