import { t } from '../messages/import-messages.ts';
import type { Citation } from './citation.ts';
import { numberOfPubmed, withPubmedNumber } from './endnote-numbers.ts';
import { citationByMap, type FieldMap } from './field-map.ts';
import type { ReadingProblem, TaggedField } from './tagged-record.ts';
import { readXmlRecords, type XmlElement } from './xml-records.ts';

const map: FieldMap = {
  type: ['ref-type'],
  title: ['titles/title', 'titles/short-title'],
  author: ['contributors/authors/author'],
  date: ['dates/year', 'dates/pub-dates/date'],
  container: ['periodical/full-title', 'titles/secondary-title', 'periodical/abbr-1'],
  volume: ['volume'],
  issue: ['number', 'issue'],
  page: ['pages'],
  publisher: ['publisher'],
  doi: ['electronic-resource-num'],
  articleNumber: ['custom7'],
  pmid: [numberOfPubmed],
  issn: ['isbn', 'issn'],
  url: ['urls/related-urls/url', 'urls/web-urls/url'],
  abstract: ['abstract'],
  language: ['language'],
  keyword: ['keywords/keyword'],
};

/** Elements that are about the library the file came from, not about the reference. */
const aboutLibrary = new Set(['database', 'rec-number', 'foreign-keys/key']);

const numberTags = {
  accession: 'accession-num',
  // Our own exports name no database.
  database: ['remote-database-name', 'remote-database-provider', 'source-app'],
  custom: ['custom2', 'custom3', 'custom5'],
};

/** Reads EndNote XML. The text of an element may be cut into styles; it is read as one. */
export function readEndNoteXml(
  text: string,
  file: string,
): { citations: Citation[]; problems: ReadingProblem[] } {
  const { brokenAt, records } = readXmlRecords(text, file, new Set(['record']), fieldsOf);
  const problems: ReadingProblem[] = [];
  const citations = records.map(({ fields, ...record }) =>
    citationByMap({ ...record, fields: ownFields(fields) }, map, file, problems),
  );
  if (brokenAt !== undefined) problems.push(brokenOff(brokenAt));
  return { citations, problems };
}

/** Without what is about the library the file came from, and with the PubMed number apart. */
function ownFields(fields: readonly TaggedField[]): readonly TaggedField[] {
  return withPubmedNumber(fields, numberTags).filter(({ tag }) => tag !== 'source-app');
}

function fieldsOf({ attributes, path, text }: XmlElement, isLeaf: boolean) {
  const words = path.endsWith('keyword') ? text : text.replace(/\s*\r?\n\s*/g, '\n').trim();
  if (path.endsWith('/style') || path === 'style' || aboutLibrary.has(path)) return [];
  // Besides leaves, what holds nothing but styles is a field.
  const isField =
    isLeaf ||
    !/^(?:contributors|titles|dates|urls|keywords|(?:alt-)?periodical|foreign-keys)(?:\/[a-z-]*s)?$/.test(
      path,
    );
  if (!isField || words.trim() === '') return [];
  return [{ tag: path, value: path === 'ref-type' ? (attributes.name ?? words) : words }];
}

/** The problem of a file that ends in the middle of a record. */
export function brokenOff(line: number): ReadingProblem {
  return {
    line,
    message: t('reading.damagedFrom'),
  };
}
