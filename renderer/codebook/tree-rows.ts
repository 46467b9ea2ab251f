/** The rows the codebook tree shows: what is expanded, what the search finds, where a new code is being named. */

import type { CodeNode, CodeTree } from '../../shared/codebook/code-tree.ts';
import { byNameInWords } from '../../shared/messages/formats.ts';
import type { CodeKind } from '../../shared/records/code.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { filterWords, foldLine, holdsWords } from '../../shared/text/word-filter.ts';
import type { CodeSort } from '../store/session-store.ts';

export interface CodeRow {
  readonly type: 'code';
  readonly id: CodeId;
  readonly node: CodeNode;
  /** 1 at the top level. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Undefined where nothing lies below. */
  readonly expanded: boolean | undefined;
  /** False for an ancestor kept only to show where a match lies. */
  readonly matches: boolean;
}

/** A code under a theme where it has a further place (T5): it is at home elsewhere, and nothing is shown below it. */
export interface GuestRow {
  readonly type: 'guest';
  readonly id: string;
  readonly node: CodeNode;
  readonly theme: CodeNode;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
}

/** A code that is being named and not yet in the codebook. */
export interface DraftRow {
  readonly type: 'draft';
  readonly id: 'draft';
  readonly level: number;
  readonly draft: CodeDraft;
}

export interface CodeDraft {
  readonly kind: CodeKind;
  readonly parentId: CodeId | undefined;
  readonly beforeId: CodeId | undefined;
}

export type TreeRow = CodeRow | GuestRow | DraftRow;

export interface TreeView {
  /** As placed where absent. */
  readonly sort?: CodeSort;
  readonly collapsed: ReadonlySet<CodeId>;
  readonly query: string;
  readonly showRetired: boolean;
  readonly draft: CodeDraft | undefined;
}

/** Whether every word of `query` is somewhere in `name`. */
export function matchesQuery(name: string, query: string): boolean {
  return holdsWords(foldLine(name), filterWords(query));
}

/** The rows in reading order. A search opens every branch that leads to a match. */
export function treeRows(
  tree: CodeTree,
  view: TreeView,
  countOf: (codeId: CodeId) => number = () => 0,
): readonly TreeRow[] {
  const compare = comparing(view.sort, countOf);
  const searching = view.query.trim() !== '';
  const shown = shownNodes(tree, view);
  const rows: TreeRow[] = [];
  const visit = (
    nodes: readonly CodeNode[],
    level: number,
    parentId: CodeId | undefined,
    guests = 0,
  ): void => {
    const inOrder = nodes.filter((node) => shown.has(node));
    const list = compare === undefined ? inOrder : inOrder.sort(compare);
    const draft = view.draft?.parentId === parentId ? view.draft : undefined;
    const draftAt =
      draft === undefined ? -1 : list.findIndex((node) => node.code.id === draft.beforeId);
    for (const [index, node] of list.entries()) {
      if (draft !== undefined && index === draftAt)
        rows.push({ type: 'draft', id: 'draft', level, draft });
      const { id } = node.code;
      const parentOfDraft = view.draft?.parentId === id;
      const here = node.guests.filter((guest) => isShownGuest(guest, view));
      const hasChildren =
        parentOfDraft || here.length > 0 || node.children.some((child) => shown.has(child));
      const expanded = hasChildren && (searching || parentOfDraft || !view.collapsed.has(id));
      rows.push({
        type: 'code',
        id,
        node,
        level,
        position: index + 1,
        siblings: list.length + guests,
        expanded: hasChildren ? expanded : undefined,
        matches: !searching || matchesQuery(node.code.name, view.query),
      });
      if (!expanded) continue;
      visit(node.children, level + 1, id, here.length);
      const homes = node.children.filter((child) => shown.has(child)).length;
      for (const [at, guest] of here.entries())
        rows.push({
          type: 'guest',
          id: guestId(guest.code.id, id),
          node: guest,
          theme: node,
          level: level + 1,
          position: homes + at + 1,
          siblings: homes + here.length,
        });
    }
    if (draft !== undefined && draftAt < 0) rows.push({ type: 'draft', id: 'draft', level, draft });
  };
  visit(tree.roots, 1, undefined);
  return rows;
}

/** Tells the row of a further place from that of the code itself. */
export function guestId(codeId: CodeId, themeId: CodeId): string {
  return `${codeId}-under-${themeId}`;
}

function isShownGuest({ code }: CodeNode, view: TreeView): boolean {
  if (code.retired === true && !view.showRetired) return false;
  return view.query.trim() === '' || matchesQuery(code.name, view.query);
}

function comparing(
  sort: CodeSort | undefined,
  countOf: (codeId: CodeId) => number,
): ((a: CodeNode, b: CodeNode) => number) | undefined {
  if (sort === undefined || sort === 'own') return undefined;
  const names = (a: CodeNode, b: CodeNode): number => byNameInWords(a.code.name, b.code.name);
  if (sort === 'name') return names;
  return (a, b) => countOf(b.code.id) - countOf(a.code.id) || names(a, b);
}

/**
 * The row that a search most likely means: the name itself, else one that begins with it as whole words, else one that begins
 * so, else one with a word that does, else one in which every word of it begins one, else the first; -1 where nothing matches.
 */
export function bestRow(rows: readonly TreeRow[], query: string): number {
  const wanted = foldLine(query.trim());
  if (wanted === '') return -1;
  let best = -1;
  let rank = Infinity;
  for (const [at, row] of rows.entries()) {
    if (row.type !== 'code' || !row.matches) continue;
    const name = foldLine(row.node.code.name);
    const rankHere = rankOf(name, wanted);
    if (rankHere < rank) [best, rank] = [at, rankHere];
  }
  return best;
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return /^[\p{L}\p{M}\d]/u.test(name.slice(wanted.length)) ? 2 : 1;
  if (` ${name}`.includes(` ${wanted}`)) return 3;
  return wanted.split(/\s+/).every((word) => ` ${name}`.includes(` ${word}`)) ? 4 : 5;
}

/** Nodes that are shown if all branches are open; ancestors of a shown node are always shown. */
function shownNodes(tree: CodeTree, view: TreeView): ReadonlySet<CodeNode> {
  const searching = view.query.trim() !== '';
  const shown = new Set<CodeNode>();
  for (const node of tree.inOrder) {
    if (node.code.retired === true && !view.showRetired) continue;
    if (searching && !matchesQuery(node.code.name, view.query)) continue;
    let up: CodeNode | undefined = node;
    while (up !== undefined && !shown.has(up)) {
      shown.add(up);
      up = up.parent;
    }
  }
  // The place where a code is being named must be there whatever the search says.
  let parent = view.draft?.parentId === undefined ? undefined : tree.nodes.get(view.draft.parentId);
  for (; parent !== undefined; parent = parent.parent) shown.add(parent);
  return shown;
}

/** The first row after `from` whose name starts with `typed`, going round. */
export function typeAhead(
  rows: readonly TreeRow[],
  from: number,
  typed: string,
): CodeRow | undefined {
  const folded = foldLine(typed);
  for (let step = 0; step < rows.length; step += 1) {
    // A single letter goes on to the next; more letters may stay where they are.
    const row = rows[(from + step + (typed.length === 1 ? 1 : 0) + rows.length) % rows.length];
    if (row?.type === 'code' && foldLine(row.node.code.name).startsWith(folded)) return row;
  }
  return undefined;
}
