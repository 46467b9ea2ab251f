import { t } from '../messages/import-messages.ts';
import { type Citation, type CitationName, surnameOf } from './citation.ts';
import { comparableSurname } from './comparable-text.ts';
import { isSaidBy, issuedFrom } from './dates.ts';
import { doiIn, issnIn, pmidIn } from './identifiers.ts';
import { parseNames, parsePerson } from './names.ts';
import { saysNothing } from './no-value.ts';
import { oneLine, paragraphs } from './plain-text.ts';
import { splitRisRecords } from './ris-records.ts';
import {
  inFileOrder,
  type ReadingProblem,
  RemainingFields,
  sourceOf,
  type TaggedRecord,
} from './tagged-record.ts';
import { withoutUndefined } from './without-undefined.ts';

const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    JOUR: 'article-journal',
    JFULL: 'article-journal',
    EJOUR: 'article-journal',
    'JOURNAL ARTICLE': 'article-journal',
    ABST: 'article-journal',
    INPR: 'article-journal',
    MGZN: 'article-magazine',
    NEWS: 'article-newspaper',
    BOOK: 'book',
    EBOOK: 'book',
    EDBOOK: 'book',
    CHAP: 'chapter',
    ECHAP: 'chapter',
    CONF: 'paper-conference',
    CPAPER: 'paper-conference',
    THES: 'thesis',
    RPRT: 'report',
    GOVDOC: 'report',
    UNPB: 'manuscript',
    MANSCPT: 'manuscript',
    ELEC: 'webpage',
    WEB: 'webpage',
    BLOG: 'post-weblog',
    PAT: 'patent',
    DATA: 'dataset',
    VIDEO: 'motion_picture',
    PREPRINT: 'article',
    ENCYC: 'entry-encyclopedia',
    COMP: 'software',
    GEN: 'document',
  }),
);

const titles = ['TI', 'T1', 'CT', 'ST'];
const bookTitles = ['TI', 'T1', 'CT', 'BT', 'ST'];
const dates = ['PY', 'Y1', 'DA', 'YR'];
const containers = ['JF', 'T2', 'JO', 'BT', 'JA', 'J2', 'J1', 'JI', 'TA', 'J9'];
/** The T2 of a book is its series, not a container. */
const bookContainers = containers.filter((tag) => tag !== 'T2');

/** Reads RIS, in the standard form and its variants in the wild. Every record gives a citation. */
export function readRis(
  text: string,
  file: string,
): { citations: Citation[]; problems: ReadingProblem[] } {
  const { records, problems } = splitRisRecords(text);
  const citations = records.map((record) => citationOf(record, file, problems));
  return { citations, problems: inFileOrder(problems) };
}

function citationOf(record: TaggedRecord, file: string, problems: ReadingProblem[]): Citation {
  const fields = new RemainingFields(record.fields);
  const type = takeType(fields);
  const title = oneLine(fields.takeFirst(...(type === 'book' ? bookTitles : titles)) ?? '');
  fields.drop('ST', (value) => oneLine(value) === title);
  if (title === '') {
    problems.push({
      line: record.line,
      message: t('reading.noTitle'),
    });
  }
  return withoutUndefined({
    type,
    title,
    author: takeAuthors(record, fields),
    issued: takeIssued(fields, record.line, problems),
    'container-title': takeContainer(fields, type),
    ...takeVolume(fields, type),
    page: takePages(fields),
    publisher: line(fields.takeFirst('PB', 'PU')),
    DOI: takeDoi(fields),
    PMID: takePmid(fields),
    ISSN: takeIssn(fields),
    URL: takeUrl(fields),
    abstract: takeAbstract(fields),
    language: line(fields.takeFirst('LA')),
    keyword: fields.takeAll('KW').map(oneLine).join('; ') || undefined,
    custom: withoutUndefined({ source: sourceOf(file, record), fields: fields.rest() }),
  });
}

function takeType(fields: RemainingFields): string {
  const [first] = fields.values('TY');
  const type = first === undefined ? 'article-journal' : types.get(first.trim().toUpperCase());
  if (type !== undefined) fields.takeFirst('TY');
  return type ?? 'document';
}

/**
 * `AU` and `A1` are both authors, in the order of the file. One line is one person, unless a record has all its authors on
 * one. Where both tags list the same persons, one in short, the fuller list counts.
 */
function takeAuthors(record: TaggedRecord, fields: RemainingFields): CitationName[] | undefined {
  const lines = record.fields.filter(
    ({ tag, value }) => (tag === 'AU' || tag === 'A1') && !saysNothing(value),
  );
  fields.takeAll('AU', 'A1');
  const read = lines.length === 1 ? parseNames : parsePerson;
  const listed = lines.map(({ tag, value }) => ({ tag, names: read(oneLine(value)) }));
  const namesOf = (wanted: string): CitationName[] =>
    listed.flatMap(({ names, tag }) => (tag === wanted ? names : []));
  const names =
    fullerOf(namesOf('AU'), namesOf('A1')) ?? listed.flatMap(({ names: ofLine }) => ofLine);
  return names.length === 0 ? undefined : names;
}

/** The longer written of two lists of the same persons; undefined where they are not the same. */
function fullerOf(a: CitationName[], b: CitationName[]): CitationName[] | undefined {
  if (a.length === 0 || a.length !== b.length) return undefined;
  const surname = (name: CitationName | undefined) =>
    name === undefined ? '' : comparableSurname(surnameOf(name));
  if (!a.every((name, at) => surname(name) === surname(b[at]))) return undefined;
  const size = (names: readonly CitationName[]) => JSON.stringify(names).length;
  return size(b) > size(a) ? b : a;
}

function takeIssued(fields: RemainingFields, at: number, problems: ReadingProblem[]) {
  const values = dates.flatMap((tag) => fields.values(tag));
  const issued = issuedFrom(values) ?? issuedFrom(fields.values('C6').filter(isEarlyAccess));
  const [first] = values;
  if (issued !== undefined) {
    for (const tag of dates)
      fields.drop(tag, (value) => isSaidBy(value, issued['date-parts'][0] ?? []));
  } else if (first !== undefined && /[\p{L}\p{N}]/u.test(first)) {
    problems.push({
      line: at,
      message: t('reading.noYearIn', { date: first.slice(0, 60) }),
    });
  }
  return issued;
}

/** Web of Science tells when an article that has no issue yet was published: `SEP 2022`. */
function isEarlyAccess(value: string): boolean {
  return /^[A-Z]{3}(?:-[A-Z]{3})?(?: \d{1,2})? \d{4}$/.test(value.trim());
}

function takeContainer(fields: RemainingFields, type: string): string | undefined {
  return line(fields.takeFirst(...(type === 'book' ? bookContainers : containers)));
}

/** “50(2)” under the volume is volume and issue. */
function takeVolume(fields: RemainingFields, type: string): Pick<Citation, 'volume' | 'issue'> {
  const volume = line(fields.takeFirst('VL', 'VO'));
  // Reference managers write the issue there, Web of Science the name of a conference.
  const isIssue = type !== 'paper-conference' && fields.values('CP').every(isIssueNumber);
  const issue = line(fields.takeFirst('IS', ...(isIssue ? ['CP'] : []), 'NO'));
  const both = issue === undefined ? /^(\w+) ?\(([^()]+)\)$/.exec(volume ?? '') : null;
  const [, first = volume, second = issue] = both ?? [];
  return {
    ...(first === undefined ? {} : { volume: first }),
    ...(second === undefined ? {} : { issue: second }),
  };
}

/** `3`, `3-4`, `Suppl 1`, `S2`. */
function isIssueNumber(value: string): boolean {
  return /^\s*(?:\p{L}{1,5}\.? ?)?\d[\d\s/–-]*\p{L}?\s*$/u.test(value);
}

function takePages(fields: RemainingFields): string | undefined {
  const first = fields.values('SP')[0]?.trim();
  const last = fields.values('EP')[0]?.trim();
  // An article without pages has a number, which Scopus and Web of Science write under a tag for notes.
  if (first === undefined) return line(fields.takeFirst('C7', 'AR'));
  if (last === undefined || last === first) {
    fields.takeFirst('SP', 'EP');
    return first;
  }
  // PsycINFO writes "No Pagination Specified" as a first page "No" and a last page "Specified".
  if (first === 'No' && last === 'Specified') return undefined;
  fields.takeFirst('SP');
  fields.takeFirst('EP');
  return last.startsWith(`${first}-`) ? last : `${first}-${last}`;
}

function takeDoi(fields: RemainingFields): string | undefined {
  const doi =
    firstOf(fields, ['DO', 'DOI'], doiIn) ??
    firstOf(fields, ['M3', 'N1', 'L3'], (value) =>
      /^\s*(?:doi\b|https?:|10\.)/i.test(value) ? doiIn(value) : undefined,
    ) ??
    firstOf(fields, ['UR', 'L2', 'L1', 'LK'], (value) =>
      /\/\/(?:dx\.)?doi\.org\//i.test(value) ? doiIn(value) : undefined,
    );
  if (doi === undefined) return undefined;
  fields.drop('DO', (value) => doiIn(value)?.toLowerCase() === doi.toLowerCase());
  return doi;
}

/** What `read` makes of the first value under these tags that it makes anything of. */
function firstOf(
  fields: RemainingFields,
  tags: readonly string[],
  read: (value: string) => string | undefined,
): string | undefined {
  for (const tag of tags) {
    for (const value of fields.values(tag)) {
      const found = read(value);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** An accession number is a PubMed number only where the record says it comes from PubMed. */
function takePmid(fields: RemainingFields): string | undefined {
  const isFromPubmed = () =>
    firstOf(fields, ['DB', 'DP'], (value) => /pubmed|medline|^nlm$/i.exec(value)?.[0]) !==
    undefined;
  return (
    firstOf(fields, ['PMID'], pmidIn) ??
    firstOf(fields, ['U1', 'N1', 'AN', 'C1', 'PM', 'XR'], (value) =>
      /pmid|^\s*(?:medline\s*:|pubmed\s*[:-]|pubmed \d)/i.test(value) ? pmidIn(value) : undefined,
    ) ??
    (isFromPubmed() ? firstOf(fields, ['AN'], pmidIn) : undefined) ??
    // Where Embase, Ovid, Scopus and reference managers put it; their own numbers begin with a letter or are longer.
    firstOf(fields, ['C5', 'C2', 'C3', 'U2'], (value) =>
      /^\s*(?:pmid:?\s*)?\d{5,8}\s*$/i.test(value) ? pmidIn(value) : undefined,
    ) ??
    firstOf(fields, ['UR', 'L2', 'L1', 'LK'], (value) =>
      value.includes('pubmed') ? pmidIn(value) : undefined,
    )
  );
}

function takeIssn(fields: RemainingFields): string | undefined {
  const issn = fields
    .values('SN')
    .map(issnIn)
    .find((found) => found !== undefined);
  if (issn !== undefined) {
    fields.drop('SN', (value) => value.trim() === issn || value.trim() === issn.replace('-', ''));
  }
  return issn;
}

/** Only addresses of the web: a file path or a script is no link to follow, and stays a field. */
function takeUrl(fields: RemainingFields): string | undefined {
  for (const tag of ['UR', 'L2', 'L1', 'LK']) {
    for (const value of fields.values(tag)) {
      const [url, ...others] = value.split(/;\s*(?=https?:)/).map((part) => part.trim());
      if (url === undefined || !/^(?:https?:)?\/\/\S+$/i.test(url)) continue;
      fields.drop(tag, (other) => other === value);
      for (const other of others) fields.keep(tag, other);
      return url.startsWith('//') ? `https:${url}` : url;
    }
  }
  return undefined;
}

function takeAbstract(fields: RemainingFields): string | undefined {
  const tag = fields.values('AB').length > 0 ? 'AB' : 'N2';
  const found = fields.takeAll(tag);
  // A set reads every letter of its texts.
  const texts = found.length < 2 ? found : [...new Set(found)];
  fields.drop('N2', (value) => texts.includes(value));
  return paragraphs(texts.join('\n')) || undefined;
}

function line(value: string | undefined): string | undefined {
  return value === undefined ? undefined : oneLine(value);
}
