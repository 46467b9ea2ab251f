/**
 * Tells the format of a bibliographic file by what is in it: file names and endings are often wrong
 * (Web of Science saves RIS as .txt, PubMed saves NBIB as .txt).
 */
import { areColumnsKnown, headingRow, headingsIn, mostPreface } from './csv-columns.ts';
import { csvRows, isTable } from './csv-rows.ts';
import { linesOf } from './lines.ts';
import { cochraneHeading } from './read-cochrane.ts';
import { areEmbaseRows } from './read-embase-rows.ts';
import { isOvidNumber } from './read-ovid-tagged.ts';
import { readRisLine, standardStyle } from './ris-line.ts';

export type BibliographicFormat =
  | 'ris'
  | 'nbib'
  | 'csl-json'
  | 'eppi'
  | 'endnote-xml'
  | 'pubmed-xml'
  | 'mods'
  | 'zotero-rdf'
  | 'endnote-tagged'
  | 'bibtex'
  | 'web-of-science'
  | 'ovid'
  | 'ovid-tagged'
  | 'cochrane'
  | 'embase-rows'
  | 'refworks'
  | 'csv';

/** In UTF-16 units. */
const headLength = 65_536;

const looseStyle = { ...standardStyle, gap: 1, lowerCase: true };

/**
 * The format of this text, or undefined where it is no bibliography. With the file’s name, a table whose
 * headings say nothing is `csv`, too, if it is called one: its columns have to be told.
 */
export function sniffFormat(text: string, name = ''): BibliographicFormat | undefined {
  const format = sniffContent(text) ?? sniffTable(text);
  if (format !== undefined || !/\.(?:csv|tsv|tab)$/i.test(name)) return format;
  return isTable(text) || isTitlesAlone(text) ? 'csv' : undefined;
}

/** A table below a query or a notice, which exports of several databases begin with. */
function sniffTable(text: string): BibliographicFormat | undefined {
  const rows = csvRows(text.slice(0, headLength), mostPreface).map(({ cells }) => cells);
  const headings = headingsIn(rows[headingRow(rows)] ?? []);
  return areColumnsKnown(headings) ? 'csv' : undefined;
}

/** One column called Title, and something below it. */
export function isTitlesAlone(text: string): boolean {
  const [first, second] = csvRows(text.slice(0, headLength), 2);
  const headings = first?.cells.filter((cell) => cell.trim() !== '') ?? [];
  return (
    headings.length === 1 &&
    /^\s*(?:titles?|titel)\s*$/i.test(headings[0] ?? '') &&
    second !== undefined
  );
}

function sniffContent(text: string): BibliographicFormat | undefined {
  const start = text
    .slice(0, 4000)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start.startsWith('<') && !/^<\d+(?:\. ?)?>/.test(start)) return sniffXml(start);
  if (start.startsWith('[') || start.startsWith('{')) return sniffJson(start);
  const lines = linesOf(text.slice(0, headLength));
  if (areEmbaseRows(lines.slice(0, 60))) return 'embase-rows';
  const head = sniffLines(lines);
  // Nearly every file shows its format at once; only a long preface makes the rest worth splitting.
  return head ?? (text.length > headLength ? sniffLines(linesOf(text)) : undefined);
}

function sniffXml(start: string): BibliographicFormat | undefined {
  if (/<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle)[\s>]/.test(start)) return 'pubmed-xml';
  if (/<modsCollection[\s>]|<mods[\s>]/.test(start)) return 'mods';
  if (/<rdf:RDF[\s>]/.test(start) && /zotero|bibliontology|bibo\b/i.test(start))
    return 'zotero-rdf';
  return /<xml>\s*<records>|<records>\s*<record>/i.test(start) ? 'endnote-xml' : undefined;
}

function sniffJson(start: string): BibliographicFormat | undefined {
  if (
    /^\{\s*"(?:CodeSets|References)"\s*:/.test(start) &&
    /"(?:CodeSets|ItemId|Codes)"/.test(start)
  )
    return 'eppi';
  const isList = /^\[\s*\]/.test(start);
  return isList || /"(?:title|type|DOI|author|issued)"\s*:/.test(start) ? 'csl-json' : undefined;
}

function sniffLines(lines: readonly string[]): BibliographicFormat | undefined {
  let risTags = 0;
  let hasRisBegin = false;
  let isFirst = true;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const format =
      sniffLine(line, lines[index + 1] ?? '') ??
      (isFirst ? sniffFirstLine(line, lines[index + 1] ?? '') : undefined);
    if (format !== undefined) return format;
    isFirst = false;
    const field = readRisLine(line, standardStyle);
    if (field === undefined || field.gap < 2) continue;
    risTags++;
    hasRisBegin ||= ['TI', 'T1', 'AU', 'A1'].includes(field.tag);
  }
  // RIS whose TY lines are missing.
  return risTags >= 3 && hasRisBegin ? 'ris' : undefined;
}

function sniffLine(line: string, next: string): BibliographicFormat | undefined {
  const text = line.replace(/^\ufeff/, '');
  if (
    /^ {0,3}(?:PMID ?- ?\d|PMC {0,2}- ?(?:PMC)?\d|PMCR ?- ?(?:PMC)?\d|OWN - |STAT- |FAU - )/.test(
      text,
    )
  )
    return 'nbib';
  if (readRisLine(line, looseStyle)?.tag === 'TY') return 'ris';
  if (
    /^(?:FN |VR \d|PT [A-Z]$)/.test(text.trimEnd()) &&
    /^(?:VR|PT|AU|TI) /.test(next.trimStart())
  ) {
    return 'web-of-science';
  }
  if (/^\s*@[A-Za-z]+\s*[{(]/.test(text)) return 'bibtex';
  if (/^%0 \S/.test(text) || (/^%[AT] \S/.test(text) && /^%[A-Z0-9@] ?\S/.test(next)))
    return 'endnote-tagged';
  if (cochraneHeading.test(text) && /^[A-Z]{2,3}: \S/.test(next)) return 'cochrane';
  if (isOvidNumber(text) && /^ ?[A-Z][A-Z0-9]\s{1,3}- /.test(next)) return 'ovid-tagged';
  if (/^RT [A-Z][A-Za-z ,/()-]{2,40}$/.test(text.trimEnd()) && /^[A-Z][A-Z0-9] \S/.test(next))
    return 'refworks';
  if (/^<\d+>\s*$/.test(text) && /^[A-Z][A-Za-z -]+\s*$/.test(next)) return 'ovid';
  if (/^(?:Accession Number|Unique Identifier)\s*$/.test(text) && /^ {1,4}\S/.test(next))
    return 'ovid';
  return undefined;
}

function sniffFirstLine(line: string, next: string): BibliographicFormat | undefined {
  if (/^\ufeff?sep=[,;\t|]$/.test(line)) return sniffHeader(next);
  const isOvid = /^\ufeff?(?:Database|Score|Authors?|Title)\s*$/.test(line) && /^ {2}\S/.test(next);
  return isOvid ? 'ovid' : sniffHeader(line);
}

/** A first line of column names, as Scopus, Zotero, PubMed or Embase write them. */
function sniffHeader(line: string): BibliographicFormat | undefined {
  const header = line.replace(/^\ufeff/, '');
  for (const delimiter of [',', ';', '\t', '|']) {
    const names = header.split(delimiter).map((name) => name.replaceAll('"', ''));
    if (areColumnsKnown(names)) return 'csv';
  }
  return undefined;
}
