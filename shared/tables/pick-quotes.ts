import { inOrderOfText } from '../codebook/passages.ts';
import { firstWhere } from '../first-where.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { ExcerptId } from '../records/ids.ts';
import type { CodedExcerpt } from './coded-excerpts.ts';

/** What is chosen among: an excerpt, and whose study it is of. */
type Quotable = Pick<CodedExcerpt, 'excerpt' | 'study'>;

interface Ranked<E> {
  readonly entry: E;
  readonly rank: number;
}

/**
 * Quotes from as many studies as possible: the first pass takes one a study, preferring participants'
 * words of a readable length that no theme before has shown; the next passes fill up. Deterministic: of equals the one
 * in the document that came first, and there the one that stands first.
 */
export function pickQuotes<E extends Quotable>(
  entries: Iterable<E>,
  wanted: number,
  used: ReadonlySet<ExcerptId>,
  placeOf: (entry: E) => number,
): readonly E[] {
  const byStudy = new Map<string, Ranked<E>[]>();
  for (const entry of entries) {
    const rank = quoteRank(entry.excerpt) + (used.has(entry.excerpt.id) ? 2000 : 0);
    const queue = byStudy.get(entry.study.id);
    if (queue === undefined) byStudy.set(entry.study.id, [{ entry, rank }]);
    else if (queue.length < wanted || rank <= (queue.at(-1)?.rank ?? rank))
      queueUp(queue, { entry, rank }, wanted);
  }
  const queues = [...byStudy.values()];
  const picked: E[] = [];
  for (let round = 0; picked.length < wanted; round += 1) {
    const inRound = queues
      .flatMap((queue) => queue[round] ?? [])
      .sort((a, b) => a.rank - b.rank || placeOf(a.entry) - placeOf(b.entry));
    if (inRound.length === 0) break;
    picked.push(...inRound.slice(0, wanted - picked.length).map(({ entry }) => entry));
  }
  return picked;
}

/** Behind those that come before it. No more stand in a queue than can be wanted of it: there may be very many of a study. */
function queueUp<E extends Quotable>(queue: Ranked<E>[], next: Ranked<E>, wanted: number): void {
  const at = firstWhere(queue.length, (place) => {
    const other = queue[place];
    return other !== undefined && comesFirst(next, other);
  });
  if (at >= wanted) return;
  queue.splice(at, 0, next);
  if (queue.length > wanted) queue.pop();
}

/** Of what is told later: whether it has a better rank, or as good a one and stands before the other in their document. */
function comesFirst(next: Ranked<Quotable>, other: Ranked<Quotable>): boolean {
  if (next.rank !== other.rank) return next.rank < other.rank;
  const [a, b] = [next.entry.excerpt, other.entry.excerpt];
  return a.documentId === b.documentId && inOrderOfText(a, b) < 0;
}

const known = new WeakMap<readonly Excerpt[], Int32Array>();

/** Which place each excerpt of a document has when the best quotes stand first, of equals the one that stands first in the text. */
export function quotePlaces(excerpts: readonly Excerpt[]): Int32Array {
  let places = known.get(excerpts);
  if (places !== undefined) return places;
  places = new Int32Array(excerpts.length);
  const ranked = excerpts
    .map((excerpt, row) => ({ excerpt, row, rank: quoteRank(excerpt) }))
    .sort((a, b) => a.rank - b.rank || inOrderOfText(a.excerpt, b.excerpt));
  for (const [place, { row }] of ranked.entries()) places[row] = place;
  known.set(excerpts, places);
  return places;
}

function quoteRank({ constructOrder, quote }: Excerpt): number {
  const { length } = quote;
  return (
    (constructOrder === 'participant' ? 0 : 1000) +
    (length < 40 ? 40 - length : length > 280 ? length - 280 : 0)
  );
}
