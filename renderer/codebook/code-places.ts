/** Where a code goes when it is moved by key, dropped, or made beside another. */
import { type CodeNode, type CodeTree, isWithin } from '../../shared/codebook/code-tree.ts';
import { type CodePlace, siblingsAt } from '../../shared/codebook/order.ts';
import type { CodeKind } from '../../shared/records/code.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import type { CodeDraft } from './tree-rows.ts';

export type MoveDirection = 'up' | 'down' | 'in' | 'out';
export type DropPosition = 'before' | 'on' | 'after';

/** The place one step in a direction, or undefined where there is none. Siblings that are not shown are passed over. */
export function placeInDirection(
  tree: CodeTree,
  codeId: CodeId,
  direction: MoveDirection,
  isShown: (node: CodeNode) => boolean = () => true,
): CodePlace | undefined {
  const node = tree.nodes.get(codeId);
  if (node === undefined) return undefined;
  const parentId = node.parent?.code.id;
  const siblings = siblingsAt(tree, parentId).filter((other) => other === node || isShown(other));
  const index = siblings.indexOf(node);
  const above = siblings[index - 1];
  if (direction === 'up')
    return above === undefined ? undefined : { parentId, beforeId: above.code.id };
  if (direction === 'in') return above === undefined ? undefined : { parentId: above.code.id };
  if (direction === 'down') {
    const below = siblings[index + 1];
    return below === undefined ? undefined : placeAfter(tree, below);
  }
  return node.parent === undefined ? undefined : placeAfter(tree, node.parent);
}

/**
 * The place one step in a direction for codes that are moved together; `apart` where they do not stand under one code.
 * Those below another of them go with it.
 */
export function placeOfSeveral(
  tree: CodeTree,
  codeIds: readonly CodeId[],
  direction: MoveDirection,
  isShown: (node: CodeNode) => boolean = () => true,
): CodePlace | 'apart' | undefined {
  const moving = new Set(codeIds);
  const nodes = tree.inOrder.filter(({ code }) => moving.has(code.id) && !isBelow(code.id));
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (nodes.some(({ parent }) => parent !== first.parent)) return 'apart';
  const from = direction === 'down' ? last : first;
  return placeInDirection(
    tree,
    from.code.id,
    direction,
    (node) => isShown(node) && !moving.has(node.code.id),
  );

  function isBelow(id: CodeId): boolean {
    return (
      tree.structure.lineage.get(id)?.some((above) => above !== id && moving.has(above)) ?? false
    );
  }
}

/** The place for codes dropped on or beside a row; undefined where it may not go or would not move. */
export function placeOfDrop(
  tree: CodeTree,
  drop: {
    readonly dragged: readonly CodeId[];
    readonly target: CodeId;
    readonly position: DropPosition;
    /** Whether the rows below the target are shown: then "after" it means before the first of them. */
    readonly expanded: boolean;
  },
): CodePlace | undefined {
  const target = tree.nodes.get(drop.target);
  const { dragged } = drop;
  if (target === undefined || dragged.some((id) => isWithin(tree, drop.target, id)))
    return undefined;
  if (drop.position === 'on') {
    const isParent = dragged.every((id) => tree.nodes.get(id)?.parent === target);
    return isParent ? undefined : { parentId: drop.target };
  }
  if (drop.position === 'before')
    return { parentId: target.parent?.code.id, beforeId: drop.target };
  const first = drop.expanded ? target.children[0] : undefined;
  return first === undefined
    ? placeAfter(tree, target)
    : { parentId: drop.target, beforeId: first.code.id };
}

/** Which part of a row the pointer is over: the middle half means "into". */
export function dropPositionAt(offset: number, height: number): DropPosition {
  if (offset < height / 4) return 'before';
  return offset > (height * 3) / 4 ? 'after' : 'on';
}

/** Where a new code is named: below a theme, after a code, last at the top level where nothing is chosen. */
export function draftBeside(tree: CodeTree, codeId: CodeId | undefined, kind: CodeKind): CodeDraft {
  const node = codeId === undefined ? undefined : tree.nodes.get(codeId);
  if (node === undefined) return { kind, parentId: undefined, beforeId: undefined };
  if (kind !== 'code') {
    const top = outermost(node);
    return { kind, ...placeWithKeys(placeAfter(tree, top)) };
  }
  return node.code.kind === 'code'
    ? { kind, ...placeWithKeys(placeAfter(tree, node)) }
    : draftBelow(node, kind);
}

/** A new code named directly below `node`, before what is there. */
export function draftBelow(node: CodeNode, kind: CodeKind = 'code'): CodeDraft {
  return { kind, parentId: node.code.id, beforeId: node.children[0]?.code.id };
}

function placeAfter(tree: CodeTree, node: CodeNode): CodePlace {
  const parentId = node.parent?.code.id;
  const siblings = siblingsAt(tree, parentId);
  return { parentId, beforeId: siblings[siblings.indexOf(node) + 1]?.code.id };
}

function placeWithKeys(place: CodePlace): Pick<CodeDraft, 'parentId' | 'beforeId'> {
  return { parentId: place.parentId, beforeId: place.beforeId };
}

function outermost(node: CodeNode): CodeNode {
  return node.parent === undefined ? node : outermost(node.parent);
}
