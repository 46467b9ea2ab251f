import { t } from '../messages/import-messages.ts';
import { type BibtexEntry, splitBibtexEntries } from './bibtex-entries.ts';
import { parseBibtexName, splitBibtexNames } from './bibtex-names.ts';
import type { Citation } from './citation.ts';
import { citationByMap, type FieldMap } from './field-map.ts';
import { nameOnLine, namesOf } from './name-lines.ts';
import { inFileOrder, type ReadingProblem, type TaggedField } from './tagged-record.ts';
import { texToAddress, texToText } from './tex-text.ts';

const types: ReadonlyMap<string, string> = new Map(
  Object.entries({
    article: 'article-journal',
    suppperiodical: 'article-journal',
    book: 'book',
    booklet: 'book',
    mvbook: 'book',
    collection: 'book',
    mvcollection: 'book',
    proceedings: 'book',
    mvproceedings: 'book',
    reference: 'book',
    manual: 'book',
    inbook: 'chapter',
    bookinbook: 'chapter',
    suppbook: 'chapter',
    incollection: 'chapter',
    suppcollection: 'chapter',
    inreference: 'entry-encyclopedia',
    inproceedings: 'paper-conference',
    conference: 'paper-conference',
    phdthesis: 'thesis',
    mastersthesis: 'thesis',
    thesis: 'thesis',
    techreport: 'report',
    report: 'report',
    online: 'webpage',
    electronic: 'webpage',
    www: 'webpage',
    unpublished: 'manuscript',
    patent: 'patent',
    dataset: 'dataset',
    software: 'software',
    video: 'motion_picture',
    'article magazine': 'article-magazine',
    'article newspaper': 'article-newspaper',
    'misc preprint': 'article',
    'online blog': 'post-weblog',
  }),
);

const map: FieldMap = {
  type: ['entry type'],
  title: ['title', 'booktitle', 'maintitle'],
  author: ['author'],
  date: ['date', 'year', 'month'],
  container: ['journaltitle', 'journal', 'booktitle'],
  volume: ['volume'],
  issue: ['number', 'issue'],
  page: ['pages'],
  articleNumber: ['eid', 'art_number', 'article-number', 'articleno', 'article_number'],
  publisher: ['publisher', 'school', 'institution', 'organization'],
  doi: ['doi', 'article-doi'],
  pmid: ['pmid', 'number in the note'],
  issn: ['issn'],
  url: ['url', 'howpublished'],
  abstract: ['abstract'],
  language: ['language', 'langid'],
  keyword: ['keywords', 'keyword'],
  typeOf: (kind) => types.get(kind) ?? types.get(kind.replace(/ .*$/, '')) ?? 'document',
  namesIn: parseBibtexName,
};

/** Fields that are addresses or paths, where signs of TeX stand for themselves. */
const addresses = new Set(['doi', 'article-doi', 'url', 'eprint', 'pmid', 'file', 'howpublished']);

/** What an entry takes from the one its `crossref` names; a title becomes the title of the book. */
const shared = new Set([
  ...['booktitle', 'year', 'month', 'date', 'journal', 'journaltitle', 'volume', 'number'],
  ...['publisher', 'organization', 'institution', 'issn', 'isbn', 'editor', 'series', 'language'],
]);

/** In UTF-16 units. A value of thousands of entries that all name one other entry is read as often. */
const longestShared = 2000;

/**
 * Reads BibTeX and BibLaTeX. Every entry gives a citation but `@xdata`, which is only a part of others, and
 * `@set`, which only names others and is reported.
 */
export function readBibtex(
  text: string,
  file: string,
): { citations: Citation[]; problems: ReadingProblem[] } {
  const { entries, problems } = splitBibtexEntries(text);
  const byKey = new Map<string, BibtexEntry>();
  for (const entry of entries) {
    if (entry.key !== '') byKey.set(entry.key.toLowerCase(), entry);
  }
  const citations = entries.flatMap((entry) => {
    if (entry.type === 'xdata') return [];
    if (entry.type === 'set') {
      const message = t('reading.set', { name: entry.key.slice(0, 60) });
      problems.push({ line: entry.line, message });
      return [];
    }
    const fields = [...entry.fields, ...inherited(entry, byKey)];
    const named = [
      ...own(entry),
      ...joinedTitle(fields).flatMap(plainFields),
      ...numberInNote(fields),
    ];
    return [
      citationByMap({ line: entry.line, fields: named, text: entry.text }, map, file, problems),
    ];
  });
  return { citations, problems: inFileOrder(problems) };
}

function own({ fields, key, type }: BibtexEntry): readonly TaggedField[] {
  // BibLaTeX tells magazines and newspapers from journals by it.
  const kind =
    fields
      .find(({ tag }) => tag === 'entrysubtype')
      ?.value.trim()
      .toLowerCase() ?? '';
  return [
    { tag: 'citation key', value: key },
    { tag: 'entry type', value: `${type} ${kind}`.trimEnd() },
  ];
}

/** `note = {PMID: 12345678}`, as Google Scholar’s and PubMed’s helpers write it. */
function numberInNote(fields: readonly TaggedField[]): readonly TaggedField[] {
  return fields
    .filter(({ tag, value }) => tag === 'note' && /^\W*PMID\b/i.test(value))
    .map(({ value }) => ({ tag: 'number in the note', value: value.replace(/[{}]/g, '') }));
}

/** Fields an entry does not have itself, from the entry it stands in and from the parts it shares with others. */
function inherited(
  entry: BibtexEntry,
  byKey: ReadonlyMap<string, BibtexEntry>,
): readonly TaggedField[] {
  const has = new Set(entry.fields.map(({ tag }) => tag));
  const keysIn = (tag: string): readonly string[] =>
    entry.fields.find((field) => field.tag === tag)?.value.split(',', 20) ?? [];
  const fieldsOf = (key: string): readonly TaggedField[] =>
    byKey.get(key.trim().toLowerCase())?.fields ?? [];
  const parent = keysIn('crossref').flatMap(fieldsOf);
  const title = parent.find(({ tag }) => tag === 'title');
  const given = [
    ...keysIn('xdata').flatMap(fieldsOf),
    ...parent.filter(({ tag }) => shared.has(tag)),
    ...(title === undefined ? [] : [{ tag: 'booktitle', value: title.value }]),
  ];
  // A date is one statement: the year of the one is not joined with the month of the other.
  if (has.has('date') || has.has('year')) for (const tag of ['date', 'year', 'month']) has.add(tag);
  return given.filter(
    ({ tag, value }) => value.length <= longestShared && !has.has(tag) && has.add(tag),
  );
}

/** Title and subtitle are one title. */
function joinedTitle(fields: readonly TaggedField[]): readonly TaggedField[] {
  const subtitle = fields.find(({ tag }) => tag === 'subtitle');
  const title = fields.find(({ tag }) => tag === 'title');
  if (subtitle === undefined || title === undefined) return fields;
  const mark = /[.:?!]\s*$/.test(title.value) ? ' ' : ': ';
  const value = `${title.value.trimEnd()}${mark}${subtitle.value}`;
  return fields.flatMap((field) =>
    field === subtitle ? [] : field === title ? [{ tag: 'title', value }] : [field],
  );
}

/** A field without TeX; names stay in TeX until they are read, for braces hold them together. */
function plainFields(field: TaggedField, _: number, all: readonly TaggedField[]): TaggedField[] {
  const { tag, value } = field;
  if (tag === 'author') {
    const { names, others } = splitBibtexNames(value);
    const more = others ? [{ tag: 'further authors', value: 'and others' }] : [];
    return [...names.map((name) => ({ tag, value: name })), ...more];
  }
  if (tag === 'editor') {
    const names = splitBibtexNames(value).names.flatMap(parseBibtexName);
    return namesOf(names).map((name) => ({ tag, value: nameOnLine(name) }));
  }
  if (tag === 'file') return [field];
  if (addresses.has(tag)) {
    const address = texToAddress(value);
    return [{ tag, value: address }, ...pubmedNumber(tag, address, all)];
  }
  const plain = texToText(value);
  if (tag === 'pages') return [{ tag, value: plain.replace(/\s*[–—-]+\s*/g, '-') }];
  if (tag === 'date' && plain.includes('/')) {
    // Of a range the first day counts; the whole is kept.
    return [
      { tag, value: plain.slice(0, plain.indexOf('/')) },
      { tag, value: plain },
    ];
  }
  return [{ tag, value: plain }];
}

function pubmedNumber(
  tag: string,
  value: string,
  all: readonly TaggedField[],
): readonly TaggedField[] {
  const isPubmed = all.some(
    (field) => /^(?:eprinttype|archiveprefix)$/.test(field.tag) && /^pubmed$/i.test(field.value),
  );
  return tag === 'eprint' && isPubmed ? [{ tag: 'pmid', value }] : [];
}
