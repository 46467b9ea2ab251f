/** What a file's name says of the paper in it, in the forms that people and reference managers give it. */
import type { CitationName } from '../bibliography/citation.ts';
import type { PaperFacts } from './paper-facts.ts';

/** In UTF-16 units: no file system has longer names. */
const longest = 300;

/**
 * Facts of a file name: `Berg2021.pdf`, `Berg_et_al_2021`, `Berg & Cole 2019 - Night work.pdf`, Zotero's
 * `Berg et al. - 2020 - Night work.pdf`, EndNote's `Berg-2021-Night work.pdf`, `2021 Berg Night work.pdf`,
 * `10.1371_journal.pone.0123456.pdf`. `confirms` tells whether a word stands in the document as a name does;
 * a name in small letters counts only then. `et al.` hides authors: only the first is given. What has none
 * of these forms says nothing.
 */
export function factsOfFileName(name: string, confirms: (word: string) => boolean): PaperFacts {
  const bare = bareName(name);
  const doi = doiOf(bare);
  if (doi !== undefined) return { doi };
  for (const form of forms) {
    const { authors = '', title = '', year = '' } = form.exec(bare)?.groups ?? {};
    const people = peopleIn(authors, confirms);
    if (people === undefined || year === '') continue;
    const told = titleOf(title);
    return {
      ...(told === undefined ? {} : { title: told }),
      authors: people,
      year: Number(year),
    };
  }
  return {};
}

/** Without folders, ending, and what programs add: `(1)`, `- Copy`, `_final`. */
function bareName(name: string): string {
  const last = name.slice(-longest).split(/[/\\]/).at(-1) ?? '';
  return last
    .normalize('NFC')
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/%2F/gi, '/')
    .replace(
      /(?:[\s_-]*(?:\(\d{1,2}\)|[-_ ](?:copy|final|annotated|ocr|fulltext|full[ _-]?text|pdf|kopie)))+$/i,
      '',
    )
    .trim();
}

const year = '(?<year>1[89]\\d\\d|20\\d\\d)[a-z]?(?!\\d)';
/** Between parts: blanks, underscores, hyphens, commas, brackets. */
const between = '[\\s_,.(–-]{0,4}';
const behind = '[\\s_.,):;–-]{1,5}';
const people = "(?<authors>\\p{L}[\\p{L}\\p{M}'’.,&;+ _-]{0,120}?)";

const forms: readonly RegExp[] = [
  // "1996 - Berg, Cole - Journal - Night work", "2021_Berg_Night work", "(2021) Berg"
  new RegExp(
    `^\\(?${year}\\)?\\s-\\s${people}\\s-\\s(?:[^-]{3,90}?\\s-\\s)?(?<title>[^-].{3,})$`,
    'u',
  ),
  new RegExp(
    `^\\(?${year}\\)?[\\s_–-]{1,3}(?<authors>\\p{Lu}[\\p{L}\\p{M}'’]{1,30}(?:[ _](?:et[ _]al\\.?|(?:and|&)[ _]\\p{Lu}[\\p{L}\\p{M}'’-]{1,30}))?)(?:[\\s_–-]{1,3}(?<title>.{3,}))?$`,
    'u',
  ),
  // "Berg et al. - 2020 - Night work", "Berg & Cole 2019 - Night work", "Berg2021", "Berg_2021_Night work"
  new RegExp(`^${people}${between}${year}\\)?(?:${behind}(?<title>.{3,}))?[\\s_.,)–-]{0,3}$`, 'u'),
];

/** Words with a year behind them that are nobody's name. */
const noNames = new Set(
  (
    'interview interviews transcript transcripts transcription notes note field fieldnotes memo draft final report annual ' +
    'survey study studies paper papers article articles appendix supplement review reviews protocol focus group focusgroup ' +
    'participant patient nurse teacher student ' +
    'scan document doc file copy version rev revised data table tables figure minutes meeting summary abstract poster slides ' +
    'presentation thesis dissertation book chapter guideline guidelines guidance policy manual handbook form consent ' +
    'questionnaire results findings methods discussion conference proceedings workshop ' +
    'spring summer autumn fall winter january february march april may june july august september october november ' +
    'december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday ' +
    'unknown anonymous author full text fulltext download untitled new old the main img image photo day week wave round phase site ' +
    'ward clinic hospital school covid sars who nice cochrane prisma consort'
  ).split(' '),
);

/** The people a name begins with; undefined where a part of it is no family name. */
function peopleIn(
  written: string,
  confirms: (word: string) => boolean,
): readonly CitationName[] | undefined {
  const plain = written.replace(/_/g, ' ').replace(/\s+/g, ' ').trim();
  const isCut = /\bet[ .]*al\b/i.test(plain);
  const listed = plain.replace(/[\s,.(-]*\bet[ .]*al\b\.?.*$/i, '').replace(/[\s,.(-]+$/, '');
  const parts = listed
    .split(/\s*(?:[,;&+]|\s(?:and|und|et|y)\s)\s*/iu)
    .filter((part) => part !== '' && !/^(?:\p{Lu}\.?){1,3}$/u.test(part));
  const names = parts.map((part) => familyOf(part, confirms));
  if (names.length === 0 || names.length > 12) return undefined;
  const known = names.flatMap((name) => (name === undefined ? [] : [name]));
  if (known.length < names.length) return undefined;
  return (isCut ? known.slice(0, 1) : known).map((family) => ({ family }));
}

const particle = /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ten|ter|al|el|bin)$/i;

/** `BergCole`, `KWalitätA`; not `McBride`, `DeVries`. */
const isCamel =
  /^(?!(?:Ma?c|D[eiu]|L[aei]|V[ao]n|Fitz|O['’]?|St)\p{Lu}\p{Ll}+$).*(?:\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll})/u;

/** `Berg`, `van der Berg`, `Smith-Jones`, `O'Neill`; with the given name or initials before or behind it. */
function familyOf(part: string, confirms: (word: string) => boolean): string | undefined {
  const words = part.split(' ').filter((word) => !/^(?:\p{Lu}\.?){1,3}$/u.test(word));
  const own = words.filter((word) => !particle.test(word));
  const [family] = own;
  if (family === undefined || own.length > 1) return undefined;
  if (family.length < 2 || noNames.has(family.toLowerCase())) return undefined;
  if (
    /^\p{Lu}[\p{L}\p{M}'’-]*$/u.test(family) &&
    !/^\p{Lu}{3,}$/u.test(family) &&
    !isCamel.test(family)
  )
    return words.join(' ');
  if (/^\p{Lu}{3,}$/u.test(family) || /^\p{Ll}[\p{Ll}\p{M}'’-]{2,}$/u.test(family)) {
    const name = family.slice(0, 1).toUpperCase() + family.slice(1).toLowerCase();
    return confirms(name) ? name : undefined;
  }
  return undefined;
}

/** A title has words; a number or a word that says what the file is does not make one. */
function titleOf(written: string): string | undefined {
  const title = written
    .replace(/_+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,:;–-]+|[\s.,:;–-]+$/g, '');
  const words = title.split(' ').filter((word) => /\p{L}{2}/u.test(word));
  return words.length < 2 || words.some((word) => word.length > 60) ? undefined : title;
}

/** `10.1371_journal.pone.0123456`, `10.1186@s12913-019-4412-3`, `journal.pone.0123456`. */
function doiOf(name: string): string | undefined {
  const plos =
    /^journal\.(?:pone|pmed|pbio|pcbi|pgen|ppat|pntd|pgph|pdig|pwat|pclm|pstr|pmen)\.\d{7}$/i.exec(
      name,
    )?.[0];
  if (plos !== undefined) return `10.1371/${plos.toLowerCase()}`;
  const found = /^(?:doi[\s_.:-]{0,2})?(10\.\d{4,9})[_/@:\s%-]{1,2}([\w.;()/-]{3,120})$/i.exec(
    name,
  );
  return found === null ? undefined : `${found[1]}/${found[2]}`;
}
