import { type Citation, surnameOf, yearOf } from './citation.ts';
import { comparableDoi, pmidIn } from './identifiers.ts';

/**
 * Groups of indices of citations that are the same publication, each group and the list in ascending
 * order, only groups of two or more. Same DOI, same PMID, or same title, year and first author; the
 * relation is transitive. A DOI and a PubMed number each name one article, so records that both have
 * one, and not the same, are never joined by title. Time grows linearly with the number of citations.
 */
export function findDuplicates(citations: readonly Citation[]): number[][] {
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
  return groups.listed();
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
  const title = comparable(citation.title);
  const year = yearOf(citation);
  const [first] = citation.author ?? [];
  const surname = first === undefined ? '' : comparable(surnameOf(first));
  if (title === '' || (year === undefined && surname === '')) return undefined;
  return `${title}|${year ?? ''}|${surname}`;
}

/** Letters and digits only, without accents and case. */
function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Union-find with path halving. */
class DisjointGroups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  rootOf(index: number): number {
    let at = index;
    for (;;) {
      const parent = this.#parents[at] ?? at;
      if (parent === at) return at;
      const grandparent = this.#parents[parent] ?? parent;
      this.#parents[at] = grandparent;
      at = grandparent;
    }
  }

  /** The smaller root wins, so that the result does not depend on the order of joining. */
  join(a: number, b: number): void {
    const [low, high] = [this.rootOf(a), this.rootOf(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) this.#parents[high] = low;
  }

  listed(): number[][] {
    const members = new Map<number, number[]>();
    this.#parents.forEach((_, index) => {
      const root = this.rootOf(index);
      const group = members.get(root);
      if (group === undefined) members.set(root, [index]);
      else group.push(index);
    });
    return [...members.values()].filter((group) => group.length > 1);
  }
}
