import { useMemo } from 'react';
import { checkValue } from '../../shared/extraction/field-values.ts';
import type { ReviewField } from '../../shared/extraction/review-fields.ts';
import { problemWords } from '../../shared/extraction/value-words.ts';
import type { RowMatch } from '../../shared/import/characteristics-rows.ts';
import type { TableColumnOfFields } from '../../shared/import/plan-characteristics.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { onEscape } from '../ui/on-escape.ts';
import styles from './extraction.module.css';
import {
  leaveTable,
  planTable,
  sendColumn,
  setReplace,
  takeTable,
  useTableComingIn,
} from './import-table.ts';

/** Lines of each kind that are shown; of more, their number is. */
const most = 12;

/** What a table of characteristics would do, before it does it: rows, columns, values that do not fit. */
export function TableComingInPane({ fields }: { readonly fields: readonly ReviewField[] }) {
  const coming = useTableComingIn((state) => state.coming);
  const snapshot = useReview((state) => state.snapshot);
  const reviewerId = useReview((state) => state.reviewerId);
  const readOnly = useReview((state) => state.readOnly);
  const planned = useMemo(
    () => (coming === undefined ? undefined : planTable(snapshot, reviewerId, coming)),
    [snapshot, reviewerId, coming],
  );
  if (coming === undefined || planned === undefined) return null;
  const { matches, plan } = planned;
  const lost = matches.filter((match) => match.studyId === undefined);
  return (
    <section
      className={styles.pane}
      aria-label={t('characteristics.title', { file: coming.name })}
      onKeyDown={onEscape(leaveTable)}
    >
      <header className={styles.paneHead}>
        <h2 dir="auto">{t('characteristics.title', { file: coming.name })}</h2>
      </header>
      <div className={styles.coming}>
        <p>{matchedWords(matches)}</p>
        <Lines
          title={t('characteristics.lost', { count: lost.length })}
          lines={lost.map((match) => lostWords(match))}
        />
        <h3>{t('characteristics.columns')}</h3>
        <ul className={styles.columns}>
          {coming.columns.map((column) => (
            <ColumnChoice key={column.at} column={column} fields={fields} isReadOnly={readOnly} />
          ))}
        </ul>
        <CheckBox isSelected={coming.replace} onChange={setReplace}>
          {t('characteristics.replace')}
        </CheckBox>
        <p className={styles.soft}>
          {t('characteristics.does', {
            values: plan.cells.length,
            replaced: plan.replaced,
            kept: plan.kept,
            same: plan.same,
          })}
        </p>
        <Lines
          title={t('characteristics.misfits', { count: plan.misfits.length })}
          lines={plan.misfits.map(({ field, heading, line, value }) => {
            const problem = checkValue(field, value);
            return t('characteristics.misfit', {
              line,
              heading,
              value,
              problem: problem === undefined ? '' : problemWords(problem),
            });
          })}
        />
        <Lines
          title={t('characteristics.contradicting', { count: plan.contradicting.length })}
          lines={plan.contradicting.map(({ heading, line, value }) =>
            t('characteristics.contradicts', { line, heading, value }),
          )}
        />
        <div className={styles.buttons}>
          <Button
            look="primary"
            autoFocus
            isDisabled={readOnly || plan.cells.length === 0}
            onPress={() => void takeTable(coming, plan).catch(notifyError)}
          >
            {t('characteristics.take', { count: plan.cells.length })}
          </Button>
          <Button look="quiet" onPress={leaveTable}>
            {t('extraction.form.cancel')}
          </Button>
        </div>
      </div>
    </section>
  );
}

function Lines({ lines, title }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details open={lines.length <= most}>
      <summary>{title}</summary>
      <ul className={styles.lines}>
        {lines.slice(0, most).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and they keep their order
          <li key={at} dir="auto">
            {line}
          </li>
        ))}
        {lines.length > most ? (
          <li className={styles.soft}>
            {t('characteristics.more', { count: lines.length - most })}
          </li>
        ) : null}
      </ul>
    </details>
  );
}

function ColumnChoice(props: {
  readonly column: TableColumnOfFields;
  readonly fields: readonly ReviewField[];
  readonly isReadOnly: boolean;
}) {
  const { at, goes, heading } = props.column;
  const made = useMemo(
    () => (typeof goes === 'object' && 'makes' in goes ? goes.makes : undefined),
    [goes],
  );
  const fresh = made ?? { name: heading, kind: 'text' as const };
  const value = goes === 'left' ? 'left' : 'to' in goes ? goes.to : 'new';
  return (
    <li>
      <label className={styles.select}>
        <span dir="auto">{heading}</span>
        <select
          value={value}
          disabled={props.isReadOnly}
          onChange={({ target }) => {
            const field = props.fields.find(({ id }) => id === target.value);
            if (field !== undefined) sendColumn(at, { to: field.id });
            else sendColumn(at, target.value === 'new' ? { makes: fresh } : 'left');
          }}
        >
          <option value="left">{t('characteristics.left')}</option>
          {heading === '' ? null : (
            <option value="new">
              {t('characteristics.new', { kind: t(`extraction.kind.${fresh.kind}`) })}
            </option>
          )}
          {props.fields.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </li>
  );
}

function matchedWords(matches: readonly RowMatch[]): string {
  const by = { doi: 0, pmid: 0, label: 0, title: 0, above: 0 };
  for (const match of matches) if (match.studyId !== undefined) by[match.by] += 1;
  const found = matches.filter(({ studyId }) => studyId !== undefined).length;
  return t('characteristics.matched', { found, all: matches.length, ...by });
}

function lostWords(match: RowMatch): string {
  return t('characteristics.lostRow', {
    line: match.line,
    words: match.words === '' ? 'none' : match.words,
    why: match.studyId === undefined ? match.why : 'unknown',
  });
}
