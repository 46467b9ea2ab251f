/** Finds the study a document probably belongs to, by its title on the first page or by the file's name. */
import { type Citation, shortCitation, surnameOf, yearOf } from '../bibliography/citation.ts';

/** Shorter titles ("Editorial", "Coping with pain") are found by chance. */
const shortestTitle = 24;

/** A study a document may be matched to; `key` is what the caller tells studies apart by. */
export interface MatchCandidate<K> {
  readonly key: K;
  readonly citation: Citation;
}

export interface StudyMatch<K> {
  readonly key: K;
  /** The study's short citation. */
  readonly label: string;
}

/** Documents are many and so are studies: what is compared is made once per study. */
export class StudyMatcher<K> {
  readonly #entries: readonly {
    readonly candidate: MatchCandidate<K>;
    readonly title: string;
    readonly surname: string;
    readonly year: string;
  }[];

  constructor(candidates: readonly MatchCandidate<K>[]) {
    this.#entries = candidates.map((candidate) => {
      const [first] = candidate.citation.author ?? [];
      return {
        candidate,
        title: comparable(candidate.citation.title),
        surname: first === undefined ? '' : comparable(surnameOf(first)),
        year: String(yearOf(candidate.citation) ?? ''),
      };
    });
  }

  /** The one study whose title stands on the first page, or whose first author and year are the file's name. */
  match(document: {
    readonly name: string;
    readonly title: string;
    /** Its first page, or about as much. */
    readonly opening: string;
  }): StudyMatch<K> | undefined {
    const page = comparable(`${document.title} ${document.opening}`);
    const named = this.#entries.filter(
      ({ title }) => title.length >= shortestTitle && page.includes(title),
    );
    const longest = named.toSorted((a, b) => b.title.length - a.title.length);
    const [best, second] = longest;
    if (best !== undefined && best.title !== second?.title) return found(best.candidate);
    const words = new Set(wordsOf(document.name));
    const called = this.#entries.filter(
      ({ surname, year }) => surname.length > 1 && words.has(surname) && words.has(year),
    );
    const [only, other] = called;
    return only !== undefined && other === undefined ? found(only.candidate) : undefined;
  }
}

function found<K>({ key, citation }: MatchCandidate<K>): StudyMatch<K> {
  return { key, label: shortCitation(citation) };
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
