/**
 * Cuts XML into records whose fields are the texts of elements, by their path below the record. Nothing is
 * fetched and no entity but the five of XML is known: a document type is passed over.
 */
import { SaxesParser } from 'saxes';
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/import-messages.ts';
import type { TaggedField, TaggedRecord } from './tagged-record.ts';

/** No bibliography nests deeper; a file that does is made to exhaust memory. */
const deepest = 64;

/** What is told of an element when it ends. */
export interface XmlElement {
  /** Names from below the record down to this element, joined by `/`. */
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its text and that of the elements in it. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  hasElements: boolean;
}

/**
 * The records of a file: every element whose name is in `recordNames`. `fieldsOf` says which fields an
 * element gives. Throws `ExpectedError` (`damaged-file`) where the XML is broken before its first record;
 * a file that breaks later gives the records before, and `brokenAt`.
 */
export function readXmlRecords(
  text: string,
  file: string,
  recordNames: ReadonlySet<string>,
  fieldsOf: (element: XmlElement, isLeaf: boolean) => readonly TaggedField[],
): { readonly records: readonly TaggedRecord[]; readonly brokenAt: number | undefined } {
  const body = text.replace(/^\ufeff/, '');
  const records: TaggedRecord[] = [];
  const parser = new SaxesParser({ position: true });
  const stack: Open[] = [];
  let record: { line: number; start: number; fields: TaggedField[]; depth: number } | undefined;
  parser.on('opentag', ({ attributes, name }) => {
    const above = stack.at(-1);
    if (above !== undefined) above.hasElements = true;
    // Without namespaces the parser gives plain values.
    const plain = attributes as Readonly<Record<string, string>>;
    stack.push({ name, attributes: plain, text: '', hasElements: false });
    if (stack.length > deepest) throw new Error('Too deep');
    if (record === undefined && recordNames.has(name)) {
      // No “<” stands inside a tag.
      const start = body.lastIndexOf('<', parser.position - 1);
      record = { line: parser.line, start, fields: [], depth: stack.length };
    }
  });
  const addText = (words: string): void => {
    const open = stack.at(-1);
    if (open !== undefined && record !== undefined) open.text += words;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = stack.pop();
    if (closed === undefined || record === undefined) return;
    if (stack.length < record.depth) {
      const { fields, line, start } = record;
      records.push({ line, fields, text: body.slice(start, parser.position) });
      record = undefined;
      return;
    }
    const path = [...stack.slice(record.depth), closed].map(({ name }) => name).join('/');
    const { attributes, hasElements, text: own } = closed;
    record.fields.push(...fieldsOf({ path, attributes, text: own }, !hasElements));
    const above = stack.at(-1);
    if (above !== undefined) above.text += own;
  });
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(body).close();
    return { records, brokenAt: undefined };
  } catch {
    if (records.length > 0) return { records, brokenAt: parser.line };
    throw new ExpectedError(
      'damaged-file',
      t('error.damagedXml', { name: file, line: parser.line }),
    );
  }
}
