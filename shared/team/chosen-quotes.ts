/**
 * Quotes chosen to illustrate codes and themes (rules I1 to I3): stars as they are read, one to a passage, in the
 * order of their code.
 */
import { passageKey } from '../anchor/region.ts';
import { type CodeNode, type CodeTree, codeTree } from '../codebook/code-tree.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { CodeId } from '../records/ids.ts';
import type { Star } from '../records/star.ts';
import type { Starred, StarredPassage } from './starred.ts';
import type { Shown } from './view.ts';

/** A passage that was chosen for a code or theme, with the stars it counts by. */
export interface ChosenPassage {
  readonly passage: StarredPassage;
  /** For the code itself: where there is one, the passage has a place among its quotes. */
  readonly own: readonly Star[];
  /** For codes below, which the code takes over. */
  readonly below: readonly Star[];
}

/** By passage, in their order. */
export type ChosenQuotes = ReadonlyMap<string, ChosenPassage>;

const nothing: ChosenQuotes = new Map();
const known = new WeakMap<
  Starred,
  { readonly stars: Snapshot['stars']; readonly tree: CodeTree; readonly chosen: ByCode }
>();
type ByCode = ReadonlyMap<CodeId, ChosenQuotes>;

/** Tells passages of a review apart. */
export function passageOf(placed: StarredPassage): string {
  return `${placed.documentId} ${passageKey(placed)}`;
}

/** What was chosen for a code or theme, in its order; also what is not coded with it in the layer that is shown. */
export function chosenFor(snapshot: Shown, codeId: CodeId): ChosenQuotes {
  return chosenAmong(snapshot, snapshot.starred).get(codeId) ?? nothing;
}

/** Those of `items` whose passage was chosen, each passage once, in the order of the choice. */
export function chosenOf<T>(
  chosen: ChosenQuotes,
  items: Iterable<T>,
  excerptOf: (item: T) => StarredPassage,
): readonly T[] {
  if (chosen.size === 0) return [];
  const found = new Map<string, T>();
  for (const item of items) {
    const key = passageOf(excerptOf(item));
    if (chosen.has(key) && !found.has(key)) found.set(key, item);
  }
  return [...chosen.keys()].flatMap((key) => {
    const item = found.get(key);
    return item === undefined ? [] : [item];
  });
}

/**
 * Of every live code what was chosen for it: first what was chosen for itself, by order and id, then what was chosen
 * for codes below it down to the next theme, in the order of the codebook. A theme takes nothing over from themes
 * below it, so that a table does not print their quotes twice. Merged codes count as what they were merged into.
 */
export function chosenAmong(
  { codes, stars }: Pick<Snapshot, 'codes' | 'stars'>,
  starred: Starred,
): ByCode {
  const tree = codeTree(codes);
  const last = known.get(starred);
  if (last?.tree === tree && last.stars === stars) return last.chosen;
  const own = new Map<CodeId, Star[]>();
  for (const id of starred.keys()) {
    const star = stars.get(id);
    const live = star === undefined ? undefined : tree.structure.resolved.get(star.codeId);
    if (star === undefined || live === undefined) continue;
    const list = own.get(live);
    if (list === undefined) own.set(live, [star]);
    else list.push(star);
  }
  for (const list of own.values()) list.sort(inOrder);
  const chosen = new Map<CodeId, ChosenQuotes>();
  if (own.size > 0) {
    for (const node of tree.inOrder) {
      const quotes = quotesOf(node, own, starred);
      if (quotes.size > 0) chosen.set(node.code.id, quotes);
    }
  }
  known.set(starred, { stars, tree, chosen });
  return chosen;
}

function quotesOf(
  node: CodeNode,
  own: ReadonlyMap<CodeId, readonly Star[]>,
  starred: Starred,
): ChosenQuotes {
  const quotes = new Map<string, { passage: StarredPassage; own: Star[]; below: Star[] }>();
  const seen = new Set<CodeNode>();
  const add = (of: CodeNode): void => {
    if (seen.has(of)) return;
    seen.add(of);
    for (const star of own.get(of.code.id) ?? []) {
      const passage = starred.get(star.id);
      if (passage === undefined) continue;
      const key = passageOf(passage);
      const quote = quotes.get(key) ?? { passage, own: [], below: [] };
      quotes.set(key, quote);
      (of === node ? quote.own : quote.below).push(star);
    }
    for (const child of [...of.children, ...of.guests]) if (child.code.kind === 'code') add(child);
  };
  add(node);
  return quotes;
}

function inOrder(a: Star, b: Star): number {
  return compare(a.order, b.order) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
