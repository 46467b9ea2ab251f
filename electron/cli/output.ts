import { once } from 'node:events';
import type { RefiReport } from '../../shared/refi-qda/report.ts';

/** Exit status of a command that did what it could and listed the rest. */
export const doneWithProblems = 1;

/** A message for the person: standard error, so that results can be piped. */
export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** A message about a file: with its line, as editors read it, where one is known. */
export function sayOf(file: string, line: number | undefined, message: string): void {
  say(`${line === undefined ? file : `${file}:${line}`}: ${message}`);
}

/** The result: one JSON document with `--json`, else the lines made for reading. */
export function printResult(
  json: boolean | undefined,
  result: unknown,
  lines: readonly string[],
): void {
  process.stdout.write(
    json === true ? `${JSON.stringify(result, undefined, 2)}\n` : `${lines.join('\n')}\n`,
  );
}

/** What of another program's file did not come in, or not as it was, and which passages are doubtful, a line each. */
export function sayReport(file: string, { doubtful, notCarried }: RefiReport): void {
  for (const { reason, what, where } of notCarried)
    say(`${file}: ${[what, where].filter((words) => words !== '').join(' ')}: ${reason}`);
  for (const { quote, readings, reason, source } of doubtful)
    say(
      `${file}: ${source}: ${[quote, ...readings].map((words) => `“${words}”`).join(' / ')}: ${reason}`,
    );
}

/** A piece of a result that is too large to be held: waits until what reads it has taken it. */
export async function printPiece(piece: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
}

/** `1 study`, `3 studies`. */
export function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A line for each count of something that is there; how many there is nothing of is in `--json`. */
export function countLines(counts: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(counts).flatMap(([name, count]) =>
    count === 0 ? [] : [`${String(count).padStart(8)}  ${name}`],
  );
}

/** `2 documents, 1 code`: what there is of several things; `nothing` where there is none of any. */
export function countsInWords(
  counts: readonly (readonly [count: number, one: string, many: string])[],
): string {
  const there = counts.filter(([count]) => count > 0);
  return there.length === 0 ? 'nothing' : there.map((each) => countOf(...each)).join(', ');
}
