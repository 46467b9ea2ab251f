import { decodeText, otherLinesProblem, type TextEncoding } from '../documents/decode-text.ts';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';
import type { Citation } from './citation.ts';
import { areColumnsKnown, type ColumnMapping, csvColumns } from './csv-columns.ts';
import { readBibtex } from './read-bibtex.ts';
import { readCochrane } from './read-cochrane.ts';
import { readCslJson } from './read-csl-json.ts';
import { readCsv } from './read-csv.ts';
import { readEmbaseRows } from './read-embase-rows.ts';
import { readEndNoteTagged } from './read-endnote-tagged.ts';
import { readEndNoteXml } from './read-endnote-xml.ts';
import { readEppi } from './read-eppi.ts';
import { readNbib } from './read-nbib.ts';
import { readOvid } from './read-ovid.ts';
import { readOvidTagged } from './read-ovid-tagged.ts';
import { readPubmedXml } from './read-pubmed-xml.ts';
import { readRefWorks } from './read-refworks.ts';
import { readRis } from './read-ris.ts';
import { readWebOfScience } from './read-web-of-science.ts';
import { type BibliographicFormat, isTitlesAlone, sniffFormat } from './sniff.ts';
import type { ReadingProblem } from './tagged-record.ts';

/** What a bibliographic file held. Every record of the file is a citation; `problems` are in file order. */
export interface CitationReading {
  readonly format: string;
  readonly encoding: string;
  readonly citations: Citation[];
  readonly problems: ReadingProblem[];
}

const readers = {
  ris: readRis,
  nbib: readNbib,
  'csl-json': readCslJson,
  eppi: readEppi,
  'web-of-science': readWebOfScience,
  'endnote-tagged': readEndNoteTagged,
  'endnote-xml': readEndNoteXml,
  'pubmed-xml': readPubmedXml,
  bibtex: readBibtex,
  ovid: readOvid,
  'ovid-tagged': readOvidTagged,
  refworks: readRefWorks,
  cochrane: readCochrane,
  'embase-rows': readEmbaseRows,
} as const;

const unreadNames: Readonly<
  Record<Exclude<BibliographicFormat, keyof typeof readers | 'csv'>, string>
> = {
  mods: 'MODS XML',
  'zotero-rdf': 'Zotero RDF',
};

/**
 * Reads a bibliographic file, told by its content and not by its name. Throws an ExpectedError where the
 * file is no bibliography (`not-a-bibliography`), in a format that is not read (`format-not-read`), damaged
 * beyond reading (`damaged-file`), without a single title among many records (`no-titles`), or a table whose columns have to be told (`columns-unknown`): then
 * `columns` says what they hold, for `csvColumns` of the decoded text shows them.
 */
export function readCitations(
  file: { readonly name: string; readonly bytes: Uint8Array },
  {
    columns,
    encoding: named,
    partOf,
  }: {
    readonly columns?: ColumnMapping;
    readonly encoding?: TextEncoding;
    /** Said of a part of a file of this format: the rest of it may hold what makes it a bibliography. */
    readonly partOf?: BibliographicFormat;
  } = {},
): CitationReading {
  const decoded = decodeText(file.bytes, named);
  const { text, encoding } = decoded;
  const format = partOf ?? formatOf(text, file.name);
  if (format === undefined) {
    const what = text.trim() === '' ? 'empty' : 'other';
    throw new ExpectedError(
      'not-a-bibliography',
      t('error.notBibliography', { name: file.name, what }),
    );
  }
  if (format !== 'csv' && !isRead(format)) {
    throw new ExpectedError(
      'format-not-read',
      t('error.unreadReferences', { name: file.name, format: unreadNames[format] }),
    );
  }
  const { citations, problems } =
    format === 'csv' ? readTable(text, file.name, columns) : readers[format](text, file.name);
  if (partOf === undefined) requireTitles(citations, file.name);
  const damaged = text.indexOf('\ufffd');
  return {
    format,
    encoding,
    citations,
    problems: [
      ...otherLinesProblem(decoded),
      ...(damaged < 0 ? [] : [damagedCharacters(text, damaged)]),
      ...problems,
    ],
  };
}

function formatOf(text: string, name: string): BibliographicFormat | undefined {
  return text.slice(0, 1000).includes('\0') ? undefined : sniffFormat(text, name);
}

/** A record without a title happens; this many of them and not one with a title are no list of studies. */
const mostUntitled = 20;

/** Throws `no-titles` for a list in which nothing has a title. */
export function requireTitles(citations: readonly Citation[], name: string): void {
  if (citations.length <= mostUntitled) return;
  if (citations.some(({ title = '' }) => title.trim() !== '')) return;
  throw new ExpectedError('no-titles', t('error.noTitles', { count: citations.length, name }));
}

function readTable(text: string, name: string, columns: ColumnMapping | undefined) {
  const isKnown = () => areColumnsKnown(csvColumns(text).headings) || isTitlesAlone(text);
  if (columns === undefined && !isKnown()) throw columnsUnknown(name);
  return readCsv(text, name, columns);
}

/** The error of a table whose columns have to be told. */
export function columnsUnknown(name: string): ExpectedError {
  return new ExpectedError('columns-unknown', t('error.columnsUnknown', { name }));
}

function isRead(format: BibliographicFormat): format is keyof typeof readers {
  return Object.hasOwn(readers, format);
}

function damagedCharacters(text: string, at: number): ReadingProblem {
  const line = text.slice(0, at).split(/\r\n|\n|\r/).length;
  return {
    line,
    message: t('reading.damagedSigns'),
  };
}
