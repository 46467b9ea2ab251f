import { useMemo } from 'react';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { codebookChangesTable } from '../../shared/tables/codebook-changes-table.ts';
import { cellText } from '../../shared/tables/table.ts';
import type { Shown } from '../../shared/team/view.ts';
import { openCode } from '../store/session-store.ts';
import type { CodebookState } from './states.ts';
import styles from './versions.module.css';

/** What became of the codebook between two states, as its table says it; a code leads to its page. */
export function ChangesTable(props: {
  readonly before: CodebookState;
  readonly after: CodebookState;
  readonly now: Shown;
}) {
  const { after, before, now } = props;
  const { reviewers } = now;
  const table = useMemo(
    () =>
      codebookChangesTable({
        earlier: before,
        operations: after.operations,
        version: after.version,
        until: after.asOf === '' ? undefined : after.asOf,
        snapshot: { codes: after.snapshot.codes, reviewers },
      }),
    [before, after, reviewers],
  );
  const { resolved } = codeTree(now.codes).structure;
  const [first, ...notes] = table.notes;
  if (table.rows.length === 0)
    return (
      <>
        <p>{t('versions.same')}</p>
        <p className={styles.soft}>{first}</p>
      </>
    );
  return (
    <>
      <p className={styles.soft}>
        {first} {notes[0]}
      </p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={table.title}>
        <table className={styles.table}>
          <thead>
            <tr>
              {table.columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ cells }, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
              <tr key={row}>
                {cells.map((cell, at) => {
                  const key = table.columns[at]?.key;
                  const target = resolved.get((cell.from[0] ?? '') as CodeId);
                  return (
                    <td key={key} dir="auto" data-column={key}>
                      {at > 0 || target === undefined ? (
                        cellText(cell)
                      ) : (
                        <button
                          type="button"
                          className={styles.leads}
                          onClick={() => openCode(target)}
                        >
                          {cellText(cell)}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.soft}>{notes.slice(1).join(' ')}</p>
    </>
  );
}
