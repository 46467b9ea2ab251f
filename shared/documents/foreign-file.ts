/**
 * Files that are no documents and must never be taken for text: projects of other programs, databases, pictures and
 * recordings. They are told by what is in them, so that a renamed one is refused as well, and by the ending of their
 * name where their content tells nothing.
 */
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { decodeText } from './decode-text.ts';
import { type ForeignKind, foreignKinds, textStarts } from './foreign-kinds.ts';
import { latin1 } from './latin1.ts';
import { openZip, type ZipEntry } from './open-zip.ts';

/**
 * What kind of file that is not read this is; undefined for all others, which may still be unreadable. A document is one
 * whatever it is called: only where the bytes are no PDF, Word, OpenDocument or rich text does the name count.
 */
export function foreignKindOf(name: string, bytes: Uint8Array): ForeignKind | undefined {
  const head = latin1(bytes.subarray(0, 1024));
  const entries = head.startsWith('PK') ? entriesOf(bytes) : undefined;
  const found = kindOfContent(head, bytes, entries);
  if (found !== undefined) return found;
  return isDocument(head, entries) ? undefined : foreignKindOfName(name);
}

/** What the last ending of a name says; `notes.nvp.txt` is a text. */
export function foreignKindOfName(name: string): ForeignKind | undefined {
  const ending = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  return foreignKinds.find(({ endings }) => endings?.test(ending) === true);
}

/** The refusal of such a file, with what to do instead. */
export function refusalOf({ kind, program = '' }: ForeignKind): ExpectedError {
  return new ExpectedError('format-not-read', t(`foreign.${kind}`, { program }));
}

/** Throws the refusal where a file is of a kind that is not read. */
export function requireNotForeign(name: string, bytes: Uint8Array): void {
  const kind = foreignKindOf(name, bytes);
  if (kind !== undefined) throw refusalOf(kind);
}

function kindOfContent(
  head: string,
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry> | undefined,
): ForeignKind | undefined {
  const packed = [...(entries?.keys() ?? [])];
  const byBytes = foreignKinds.find(
    ({ starts, contains }) =>
      contains?.some((ending) => packed.some((each) => each.toLowerCase().endsWith(ending))) ===
        true ||
      starts?.some((marks) => marks.every(([at, mark]) => head.startsWith(mark, at))) === true,
  );
  if (byBytes?.kind === 'database') return kindOfDatabase(bytes) ?? byBytes;
  return byBytes ?? (head.startsWith('PK') ? undefined : kindOfText(bytes));
}

/** A database is that of the program all of whose tables it has. */
function kindOfDatabase(bytes: Uint8Array): ForeignKind | undefined {
  const text = latin1(bytes.subarray(0, schemaLength));
  return foreignKinds.find(({ tables }) => tables?.every((table) => text.includes(table)) === true);
}

/** In bytes: where the names of the tables of a database are looked for. */
const schemaLength = 1_048_576;

/** Even, so that a sample of UTF-16 stays UTF-16. */
const sampleLength = 4096;

/** Markup of another program is told by its first element. */
function kindOfText(bytes: Uint8Array): ForeignKind | undefined {
  const sample = bytes.subarray(0, sampleLength);
  const letters = latin1(sample);
  // Element names are ASCII: bytes need not be letters of any encoding, unless each letter takes two.
  if (!/^(?:\s|ï»¿|ÿþ|þÿ|\0)*</.test(letters)) return undefined;
  const text = letters.includes('\0') ? decodeText(sample).text : letters;
  const start = text.replace(
    /^(?:\s|\ufeff|ï»¿|<\?[^>]*>|<!--[\s\S]*?-->|<!doctype[^>[]*(?:\[[\s\S]*?\]\s*)?>)+/i,
    '',
  );
  const root = /^<(?:[\w-]+:)?[A-Za-z][^>]*/.exec(start)?.[0];
  const found =
    root === undefined ? undefined : textStarts.find(({ root: form }) => form.test(root));
  return found === undefined ? undefined : foreignKinds.find(({ id }) => id === found.id);
}

function entriesOf(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | undefined {
  try {
    return openZip(bytes);
  } catch (error) {
    // Damaged or too large: its name is left to tell what it is.
    if (error instanceof ExpectedError) return undefined;
    throw error;
  }
}

/** Whether the bytes are a document, or a workbook, by themselves. */
function isDocument(head: string, entries: ReadonlyMap<string, ZipEntry> | undefined): boolean {
  return (
    head.includes('%PDF-') ||
    head.trimStart().startsWith('{\\rtf') ||
    entries?.has('[Content_Types].xml') === true ||
    entries?.has('mimetype') === true
  );
}
