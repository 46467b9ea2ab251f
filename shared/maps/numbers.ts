/** What is counted for the nodes of a map: excerpts and studies as the matrix counts, and how often two of them meet (rule L4). */
import { codeTree, isWithin } from '../codebook/code-tree.ts';
import { studyThemeMatrix } from '../matrix/study-theme-matrix.ts';
import { type CodeId, typeOfId } from '../records/ids.ts';
import { coOccurrence } from '../relations/co-occurrence.ts';
import type { Scope } from '../screening/inclusion.ts';
import { usualMeeting } from '../tables/relations-table.ts';
import type { Shown } from '../team/view.ts';
import type { MapNode, NodeId } from './map-outline.ts';

export interface NodeNumbers {
  readonly excerpts: number;
  readonly studies: number;
}

/** Two nodes that meet, and how often: pairs of passages. */
export interface MetNodes {
  readonly a: CodeId;
  readonly b: CodeId;
  readonly count: number;
}

/** Excerpts of each code or theme and of what is under it, and the studies they are of. */
export function numbersOf(
  snapshot: Shown,
  nodes: readonly MapNode[],
  include: Scope | undefined,
): ReadonlyMap<NodeId, NodeNumbers> {
  const codeIds = codesAmong(nodes);
  const matrix = studyThemeMatrix(snapshot, { codeIds, rollUp: true, include });
  const sums = codeIds.map(() => ({ excerpts: 0, studies: 0 }));
  for (const { id } of matrix.studies) {
    const counts = matrix.counts(id);
    for (const [at, sum] of sums.entries()) {
      const count = counts[at] ?? 0;
      sum.excerpts += count;
      if (count > 0) sum.studies += 1;
    }
  }
  return new Map(codeIds.map((id, at) => [id, sums[at] ?? { excerpts: 0, studies: 0 }]));
}

/** Nodes that meet at least `least` times, the most first; a theme does not meet what is under it. */
export function metNodes(
  snapshot: Shown,
  nodes: readonly MapNode[],
  least: number,
  include: Scope | undefined,
): readonly MetNodes[] {
  const tree = codeTree(snapshot.codes);
  const ids = codesAmong(nodes);
  const { counts } = coOccurrence(snapshot, {
    ...{ rows: ids, columns: ids, meeting: usualMeeting, include },
  });
  const met: MetNodes[] = [];
  for (const [at, a] of ids.entries()) {
    for (let next = at + 1; next < ids.length; next += 1) {
      const count = counts[at * ids.length + next] ?? 0;
      const b = ids[next];
      if (b === undefined || count < Math.max(1, least)) continue;
      if (isWithin(tree, a, b) || isWithin(tree, b, a)) continue;
      met.push({ a, b, count });
    }
  }
  return met.sort((a, b) => b.count - a.count);
}

function codesAmong(nodes: readonly MapNode[]): readonly CodeId[] {
  return nodes.flatMap(({ id }) => (isCodeId(id) ? [id] : []));
}

export function isCodeId(id: NodeId): id is CodeId {
  return typeOfId(id) === 'code';
}
