/**
 * Findings as they are read: merged ones as part of what they were merged into, under their themes in the order of the
 * codebook, and numbered in that order (rules F1, F4).
 */
import { type CodeNode, codeTree } from '../codebook/code-tree.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Finding, StudyAdjustment } from '../records/finding.ts';
import type { CodeId, FindingId, StudyId } from '../records/ids.ts';
import { readAs } from '../records/read-as.ts';

/** A finding with everything that was said of it and of what was merged into it. */
export interface ReadFinding {
  readonly finding: Finding;
  /** From 1, in the order of the outline. */
  readonly number: number;
  /** The live theme it stands under; absent where none was chosen, or it is gone. */
  readonly themeId: CodeId | undefined;
  /** What was merged into it, by id. */
  readonly merged: readonly Finding[];
  /** The ids that stand for it, its own first. */
  readonly ids: readonly FindingId[];
  /** Every theme and code that was said, also those that are gone. */
  readonly rests: readonly CodeId[];
  readonly adjusted: ReadonlyMap<StudyId, StudyAdjustment>;
}

export interface FindingGroup {
  readonly theme: CodeNode | undefined;
  readonly findings: readonly ReadFinding[];
}

export interface FindingOutline {
  readonly groups: readonly FindingGroup[];
  /** In their order. */
  readonly findings: readonly ReadFinding[];
  /** The finding that each id is read as; absent where it is gone. */
  readonly resolved: ReadonlyMap<FindingId, FindingId>;
}

type Rows = Pick<Snapshot, 'codes' | 'findings'>;

const known = new WeakMap<
  Snapshot['findings'],
  { readonly codes: Snapshot['codes']; readonly outline: FindingOutline }
>();
/** What was read of a finding last: the same object as long as neither it nor its place is another. */
const lastRead = new WeakMap<Finding, ReadFinding>();

/** The outline of the findings of a review. Law: the same object for the same rows, and so for what did not change in it. */
export function findingOutline({ codes, findings }: Rows): FindingOutline {
  const last = known.get(findings);
  if (last?.codes === codes) return last.outline;
  const outline = read({ codes, findings });
  known.set(findings, { codes, outline });
  return outline;
}

function read({ codes, findings }: Rows): FindingOutline {
  const resolved = new Map<FindingId, FindingId>();
  const standing: Finding[] = [];
  const mergedInto = new Map<FindingId, Finding[]>();
  for (const finding of findings.values()) {
    const target = readAs(findings, finding.id);
    if (target === undefined) continue;
    resolved.set(finding.id, target);
    if (target === finding.id) standing.push(finding);
    else if (finding.deleted !== true) addTo(mergedInto, target, finding);
  }
  const { nodes, structure } = codeTree(codes);
  const byTheme = new Map<CodeId | undefined, Finding[]>();
  for (const finding of standing) {
    const theme =
      finding.themeId === undefined ? undefined : structure.resolved.get(finding.themeId);
    addTo(byTheme, theme, finding);
  }
  const groups: FindingGroup[] = [];
  let number = 0;
  for (const themeId of [...structure.order, undefined]) {
    const theme = themeId === undefined ? undefined : nodes.get(themeId);
    const own = byTheme.get(themeId)?.sort(inOrder);
    if (own === undefined) continue;
    groups.push({
      theme,
      findings: own.map((finding) => {
        number += 1;
        return sameOr(readOne(finding, number, themeId, mergedInto.get(finding.id) ?? []));
      }),
    });
  }
  return { groups, findings: groups.flatMap((group) => group.findings), resolved };
}

function readOne(
  finding: Finding,
  number: number,
  themeId: CodeId | undefined,
  merged: readonly Finding[],
): ReadFinding {
  const all = [finding, ...merged.toSorted((a, b) => (a.id < b.id ? -1 : 1))];
  const adjusted = new Map<StudyId, StudyAdjustment>();
  // What was said of the finding itself comes last, and so counts.
  for (const { studies = {} } of all.toReversed())
    for (const [id, adjustment] of Object.entries(studies))
      if (adjustment !== undefined) adjusted.set(id as StudyId, adjustment);
  return {
    finding,
    number,
    themeId,
    merged: all.slice(1),
    ids: all.map(({ id }) => id),
    rests: [...new Set(all.flatMap(({ rests = {} }) => Object.keys(rests) as CodeId[]))],
    adjusted,
  };
}

function sameOr(now: ReadFinding): ReadFinding {
  const last = lastRead.get(now.finding);
  const isSame =
    last?.number === now.number &&
    last.themeId === now.themeId &&
    last.merged.length === now.merged.length &&
    last.merged.every((each, at) => each === now.merged[at]);
  if (isSame) return last;
  lastRead.set(now.finding, now);
  return now;
}

function inOrder(a: Finding, b: Finding): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function addTo<K, V>(to: Map<K, V[]>, key: K, value: V): void {
  const list = to.get(key);
  if (list === undefined) to.set(key, [value]);
  else list.push(value);
}
