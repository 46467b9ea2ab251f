import { type Citation, surnameOf, yearOf } from './citation.ts';
import { findDuplicates } from './duplicates.ts';
import { comparableDoi, pmidIn } from './identifiers.ts';

/** Why two citations are taken for the same publication; `title` where only their words agree. */
export type DuplicateEvidence = 'doi' | 'pmid' | 'title' | 'other-identifiers';

/** What speaks for two citations being the same publication, the strongest first. */
export function evidenceFor(a: Citation, b: Citation): DuplicateEvidence {
  const [doiA, doiB] = [comparableDoi(a.DOI ?? ''), comparableDoi(b.DOI ?? '')];
  const [pmidA, pmidB] = [pmidIn(a.PMID ?? ''), pmidIn(b.PMID ?? '')];
  if (doiA !== undefined && doiA === doiB) return 'doi';
  if (pmidA !== undefined && pmidA === pmidB) return 'pmid';
  const differ =
    (doiA !== undefined && doiB !== undefined) || (pmidA !== undefined && pmidB !== undefined);
  return differ ? 'other-identifiers' : 'title';
}

/** Shorter titles ("Editorial", "Coping with pain") are alike by chance. */
const shortestTitle = 24;

/**
 * Groups of indices that may be one publication: those of `findDuplicates`, and beside them citations
 * of one title whose first author and year (within a year) do not speak against it, even where their
 * identifiers differ, as they do for a preprint and its article. Groups are in ascending order.
 */
export function findPossibleDuplicates(citations: readonly Citation[]): number[][] {
  const groupOf = new Map<number, Set<number>>();
  const join = (members: readonly number[]): void => {
    const all = new Set(members.flatMap((member) => [...(groupOf.get(member) ?? [member])]));
    for (const member of all) groupOf.set(member, all);
  };
  for (const group of findDuplicates(citations)) join(group);
  const byTitle = new Map<string, number[]>();
  citations.forEach((citation, index) => {
    const title = letters(citation.title);
    if (title.length >= shortestTitle) byTitle.set(title, [...(byTitle.get(title) ?? []), index]);
  });
  for (const members of byTitle.values()) {
    for (const [place, member] of members.entries()) {
      const twin = members
        .slice(0, place)
        .find((other) => areCompatible(citations[member], citations[other]));
      if (twin !== undefined) join([twin, member]);
    }
  }
  return [...new Set(groupOf.values())]
    .map((group) => [...group].sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b);
}

function areCompatible(a: Citation | undefined, b: Citation | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [yearA, yearB] = [yearOf(a), yearOf(b)];
  if (yearA !== undefined && yearB !== undefined && Math.abs(yearA - yearB) > 1) return false;
  const [nameA, nameB] = [firstAuthor(a), firstAuthor(b)];
  return nameA === '' || nameB === '' || nameA === nameB;
}

function firstAuthor({ author = [] }: Citation): string {
  const [first] = author;
  return first === undefined ? '' : letters(surnameOf(first));
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
