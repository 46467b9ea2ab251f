/** Whether two citations are one publication: certainly, possibly, or not; and what speaks for it. */
import type { DuplicateFacts, FirstPage } from './duplicate-facts.ts';
import { letterPairs, likeness } from './titles.ts';

/**
 * Why two citations are taken for one publication. Certain: `doi`, `pmid`, and `title` with year and author. For a person
 * to decide: one identifier with other titles (`shared-doi`, `shared-pmid`); one of them a correction or comment (`notice`);
 * the same title under other identifiers (`other-identifiers`), in another journal, volume or page (`other-place`), in another
 * year or by others (`other-year`, `other-authors`, also where they are missing); nearly the same title (`near-title`); the
 * same year, volume and page (`same-place`); or each like a third (`through-another`).
 */
export type DuplicateEvidence =
  | 'doi'
  | 'near-title'
  | 'notice'
  | 'other-authors'
  | 'other-identifiers'
  | 'other-place'
  | 'other-year'
  | 'pmid'
  | 'same-place'
  | 'shared-doi'
  | 'shared-pmid'
  | 'through-another'
  | 'title';

export interface PairJudgement {
  readonly certainty: 'certain' | 'possible';
  readonly evidence: DuplicateEvidence;
}

/**
 * What two records are to each other; undefined where they are two publications. Certain are only: one DOI or PubMed
 * number with titles alike, neither of them a correction or comment; and, where no identifier says otherwise, the same
 * title, year and first author with nothing in journal, volume and page that speaks against it; of titles that many
 * publications have (“Editorial”) the page must be the same. `undefined` on one side speaks neither for nor against.
 */
export function judgePair(a: DuplicateFacts, b: DuplicateFacts): PairJudgement | undefined {
  if (isSame(a.doi, b.doi)) return judgeIdentified(a, b, 'doi', 'shared-doi');
  if (isSame(a.pmid, b.pmid)) return judgeIdentified(a, b, 'pmid', 'shared-pmid');
  return judgeByWords(a, b);
}

/** Supplements and corrections share the DOI of what they belong to, so an identifier alone is not certain. */
function judgeIdentified(
  a: DuplicateFacts,
  b: DuplicateFacts,
  certain: DuplicateEvidence,
  shared: DuplicateEvidence,
): PairJudgement | undefined {
  // An erratum can be that of a comment.
  const isOfOther = a.isNotice !== b.isNotice || (a.isNotice && a.title !== b.title);
  if (isOfOther) return possible('notice');
  const alike = a.title === '' || b.title === '' ? haveSameAuthor(a, b) : areTitlesAlike(a, b, 0.7);
  // A short title (“Editorial”, “Waiting rooms”) is told apart by where it stands.
  const isOneTitle = a.title === b.title && a.title.length >= longTitle;
  const isOnePlace = isOneTitle || !(differ(a.page, b.page) || areYearsFar(a, b));
  if (alike && isOnePlace) return { certainty: 'certain', evidence: certain };
  return areApart(a, b) ? undefined : possible(shared);
}

/** Whether two records of one identifier, such as abstracts of a supplement, have nothing else in common. */
function areApart(a: DuplicateFacts, b: DuplicateFacts): boolean {
  const sameAuthor = haveSameAuthor(a, b);
  if (differ(a.page, b.page) && !sameAuthor) return true;
  if (a.title === '' || b.title === '' || a.isTranslated || b.isTranslated) return false;
  const isReadable = usesLatin(a.title) && usesLatin(b.title);
  const isOther = isReadable && likeness(a.pairs, b.pairs) < 0.5 && !areTitlesAlike(a, b, 0.5);
  if (!isOther) return false;
  return sameAuthor
    ? differ(a.page, b.page)
    : a.surnames.length > 0 && b.surnames.length > 0 && haveLatinNames(a) && haveLatinNames(b);
}

/** Titles and names in different scripts cannot be compared. */
function usesLatin(comparable: string): boolean {
  return /^[\p{Script=Latin}\p{N}]*$/u.test(comparable);
}

function haveLatinNames({ surnames }: DuplicateFacts): boolean {
  return surnames.every(usesLatin);
}

function judgeByWords(a: DuplicateFacts, b: DuplicateFacts): PairJudgement | undefined {
  if (a.title === '' || b.title === '') return undefined;
  const identifiersDiffer = areOther(a.doi, b.doi) || areOther(a.pmid, b.pmid);
  const sameYear = a.year === b.year;
  const sameTitle = a.title === b.title;
  const [firstA, firstB] = [a.surnames[0], b.surnames[0]];
  const hasEnough = a.year !== undefined || firstA !== undefined;
  if (sameTitle && sameYear && firstA === firstB && hasEnough) {
    if (identifiersDiffer) return possible('other-identifiers');
    if (a.isNotice !== b.isNotice) return possible('notice');
    const isTold = !isSharedTitle(a) || isSamePage(a.page, b.page);
    return isPlaceAgainst(a, b) || !isTold
      ? possible('other-place')
      : { certainty: 'certain', evidence: 'title' };
  }
  const judged = judgeLikeness(a, b, identifiersDiffer);
  return judged !== undefined && a.isNotice !== b.isNotice ? possible('notice') : judged;
}

/** Titles of fewer letters (“Editorial”, “Pain”) are shared by what has nothing to do with each other. */
const longTitle = 25;

/** Titles of as many letters are of one publication, even where its year or its authors are told otherwise. */
const tellingTitle = 30;

/** Whether one author has several publications of this title, as of “Discussion” and “Letter to the editor”. */
function isSharedTitle({ title, words }: DuplicateFacts): boolean {
  return (words.length === 1 && title.length < 13) || columnTitles.test(title);
}

const columnTitles =
  /^(?:(?:a|the)?(?:authors?|editors?|editorial)(?:reply|response|comments?|comment|note|introduction|preface)|(?:guest|invited)(?:editorial|commentary)|letters?to(?:the)?editors?|introductionto(?:the)?specialissue|bookreviews?|meetingabstracts?|posterabstracts?|inthisissue)$/;

function judgeLikeness(
  a: DuplicateFacts,
  b: DuplicateFacts,
  identifiersDiffer: boolean,
): PairJudgement | undefined {
  const samePage = isSamePage(a.page, b.page);
  if (samePage && isOneDocument(a.page, b.page) && (haveSameAuthor(a, b) || a.title === b.title))
    return possible('same-place');
  if (!areYearsNear(a, b)) return judgeFarYears(a, b, identifiersDiffer);
  const samePlace = samePage && isSame(a.volume, b.volume);
  const isTitleSame = a.title === b.title;
  const isMainSame = a.title === b.main || b.title === a.main;
  const sameAuthor = haveSameAuthor(a, b);
  if ((isTitleSame || isMainSame) && haveSameFirst(a, b)) {
    const isLong = isTitleSame && a.title.length >= longTitle;
    if (identifiersDiffer && isLong) return possible('other-identifiers');
    if (!identifiersDiffer) return possible(isTitleSame ? 'other-year' : 'near-title');
  }
  if (identifiersDiffer) {
    const isReworded = sameAuthor && areTitlesAlike(a, b, 0.95) && a.title.length >= longTitle;
    return isReworded ? possible('other-identifiers') : undefined;
  }
  if (isTitleSame && a.title.length >= longTitle) {
    const isAuthorOpen = a.surnames.length === 0 || b.surnames.length === 0;
    if (samePage || sameAuthor || isAuthorOpen) return possible('other-authors');
    if (a.title.length >= tellingTitle && !isPlaceAgainst(a, b)) return possible('other-authors');
  }
  const leastLike = isWhollyElsewhere(a, b) ? 0.9 : 0.82;
  if ((sameAuthor || samePlace) && areTitlesAlike(a, b, leastLike)) return possible('near-title');
  return samePlace && isOneArticle(a, b, sameAuthor) ? possible('same-place') : undefined;
}

/** A year can be mistaken, or that of a reprint; the same report of every second year has another place. */
function judgeFarYears(
  a: DuplicateFacts,
  b: DuplicateFacts,
  identifiersDiffer: boolean,
): PairJudgement | undefined {
  const isOne = a.title === b.title && a.title.length >= tellingTitle && haveSameAuthor(a, b);
  return isOne && !identifiersDiffer && !isPlaceAgainst(a, b) ? possible('other-year') : undefined;
}

/** Whether journal, volume and page all differ. */
function isWhollyElsewhere(a: DuplicateFacts, b: DuplicateFacts): boolean {
  return differ(a.page, b.page) && areOther(a.volume, b.volume) && areContainersOther(a, b);
}

/** Two abstracts can stand on one page, so that place alone is not enough. */
function isOneArticle(a: DuplicateFacts, b: DuplicateFacts, sameAuthor: boolean): boolean {
  if (sameAuthor) {
    const oneIsTranslated = a.isTranslated || b.isTranslated;
    return oneIsTranslated || !areContainersOther(a, b) || likeness(a.pairs, b.pairs) >= 0.5;
  }
  return likeness(a.pairs, b.pairs) >= 0.6 && !areContainersOther(a, b);
}

function possible(evidence: DuplicateEvidence): PairJudgement {
  return { certainty: 'possible', evidence };
}

/** The same words, or those of one within those of the other; numbers in them must not differ. */
function areTitlesAlike(a: DuplicateFacts, b: DuplicateFacts, atLeast: number): boolean {
  if (a.title === b.title || a.title === b.main || b.title === a.main) return true;
  const [short, long] = a.title.length <= b.title.length ? [a, b] : [b, a];
  if (short.title.length >= longTitle) {
    if (isCutOff(long, short) || holdsWords(long, short)) return true;
  }
  if (a.numbers !== b.numbers) return false;
  if (likeness(a.pairs, b.pairs) < atLeast) return false;
  return a.main !== b.main || areSubtitlesAlike(a, b);
}

/** A title that was cut off may end within a word, but not within a number: “part I” is not “part II” cut off. */
function isCutOff(long: DuplicateFacts, short: DuplicateFacts): boolean {
  return (
    long.title.startsWith(short.title) &&
    `${long.numbers} `.startsWith(short.numbers === '' ? '' : `${short.numbers} `)
  );
}

/** Publications of one project share a title and differ in what follows it. */
function areSubtitlesAlike(a: DuplicateFacts, b: DuplicateFacts): boolean {
  const [restA, restB] = [a.title.slice(a.main.length), b.title.slice(b.main.length)];
  if (restA === '' || restB === '') return true;
  return likeness(letterPairs(restA), letterPairs(restB)) >= 0.6;
}

function holdsWords(long: DuplicateFacts, short: DuplicateFacts): boolean {
  return ` ${long.words.join(' ')} `.includes(` ${short.words.join(' ')} `);
}

function isPlaceAgainst(a: DuplicateFacts, b: DuplicateFacts): boolean {
  if (differ(a.page, b.page)) return true;
  if (isSamePage(a.page, b.page)) return false;
  return areOther(a.volume, b.volume) || areContainersOther(a, b);
}

/** Whether both say where they were published, and neither name can be a short form of the other. */
function areContainersOther(a: DuplicateFacts, b: DuplicateFacts): boolean {
  if (a.container.length === 0 || b.container.length === 0) return false;
  const [short, long] =
    a.container.length <= b.container.length
      ? [a.container, b.container]
      : [b.container, a.container];
  return !(isShortFormOf(short, long) || isInitialsOf(short, long));
}

/** `Ann Fr Anesth` of `Annales françaises d’anesthésie`: each word begins one of the long form, in order. */
function isShortFormOf(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    while (at < long.length && !beginsLike(word, long[at] ?? '')) at += 1;
    if (at === long.length) return false;
    at += 1;
  }
  return true;
}

function beginsLike(word: string, whole: string): boolean {
  return whole.startsWith(word) || word.startsWith(whole);
}

function isInitialsOf(short: readonly string[], long: readonly string[]): boolean {
  const [word] = short;
  if (short.length === 0 || word === undefined || long.length < 2) return false;
  return long
    .map((each) => each[0])
    .join('')
    .startsWith(word);
}

function areYearsNear(a: DuplicateFacts, b: DuplicateFacts): boolean {
  return a.year === undefined || b.year === undefined || Math.abs(a.year - b.year) <= 1;
}

/** Farther than a paper’s year online can be from its year in print. */
function areYearsFar(a: DuplicateFacts, b: DuplicateFacts): boolean {
  return a.year !== undefined && b.year !== undefined && Math.abs(a.year - b.year) > 2;
}

function haveSameFirst(a: DuplicateFacts, b: DuplicateFacts): boolean {
  const [first, other] = [a.surnames[0], b.surnames[0]];
  return first !== undefined && first === other;
}

/** Whether one of the first authors of one is, or is spelled much like, one of the other’s. */
function haveSameAuthor(a: DuplicateFacts, b: DuplicateFacts): boolean {
  return a.surnames.some((name) => b.surnames.some((other) => areNamesAlike(name, other)));
}

function areNamesAlike(a: string, b: string): boolean {
  if (a === b) return a !== '';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4) return false;
  // Of two family names one is often left out.
  if (long.startsWith(short) || long.endsWith(short)) return true;
  const mayBe = long.length - short.length <= 3 && short[0] === long[0];
  return mayBe && likeness(letterPairs(a), letterPairs(b)) >= 0.75;
}

function isSame<Value>(a: Value | undefined, b: Value | undefined): boolean {
  return a !== undefined && a === b;
}

function areOther<Value>(a: Value | undefined, b: Value | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function isSamePage(a: FirstPage | undefined, b: FirstPage | undefined): boolean {
  if (a === undefined || b === undefined || a.number !== b.number) return false;
  return a.prefix === b.prefix || a.prefix === '' || b.prefix === '';
}

/** Whether the pages cannot be one; an article number and a page are two ways to say where one article stands. */
function differ(a: FirstPage | undefined, b: FirstPage | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (isArticleNumber(a) !== isArticleNumber(b)) return false;
  return !isSamePage(a, b);
}

function isArticleNumber({ number, prefix }: FirstPage): boolean {
  return prefix === 'e' || number.length > 5;
}

/** Numbers such as `CD006828`, which an article keeps through its versions. */
function isOneDocument(a: FirstPage | undefined, b: FirstPage | undefined): boolean {
  return a?.prefix === 'cd' && b?.prefix === 'cd';
}
