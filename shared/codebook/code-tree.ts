/**
 * The codebook as it is to be read: merged codes stand for their target, children of a code that is
 * gone move up, and a cycle made by two people moving codes at once is cut, the same way on every device.
 */

import type { Code } from '../records/code.ts';
import type { CodeId } from '../records/ids.ts';
import { readAs } from '../records/read-as.ts';

export interface CodeNode {
  readonly code: Code;
  readonly parent: CodeNode | undefined;
  readonly depth: number;
  readonly children: readonly CodeNode[];
  /** Codes it stands under besides its parent, in reading order (T5). */
  readonly alsoUnder: readonly CodeNode[];
  /** Codes that stand under it besides their parent, in reading order (T5). */
  readonly guests: readonly CodeNode[];
}

/** The shape of the tree without names and colours; the same object as long as the shape is the same. */
export interface TreeStructure {
  /** Live code for each code id, following merges; absent where the code is gone for good. */
  readonly resolved: ReadonlyMap<CodeId, CodeId>;
  /**
   * For each live code: itself, what is above it in the tree, innermost first, and what else it is under by further
   * places, its own or of codes above it; each once. Whatever is counted for a theme is counted by this.
   */
  readonly lineage: ReadonlyMap<CodeId, readonly CodeId[]>;
  /** The live codes in reading order. */
  readonly order: readonly CodeId[];
  /** For each code id that leads to a live code: the lineage of that code, as places in `order`. */
  readonly places: ReadonlyMap<CodeId, readonly number[]>;
}

export interface CodeTree {
  readonly roots: readonly CodeNode[];
  readonly nodes: ReadonlyMap<CodeId, CodeNode>;
  /** All live nodes in reading order (parents before children). */
  readonly inOrder: readonly CodeNode[];
  readonly structure: TreeStructure;
}

const cache = new WeakMap<ReadonlyMap<CodeId, Code>, CodeTree>();

/** The live tree of a codebook; cached by the identity of `codes`. Rules T1-T5. */
export function codeTree(codes: ReadonlyMap<CodeId, Code>): CodeTree {
  let tree = cache.get(codes);
  if (tree === undefined) {
    tree = build(codes);
    cache.set(codes, tree);
  }
  return tree;
}

interface MutableNode {
  readonly code: Code;
  parent: MutableNode | undefined;
  depth: number;
  readonly children: MutableNode[];
  readonly alsoUnder: MutableNode[];
  readonly guests: MutableNode[];
}

function build(codes: ReadonlyMap<CodeId, Code>): CodeTree {
  const resolved = new Map<CodeId, CodeId>();
  for (const id of codes.keys()) {
    const target = readAs(codes, id);
    if (target !== undefined) resolved.set(id, target);
  }
  const nodes = new Map<CodeId, MutableNode>();
  for (const code of codes.values()) {
    if (code.deleted !== true && resolved.get(code.id) === code.id) {
      nodes.set(code.id, {
        code,
        parent: undefined,
        depth: 0,
        children: [],
        alsoUnder: [],
        guests: [],
      });
    }
  }
  for (const node of nodes.values()) node.parent = liveParent(codes, resolved, nodes, node.code);
  cutCycles(nodes);
  const roots: MutableNode[] = [];
  for (const node of nodes.values()) (node.parent?.children ?? roots).push(node);
  const inOrder: MutableNode[] = [];
  const visit = (list: MutableNode[], depth: number): void => {
    list.sort(compareSiblings);
    for (const node of list) {
      node.depth = depth;
      inOrder.push(node);
      visit(node.children, depth + 1);
    }
  };
  visit(roots, 0);
  addFurtherPlaces(codes, resolved, nodes, inOrder);
  return { roots, nodes, inOrder, structure: structureOf(resolved, inOrder) };
}

function liveParent(
  codes: ReadonlyMap<CodeId, Code>,
  resolved: ReadonlyMap<CodeId, CodeId>,
  nodes: ReadonlyMap<CodeId, MutableNode>,
  code: Code,
): MutableNode | undefined {
  return nearestLive(codes, resolved, nodes, code, code.parentId);
}

/** The code `from` is read as, or else the nearest above it that is there and is not `code` itself. */
function nearestLive<Node>(
  codes: ReadonlyMap<CodeId, Code>,
  resolved: ReadonlyMap<CodeId, CodeId>,
  nodes: ReadonlyMap<CodeId, Node>,
  code: Code,
  from: CodeId | undefined,
): Node | undefined {
  const seen = new Set<CodeId>([code.id]);
  let parentId = from;
  while (parentId !== undefined && !seen.has(parentId)) {
    seen.add(parentId);
    const target = resolved.get(parentId);
    const node = target === undefined || target === code.id ? undefined : nodes.get(target);
    if (node !== undefined) return node;
    parentId = codes.get(parentId)?.parentId;
  }
  return undefined;
}

/** In a cycle of parents the code with the smallest id becomes top level. */
function cutCycles(nodes: ReadonlyMap<CodeId, MutableNode>): void {
  const safe = new Set<MutableNode>();
  for (const start of nodes.values()) {
    const path: MutableNode[] = [];
    let node: MutableNode | undefined = start;
    while (node !== undefined && !safe.has(node)) {
      const seen = path.indexOf(node);
      if (seen >= 0) {
        const smallest = path.slice(seen).reduce((a, b) => (a.code.id < b.code.id ? a : b));
        smallest.parent = undefined;
        break;
      }
      path.push(node);
      node = node.parent;
    }
    for (const done of path) safe.add(done);
  }
}

/**
 * Further places, in the order of the ids of codes and themes: each that says something the tree does not say already
 * and that closes no circle with those before it (T5).
 */
function addFurtherPlaces(
  codes: ReadonlyMap<CodeId, Code>,
  resolved: ReadonlyMap<CodeId, CodeId>,
  nodes: ReadonlyMap<CodeId, MutableNode>,
  inOrder: readonly MutableNode[],
): void {
  const placed = inOrder.filter(({ code }) => code.alsoUnder !== undefined);
  if (placed.length === 0) return;
  for (const node of placed.sort((a, b) => (a.code.id < b.code.id ? -1 : 1))) {
    const ids = Object.keys(node.code.alsoUnder ?? {}) as CodeId[];
    const themes = new Set(ids.map((id) => nearestLive(codes, resolved, nodes, node.code, id)));
    for (const theme of [...themes].sort(byId)) {
      if (theme === undefined || homeLine(node).includes(theme)) continue;
      if (allAbove(theme).has(node)) continue;
      node.alsoUnder.push(theme);
    }
  }
  const at = new Map(inOrder.map((node, index) => [node as CodeNode, index]));
  for (const node of inOrder) {
    node.alsoUnder.sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
    for (const theme of node.alsoUnder) theme.guests.push(node);
  }
}

/** The code that `id`, as a place of `code`, is read as: itself, what it was merged into, or the nearest above (T1, T2). */
export function codeReadAs(
  codes: ReadonlyMap<CodeId, Code>,
  code: Code,
  id: CodeId,
): CodeNode | undefined {
  const { nodes, structure } = codeTree(codes);
  return nearestLive(codes, structure.resolved, nodes, code, id);
}

function byId(a: MutableNode | undefined, b: MutableNode | undefined): number {
  return (a?.code.id ?? '') < (b?.code.id ?? '') ? -1 : 1;
}

/** A code, what is above it in the tree, innermost first, and what else it is under by further places; each once. */
function allAbove(node: CodeNode): ReadonlySet<CodeNode> {
  const found = new Set<CodeNode>(homeLine(node));
  for (const each of found) for (const theme of each.alsoUnder) addAll(found, homeLine(theme));
  return found;
}

function addAll(to: Set<CodeNode>, nodes: Iterable<CodeNode>): void {
  for (const node of nodes) to.add(node);
}

/** A code and what is above it in the tree, innermost first; its further places aside. */
export function homeLine(node: CodeNode): readonly CodeNode[] {
  const line: CodeNode[] = [];
  for (let up: CodeNode | undefined = node; up !== undefined; up = up.parent) line.push(up);
  return line;
}

/** Whether anything stands below a code, at home there or not. */
export function holdsOthers({ children, guests }: CodeNode): boolean {
  return children.length > 0 || guests.length > 0;
}

/** The nearest themes on every way up from a code, or it itself where it is one; none where it is in no theme. */
export function nearestThemes(node: CodeNode): readonly CodeNode[] {
  const seen = new Set<CodeNode>([node]);
  const themes: CodeNode[] = [];
  for (const each of seen) {
    if (each.code.kind !== 'code') themes.push(each);
    else addAll(seen, [...(each.parent === undefined ? [] : [each.parent]), ...each.alsoUnder]);
  }
  return themes;
}

function compareSiblings(a: MutableNode, b: MutableNode): number {
  if (a.code.order !== b.code.order) return a.code.order < b.code.order ? -1 : 1;
  return a.code.id < b.code.id ? -1 : 1;
}

function structureOf(
  resolved: ReadonlyMap<CodeId, CodeId>,
  inOrder: readonly CodeNode[],
): TreeStructure {
  const lineage = new Map<CodeId, readonly CodeId[]>();
  const hasFurther = inOrder.some(({ alsoUnder }) => alsoUnder.length > 0);
  for (const node of inOrder) {
    const inTree = node.parent === undefined ? [] : lineage.get(node.parent.code.id);
    lineage.set(
      node.code.id,
      // What is above the parent by further places is above the code too.
      hasFurther
        ? Array.from(allAbove(node), ({ code }) => code.id)
        : [node.code.id, ...(inTree ?? [])],
    );
  }
  const parts: string[] = [];
  for (const [from, to] of resolved) parts.push(from, to, String(lineage.get(to)?.[1]));
  for (const { alsoUnder, code } of inOrder)
    for (const theme of alsoUnder) parts.push('also', code.id, theme.code.id);
  const signature = parts.join(' ');
  return structures.of(signature, () => withPlaces(resolved, lineage));
}

/** The shape that was made last, so that the rows after a change of names or colours have the same object. */
class LastStructure {
  private signature: string | undefined;
  private structure: TreeStructure | undefined;

  of(signature: string, make: () => TreeStructure): TreeStructure {
    if (this.structure === undefined || this.signature !== signature) {
      this.structure = make();
      this.signature = signature;
    }
    return this.structure;
  }
}

const structures = new LastStructure();

function withPlaces(
  resolved: ReadonlyMap<CodeId, CodeId>,
  lineage: ReadonlyMap<CodeId, readonly CodeId[]>,
): TreeStructure {
  const order = [...lineage.keys()];
  const placeOf = new Map(order.map((id, place) => [id, place]));
  const places = new Map<CodeId, readonly number[]>();
  for (const [id, live] of resolved) {
    const path = (lineage.get(live) ?? []).flatMap((above) => placeOf.get(above) ?? []);
    if (path.length > 0) places.set(id, path);
  }
  return { resolved, lineage, order, places };
}

/** Whether `id` is `ancestor` or lies below it in the live tree, by whatever way. */
export function isWithin(tree: CodeTree, id: CodeId, ancestor: CodeId): boolean {
  return tree.structure.lineage.get(id)?.includes(ancestor) ?? false;
}

/** Name with the names above it, outermost first: `Lack of resources › Workload`. */
export function pathName(node: CodeNode): string {
  return node.parent === undefined
    ? node.code.name
    : `${pathName(node.parent)} › ${node.code.name}`;
}
