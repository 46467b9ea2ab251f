/** Anchors as they are stored, in the text without corrections, and as they are read, in the text with them (A8). */
import { anchorOf, contextLength, graphemeBoundary, type TextAnchor } from '../anchor/anchor.ts';
import { EditedPlaces, type Edits, edited, turned } from './edited-places.ts';

/**
 * Where a stored anchor lies in the corrected text: the same object where nothing of it differs. What touches a
 * corrected stretch holds the whole of it, or the part of the new words it was made on while these stand there.
 */
export function readAnchor<A extends TextAnchor>(anchor: A, places: EditedPlaces): A | TextAnchor {
  const { end, prefix, start, suffix, within } = anchor;
  const [first, last] = [start - prefix.length, end + suffix.length];
  if (within === undefined && places.over(first, last).length === 0) {
    const moved = places.start(start) - start;
    return moved === 0 ? anchor : { ...anchorOf(anchor), start: start + moved, end: end + moved };
  }
  const whole = moved(anchor, places);
  return within === undefined ? whole : (partOf(whole, within) ?? whole);
}

/** A passage of the corrected text as it is stored. Law: `readAnchor` of it has the same place and quote. */
export function storedAnchor(anchor: TextAnchor, edits: Edits): TextAnchor {
  const back = new EditedPlaces(turned(edits));
  const { end, quote, start } = anchor;
  const stored = anchorOf(readAnchor(anchor, back));
  const [from, to] = [back.cutBy(start), back.cutBy(end)];
  if (from === undefined && to === undefined) return stored;
  return { ...stored, within: { quote, at: start - (from?.start ?? start) } };
}

function moved(anchor: TextAnchor, places: EditedPlaces): TextAnchor {
  const { end, prefix, quote, start, suffix } = anchor;
  const from = places.cutBy(start)?.start ?? start;
  const to = places.cutBy(end)?.end ?? end;
  // Of what stands before and behind, only what is known whole.
  const first = Math.min(from, places.cutBy(start - prefix.length)?.end ?? start - prefix.length);
  const last = Math.max(to, places.cutBy(end + suffix.length)?.start ?? end + suffix.length);
  const read = (text: string, at: number, stretch: readonly [number, number]): string =>
    edited({ text, at }, stretch, places.over(...stretch));
  return {
    ...anchorOf(anchor),
    start: places.start(start),
    end: places.end(end),
    quote: read(quote, start, [from, to]),
    prefix: read(prefix, start - prefix.length, [first, from]).slice(-contextLength),
    suffix: read(suffix, end, [to, last]).slice(0, contextLength),
  };
}

/** The part of a stretch that an excerpt was made on; undefined where its words are not there any more. */
function partOf(
  whole: TextAnchor,
  { at, quote }: NonNullable<TextAnchor['within']>,
): TextAnchor | undefined {
  const found = whole.quote.startsWith(quote, at) ? at : whole.quote.indexOf(quote);
  const end = found + quote.length;
  const cuts =
    graphemeBoundary(whole.quote, found, -1) !== found ||
    graphemeBoundary(whole.quote, end, 1) !== end;
  if (quote === '' || found < 0 || cuts) return undefined;
  return {
    ...whole,
    start: whole.start + found,
    end: whole.start + end,
    quote,
    prefix: (whole.prefix + whole.quote.slice(0, found)).slice(-contextLength),
    suffix: (whole.quote.slice(end) + whole.suffix).slice(0, contextLength),
  };
}
