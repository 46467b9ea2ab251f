import type { Figure } from '../../shared/figures/figure.ts';
import { t } from '../../shared/messages/all-messages.ts';
import styles from './figure-numbers.module.css';
import flow from './flow.module.css';

/** Rows and columns that are shown; the rest is in the file of the numbers. */
const [mostRows, mostColumns] = [300, 8];

/** The numbers that a picture is drawn from. */
export function PictureNumbers({ figure }: { readonly figure: Figure }) {
  const columns = figure.columns.slice(0, mostColumns);
  const isCut = figure.columns.length > mostColumns || figure.rows.length > mostRows;
  return (
    <>
      <table className={styles.numbers}>
        <caption>{figure.title}</caption>
        <thead>
          <tr>
            <th scope="col">{figure.of}</th>
            {columns.map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have their place and may be called alike
              <th key={at} scope="col" dir="auto">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figure.rows.slice(0, mostRows).map(({ name, values }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have their place and may be called alike
            <tr key={at}>
              <th scope="row" dir="auto">
                {name}
              </th>
              {columns.map((_, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={place}>{values[place] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isCut ? <p className={flow.soft}>{t('figure.moreNumbers')}</p> : null}
    </>
  );
}
