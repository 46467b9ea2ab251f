import { useMemo } from 'react';
import type { ConfusedPair } from '../../shared/agreement/disagreements.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { heatMapOf } from './heat-map.ts';
import styles from './pictures.module.css';
import { pairKey } from './whereabouts.ts';

/** A heat map of the codes that one reviewer chose where another chose a different one. */
export function ConfusedCodes(props: {
  readonly pairs: readonly ConfusedPair[];
  /** Every code compared, in the order of the tables. */
  readonly codeIds: readonly string[];
  readonly nameOf: (codeId: string) => string;
  readonly onOpen: (one: string, other: string) => void;
}) {
  const { codeIds, nameOf, onOpen, pairs } = props;
  const map = useMemo(() => heatMapOf(pairs, codeIds), [pairs, codeIds]);
  return (
    <section aria-label={t('agreement.confused')}>
      <h2>{t('agreement.confused')}</h2>
      {pairs.length === 0 ? (
        <p className={styles.soft}>{t('agreement.confused.none')}</p>
      ) : (
        <>
          <p className={styles.soft}>
            {t('agreement.confused.hint')}
            {map.left > 0 ? ` ${t('agreement.confused.left', { count: map.left })}` : null}
          </p>
          <div className={styles.scroll}>
            <table className={styles.map}>
              <thead>
                <tr>
                  <td />
                  {map.codeIds.slice(0, -1).map((id) => (
                    <th key={id} scope="col">
                      <span dir="auto" title={nameOf(id)}>
                        {nameOf(id)}
                      </span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {map.codeIds.slice(1).map((row, index) => (
                  <tr key={row}>
                    <th scope="row" dir="auto" title={nameOf(row)}>
                      {nameOf(row)}
                    </th>
                    {map.codeIds.slice(0, -1).map((column, place) => (
                      <Cell
                        key={column}
                        apart={place > index}
                        length={map.lengths.get(pairKey(row, column))}
                        most={map.most}
                        names={{ one: nameOf(column), other: nameOf(row) }}
                        onOpen={() => onOpen(column, row)}
                      />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

/** Share of the accent in the strongest cell; more would leave the figure too little contrast. */
const strongest = 40;

function Cell(props: {
  /** Above the diagonal, where every pair would stand a second time. */
  readonly apart: boolean;
  readonly length: number | undefined;
  readonly most: number;
  readonly names: { readonly one: string; readonly other: string };
  readonly onOpen: () => void;
}) {
  const { apart, length, most, names, onOpen } = props;
  if (apart) return <td />;
  if (length === undefined) return <td className={styles.none}>·</td>;
  const strength = Math.round(6 + (strongest - 6) * (length / most));
  return (
    <td>
      <button
        type="button"
        className={styles.cell}
        style={{ background: `color-mix(in oklab, var(--accent) ${strength}%, var(--ground))` }}
        aria-label={t('agreement.confused.cell', { ...names, length })}
        title={t('agreement.confused.cell', { ...names, length })}
        onClick={onOpen}
      >
        {length}
      </button>
    </td>
  );
}
