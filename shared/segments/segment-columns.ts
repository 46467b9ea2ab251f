/** Which column of a table of coded segments holds what, as MAXQDA, NVivo, ATLAS.ti, Dedoose and others head them. */
import type { CsvRow } from '../bibliography/csv-rows.ts';

/** Headings in small letters, without signs; the better ones of a part first. */
const headingsOf = {
  document: [
    ...['document name', 'document title', 'document', 'dokumentname', 'dokumenttitel', 'dokument'],
    ...['file name', 'filename', 'file', 'source name', 'source', 'media title', 'transcript'],
    ...['dateiname', 'datei', 'quellenname', 'quelle', 'transkript', 'interview', 'study'],
  ],
  group: [
    'document group',
    'document set',
    'dokumentgruppe',
    'dokumentset',
    'folder',
    'ordner',
    'study',
    'studie',
  ],
  quote: [
    ...['segment', 'coded segment', 'coded segments', 'codiertes segment', 'quotation content'],
    ...['zitatinhalt', 'coded text', 'codierter text', 'kodierter text', 'excerpt copy', 'quote'],
    ...['quotation', 'excerpt', 'passage', 'zitat', 'textstelle', 'content', 'text', 'reference'],
    ...['coding reference', 'preview', 'vorschau'],
  ],
  code: [
    ...['code', 'codes', 'code name', 'code system', 'codesystem', 'code path', 'codes applied'],
    ...['codes applied combined', 'codename', 'codepfad', 'node', 'nodes', 'knoten', 'tag', 'tags'],
    ...['category', 'kategorie'],
  ],
  coder: [
    ...['modified by', 'bearbeitet von', 'geändert von', 'coded by', 'codiert von', 'kodiert von'],
    ...['created by', 'erstellt von', 'author', 'autor', 'coder', 'codierer', 'excerpt creator'],
    ...['reviewer', 'coded by initials', 'codiert von kürzel', 'user', 'username', 'benutzer'],
  ],
  comment: ['comment', 'comments', 'kommentar', 'kommentare', 'memo', 'notes', 'notizen'],
  place: [
    ...['beginning', 'begin', 'anfang', 'start', 'place', 'stelle', 'position', 'page', 'seite'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Known, and of no use here: where a segment ends is where its words end. */
const passedOver =
  /^(?:colou?r|farbe|end|ende|weight(?: score)?|gewicht(?:ung)?|modified(?: on)?|bearbeitet am|geändert am|created(?: on)?|erstellt am|date|datum|area|fläche|coverage(?: percent)?|abdeckungsgrad|abdeckung|id|nr|no|reference number|nummer der referenz|excerpt range|excerpt date)$/u;

/** Headings that lists of publications have and tables of segments do not. */
const ofPublications = /^(?:authors|doi|publication year|journal|abstract|pmid|issn)$/;

/** A part of a segment that a column can hold. */
export type SegmentField = keyof typeof headingsOf;

export const segmentFields = Object.keys(headingsOf) as readonly SegmentField[];

/** Which column, by its number from 0, holds what. */
export type SegmentColumns = Readonly<Partial<Record<SegmentField, number>>>;

/** Where a table can be read from: without its words and a code a row says nothing. */
export function canBeRead({ code, quote }: SegmentColumns): boolean {
  return code !== undefined && quote !== undefined;
}

/** Whether both say the same of every part. */
export function sameColumns(one: SegmentColumns, other: SegmentColumns): boolean {
  return segmentFields.every((field) => one[field] === other[field]);
}

/** What the headings of a table say of its columns. */
export function columnsOfSegments(headings: readonly string[]): SegmentColumns {
  const words = headings.map(plainHeading);
  const columns: Partial<Record<SegmentField, number>> = {};
  const taken = new Set<number>();
  for (const field of segmentFields) {
    const known: readonly string[] = headingsOf[field];
    for (const one of known) {
      const at = words.findIndex((word, index) => word === one && !taken.has(index));
      if (at < 0) continue;
      columns[field] = at;
      taken.add(at);
      break;
    }
  }
  return columns;
}

/** The headings of columns that hold something and were not taken. */
export function columnsLeft(
  headings: readonly string[],
  columns: SegmentColumns,
): readonly string[] {
  const taken = new Set(Object.values(columns));
  return headings.filter(
    (heading, at) =>
      heading.trim() !== '' && !taken.has(at) && !passedOver.test(plainHeading(heading)),
  );
}

/** Rows above the headings, such as the title of an export. */
const mostPreface = 10;

/** Whether headings are those of coded segments beyond doubt: documents, codes and words, and no list of publications. */
export function areOfSegments(headings: readonly string[]): boolean {
  const words = headings.map(plainHeading);
  const { document } = columnsOfSegments(headings);
  return (
    canBeRead(columnsOfSegments(headings)) &&
    document !== undefined &&
    !words.some((word) => ofPublications.test(word))
  );
}

/** The row of a table that holds its headings: one that is of segments, else the first. */
export function headingRow(rows: readonly CsvRow[]): number {
  const found = rows.slice(0, mostPreface).findIndex(({ cells }) => areOfSegments(cells));
  return Math.max(0, found);
}

/** What wrote a table, as far as its headings tell; empty where they do not. */
export function originOf(headings: readonly string[]): string {
  const words = new Set(headings.map(plainHeading));
  const has = (...some: readonly string[]): boolean => some.some((word) => words.has(word));
  if (has('document group', 'dokumentgruppe', 'weight score') && has('segment', 'coded segments'))
    return 'MAXQDA';
  if (has('quotation content', 'zitatinhalt')) return 'ATLAS.ti';
  if (has('excerpt copy')) return 'Dedoose';
  return has('coded by initials', 'number of coding references') ? 'NVivo' : '';
}

function plainHeading(heading: string): string {
  return heading
    .replace(/^\ufeff/, '')
    .toLowerCase()
    .replace(/%/g, ' percent ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ percent $/, ' ')
    .trim();
}
