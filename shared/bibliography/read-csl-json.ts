import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';
import type { Citation, CitationName } from './citation.ts';
import { nameOfItem } from './csl-names.ts';
import { issuedFrom } from './dates.ts';
import { doiIn } from './identifiers.ts';
import { type Item, isItem } from './json-items.ts';
import { elementsOf } from './json-lines.ts';
import { oneLine, paragraphs } from './plain-text.ts';
import { type ReadingProblem, sourceOf } from './tagged-record.ts';
import { withoutUndefined } from './without-undefined.ts';

/** Variables taken over as one line of text under the same name. */
const lineNames = [
  'container-title',
  'volume',
  'issue',
  'page',
  'publisher',
  'PMID',
  'ISSN',
  'language',
  'keyword',
] as const;

/** Reads a CSL-JSON list (or a single item). Every object gives a citation; other elements are reported. */
export function readCslJson(
  text: string,
  file: string,
): { citations: Citation[]; problems: ReadingProblem[] } {
  const parsed = parse(text, file);
  const items = Array.isArray(parsed) ? (parsed as readonly unknown[]) : [parsed];
  const places = Array.isArray(parsed) ? elementsOf(text) : [{ line: 1, text: text.trim() }];
  const citations: Citation[] = [];
  const problems: ReadingProblem[] = [];
  items.forEach((item, index) => {
    const { line, text: own } = places[index] ?? { line: 1, text: '' };
    if (isItem(item)) {
      const source = sourceOf(file, { line, text: formerRecord(item) ?? own });
      citations.push(citationOf(item, source, problems));
    } else problems.push({ line, message: t('reading.noReference') });
  });
  return { citations, problems };
}

/** The text of the record a citation written by this program was once read from. */
function formerRecord(item: Item): string | undefined {
  const source = isItem(item.custom) ? item.custom.source : undefined;
  return isItem(source) && typeof source.record === 'string' ? source.record : undefined;
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch {
    throw new ExpectedError('damaged-file', t('error.damagedCslJson', { name: file }));
  }
}

function citationOf(
  item: Item,
  source: ReturnType<typeof sourceOf>,
  problems: ReadingProblem[],
): Citation {
  const rest = new Map(Object.entries(item));
  const title = oneLine(takeText(rest, 'title') ?? '');
  if (title === '') {
    problems.push({
      line: source.line,
      message: t('reading.noTitle'),
    });
  }
  const lines = Object.fromEntries(
    lineNames.map((name) => [name, oneLine(takeText(rest, name) ?? '') || undefined]),
  );
  const author = namesOf(rest.get('author'));
  if (author !== undefined) rest.delete('author');
  const issued = dateOf(rest.get('issued'));
  if (issued !== undefined) rest.delete('issued');
  else if (rest.has('issued')) {
    problems.push({
      line: source.line,
      message: t('reading.noYear'),
    });
  }
  const url = rest.get('URL');
  const isWeb = typeof url === 'string' && /^https?:\/\/\S+$/i.test(url.trim());
  if (isWeb) rest.delete('URL');
  const doi = rest.get('DOI');
  const readDoi = typeof doi === 'string' ? doiIn(doi) : undefined;
  if (readDoi !== undefined) rest.delete('DOI');
  return withoutUndefined({
    type: takeText(rest, 'type') ?? 'document',
    title,
    author,
    issued,
    ...lines,
    DOI: readDoi,
    URL: isWeb ? url.trim() : undefined,
    abstract: paragraphs(takeText(rest, 'abstract') ?? '') || undefined,
    custom: withoutUndefined({ source, fields: fieldsOf(rest) }),
  });
}

/** Numbers are allowed where CSL asks for text ("volume": 12). */
function takeText(rest: Map<string, unknown>, name: string): string | undefined {
  const value = rest.get(name);
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  rest.delete(name);
  return String(value).trim() || undefined;
}

/** Undefined where any name has no text: the whole list is then kept as a field. */
function namesOf(value: unknown): CitationName[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const names = (value as readonly unknown[]).map(nameOfItem);
  const known = names.filter((name) => name !== undefined);
  return known.length === names.length ? known : undefined;
}

/** `date-parts` with numbers or digits, or the `raw` and `literal` forms some programs write. */
function dateOf(value: unknown): { 'date-parts': number[][] } | undefined {
  if (!isItem(value)) return undefined;
  const list = value['date-parts'];
  if (Array.isArray(list)) {
    const dates = (list as readonly unknown[]).map(datePartsOf).filter((parts) => parts.length > 0);
    if (dates.length > 0) return { 'date-parts': dates };
  }
  const words = [value.raw, value.literal].filter((text) => typeof text === 'string');
  return issuedFrom(words);
}

function datePartsOf(value: unknown): number[] {
  if (!Array.isArray(value)) return [];
  const parts = (value as readonly unknown[]).map((part) =>
    part === '' ? Number.NaN : Number(part),
  );
  const end = parts.findIndex((part) => !Number.isInteger(part));
  return end < 0 ? parts : parts.slice(0, end);
}

/** What has no place in the citation, as text; a `custom` written by this program is taken over as it was. */
function fieldsOf(rest: ReadonlyMap<string, unknown>): Record<string, string[]> | undefined {
  const fields = new Map<string, string[]>();
  for (const [name, value] of rest) {
    if (value === null || value === '') continue;
    const own = name === 'custom' && isItem(value) ? value.fields : undefined;
    if (isItem(own)) {
      for (const [tag, values] of Object.entries(own)) fields.set(tag, textsOf(values));
    } else if (!isOwnSource(name, value)) {
      fields.set(name, textsOf(value));
    }
  }
  return fields.size === 0 ? undefined : Object.fromEntries(fields);
}

/** The former place of a record in a file: replaced by its place in this one. */
function isOwnSource(name: string, value: unknown): boolean {
  return name === 'custom' && isItem(value) && Object.keys(value).every((key) => key === 'source');
}

function textsOf(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
}
