import { describe } from '../../shared/audit/describe.ts';
import { groupOf, type TrailGroup } from '../../shared/audit/place-of.ts';
import { hourInWords, weekdayInWords } from '../../shared/messages/formats.ts';
import { datesOf } from '../../shared/ops/dates.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { inOrder } from '../../shared/ops/order.ts';
import { undoneIds } from '../../shared/ops/undo-stack.ts';
import type { OperationId, ReviewerId } from '../../shared/records/ids.ts';
import type { Shown } from '../../shared/team/view.ts';
import { filterWords, foldLine, holdsWords } from '../../shared/text/word-filter.ts';

/** One line of the trail. */
export interface AuditEntry {
  readonly id: string;
  /** Local time of the day, for reading; `iso` is UTC. */
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
  readonly reviewer: ReviewerId;
  readonly group: TrailGroup;
  /** The day as it is read here, the same for all entries of one. */
  readonly day: string;
  readonly operation: Operation;
}

/** Days in words; each is put into words once, since a trail has many entries to a day. */
function dayNames(): (date: Date) => string {
  const names = new Map<number, string>();
  return (date) => {
    const key = (date.getFullYear() * 100 + date.getMonth()) * 100 + date.getDate();
    const name = names.get(key) ?? weekdayInWords(date);
    names.set(key, name);
    return name;
  };
}

/** The log as lines, newest first; `now` in milliseconds since 1970. */
export function auditEntries(
  operations: readonly Operation[],
  reviewers: Shown['reviewers'],
  now: number,
): readonly AuditEntry[] {
  const undone = undoneIds(operations);
  const dateOf = datesOf(operations, now);
  const dayOf = dayNames();
  return inOrder(operations)
    .map((operation) => {
      const { isDoubtful, said } = dateOf(operation);
      const date = new Date(said);
      const reviewer = reviewers.get(operation.reviewer);
      return {
        id: operation.id,
        when: hourInWords(date),
        iso: date.toISOString(),
        isDoubtful,
        who: reviewer?.name ?? '',
        initials: reviewer?.initials ?? '',
        sentence: describe(operation),
        undone: undone.has(operation.id),
        bringIn: operation.kind === 'bring-in' ? operation.id : undefined,
        reviewer: operation.reviewer,
        group: groupOf(operation),
        day: dayOf(date),
        operation,
      };
    })
    .reverse();
}

/** What the trail is narrowed down to; everything that is left out passes. */
export interface TrailFilter {
  readonly query: string;
  readonly reviewer?: ReviewerId | undefined;
  readonly group?: TrailGroup | undefined;
}

/** Lines of a person and a kind that hold every word of the query. */
export function filterEntries(
  entries: readonly AuditEntry[],
  { group, query, reviewer }: TrailFilter,
): readonly AuditEntry[] {
  const words = filterWords(query);
  return entries.filter(
    (entry) =>
      (reviewer === undefined || entry.reviewer === reviewer) &&
      (group === undefined || entry.group === group) &&
      (words.length === 0 || holdsWords(foldedEntry(entry), words)),
  );
}

/** A line of the list: an entry, or the day of those below it. */
export type TrailLine =
  | { readonly day: string; readonly key: string }
  | { readonly entry: AuditEntry; readonly key: string };

/** The entries with a line for each day above its first. */
export function byDay(entries: readonly AuditEntry[]): readonly TrailLine[] {
  let day: string | undefined;
  return entries.flatMap((entry): readonly TrailLine[] => {
    const line = { entry, key: entry.id };
    if (entry.day === day) return [line];
    day = entry.day;
    return [{ day, key: `day ${entry.id}` }, line];
  });
}

/** A trail has many lines, and each letter that is typed looks through all of them. */
const folded = new WeakMap<AuditEntry, string>();

function foldedEntry(entry: AuditEntry): string {
  let line = folded.get(entry);
  if (line === undefined) {
    line = foldLine(`${entry.sentence} ${entry.who} ${entry.day} ${entry.iso.slice(0, 10)}`);
    folded.set(entry, line);
  }
  return line;
}
