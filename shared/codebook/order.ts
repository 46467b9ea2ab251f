import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { CodeId } from '../records/ids.ts';
import type { CodeNode, CodeTree } from './code-tree.ts';

/** Where to put a code: under `parentId` (top level where absent), before `beforeId` (last where absent). */
export interface CodePlace {
  readonly parentId?: CodeId | undefined;
  readonly beforeId?: CodeId | undefined;
}

/** A fractional index for `place`, not counting `moving` itself among the siblings. */
export function orderAt(tree: CodeTree, place: CodePlace, moving?: CodeId): string {
  const siblings = siblingsAt(tree, place.parentId).filter((node) => node.code.id !== moving);
  const index =
    place.beforeId === undefined
      ? siblings.length
      : siblings.findIndex((node) => node.code.id === place.beforeId);
  const at = index < 0 ? siblings.length : index;
  const before = siblings[at - 1]?.code.order ?? null;
  const after = siblings[at]?.code.order ?? null;
  // Two devices may have made equal keys: then the new one goes after the pair, never fails.
  const upper = before !== null && after !== null && before >= after ? null : after;
  return keyBetween(before, upper);
}

/**
 * Fractional indices for codes that are moved to a place together, in rising order; none of them counts among the
 * siblings there.
 */
export function ordersWithin(
  tree: CodeTree,
  { beforeId, parentId }: CodePlace,
  moving: ReadonlySet<CodeId>,
): readonly string[] {
  const all = siblingsAt(tree, parentId);
  const found = all.findIndex(({ code }) => code.id === beforeId);
  const stays = ({ code }: CodeNode): boolean => !moving.has(code.id);
  const before = all.slice(0, found < 0 ? all.length : found).findLast(stays)?.code.order ?? null;
  const after = found < 0 ? null : (all.slice(found).find(stays)?.code.order ?? null);
  const upper = before !== null && after !== null && before >= after ? null : after;
  const first = keyBetween(before, upper);
  // A key from elsewhere may not be one that keys can be made before.
  const end = upper !== null && first < upper ? upper : null;
  return [first, ...generateNKeysBetween(first, end, Math.max(0, moving.size - 1))];
}

/** `count` fractional indices behind all that stands under a parent, in order. */
export function ordersAt(
  tree: CodeTree,
  parentId: CodeId | undefined,
  count: number,
): readonly string[] {
  const first = orderAt(tree, { parentId });
  return [first, ...generateNKeysBetween(first, null, Math.max(0, count - 1))];
}

/** `count` rising fractional indices behind `last`; the first ones there are where it is undefined. */
export function ordersBehind(last: string | undefined, count: number): readonly string[] {
  try {
    return generateNKeysBetween(last ?? null, null, count);
  } catch {
    return generateNKeysBetween(null, null, count);
  }
}

/**
 * A list after one of it moved `by` places, each with the key it has then: the keys change places. Where two people gave the
 * same one at once, all are given new ones. Undefined where there is no such place.
 */
export function ordersMoved<T extends { readonly order: string }>(
  list: readonly T[],
  at: number,
  by: number,
): readonly (readonly [one: T, order: string])[] | undefined {
  const one = list[at];
  if (one === undefined || list[at + by] === undefined) return undefined;
  const after = list.toSpliced(at, 1).toSpliced(at + by, 0, one);
  const keys = list.map(({ order }) => order);
  const areApart = new Set(keys).size === keys.length;
  const orders = areApart ? keys : ordersBehind(undefined, keys.length);
  return after.map((each, place) => [each, orders[place] ?? each.order]);
}

/** A key behind `before` and before `after`; two that are equal, or the wrong way round, have none between them: then behind `before`. */
export function orderBetween(before: string | undefined, after: string | undefined): string {
  const isRising = before === undefined || after === undefined || before < after;
  return keyBetween(before ?? null, isRising ? (after ?? null) : null);
}

/** A key from elsewhere may not be one this library made; the code then goes first among its siblings. */
function keyBetween(before: string | null, after: string | null): string {
  try {
    return generateKeyBetween(before, after);
  } catch {
    return generateKeyBetween(null, null);
  }
}

export function siblingsAt(tree: CodeTree, parentId: CodeId | undefined): readonly CodeNode[] {
  return parentId === undefined ? tree.roots : (tree.nodes.get(parentId)?.children ?? []);
}
