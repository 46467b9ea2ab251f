import type { CodeUse } from '../../shared/codebook/tally.ts';
import { t } from '../../shared/messages/messages.ts';
import styles from './tree.module.css';

/** How much a code is used, at the end of its row. */
export function RowCount({ use }: { readonly use: CodeUse | undefined }) {
  const excerpts = use?.excerptsRolledUp ?? 0;
  const words = t('codebook.use', { excerpts, studies: use?.studies ?? 0 });
  return (
    <div role="gridcell" className={styles.count} title={words}>
      <span aria-hidden="true">{excerpts === 0 ? '–' : excerpts}</span>
      <span className="visually-hidden">{words}</span>
    </div>
  );
}
