/** A line of authors as it is printed, with marks, degrees and addresses, taken apart into names. */
import type { CitationName } from '../bibliography/citation.ts';
import { parseName } from '../bibliography/names.ts';

/** In UTF-16 units: 3,000 authors of a collaboration. */
const longestLine = 120_000;
/** Authors of one paper that are read. */
const mostAuthors = 4000;

/**
 * The authors in a text that holds nothing else: affiliation marks, degrees, e-mail addresses and ORCID are
 * taken off. Undefined where anything is left that is no name: then the text is no line of authors.
 */
export function authorsIn(text: string): readonly CitationName[] | undefined {
  if (text.length > longestLine || isSentence(text)) return undefined;
  const bare = withoutAddresses(text);
  if (/\d{3}|["“”?!…=]|\b(?:19|20)\d\d\b/.test(bare)) return undefined;
  const pieces = separated(withoutMarks(bare));
  const inverted = invertedNames(pieces);
  if (inverted !== undefined) return inverted.slice(0, mostAuthors);
  const names = pieces.map(bareName).filter((piece) => piece !== '');
  if (names.length === 0 || names.length > mostAuthors) return undefined;
  const areMany = names.length > 2;
  if (!names.every((name) => isName(name) || (areMany && isMononym(name)))) return undefined;
  return names.map((name) => parseName(withPlainCase(name)));
}

/** Verbs and their like, and letters of scripts in which no list of names is read: most pieces of a page are told by these. */
const sentences =
  / (?:is|are|was|were|been|have|has|had|can|may|that|this|these|their|they|we|our|when|what|how|ist|sind|wurden?|nicht|dass|wird|est|sont|dans|cette|está|fue|foram|são|não) |[\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3\u0904-\u0939\u0985-\u0eae\u3041-\u30fa]|[\u4e00-\u9fff]{5}/;

/** Whether a text is plainly no line of names, told at once; where it is not told, it may be anything. */
export function isSentence(text: string): boolean {
  return sentences.test(text);
}

function withoutAddresses(text: string): string {
  return text
    .replace(
      /\(?https?:\/\/[^\s,;)]+\)?|orcid(?:\.org)?[^\s,;)]*|\b\d{4}-\d{4}-\d{4}-\d{3}[\dX]\b/gi,
      ' ',
    )
    .replace(/[({[]?[\w.+,-]{1,100}[})\]]?@[\w.-]{1,100}/g, ' ')
    .replace(/\b(?:e-?mail|orcid(?: id)?s?)\s*:?/gi, ' ')
    .replace(/\((?:in memoriam|deceased|corresponding author)\)/gi, ' ');
}

/** What points to addresses and notes: signs, numbers, raised or not, and single small letters. */
function withoutMarks(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Co}*†‡§¶#$+^∗⁎‖|✉☯⊠🖂✝❖♯]+/gu, ' , ')
    .replace(
      /[\u2070-\u209c¹²³\u1d43-\u1d6a\u02b0-\u02b8]+(?:\s?[,–-]\s?[\u2070-\u209c¹²³]+)*/gu,
      ' , ',
    )
    .replace(/\[[\d, –-]+\]|\([\d, –-]+\)|\(\p{Ll}\)/gu, ' , ')
    .replace(/\d{1,2}(?:\s?[,–-]\s?\d{1,2})*/g, ' , ')
    .replace(/(?<=[\p{L}.)]|\s|,)\s+[a-l](?:\s?,\s?[a-l])*(?=\s*(?:[,;]|$|\s(?:and|&)\s))/gu, ' , ')
    .replace(/(?<=\p{Ll})\s[a-df-l](?=\s+\p{Lu})/gu, ' , ')
    .replace(/(?<=\p{Ll})i?ID(?![\p{L}])/gu, ' ')
    .replace(/,\s?[a-l](?=\s*,|\s*$|\s+(?:and|&)\s)/g, ' , ');
}

function separated(text: string): readonly string[] {
  return text
    .replace(/^\s*(?:by|authors?|von|par|autores)\s*:?\s+/iu, '')
    .replace(/(?<=^|[\s,;.])(?:and|und|et|y)(?=[\s,;])/giu, ' , ')
    .split(/\s*[,;&·•|/、，；\n]\s*/u)
    .map((piece) =>
      piece
        .replace(/^[\s.:–—-]+|[\s:–—-]+$/gu, '')
        .replace(/\s+/g, ' ')
        // A name that was divided at its hyphen.
        .replace(/(?<=\p{Ll})- (?=\p{Lu}\p{Ll})/gu, '-'),
    )
    .filter((piece) => /\p{L}/u.test(piece));
}

const degrees =
  /^(?:\(?(?:ph\.?\s?d|d\.?\s?phil|m\.?\s?d|m\.?\s?sc|b\.?\s?sc|m\.?\s?s|b\.?\s?s|r\.?\s?n|m\.?\s?a|b\.?\s?a|m\.?\s?p\.?\s?h|m\.?\s?phil|m\.?\s?ed|ed\.?\s?d|dr\.?\s?(?:ph|p\.?h|med|rer\.?\s?nat|phil)?|psy\.?\s?d|pharm\.?\s?d|d\.?\s?n\.?\s?p|d\.?\s?o|m\.?\s?s\.?\s?[nw]|b\.?\s?s\.?\s?n|m\.?\s?b\.?\s?a|ll\.?\s?[bm]|mbb[sc]h?|mb\s?ch\s?b|mb\s?bs?|dds|dmd|dvm|frc\w+|mrc\w+|fr[a-z]{2,5}|facp|faan|frcgp|cnm|np|jd|esq|jr|sr|ii|iii|iv|hons?|bsc hons|dip \w+|pgdip|phd student|phd candidate|medical student|professors?|associate professor|assistant professor|senior lecturer|lecturer|research(?: fellow| associate)?|fellow|consultant|clinical|gp|editor|editors|eds?|for the|member|fellow, \w+|ieee|senior|student member|reader|on behalf of\b.*|for the\b.*|and the\b.*|the\b.* (?:group|team|collaborat\w+|consortium|investigators|network|committee))\)?\.?)$/iu;

/** Acronyms are degrees: `RN`, `MSN`, `FRCGP`, `BHSc`, also with the letter of an address behind: `MDa`, `MScb`. */
const acronym = /^\(?[A-Z][A-Za-z]{0,4}[A-Z]{1,4}c?[a-l]?(?:\(\w+\))?\)?$/;
/** `PhDa`: the letter of an address behind a degree of more than capitals. */
const degreeWithMark = /^((?:ph\.?\s?d|d\.?\s?phil|m\.?\s?sc|b\.?\s?sc|m\.?\s?phil)\.?)[a-l]$/iu;

/** A name without what stands before and behind it. */
function bareName(piece: string): string {
  if (
    degrees.test(piece) ||
    degreeWithMark.test(piece) ||
    (acronym.test(piece) && !/^[A-Z]{2,3}$/.test(piece.slice(1)))
  )
    return '';
  if (/^[A-Z]{2,5}$/.test(piece)) return '';
  let name = piece.replace(
    /^(?:(?:prof(?:essor)?|assoc|asst|dr|mr|mrs|ms|sir|dame|rev|priv|doz|phd|pd|dipl|ing|med|mag)\b\.?[\s.-]*)+/iu,
    '',
  );
  for (;;) {
    const words = name.split(' ');
    const last = words.at(-1) ?? '';
    // Frank, Franken, Friis are no fellows of anything.
    const isDegree = degrees.test(last) && !/^(?:(?:\p{Lu}\.?){1,2}|Fr\p{Ll}+)$/u.test(last);
    if (words.length < 3 || !isDegree) break;
    name = words.slice(0, -1).join(' ');
  }
  return name.replace(/[\s,.]+$/u, (end) =>
    end.includes('.') && /\b\p{Lu}$/u.test(name.slice(0, -end.length)) ? '.' : '',
  );
}

const particles =
  /^(?:af|al|el|bin|ben|bint|ibn|d['’]|da|das|de|del|della|der|den|des|di|do|dos|du|e|la|las|le|los|ten|ter|van|von|vom|zu|zum|zur|abu|ould|’t|'t|y|i|av|op|het|in|st\.?|san|o['’])$/iu;

/** Words that no name of a person has; lines of titles and addresses have them. */
const noNames = new Set(
  (
    'university universität universidad université universidade universiteit università department dept faculty institute institut instituto hospital ' +
    'school college centre center clinic laboratory lab division academy ministry foundation research ' +
    'council society association group company corporation ltd inc gmbh llc press journal street road avenue ' +
    'united kingdom states usa uk china india germany france italy spain brazil canada australia japan korea ' +
    'netherlands sweden norway denmark finland switzerland austria belgium portugal greece turkey iran israel ' +
    'egypt nigeria kenya mexico chile argentina colombia peru pakistan bangladesh indonesia malaysia thailand ' +
    'vietnam singapore taiwan zealand africa america europe asia california texas york ' +
    'january february september october november december ' +
    'abstract introduction background keywords summary article paper received accepted published copyright ' +
    'open access the of with for from by into is are was were what why when this that these their its ' +
    'or not study studies analysis review approach model systems system care health case effects effect ' +
    'qualitative quantitative method methods theory practice nursing medical medicine science sciences ' +
    'technology engineering education psychology biology chemistry physics corresponding author authors editor ' +
    'volume issue page pages available online contents homepage supplementary material ' +
    'tel fax phone email mail contact address'
  ).split(' '),
);
/** Letters that a font gives in another case than it shows: `KaRen`, `KNUTh`; not `MacDonald`, `DeVries`, `EL-Nady`. */
const oddCase =
  /^(?!(?:Ma?c|D[eiu]|L[aei]|V[ao]n|Fitz|O|St|Te[nr]|[AaEe][lL]|Ben|San|Abu|Ibn)[-'’]?\p{Lu})(?:.*\p{Ll}\p{Lu}|\p{Lu}{3,}\p{Ll})/u;

function isName(name: string): boolean {
  if (/^[\p{Script=Han}]{2,4}$|^[\p{Script=Hangul}]{2,4}$/u.test(name.replace(/\s/g, '')))
    return true;
  const words = name.split(' ');
  if (words.length < 2 || words.length > 7 || name.length > 60) return false;
  if (words.some((word) => noNames.has(word.toLowerCase().replace(/\.$/, '')))) return false;
  const parts = words.filter((word) => !particles.test(word));
  return (
    parts.length > 0 &&
    parts.every((word) => /^[\p{Lu}\p{Lt}ʼ’'‘][\p{L}\p{M}'’‘ʼ.‐‑-]*$/u.test(word)) &&
    parts.some((word) => /\p{L}[\p{L}\p{M}'’]/u.test(word)) &&
    !parts.some((word) => oddCase.test(word))
  );
}

/** A person of one name, as some are in Indonesia; only among others. */
function isMononym(name: string): boolean {
  return /^\p{Lu}[\p{Ll}\p{M}]{3,}$/u.test(name) && !noNames.has(name.toLowerCase());
}

/** `Berg, A., Cole, B. D.`: family names, each followed by its initials. */
function invertedNames(pieces: readonly string[]): readonly CitationName[] | undefined {
  if (pieces.length < 2 || pieces.length % 2 === 1) return undefined;
  const names: CitationName[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const [family = '', given = ''] = [pieces[at], pieces[at + 1]];
    if (!/^(?:\p{Lu}\.[ -]?){1,4}$|^\p{Lu}\.(?:-?\p{Lu}\.?)*$/u.test(given)) return undefined;
    if (!/^(?:\p{Ll}{1,4}\s){0,2}\p{Lu}[\p{L}\p{M}'’ -]{1,40}$/u.test(family)) return undefined;
    names.push({ family, given });
  }
  return names;
}

/** Names in capitals as names are written elsewhere; initials stay. */
function withPlainCase(name: string): string {
  const words = name.split(' ');
  const shouted = words.filter((word) => /^\p{Lu}[\p{Lu}\p{M}'’-]{2,}$/u.test(word));
  if (
    shouted.length === 0 ||
    /\p{Ll}{2}/u.test(name.replace(/\b(?:van|von|de|der|den|del|da|dos|di|du|la|le)\b/g, ''))
  ) {
    // "Anna BERG": the family name in capitals.
    return words
      .map((word) => (shouted.includes(word) && word.length > 3 ? capitalised(word) : word))
      .join(' ');
  }
  return words
    .map((word) =>
      /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u.test(word) && !/^\p{Lu}\.?$/u.test(word)
        ? capitalised(word)
        : word,
    )
    .join(' ');
}

function capitalised(word: string): string {
  return word
    .toLowerCase()
    .replace(
      /(^|[-'’])(\p{L})/gu,
      (_all, before: string, letter: string) => before + letter.toUpperCase(),
    );
}
