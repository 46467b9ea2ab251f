/**
 * The codebook as it is to be read: merged codes stand for their target, children of a code that is
 * gone move up, and a cycle made by two people moving codes at once is cut, the same way on every device.
 */
import type { Code } from '../records/code.ts';
import type { CodeId } from '../records/ids.ts';

export interface CodeNode {
  readonly code: Code;
  readonly parent: CodeNode | undefined;
  readonly depth: number;
  readonly children: readonly CodeNode[];
}

/** The shape of the tree without names and colours; the same object as long as the shape is the same. */
export interface TreeStructure {
  /** Live code for each code id, following merges; absent where the code is gone for good. */
  readonly resolved: ReadonlyMap<CodeId, CodeId>;
  /** For each live code: itself and its ancestors, innermost first. */
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

/** The live tree of a codebook; cached by the identity of `codes`. Rules T1-T4. */
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
}

function build(codes: ReadonlyMap<CodeId, Code>): CodeTree {
  const resolved = new Map<CodeId, CodeId>();
  for (const id of codes.keys()) {
    const target = resolveMerge(codes, id);
    if (target !== undefined) resolved.set(id, target);
  }
  const nodes = new Map<CodeId, MutableNode>();
  for (const code of codes.values()) {
    if (code.deleted !== true && resolved.get(code.id) === code.id) {
      nodes.set(code.id, { code, parent: undefined, depth: 0, children: [] });
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
  return { roots, nodes, inOrder, structure: structureOf(resolved, inOrder) };
}

/** Follows `mergedInto`; a cycle of merges leaves the smallest id that is not deleted standing. */
function resolveMerge(codes: ReadonlyMap<CodeId, Code>, id: CodeId): CodeId | undefined {
  const path: CodeId[] = [];
  let current: CodeId = id;
  for (;;) {
    const code = codes.get(current);
    if (code === undefined) return undefined;
    const seen = path.indexOf(current);
    if (seen >= 0) {
      return path
        .slice(seen)
        .filter((member) => codes.get(member)?.deleted !== true)
        .sort()[0];
    }
    path.push(current);
    if (code.mergedInto === undefined) return code.deleted === true ? undefined : current;
    current = code.mergedInto;
  }
}

function liveParent(
  codes: ReadonlyMap<CodeId, Code>,
  resolved: ReadonlyMap<CodeId, CodeId>,
  nodes: ReadonlyMap<CodeId, MutableNode>,
  code: Code,
): MutableNode | undefined {
  const seen = new Set<CodeId>([code.id]);
  let parentId = code.parentId;
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

function compareSiblings(a: MutableNode, b: MutableNode): number {
  if (a.code.order !== b.code.order) return a.code.order < b.code.order ? -1 : 1;
  return a.code.id < b.code.id ? -1 : 1;
}

function structureOf(
  resolved: ReadonlyMap<CodeId, CodeId>,
  inOrder: readonly CodeNode[],
): TreeStructure {
  const lineage = new Map<CodeId, readonly CodeId[]>();
  for (const node of inOrder) {
    const above = node.parent === undefined ? [] : (lineage.get(node.parent.code.id) ?? []);
    lineage.set(node.code.id, [node.code.id, ...above]);
  }
  const parts: string[] = [];
  for (const [from, to] of resolved) parts.push(from, to, String(lineage.get(to)?.[1]));
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

/** Whether `id` is `ancestor` or lies below it in the live tree. */
export function isWithin(tree: CodeTree, id: CodeId, ancestor: CodeId): boolean {
  return tree.structure.lineage.get(id)?.includes(ancestor) ?? false;
}

/** Name with the names above it, outermost first: `Lack of resources › Workload`. */
export function pathName(node: CodeNode): string {
  return node.parent === undefined
    ? node.code.name
    : `${pathName(node.parent)} › ${node.code.name}`;
}
