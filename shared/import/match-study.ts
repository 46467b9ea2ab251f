/** Finds the study a document probably belongs to: by its DOI, its title, its first author and year, or the file's name. */
import { type Citation, shortCitation, surnameOf, yearOf } from '../bibliography/citation.ts';
import { comparableDoi } from '../bibliography/identifiers.ts';
import type { PaperFacts } from '../documents/paper-facts.ts';

/** Shorter titles ("Editorial", "Coping with pain") are found by chance. */
const shortestTitle = 24;

/** A study, or another report of one, that a document may be matched to; `key` is what the caller tells studies apart by. */
export interface MatchCandidate<K> {
  readonly key: K;
  readonly citation: Citation;
}

/** What a document was matched by, the surest first. */
export const matchReasons = ['doi', 'title', 'author', 'name'] as const;
export type MatchReason = (typeof matchReasons)[number];

export interface StudyMatch<K> {
  readonly key: K;
  /** The study's short citation. */
  readonly label: string;
  readonly by: MatchReason;
}

/** What of a document is compared. */
export interface MatchedDocument {
  readonly name: string;
  readonly title: string;
  /** Its first page, or about as much. */
  readonly opening: string;
  readonly facts: PaperFacts;
}

interface Entry<K> {
  readonly candidate: MatchCandidate<K>;
  readonly doi: string | undefined;
  readonly title: string;
  readonly surname: string;
  readonly year: string;
}

/** Documents are many and so are studies: what is compared is made once per study. */
export class StudyMatcher<K> {
  readonly #entries: readonly Entry<K>[];

  constructor(candidates: readonly MatchCandidate<K>[]) {
    this.#entries = candidates.map((candidate) => {
      const { citation } = candidate;
      const [first] = citation.author ?? [];
      return {
        candidate,
        doi: comparableDoi(citation.DOI ?? ''),
        title: comparable(citation.title),
        surname: first === undefined ? '' : comparable(surnameOf(first)),
        year: String(yearOf(citation) ?? ''),
      };
    });
  }

  /**
   * The one study with the document's DOI; without such, the one whose title stands on the first page, the one
   * with its first author and year, the one whose first author and year are the file's name. Undefined where
   * the surest of these that speaks fits several.
   */
  match(document: MatchedDocument): StudyMatch<K> | undefined {
    const entries = this.#entries;
    const doi = comparableDoi(document.facts.doi ?? '');
    const same = doi === undefined ? [] : entries.filter((entry) => entry.doi === doi);
    if (same.length > 0) return only(same, 'doi');
    // Another DOI is another paper, whatever else is alike.
    const others = entries.filter((entry) => doi === undefined || entry.doi === undefined);
    const titled = longestOf(others, document);
    if (titled.length > 0) return only(titled, 'title');
    const { authors: [author] = [], year } = document.facts;
    const surname = author === undefined ? '' : comparable(surnameOf(author));
    const called = others.filter(
      (entry) => surname.length > 1 && entry.surname === surname && entry.year === String(year),
    );
    if (called.length > 0) return only(called, 'author');
    const words = new Set(wordsOf(document.name));
    const named = others.filter(
      (entry) => entry.surname.length > 1 && words.has(entry.surname) && words.has(entry.year),
    );
    return only(named, 'name');
  }
}

/** Those with the longest title that stands on the first page. */
function longestOf<K>(
  entries: readonly Entry<K>[],
  document: MatchedDocument,
): readonly Entry<K>[] {
  const page = comparable(`${document.title} ${document.opening}`);
  const own = comparable(document.title);
  const found = entries.filter(
    ({ title }) => title.length >= shortestTitle && (title === own || page.includes(title)),
  );
  const longest = Math.max(...found.map(({ title }) => title.length), 0);
  return found.filter(({ title }) => title.length === longest);
}

function only<K>(entries: readonly Entry<K>[], by: MatchReason): StudyMatch<K> | undefined {
  const [first, ...others] = entries;
  if (first === undefined) return undefined;
  if (others.some(({ candidate }) => candidate.key !== first.candidate.key)) return undefined;
  const { citation, key } = first.candidate;
  return { key, label: shortCitation(citation), by };
}

/** `Harrow2016_final.pdf` gives `harrow`, `2016`, `final`, `pdf`. */
function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u);
}

function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
