import { type Operation, orderKey } from '../ops/operation.ts';
import { operationJson } from './canonical-form.ts';

/** An operation as a line of canonical JSON, with what it is ordered and told apart by. */
export interface LogLine {
  /** `orderKey` of the operation. */
  readonly order: string;
  readonly id: string;
  readonly json: string;
}

export function logLineOf(operation: Operation): LogLine {
  return { order: orderKey(operation), id: operation.id, json: operationJson(operation) };
}

/** Lines in the one order every device agrees on, each operation once. */
export function linesInOrder(lines: readonly LogLine[]): readonly LogLine[] {
  const ordered = lines.every((line, index) => {
    const before = lines[index - 1];
    return before === undefined || compareLines(before, line) <= 0;
  });
  const seen = new Set<string>();
  return (ordered ? lines : lines.toSorted(compareLines)).filter(
    ({ id }) => !seen.has(id) && seen.add(id),
  );
}

function compareLines(a: LogLine, b: LogLine): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
