/**
 * What positions count. The standard says code points; programs count UTF-16 units too, a line end of two characters as one or as
 * two, and nobody can tell from the number alone.
 */
import type { RefiSelection } from './model.ts';

export interface Convention {
  readonly unit: 'codePoint' | 'utf16';
  /** What a line end of two characters counts; for a text that has none of these, `two` means that its single ones count two. */
  readonly lineEnd: 'one' | 'two';
  /** The byte order mark at the start counts. */
  readonly mark: boolean;
  /** The last position is that of the last character, not of the one after it. */
  readonly inclusive: boolean;
}

/** The text of a source as it stands in its file, without its byte order mark. */
export interface RawText {
  readonly raw: string;
  readonly hasMark: boolean;
}

/** The standard, as every program that was measured understands it. */
const standard: Convention = { unit: 'codePoint', lineEnd: 'one', mark: false, inclusive: false };

/** Programs whose way of counting was measured on files that they wrote; `undefined` for all others. */
export function conventionOf(origin: string, { raw }: RawText): Convention | undefined {
  if (/nvivo/i.test(origin))
    return { ...standard, unit: 'utf16', lineEnd: raw.includes('\r\n') ? 'two' : 'one' };
  if (/^qualcoder/i.test(origin.trim())) return { ...standard, unit: 'utf16' };
  return /^(?:qc\b|themeloom)/i.test(origin.trim()) ? standard : undefined;
}

/** Whether this program wrote a project. */
export function isOurs(origin: string): boolean {
  return /^themeloom/i.test(origin.trim());
}

/** Every way of counting that could make a difference in this text, the standard first. */
export function conventionsFor({ hasMark, raw }: RawText): readonly Convention[] {
  const units = /[\ud800-\udfff]/.test(raw)
    ? (['codePoint', 'utf16'] as const)
    : (['codePoint'] as const);
  const lineEnds = /[\r\n]/.test(raw) ? (['one', 'two'] as const) : (['one'] as const);
  const marks = hasMark ? [false, true] : [false];
  return [false, true].flatMap((inclusive) =>
    marks.flatMap((mark) =>
      lineEnds.flatMap((lineEnd) =>
        units.map((unit): Convention => ({ unit, lineEnd, mark, inclusive })),
      ),
    ),
  );
}

/** Whether some program is known to count so, or might; the others need more than a tie to be believed. */
export function isUsual({ inclusive, lineEnd, mark }: Convention, { raw }: RawText): boolean {
  return !inclusive && !mark && (lineEnd === 'one' || raw.includes('\r\n'));
}

/** A range in UTF-16 units of the text in the file. */
export interface RawRange {
  readonly from: number;
  readonly to: number;
}

/** A text in which positions are counted in several ways; each way is counted through once, whatever is asked of it. */
export class CountedText {
  readonly text: RawText;
  private readonly counted = new Map<string, Int32Array>();

  constructor(text: RawText) {
    this.text = text;
  }

  /** The ranges that the selections of a source have if positions count so; undefined for what lies outside the text or cuts a character. */
  rangesBy(
    convention: Convention,
    selections: readonly Pick<RefiSelection, 'end' | 'start'>[],
  ): readonly (RawRange | undefined)[] {
    const { raw } = this.text;
    const offsets = this.offsetsBy(convention);
    // A mark that counts is the first character; it has no offset, as the text begins behind it.
    const before = convention.mark ? 1 : 0;
    const offsetOf = (position: number): number | undefined =>
      offsets[position === 0 ? 0 : position - before];
    return selections.map(({ end, start }) => {
      const from = offsetOf(start);
      const to = offsetOf(convention.inclusive ? end + 1 : end);
      if (from === undefined || to === undefined || to < from) return undefined;
      return cutsPair(raw, from) || cutsPair(raw, to) ? undefined : { from, to };
    });
  }

  /** By position the offset into the text, its end included. */
  private offsetsBy({ lineEnd, unit }: Convention): Int32Array {
    const key = `${unit} ${lineEnd}`;
    const known = this.counted.get(key);
    if (known !== undefined) return known;
    const offsets = offsetsIn(this.text.raw, { lineEnd, unit });
    this.counted.set(key, offsets);
    return offsets;
  }
}

function offsetsIn(
  raw: string,
  { lineEnd, unit }: Pick<Convention, 'lineEnd' | 'unit'>,
): Int32Array {
  const hasDouble = raw.includes('\r\n');
  const countsSingle = lineEnd === 'two' && !hasDouble;
  const singles = countsSingle ? raw.split('\n').length - 1 : 0;
  const offsets = new Int32Array(raw.length + singles + 1);
  let length = 0;
  for (let at = 0; at < raw.length; at += 1) {
    offsets[length] = at;
    length += 1;
    const code = raw.charCodeAt(at);
    if (code === 0x0d && raw.charCodeAt(at + 1) === 0x0a) {
      at += 1;
      if (lineEnd === 'two') {
        offsets[length] = at;
        length += 1;
      }
    } else if (code === 0x0a && countsSingle) {
      offsets[length] = at;
      length += 1;
    } else if (unit === 'codePoint' && (raw.codePointAt(at) ?? 0) > 0xffff) at += 1;
  }
  offsets[length] = raw.length;
  return offsets.subarray(0, length + 1);
}

function cutsPair(raw: string, at: number): boolean {
  return at > 0 && (raw.codePointAt(at - 1) ?? 0) > 0xffff;
}
