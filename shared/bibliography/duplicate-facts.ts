/** What of a citation is compared when duplicates are looked for. */
import { type Citation, surnameOf, yearOf } from './citation.ts';
import { comparableMainTitle, comparableSurname, comparableWords } from './comparable-text.ts';
import { comparableDoi, pmidIn } from './identifiers.ts';
import { comparableTitle, isTranslated, letterPairs, noticeIn, numbersIn } from './titles.ts';

/** The comparable facts of one citation; what it does not say is undefined, or empty where it is text. */
export class DuplicateFacts {
  readonly doi: string | undefined;
  readonly pmid: string | undefined;
  /** Words of the title, comparable, without what databases add to it. */
  readonly words: readonly string[];
  /** The same as one text. */
  readonly title: string;
  /** The same up to its subtitle. */
  readonly main: string;
  /** Whether it is a correction, a retraction notice, a comment or a reply. */
  readonly isNotice: boolean;
  readonly year: number | undefined;
  /** The first number of the volume. */
  readonly volume: string | undefined;
  readonly page: FirstPage | undefined;
  /** Family names in their order, without particles. */
  readonly surnames: readonly string[];
  readonly #citation: Citation;
  readonly #bare: string;
  #container: readonly string[] | undefined;
  #pairs: Uint32Array | undefined;

  constructor(citation: Citation) {
    const bare = comparableTitle(citation.title);
    this.#citation = citation;
    this.#bare = bare;
    this.doi = citation.DOI === undefined ? undefined : comparableDoi(citation.DOI);
    this.pmid = citation.PMID === undefined ? undefined : pmidIn(citation.PMID);
    this.words = comparableWords(bare);
    this.title = this.words.join('');
    this.main = comparableMainTitle(bare, this.title);
    this.isNotice = noticeIn(citation.title);
    this.year = yearOf(citation);
    this.volume = withoutZeros(/\d+/.exec(citation.volume ?? '')?.[0]);
    this.page = firstPageIn(citation.page ?? '');
    this.surnames = (citation.author ?? [])
      .slice(0, comparedAuthors)
      .map((name) => comparableSurname(surnameOf(name)));
  }

  /** The words of the journal or book, in the order of its name. */
  get container(): readonly string[] {
    this.#container ??= containerWords(this.#citation['container-title'] ?? '');
    return this.#container;
  }

  /** Letter pairs of the title. */
  get pairs(): Uint32Array {
    this.#pairs ??= letterPairs(this.title);
    return this.#pairs;
  }

  /** The numbers in the title, which tell one of a series from another. */
  get numbers(): string {
    return numbersIn(this.#bare);
  }

  get isTranslated(): boolean {
    return isTranslated(this.#bare);
  }
}

/** Of how many authors the names are compared. */
const comparedAuthors = 4;

/** Where a publication begins: number and letters before it, such as `S` and `34`. */
export interface FirstPage {
  readonly prefix: string;
  readonly number: string;
}

// Citations are never changed, so what was read off one holds as long as it is there.
const known = new WeakMap<Citation, DuplicateFacts>();

export function duplicateFacts(citation: Citation): DuplicateFacts {
  const before = known.get(citation);
  if (before !== undefined) return before;
  const facts = new DuplicateFacts(citation);
  known.set(citation, facts);
  return facts;
}

/** Spreadsheets take `1-8` for a day: `01-Aug` is no page any more. */
const spoiltByDates = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** The page that a range begins with; undefined where there is none that can be compared. */
export function firstPageIn(page: string): FirstPage | undefined {
  if (page === '' || spoiltByDates.test(page)) return undefined;
  const found = /(?:^|[^\p{L}\p{N}])(?:pp?\.?\s*)?([a-z]{0,3})\s?(\d+)/iu.exec(page);
  const prefix = found?.[1]?.toLowerCase();
  const number = withoutZeros(found?.[2]);
  if (prefix === undefined || number === undefined) return undefined;
  return { prefix: prefix === 'p' || prefix === 'pp' ? '' : prefix, number };
}

function withoutZeros(digits: string | undefined): string | undefined {
  return digits?.replace(/^0+(?=\d)/, '');
}

const smallWords: ReadonlySet<string> = new Set(
  'a an and at by d da das de del der des die du e ed el en et for fur i il in l la las le les los of on the to und y zur'.split(
    ' ',
  ),
);

function containerWords(name: string): readonly string[] {
  const bare = name.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/\s:\s.*$/, '');
  return comparableWords(bare).filter((word) => !smallWords.has(word));
}
