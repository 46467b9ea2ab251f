import { type Zippable, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { ExpectedError } from '../errors.ts';
import { openZip, type ZipEntry } from './open-zip.ts';
import { readHtmlText } from './read-html.ts';
import type { ReadingProblem } from './reading.ts';
import type { TextBody } from './text-body.ts';

/** What a Word document gave: its title if it names one, its body and what was left out. */
export interface DocxReading {
  readonly title: string | undefined;
  readonly body: TextBody;
  readonly problems: readonly ReadingProblem[];
}

/** Reads a Word document: body text, lists, tables, text boxes; footnotes and endnotes at the end. */
export async function readDocx(bytes: Uint8Array): Promise<DocxReading> {
  const parts = readParts(bytes);
  requireReadableSize(parts);
  const { html, messages } = await convert(parts);
  const reading = readHtmlText(html, { notePrefixes });
  return {
    title: titleOf(reading.body) ?? coreTitle(parts) ?? reading.title,
    body: reading.body,
    problems: [...leftOut(parts), ...messages].map((message) => ({ message })),
  };
}

const idPrefix = 'themeloom-';
const notePrefixes = [`${idPrefix}footnote-`, `${idPrefix}endnote-`];

const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
];

type Parts = ReadonlyMap<string, Uint8Array>;

// Only the XML is unpacked: pictures and embedded files cannot hold text for coding.
function readParts(bytes: Uint8Array): Parts {
  const parts = new Map<string, Uint8Array>();
  for (const [name, entry] of openZip(bytes)) {
    if (/\.(xml|rels)$/i.test(name)) parts.set(name, readPart(entry));
  }
  return parts;
}

/** Elements of one part. The converter holds a part as a tree of some two kilobytes an element; a thesis has 200,000. */
const mostElements = 500_000;

function requireReadableSize(parts: Parts): void {
  for (const [name, part] of parts) {
    if (elementsIn(part) <= mostElements) continue;
    throw new ExpectedError(
      'file-too-large',
      `The Word document was not read: its part ${name} has more than ${mostElements.toLocaleString('en')} paragraphs, runs and other elements, which is more than can be held at once. Divide it into several documents and import those.`,
    );
  }
}

function elementsIn(xml: Uint8Array): number {
  const opening = 0x3c;
  let elements = 0;
  for (let at = xml.indexOf(opening); at >= 0; at = xml.indexOf(opening, at + 1)) {
    const next = xml[at + 1];
    if (next !== 0x2f && next !== 0x21 && next !== 0x3f) elements += 1;
  }
  return elements;
}

function readPart(entry: ZipEntry): Uint8Array {
  if (entry.encrypted) {
    throw new ExpectedError(
      'password-protected',
      'The document is protected by a password, so it was not read. Open it in its program, remove the password and save a copy.',
    );
  }
  return entry.read();
}

async function convert(parts: Parts): Promise<{ html: string; messages: string[] }> {
  // Packed anew, so that the converter sees exactly the parts that were checked.
  const checked: Zippable = {};
  for (const [name, part] of parts) checked[name] = [part, { level: 0, mtime: zipEpoch }];
  const archive = zipSync(checked);
  try {
    const result = await mammoth.convertToHtml(
      // Node takes the one, browsers the other; both accept bytes.
      { buffer: archive, arrayBuffer: archive.buffer } as Parameters<
        typeof mammoth.convertToHtml
      >[0],
      {
        styleMap,
        idPrefix,
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return { html: result.value, messages: worthKnowing(result.messages) };
  } catch {
    throw new ExpectedError(
      'damaged-file',
      'The Word document is damaged, so it was not read. Open it in Word or LibreOffice and save it anew, then import the copy.',
    );
  }
}

/** Any fixed day: zip entries need one, and the converter does not look at it. */
const zipEpoch = '1980-01-01T00:00:00';

// Styles the document does not define and unknown elements are of no use to a reader.
function worthKnowing(messages: readonly { message: string }[]): string[] {
  const known =
    /^(Unrecognised (paragraph|run|table) style|An unrecognised element was ignored|Image of type|.* style with ID .* was referenced but not defined|Could not find image)/;
  return [...new Set(messages.map(({ message }) => message))].filter((text) => !known.test(text));
}

function leftOut(parts: Parts): string[] {
  const lines: string[] = [];
  const comments = countTags(parts.get('word/comments.xml'), 'comment');
  if (comments > 0) lines.push(`Set aside: ${counted(comments, 'comment')} in the margin.`);
  const deletions = countTags(parts.get('word/document.xml'), 'del', /<w:delText[\s>]/);
  if (deletions > 0) {
    lines.push(
      `Set aside: ${counted(deletions, 'tracked deletion')}; tracked insertions are read as text.`,
    );
  }
  const edges = [...parts].filter(
    ([name, part]) =>
      /^word\/(header|footer)\d*\.xml$/.test(name) && /<w:t[\s>][^<]*\S/.test(asText(part)),
  );
  if (edges.length > 0) lines.push('Set aside: page headers and footers.');
  return lines;
}

function countTags(part: Uint8Array | undefined, name: string, needed?: RegExp): number {
  if (part === undefined) return 0;
  const xml = asText(part);
  if (needed !== undefined && !needed.test(xml)) return 0;
  return xml.match(new RegExp(`<w:${name}[\\s>]`, 'g'))?.length ?? 0;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function titleOf(body: TextBody): string | undefined {
  const block = body.blocks.find(({ kind }) => kind === 'title');
  return block === undefined ? undefined : body.text.slice(block.start, block.end);
}

function coreTitle(parts: Parts): string | undefined {
  const part = parts.get('docProps/core.xml');
  if (part === undefined) return undefined;
  const raw = /<dc:title[^>]*>([^<]*)<\/dc:title>/.exec(asText(part))?.[1] ?? '';
  const title = raw.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_all, name: string) => entities[name] ?? '',
  );
  return title.trim() || undefined;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function asText(part: Uint8Array): string {
  return new TextDecoder().decode(part);
}
