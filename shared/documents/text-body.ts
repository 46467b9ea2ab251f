import * as v from 'valibot';
import { type Sha256, sha256OfText } from '../hash.ts';
import { canonicalJson } from '../json.ts';

/**
 * The immutable text a document is coded on. `text` is canonical: NFC is *not* applied (what the file
 * says is kept), line ends are LF, there is no BOM, NUL or other control character but LF and TAB, no
 * line has trailing blanks, and at most one blank line stands between blocks. Offsets everywhere are
 * UTF-16 units into `text`, end exclusive. Blocks are in order, do not overlap, never hold a LF that
 * separates them, and every non-blank character lies in exactly one block.
 */
export const blockKinds = [
  'title',
  'heading',
  'paragraph',
  'list',
  'table',
  'caption',
  'quotation',
  'footnote',
  'preformatted',
  /** Running heads and feet, page numbers, download marks: part of the page, not of what it says. */
  'furniture',
  /** Stands for a page without text, such as a scanned one: a line that names it. */
  'picture',
] as const;
export type BlockKind = (typeof blockKinds)[number];

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const textBodySchema = v.object({
  text: v.string(),
  blocks: v.array(
    v.object({
      start: offset,
      end: offset,
      kind: v.picklist(blockKinds),
      /** Heading level 1-6, or nesting depth of a list item from 1. */
      level: v.optional(v.number()),
    }),
  ),
  /** Where each page of a paginated original lies; empty for unpaginated formats. */
  pages: v.array(v.object({ start: offset, end: offset, label: v.string() })),
});

export type TextBody = v.InferOutput<typeof textBodySchema>;
export type TextBlock = TextBody['blocks'][number];
export type PageSpan = TextBody['pages'][number];

/** The address of a text body: SHA-256 over its canonical JSON. */
export function textIdOf(body: TextBody): Sha256 {
  return sha256OfText(canonicalJson(body));
}

/** A text body as it is stored and sent about, which costs far less than its many blocks do one by one. */
export interface WrittenText {
  readonly textId: Sha256;
  /** Canonical JSON of the body. */
  readonly json: string;
  /** Of the text, in UTF-16 units. */
  readonly length: number;
  /** How the text begins: about its first page. */
  readonly opening: string;
  /** False where only lines stand in it that stand for pages without text: other files may have the same. */
  readonly hasWords: boolean;
}

/** In UTF-16 units. */
const openingLength = 4000;

/** Writes a body for storing, with its address. */
export function writeText(body: TextBody): WrittenText {
  const json = canonicalJson(body);
  const { blocks, text } = body;
  return {
    textId: sha256OfText(json),
    json,
    length: text.length,
    opening: text.slice(0, openingLength),
    hasWords: blocks.some(({ kind }) => kind !== 'picture'),
  };
}

/** The body that was written. */
export function readWrittenText(json: string): TextBody {
  return JSON.parse(json) as TextBody;
}

/** Label of the page that holds `offset`, if the document has pages. */
export function pageAt(body: Pick<TextBody, 'pages'>, position: number): string | undefined {
  let low = 0;
  let high = body.pages.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const page = body.pages[middle];
    if (page === undefined) return undefined;
    if (position < page.start) high = middle - 1;
    else if (position >= page.end) low = middle + 1;
    else return page.label;
  }
  return undefined;
}
