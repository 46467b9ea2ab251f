import { t } from '../../shared/messages/all-messages.ts';
import type { ChosenRow, StudyRow } from './excerpt-rows.ts';
import styles from './page.module.css';
import quoteStyles from './quotes.module.css';

/** What heads a part of a code's page: the chosen quotes, or a study. */
export function HeadingRow({ row }: { readonly row: ChosenRow | StudyRow }) {
  if (row.type === 'chosen') {
    return (
      <div role="gridcell" className={quoteStyles.chosen}>
        <span className={quoteStyles.chosenName}>{t('quote.chosen')}</span>
        <span className={styles.studyCount}>{t('quote.chosenCount', { count: row.count })}</span>
        {row.count > 1 ? <span className={quoteStyles.hint}>{t('quote.chosenHint')}</span> : null}
      </div>
    );
  }
  return (
    <div role="gridcell" className={styles.study}>
      <span className={styles.studyName} dir="auto">
        {row.label}
      </span>
      <span className={styles.studyCount}>{t('codebook.excerptCount', { count: row.count })}</span>
    </div>
  );
}
