import { useState } from 'react';
import type { AgreementFigure, UnitChoice } from '../../shared/agreement/agreement-report.ts';
import { coefficientText } from '../../shared/agreement/coefficient-words.ts';
import type { Coefficient, UndefinedReason } from '../../shared/agreement/figure.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { byNameInWords, countInWords, shareInWords } from '../../shared/messages/formats.ts';
import {
  coefficientNames,
  unitizingHead,
  unitsHead,
} from '../../shared/tables/agreement-columns.ts';
import styles from './agreement.module.css';
import { noteMark, reasonsIn } from './undefined-notes.ts';

export interface FigureRow {
  readonly id: string;
  readonly label: string;
  /** A pair of several reviewers: units and share are known of all of them together only. */
  readonly ofPair?: boolean;
  readonly figure: Pick<
    AgreementFigure,
    'all' | 'unit' | 'units' | 'uncodedShare' | 'uncodedDominates'
  >;
  /** How far passages coincide, in characters; a table whose rows have it has a column of it. */
  readonly uAlpha?: Coefficient | undefined;
}

type SortKey = 'label' | 'units' | 'uncodedShare' | 'uAlpha' | (typeof coefficientNames)[number];

/** Figures in rows, in the order given until a head is chosen; what has no value comes last. */
export function AgreementFigures(props: {
  readonly title: string;
  readonly unit: UnitChoice;
  readonly rows: readonly FigureRow[];
  /** Leads from a row to where its text is compared. */
  readonly onOpen?: ((id: string) => void) | undefined;
}) {
  const { onOpen } = props;
  const [sort, setSort] = useState<{ key: SortKey; down: boolean }>();
  const hasUnitizing = props.rows.some(({ uAlpha }) => uAlpha !== undefined);
  const reasons = reasonsIn(
    props.rows.flatMap(({ figure, uAlpha }) => [
      ...coefficientNames.map((name) => figure.all[name]),
      ...(uAlpha === undefined ? [] : [uAlpha]),
    ]),
  );
  const rows = sort === undefined ? props.rows : props.rows.toSorted(comparing(sort));
  const head = (key: SortKey, label: string) => (
    <th
      key={key}
      scope="col"
      aria-sort={sort?.key === key ? (sort.down ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" onClick={() => setSort({ key, down: sort?.key === key && !sort.down })}>
        {label}
      </button>
    </th>
  );
  return (
    <section aria-label={props.title}>
      <h2>{props.title}</h2>
      <div className={styles.scroll} tabIndex={0} data-work role="region" aria-label={props.title}>
        <table className={styles.figures}>
          <thead>
            <tr>
              {head('label', t('column.about'))}
              {head('units', unitsHead(props.unit))}
              {head('uncodedShare', t('column.uncoded'))}
              {coefficientNames.map((name) => head(name, t(`agreement.${name}`)))}
              {hasUnitizing ? head('uAlpha', unitizingHead('uAlpha')) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ figure, id, label, ofPair, uAlpha }) => (
              <tr key={id}>
                <th scope="row" dir="auto">
                  {onOpen === undefined ? (
                    label
                  ) : (
                    <button
                      type="button"
                      className={styles.open}
                      title={t('agreement.open')}
                      onClick={() => onOpen(id)}
                    >
                      {label}
                    </button>
                  )}
                </th>
                <td>{ofPair === true ? null : countInWords(figure.units)}</td>
                <td data-warning={ofPair !== true && figure.uncodedDominates}>
                  {ofPair === true || figure.unit === 'excerpt'
                    ? null
                    : shareInWords(figure.uncodedShare)}
                </td>
                {coefficientNames.map((name) => (
                  <Value key={name} coefficient={figure.all[name]} reasons={reasons} />
                ))}
                {uAlpha === undefined ? null : <Value coefficient={uAlpha} reasons={reasons} />}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {reasons.map((reason, number) => (
        <p key={reason} className={styles.note}>
          <sup>{noteMark(number)}</sup> {coefficientText({ undefined: reason })}
        </p>
      ))}
    </section>
  );
}

function Value(props: {
  readonly coefficient: Coefficient;
  readonly reasons: readonly UndefinedReason[];
}) {
  const { coefficient, reasons } = props;
  if ('value' in coefficient) return <td>{coefficientText(coefficient)}</td>;
  if (coefficient.undefined === 'more-than-two-raters') {
    return <td className={styles.undefined}>{t('agreement.pairsOnly')}</td>;
  }
  return (
    <td className={styles.undefined} title={coefficientText(coefficient)}>
      {t('agreement.short.undefined')} <sup>{noteMark(reasons.indexOf(coefficient.undefined))}</sup>
    </td>
  );
}

function comparing({ down, key }: { key: SortKey; down: boolean }) {
  const sortedBy = ({ figure, uAlpha }: FigureRow): number | undefined => {
    if (key === 'label') return undefined;
    if (key === 'units' || key === 'uncodedShare') return figure[key];
    const coefficient = key === 'uAlpha' ? uAlpha : figure.all[key];
    return coefficient !== undefined && 'value' in coefficient ? coefficient.value : undefined;
  };
  const direction = down ? -1 : 1;
  return (a: FigureRow, b: FigureRow): number => {
    if (key === 'label') return direction * byNameInWords(a.label, b.label);
    const one = sortedBy(a);
    const other = sortedBy(b);
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    return direction * (one - other);
  };
}
