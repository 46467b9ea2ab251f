/** Number keys that stay: nine slots of a person in a review, each of which holds one code. */
import type { CodeId } from '../records/ids.ts';
import type { CodeNode, CodeTree } from './code-tree.ts';

/** What each of the keys 1 to 9 was given, in their order; null for a key that is free. */
export type CodeSlots = readonly (CodeId | null)[];

export const slotCount = 9;

/** Nine free keys. */
export const noSlots: CodeSlots = Array.from({ length: slotCount }, () => null);

const cache = new WeakMap<CodeTree, Map<CodeSlots, readonly (CodeNode | undefined)[]>>();

/**
 * The code behind each key as the codebook is read now: a merged code is what it was merged into, and a key whose code
 * is gone, retired, not shown, or behind an earlier key already, is free. Cached by the identity of both.
 */
export function liveSlots(slots: CodeSlots, tree: CodeTree): readonly (CodeNode | undefined)[] {
  const known = cache.get(tree)?.get(slots);
  if (known !== undefined) return known;
  const seen = new Set<CodeId>();
  const found = noSlots.map((_, at) => {
    const id = slots[at] ?? undefined;
    const live = id === undefined ? undefined : tree.structure.resolved.get(id);
    const node = live === undefined ? undefined : tree.nodes.get(live);
    if (node === undefined || node.code.retired === true || seen.has(node.code.id))
      return undefined;
    seen.add(node.code.id);
    return node;
  });
  cache.set(tree, new Map([[slots, found]]));
  return found;
}

/** The number of the key of a code, from 1; undefined where it has none. */
export function slotOf(slots: CodeSlots, tree: CodeTree, codeId: CodeId): number | undefined {
  const at = liveSlots(slots, tree).findIndex((node) => node?.code.id === codeId);
  return at < 0 ? undefined : at + 1;
}

/**
 * A code that is used takes the first free key, unless it has one or all are taken; then `slots` itself is the result.
 * No other key changes.
 */
export function slotsAfterUse(slots: CodeSlots, tree: CodeTree, codeId: CodeId): CodeSlots {
  const node = tree.nodes.get(tree.structure.resolved.get(codeId) ?? codeId);
  if (node === undefined || node.code.retired === true) return slots;
  const live = liveSlots(slots, tree);
  const free = live.indexOf(undefined);
  return free < 0 || live.includes(node) ? slots : withSlot(slots, free, node.code.id);
}

/**
 * Gives the key `number` to a code. Where the code had another key, that one goes to the code that is put aside, so
 * that nothing is lost by changing places.
 */
export function pinSlot(
  slots: CodeSlots,
  tree: CodeTree,
  { codeId, number }: { readonly codeId: CodeId; readonly number: number },
): CodeSlots {
  const before = slotOf(slots, tree, codeId);
  const aside = liveSlots(slots, tree)[number - 1]?.code.id ?? null;
  const moved = before === undefined ? slots : withSlot(slots, before - 1, aside);
  return withSlot(moved, number - 1, codeId);
}

/** Takes the key of a code away, if it has one. */
export function freeSlot(slots: CodeSlots, tree: CodeTree, codeId: CodeId): CodeSlots {
  const before = slotOf(slots, tree, codeId);
  return before === undefined ? slots : withSlot(slots, before - 1, null);
}

/** The first of `recent`, newest first, that can still be used; undefined where there is none. */
export function lastUsed(recent: readonly CodeId[], tree: CodeTree): CodeNode | undefined {
  for (const id of recent) {
    const live = tree.structure.resolved.get(id);
    const node = live === undefined ? undefined : tree.nodes.get(live);
    if (node !== undefined && node.code.retired !== true) return node;
  }
  return undefined;
}

function withSlot(slots: CodeSlots, at: number, codeId: CodeId | null): CodeSlots {
  return noSlots.map((_, index) => (index === at ? codeId : (slots[index] ?? null)));
}
