import { describe } from '../../shared/audit/describe.ts';
import { datesOf } from '../../shared/ops/dates.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { inOrder } from '../../shared/ops/order.ts';
import { undoneIds } from '../../shared/ops/undo-stack.ts';
import type { OperationId } from '../../shared/records/ids.ts';
import type { Shown } from '../../shared/team/view.ts';
import { filterWords, foldLine, holdsWords } from '../../shared/text/word-filter.ts';

/** One line of the trail. */
export interface AuditEntry {
  readonly id: string;
  /** Local time, for reading; `iso` is UTC. */
  readonly when: string;
  readonly iso: string;
  /** Whether the clock of the machine was set wrong, as far as the rest tells. */
  readonly isDoubtful: boolean;
  readonly who: string;
  readonly initials: string;
  readonly sentence: string;
  readonly undone: boolean;
  /** The page of the team screen that says what came in, for work that was brought in. */
  readonly bringIn: OperationId | undefined;
}

const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** The log as lines, newest first; `now` in milliseconds since 1970. */
export function auditEntries(
  operations: readonly Operation[],
  reviewers: Shown['reviewers'],
  now: number,
): readonly AuditEntry[] {
  const undone = undoneIds(operations);
  const dateOf = datesOf(operations, now);
  return inOrder(operations)
    .map((operation) => {
      const { isDoubtful, said } = dateOf(operation);
      const date = new Date(said);
      const reviewer = reviewers.get(operation.reviewer);
      return {
        id: operation.id,
        when: format.format(date),
        iso: date.toISOString(),
        isDoubtful,
        who: reviewer?.name ?? '',
        initials: reviewer?.initials ?? '',
        sentence: describe(operation),
        undone: undone.has(operation.id),
        bringIn: operation.kind === 'bring-in' ? operation.id : undefined,
      };
    })
    .reverse();
}

/** Lines holding every word of the query. */
export function filterEntries(
  entries: readonly AuditEntry[],
  query: string,
): readonly AuditEntry[] {
  const words = filterWords(query);
  if (words.length === 0) return entries;
  return entries.filter((entry) => holdsWords(foldedEntry(entry), words));
}

/** A trail has many lines, and each letter that is typed looks through all of them. */
const folded = new WeakMap<AuditEntry, string>();

function foldedEntry(entry: AuditEntry): string {
  let line = folded.get(entry);
  if (line === undefined) {
    line = foldLine(`${entry.sentence} ${entry.who} ${entry.when}`);
    folded.set(entry, line);
  }
  return line;
}
