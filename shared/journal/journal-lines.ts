/**
 * How a journal is written down, format 2: stretches of lines. Each begins with a line that says whose it is; every
 * line after it holds one operation, its number, and a checksum over the checksum before it, so that a line that was
 * changed, lost or moved breaks the chain at its place. It guards against damage, not against forgery.
 */
import { crc32 } from '../crc32.ts';
import type { PersonId, ReviewerId, ReviewId } from '../records/ids.ts';

/** Whose journal it is: what a person needs who has nothing but the journal left. */
export interface JournalNames {
  readonly review: ReviewId;
  readonly reviewer: ReviewerId;
  readonly person?: PersonId | undefined;
  /** The reviewer's name and initials, where they are known. */
  readonly name?: string | undefined;
  readonly initials?: string | undefined;
  readonly title: string;
  /** Its .loom files are saved with a passphrase (X13). */
  readonly protects?: true | undefined;
}

/** Where a chain stands: how many operations are before it, and the checksum that the next line continues. */
export interface ChainEnd {
  readonly n: number;
  readonly c: string;
}

/** A line as it is written, without its line end, and where the chain stands after it. */
export interface ChainedLine {
  readonly line: string;
  readonly end: ChainEnd;
}

/** Operations of a journal, as JSON, in one line each. */
export type OperationJson = string;

const checksumPart = ',"c":"';

/**
 * The line that begins a stretch. `after` is where the journal stood, as far as its writer knows; undefined in an
 * empty one. `told` is how many damaged places before it the user was told of. `isFresh` says that what stands before
 * it belongs to an earlier life of the review, and is not brought back by itself.
 */
export function stretchLine(
  names: JournalNames,
  {
    after,
    isFresh = false,
    told = 0,
  }: {
    readonly after?: ChainEnd | undefined;
    readonly isFresh?: boolean;
    readonly told?: number;
  } = {},
): ChainedLine {
  const { initials, name, person, protects, review, reviewer, title } = names;
  const n = isFresh ? 0 : (after?.n ?? 0);
  const head = {
    journal: 2,
    review,
    reviewer,
    ...(person === undefined ? {} : { person }),
    ...(name === undefined ? {} : { name }),
    ...(initials === undefined ? {} : { initials }),
    title,
    ...(protects === undefined ? {} : { protects }),
    n,
    // Behind lines of format 1 there is no checksum to name.
    ...(after === undefined || after.c === '' ? {} : { after: after.c }),
    ...(isFresh ? { fresh: true } : {}),
    ...(told === 0 ? {} : { told }),
  };
  const text = JSON.stringify(head).slice(0, -1);
  const c = checksum(text);
  return { line: `${text}${checksumPart}${c}"}`, end: { n, c } };
}

/** The line of one operation behind `end`. */
export function operationLine(json: OperationJson, end: ChainEnd): ChainedLine {
  const n = end.n + 1;
  const c = linkOf(end.c, n, json);
  return { line: `{"n":${n},"c":"${c}","o":${json}}`, end: { n, c } };
}

/** The checksum of the line number `n` that holds `json` behind a line whose checksum is `before`. */
export function linkOf(before: string, n: number, json: OperationJson): string {
  return checksum(`${before} ${n} ${json}`);
}

const operationForm = /^\{"n":(\d{1,9}),"c":"([0-9a-f]{8})","o":(.*)\}$/s;
const brokenForm = /^\{"n":\d{1,9},"c":"([0-9a-f]{8})",|^\{"journal":.*,"c":"([0-9a-f]{8})"\}$/s;

/** The parts of a line of an operation; undefined where it is none of format 2. */
export function operationParts(
  line: string,
): { readonly n: number; readonly c: string; readonly json: OperationJson } | undefined {
  const [, n, c, json] = operationForm.exec(line) ?? [];
  return n === undefined || c === undefined || json === undefined
    ? undefined
    : { n: Number(n), c, json };
}

/** The checksum that a line still states of which the rest cannot be read. */
export function checksumOfBroken(line: string): string | undefined {
  const found = brokenForm.exec(line);
  return found?.[1] ?? found?.[2];
}

/** Where a journal ends that is known by its last lines alone: behind the last that can be read. */
export function endOf(text: string): ChainEnd {
  for (const line of text.split('\n').reverse()) {
    const parts = operationParts(line);
    if (parts !== undefined) return { n: parts.n, c: parts.c };
    if (isSoundStretch(line)) return { n: 0, c: line.slice(-10, -2) };
  }
  return { n: 0, c: '' };
}

/** Whether the checksum at the end of a line that begins a stretch is that of the line. */
export function isSoundStretch(line: string): boolean {
  const at = line.length - checksumPart.length - 10;
  return (
    at > 0 &&
    line.startsWith(checksumPart, at) &&
    line.endsWith('"}') &&
    checksum(line.slice(0, at)) === line.slice(-10, -2)
  );
}

const encoder = new TextEncoder();

function checksum(text: string): string {
  return crc32(encoder.encode(text)).toString(16).padStart(8, '0');
}
