/**
 * Where the selections of a source lie: how its positions count is found out from the quotes that selections carry, from edges of words, and from
 * what wrote the file. What is not certain is said with all its readings.
 */
import { BugError } from '../errors.ts';
import {
  type Convention,
  CountedText,
  conventionOf,
  conventionsFor,
  isOurs,
  isUsual,
  type RawRange,
  type RawText,
} from './convention.ts';
import type { RefiSelection } from './model.ts';
import { isCut, isQuoteOf, mayBeQuote, QuoteFinder } from './quote.ts';

/** The place of one selection. */
export interface Placed {
  readonly selection: RefiSelection;
  /** Undefined where it lies nowhere in the text, or is empty. */
  readonly range: RawRange | undefined;
  /** What else it may mean; empty where it is certain. The first is what was taken. */
  readonly readings: readonly RawRange[];
  /** It carries a quote that does not stand where it says. */
  readonly isMoved: boolean;
}

export interface PlacedSelections {
  readonly placed: readonly Placed[];
  /** How positions were taken to count. */
  readonly convention: Convention;
}

/** One way of counting, or several that come to the same here, and what speaks for it. */
interface Reading {
  readonly convention: Convention;
  readonly usual: boolean;
  readonly ranges: readonly (RawRange | undefined)[];
  readonly inside: number;
  readonly quotes: number;
  readonly badEdges: number;
}

/** Fewer edges inside words than this may be chance. */
const clearly = 3;

/** Places all selections of a source. Law: each comes back once, in order; none is placed without being certain or having its readings told. */
export function placeSelections(
  text: RawText,
  selections: readonly RefiSelection[],
  origin: string,
): PlacedSelections {
  const counted = new CountedText(text);
  const readings = readingsOf(counted, selections);
  const known = conventionOf(origin, text);
  const knownRanges = known === undefined ? undefined : counted.rangesBy(known, selections);
  const left = plausible(readings);
  const isKnown = ({ ranges }: Reading): boolean =>
    knownRanges !== undefined && sameRanges(ranges, knownRanges);
  // What this program wrote counts as it does, wherever words are cut; in what others wrote, edges of words speak too.
  const fromOrigin = (isOurs(origin) ? fitting(readings) : left).find(isKnown);
  const chosen = fromOrigin ?? left.toSorted((a, b) => a.badEdges - b.badEdges)[0] ?? readings[0];
  if (chosen === undefined) throw new BugError('A text in which nothing can be counted');
  // What a program was measured to do stands where nothing speaks against it.
  const rivals = fromOrigin === undefined ? left.filter((reading) => reading !== chosen) : [];
  const passedOver = fromOrigin === undefined ? readings.filter(isKnown) : [];
  const others = [...rivals, ...passedOver.filter(({ quotes }) => quotes === chosen.quotes)];
  // Edges of words choose between ways of counting that fit all quotes alike, and are no proof: each of them is told.
  const alike =
    fromOrigin === undefined
      ? readings.filter(
          (reading) =>
            reading !== chosen &&
            reading.quotes === chosen.quotes &&
            reading.inside === chosen.inside,
        )
      : [];
  const finder = new QuoteFinder(text.raw);
  const placed = selections.map((selection, index) =>
    placeOne(
      finder,
      selection,
      chosen.ranges[index],
      others.map(({ ranges }) => ranges[index]),
      [...others, ...alike].map(({ ranges }) => ranges[index]),
    ),
  );
  return { placed, convention: chosen.convention };
}

function placeOne(
  finder: QuoteFinder,
  selection: RefiSelection,
  range: RawRange | undefined,
  others: readonly (RawRange | undefined)[],
  fitting: readonly (RawRange | undefined)[],
): Placed {
  const { raw } = finder;
  const quote = selection.name;
  if (range !== undefined && isQuoteOf(quote, raw.slice(range.from, range.to))) {
    // The same words may stand where another way of counting leads.
    const alike = fitting.flatMap((other) =>
      other !== undefined &&
      isQuoteOf(quote, raw.slice(other.from, other.to)) &&
      !samePlace(raw, other, range)
        ? [other]
        : [],
    );
    const readings = alike.length === 0 ? [] : distinct([range, ...alike]);
    return { selection, range: nonEmpty(range), readings, isMoved: false };
  }
  if (mayBeQuote(selection, finder)) {
    const stands = finder.find(quote, range?.from ?? Math.min(selection.start, raw.length));
    const found = stands === undefined ? undefined : wholeOf(stands, selection, range, raw);
    // A quote that is not there at all may be a title: then the positions are believed, and it is said.
    const readings = [found, range].filter((one) => one !== undefined);
    return { selection, range: found ?? nonEmpty(range), readings, isMoved: found !== undefined };
  }
  const different = others.flatMap((other) =>
    other === undefined || samePlace(raw, other, range) ? [] : [other],
  );
  const readings =
    different.length === 0 || range === undefined ? [] : distinct([range, ...different]);
  return { selection, range: nonEmpty(range), readings, isMoved: false };
}

/** A quote that was cut tells where a passage begins; its length is that of the selection. */
function wholeOf(
  found: RawRange,
  { name }: RefiSelection,
  range: RawRange | undefined,
  raw: string,
): RawRange {
  if (!isCut(name) || range === undefined) return found;
  return { from: found.from, to: Math.min(raw.length, found.from + range.to - range.from) };
}

function readingsOf(
  counted: CountedText,
  selections: readonly RefiSelection[],
): readonly Reading[] {
  const { text } = counted;
  const { raw } = text;
  const readings: Reading[] = [];
  for (const convention of conventionsFor(text)) {
    const ranges = counted.rangesBy(convention, selections);
    if (readings.some((known) => sameRanges(known.ranges, ranges))) continue;
    readings.push({
      convention,
      usual: isUsual(convention, text),
      ranges,
      inside: ranges.filter((range) => range !== undefined).length,
      quotes: ranges.filter(
        (range, index) =>
          range !== undefined &&
          isQuoteOf(selections[index]?.name ?? '', raw.slice(range.from, range.to)),
      ).length,
      badEdges: ranges.reduce((sum, range) => sum + badEdgesOf(raw, range), 0),
    });
  }
  return readings;
}

/** The readings that no quote and no end of the text speaks against. */
function fitting(readings: readonly Reading[]): readonly Reading[] {
  const most = (
    some: readonly Reading[],
    count: (reading: Reading) => number,
  ): readonly Reading[] => {
    const best = Math.max(...some.map(count));
    return some.filter((reading) => count(reading) === best);
  };
  if (readings.length === 0) return [];
  const byQuotes = most(readings, ({ quotes }) => quotes);
  return most(byQuotes, (reading) => reading.inside);
}

/** Those of them that edges of words do not speak against either. */
function plausible(readings: readonly Reading[]): readonly Reading[] {
  const inside = fitting(readings);
  const fewest = Math.min(...inside.map(({ badEdges }) => badEdges));
  const clean = inside.filter(({ badEdges }) => badEdges < Math.max(fewest + clearly, fewest * 2));
  const usual = clean.filter((reading) => reading.usual);
  return usual.length > 0 ? usual : clean;
}

/** Ends within a word, and blanks where a passage begins: hardly anybody selects so. */
function badEdgesOf(raw: string, range: RawRange | undefined): number {
  if (range === undefined || range.from === range.to) return 0;
  const isInWord = (at: number): boolean =>
    wordly.test(raw.slice(Math.max(0, at - 2), at)) && startsWordly.test(raw.slice(at, at + 2));
  return (
    Number(isInWord(range.from)) +
    Number(isInWord(range.to)) +
    Number(/\s/.test(raw.charAt(range.from)))
  );
}

const wordly = /[\p{L}\p{N}]$/u;
const startsWordly = /^[\p{L}\p{N}]/u;

function sameRanges(
  some: readonly (RawRange | undefined)[],
  others: readonly (RawRange | undefined)[],
): boolean {
  return some.every(
    (range, index) => range?.from === others[index]?.from && range?.to === others[index]?.to,
  );
}

/** Blanks at the ends make no difference to a passage. */
function samePlace(raw: string, one: RawRange, other: RawRange | undefined): boolean {
  if (other === undefined) return false;
  const isBlank = (a: number, b: number): boolean =>
    raw.slice(Math.min(a, b), Math.max(a, b)).trim() === '';
  return isBlank(one.from, other.from) && isBlank(one.to, other.to);
}

function distinct(ranges: readonly RawRange[]): readonly RawRange[] {
  return ranges.filter(
    ({ from, to }, index) =>
      ranges.findIndex((other) => other.from === from && other.to === to) === index,
  );
}

function nonEmpty(range: RawRange | undefined): RawRange | undefined {
  return range === undefined || range.from === range.to ? undefined : range;
}
