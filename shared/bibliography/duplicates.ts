import { forEachLikelyPair, sharedKeys } from './candidate-pairs.ts';
import type { Citation } from './citation.ts';
import { DisjointGroups } from './disjoint-groups.ts';
import { DuplicateFacts, duplicateFacts } from './duplicate-facts.ts';
import { judgePair } from './judge-pair.ts';

/**
 * Groups of indices of citations that are certainly one publication, each group and the list in ascending order, only
 * groups of two or more. What is certain is told by `judgePair`; the relation is transitive, but no group holds two
 * DOIs or two PubMed numbers by title alone. Time grows linearly with the number of citations.
 */
export function findDuplicates(citations: readonly Citation[]): number[][] {
  return certainGroups(identified(citations.map(duplicateFacts))).listed();
}

/** Records that are, or may be, one publication; `members` are indices in ascending order. */
export interface DuplicateGroup {
  readonly members: readonly number[];
  /** `possible` where a person has to look: some of the members are joined by a likeness alone. */
  readonly certainty: 'certain' | 'possible';
}

/**
 * The groups of `findDuplicates`, and records of which a person has to say whether they are one publication. A possible
 * group stands around one record (with those that are certainly it), and holds what is possibly that one: what is like a
 * member alone is not drawn in, so that a row of congress abstracts, each a little like the next, is not one group. It is
 * listed once the others are settled: `areDistinct` says of two indices whether somebody decided that they are two.
 */
export function duplicateGroups(
  citations: readonly Citation[],
  areDistinct: (a: number, b: number) => boolean = () => false,
): readonly DuplicateGroup[] {
  return groupsOf(citations.map(duplicateFacts), areDistinct).groups;
}

/** What `findDuplicates` gives, and the groups of `duplicateGroups` of which a person has to decide; told in one go. */
export function allDuplicates(citations: readonly Citation[]): {
  readonly certain: readonly (readonly number[])[];
  readonly possible: readonly (readonly number[])[];
} {
  // Asked once of citations that are let go: nothing of them is remembered.
  const facts = citations.map((citation) => new DuplicateFacts(citation));
  const { certain, groups } = groupsOf(facts, () => false);
  const possible = groups.filter(({ certainty }) => certainty === 'possible');
  return { certain, possible: possible.map(({ members }) => members) };
}

function groupsOf(
  facts: readonly DuplicateFacts[],
  areDistinct: (a: number, b: number) => boolean,
): {
  readonly certain: readonly (readonly number[])[];
  readonly groups: readonly DuplicateGroup[];
} {
  const all = identified(facts);
  const groups = certainGroups(all);
  const listed = groups.listed();
  const certain = facts.map((_, index) => groups.rootOf(index));
  const likenesses = likenessesOf(all, certain, areDistinct);
  const centres = [...likenesses].sort(([a, x], [b, y]) => y.size - x.size || a - b);
  const taken = new Set<number>();
  for (const [centre, alike] of centres) {
    if (taken.has(centre)) continue;
    for (const other of alike) {
      if (taken.has(other)) continue;
      taken.add(other).add(centre);
      groups.join(centre, other);
    }
  }
  const judged = groups.listed().map((members) => ({
    members,
    certainty: members.every((index) => certain[index] === certain[members[0] ?? index])
      ? ('certain' as const)
      : ('possible' as const),
  }));
  return { certain: listed, groups: judged };
}

/** Citations with those of them that share an identifier. */
interface Identified {
  readonly facts: readonly DuplicateFacts[];
  readonly ofOneIdentifier: readonly (readonly number[])[];
}

function identified(facts: readonly DuplicateFacts[]): Identified {
  const byDoi = sharedKeys(facts, ({ doi }) => doi);
  const byPmid = sharedKeys(facts, ({ pmid }) => pmid);
  return { facts, ofOneIdentifier: [...byDoi.values(), ...byPmid.values()] };
}

/** Which of what is certainly one (known by its first record) is possibly one with which. */
function likenessesOf(
  { facts, ofOneIdentifier }: Identified,
  certain: readonly number[],
  areDistinct: (a: number, b: number) => boolean,
): ReadonlyMap<number, ReadonlySet<number>> {
  const likenesses = new Map<number, Set<number>>();
  const note = (from: number, to: number): void => {
    const known = likenesses.get(from);
    if (known === undefined) likenesses.set(from, new Set([to]));
    else known.add(to);
  };
  const compare = (a: number, b: number): void => {
    const [one, other, rootA, rootB] = [facts[a], facts[b], certain[a], certain[b]];
    if (one === undefined || other === undefined) return;
    if (rootA === undefined || rootB === undefined || rootA === rootB) return;
    if (likenesses.get(rootA)?.has(rootB) === true || areDistinct(a, b)) return;
    if (judgePair(one, other) === undefined) return;
    note(rootA, rootB);
    note(rootB, rootA);
  };
  forEachLikelyPair(facts, tellsItself(facts, certain), compare);
  for (const members of ofOneIdentifier) {
    const [first, ...others] = onePerRoot(members, certain).slice(0, mostOfOneIdentifier);
    for (const other of others) if (first !== undefined) compare(first, other);
  }
  return likenesses;
}

/** With how many others of one identifier a record is compared. */
const mostOfOneIdentifier = 50;

/** Of records that are surely one, those that say the same in other words as one before need not be compared again. */
function tellsItself(
  facts: readonly DuplicateFacts[],
  certain: readonly number[],
): (index: number) => boolean {
  const joined = new Set(certain.filter((root, index) => root !== index));
  const seen = new Set<string>();
  return (index) => {
    const [own, root] = [facts[index], certain[index] ?? index];
    if (own === undefined || !joined.has(root)) return true;
    const { page, surnames, title, volume, year } = own;
    const before = seen.size;
    seen.add(`${root}|${title}|${year}|${volume}|${page?.number}|${surnames[0]}`);
    return seen.size > before;
  };
}

function onePerRoot(members: readonly number[], certain: readonly number[]): readonly number[] {
  const roots = new Map<number, number>();
  for (const index of members) {
    const root = certain[index] ?? index;
    if (!roots.has(root)) roots.set(root, index);
  }
  return [...roots.values()];
}

function certainGroups({ facts, ofOneIdentifier }: Identified): DisjointGroups {
  const groups = new DisjointGroups(facts.length);
  for (const members of ofOneIdentifier) joinCertain(facts, members, groups);
  const withIdentifier = identifiedRoots(facts, groups);
  for (const members of sharedKeys(facts, titleKey).values()) {
    for (const cluster of certainClusters(facts, members)) {
      const roots = [...new Set(cluster.map((index) => groups.rootOf(index)))];
      joinByTitle(roots, groups, withIdentifier);
    }
  }
  return groups;
}

function joinCertain(
  facts: readonly DuplicateFacts[],
  members: readonly number[],
  groups: DisjointGroups,
): void {
  for (const [first, ...others] of certainClusters(facts, members)) {
    for (const other of others) if (first !== undefined) groups.join(first, other);
  }
}

/**
 * The members in clusters: each certainly one with a record of its cluster. Compared are all of one title, and the
 * first of the others: a supplement’s DOI can stand on a thousand abstracts.
 */
function certainClusters(
  facts: readonly DuplicateFacts[],
  members: readonly number[],
): readonly (readonly number[])[] {
  const clusters: number[][] = [];
  const byTitle = new Map<string, Set<number[]>>();
  for (const index of members) {
    const own = facts[index];
    if (own === undefined) continue;
    const ofTitle = byTitle.get(own.title) ?? new Set<number[]>();
    const first = [...ofTitle].slice(0, mostOfOneIdentifier);
    const near = new Set([...first, ...clusters.slice(0, mostOfOneIdentifier)]);
    const fitting = [...near].filter((cluster) =>
      cluster.slice(0, mostOfOneIdentifier).some((member) => isCertain(own, facts[member])),
    );
    const [home = [], ...joined] = fitting;
    if (fitting.length === 0) clusters.push(home);
    home.push(index, ...joined.flatMap((cluster) => cluster.splice(0)));
    byTitle.set(own.title, ofTitle.add(home));
  }
  return clusters.filter((cluster) => cluster.length > 1);
}

function isCertain(one: DuplicateFacts, other: DuplicateFacts | undefined): boolean {
  return other !== undefined && judgePair(one, other)?.certainty === 'certain';
}

interface IdentifiedRoots {
  readonly doi: Set<number>;
  readonly pmid: Set<number>;
}

function identifiedRoots(
  facts: readonly DuplicateFacts[],
  groups: DisjointGroups,
): IdentifiedRoots {
  const roots = { doi: new Set<number>(), pmid: new Set<number>() };
  facts.forEach(({ doi, pmid }, index) => {
    if (doi !== undefined) roots.doi.add(groups.rootOf(index));
    if (pmid !== undefined) roots.pmid.add(groups.rootOf(index));
  });
  return roots;
}

/** `roots` differ, so two that both have a DOI have different ones; then only those without identifier are joined. */
function joinByTitle(
  roots: readonly number[],
  groups: DisjointGroups,
  identified: IdentifiedRoots,
): void {
  const withDoi = roots.filter((root) => identified.doi.has(root));
  const withPmid = roots.filter((root) => identified.pmid.has(root));
  const isClear = withDoi.length <= 1 && withPmid.length <= 1;
  const joined = isClear
    ? roots
    : roots.filter((root) => !identified.doi.has(root) && !identified.pmid.has(root));
  const [first, ...others] = joined;
  if (first === undefined) return;
  for (const other of others) groups.join(first, other);
  const root = groups.rootOf(first);
  if (isClear && withDoi.length > 0) identified.doi.add(root);
  if (isClear && withPmid.length > 0) identified.pmid.add(root);
}

/** A title alone (“Editorial”) is no evidence: undefined where both year and author are missing. */
function titleKey({ surnames, title, year }: DuplicateFacts): string | undefined {
  const [surname] = surnames;
  if (title === '' || (year === undefined && surname === undefined)) return undefined;
  return `${title}|${year ?? ''}|${surname ?? ''}`;
}
