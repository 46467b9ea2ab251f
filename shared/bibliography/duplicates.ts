import { type Citation, surnameOf, yearOf } from './citation.ts';
import { comparableMainTitle, comparableSurname, comparableText } from './comparable-text.ts';
import { DisjointGroups } from './disjoint-groups.ts';
import { comparableDoi, pmidIn } from './identifiers.ts';

/**
 * Groups of indices of citations that are the same publication, each group and the list in ascending
 * order, only groups of two or more. Same DOI, same PMID, or same title, year and first author; the
 * relation is transitive. A DOI and a PubMed number each name one article, so records that both have
 * one, and not the same, are never joined by title. Time grows linearly with the number of citations.
 */
export function findDuplicates(citations: readonly Citation[]): number[][] {
  return certainGroups(citations).groups.listed();
}

/** Records that are, or may be, one publication; `members` are indices in ascending order. */
export interface DuplicateGroup {
  readonly members: readonly number[];
  /** `possible` where a person has to look: some of the members are joined by a likeness alone. */
  readonly certainty: 'certain' | 'possible';
}

/**
 * The groups of `findDuplicates`, and groups that a likeness joins: the same title, year and first author
 * under different DOIs or PubMed numbers; and, unless these differ, a title that lacks its subtitle on one
 * side, or a year that is missing or off by one (first online, then in print).
 */
export function duplicateGroups(citations: readonly Citation[]): readonly DuplicateGroup[] {
  const { groups, identified } = certainGroups(citations);
  const certain = new Map(citations.map((_, index) => [index, groups.rootOf(index)]));
  const known = { doi: rootsOf(identified.doi, groups), pmid: rootsOf(identified.pmid, groups) };
  for (const members of bucketsOf(citations, likenessKey).values()) {
    joinAlike(citations, members, certain, known, groups);
  }
  return groups.listed().map((members) => ({
    members,
    certainty:
      new Set(members.map((index) => certain.get(index))).size === 1 ? 'certain' : 'possible',
  }));
}

function certainGroups(citations: readonly Citation[]): {
  readonly groups: DisjointGroups;
  readonly identified: Identified;
} {
  const groups = new DisjointGroups(citations.length);
  const dois = new Set<number>();
  const pmids = new Set<number>();
  joinEqual(citations, groups, dois, (citation) => comparableDoi(citation.DOI ?? ''));
  joinEqual(citations, groups, pmids, (citation) => pmidIn(citation.PMID ?? ''));
  const identified = { doi: rootsOf(dois, groups), pmid: rootsOf(pmids, groups) };
  for (const members of bucketsOf(citations, titleKey).values()) {
    const roots = [...new Set(members.map((index) => groups.rootOf(index)))];
    joinByTitle(roots, groups, identified);
  }
  return { groups, identified };
}

/** A title that so many publications of one author have (“Editorial”) tells nothing. */
const mostAlike = 50;

function joinAlike(
  citations: readonly Citation[],
  members: readonly number[],
  certain: ReadonlyMap<number, number>,
  known: Identified,
  groups: DisjointGroups,
): void {
  const facts = members.map((index) => ({
    index,
    root: certain.get(index) ?? index,
    title: comparableText(citations[index]?.title ?? ''),
    main: comparableMainTitle(citations[index]?.title ?? ''),
    year: yearOf(citations[index] ?? { type: '', title: '' }),
  }));
  // Of the records that are surely one, those that say the same need not be compared again.
  const distinct = [
    ...new Map(facts.map((fact) => [`${fact.root}|${fact.year}|${fact.title}`, fact])).values(),
  ];
  if (distinct.length > mostAlike) return;
  for (const [at, a] of distinct.entries()) {
    for (const b of distinct.slice(at + 1)) {
      if (a.root === b.root) continue;
      const isSame = a.title === b.title && a.year === b.year && a.year !== undefined;
      const isLike =
        (a.title === b.title || a.title === b.main || b.title === a.main) &&
        (a.year === undefined || b.year === undefined || Math.abs(a.year - b.year) <= 1);
      const differ =
        (known.doi.has(a.root) && known.doi.has(b.root)) ||
        (known.pmid.has(a.root) && known.pmid.has(b.root));
      if (isSame || (isLike && !differ)) groups.join(a.index, b.index);
    }
  }
}

/** Main title and first author; undefined where either is missing. */
function likenessKey(citation: Citation): string | undefined {
  const main = comparableMainTitle(citation.title);
  const surname = firstSurname(citation);
  return main === '' || surname === '' ? undefined : `${main}|${surname}`;
}

function firstSurname(citation: Citation): string {
  const [first] = citation.author ?? [];
  return first === undefined ? '' : comparableSurname(surnameOf(first));
}

interface Identified {
  readonly doi: Set<number>;
  readonly pmid: Set<number>;
}

/** `roots` differ, so two that both have a DOI have different ones; then only those without identifier are joined. */
function joinByTitle(
  roots: readonly number[],
  groups: DisjointGroups,
  identified: Identified,
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

function joinEqual(
  citations: readonly Citation[],
  groups: DisjointGroups,
  having: Set<number>,
  keyOf: (citation: Citation) => string | undefined,
): void {
  for (const members of bucketsOf(citations, keyOf).values()) {
    const [first] = members;
    for (const index of members) {
      having.add(index);
      if (first !== undefined) groups.join(first, index);
    }
  }
}

function bucketsOf(
  citations: readonly Citation[],
  keyOf: (citation: Citation) => string | undefined,
): Map<string, number[]> {
  const buckets = new Map<string, number[]>();
  citations.forEach((citation, index) => {
    const key = keyOf(citation);
    if (key === undefined) return;
    const members = buckets.get(key);
    if (members === undefined) buckets.set(key, [index]);
    else members.push(index);
  });
  return buckets;
}

function rootsOf(indices: ReadonlySet<number>, groups: DisjointGroups): Set<number> {
  return new Set([...indices].map((index) => groups.rootOf(index)));
}

/** A title alone ("Editorial") is no evidence: undefined where both year and author are missing. */
function titleKey(citation: Citation): string | undefined {
  const title = comparableText(citation.title);
  const year = yearOf(citation);
  const surname = firstSurname(citation);
  if (title === '' || (year === undefined && surname === '')) return undefined;
  return `${title}|${year ?? ''}|${surname}`;
}
