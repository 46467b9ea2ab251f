/** The text of a page of HTML, in which places are counted in bytes of its words alone. */
import type { HtmlNode } from '../documents/html-tree.ts';
import { parseHtml } from '../documents/html-tree.ts';

/** A text that can be read, and the way from bytes of UTF-8 to its code points. */
export interface MarkedText {
  readonly text: string;
  /** The code points before the character that begins at this byte, or in which it lies. */
  start(byte: number): number;
  /** The code points up to the character that ends at this byte, without a line end that follows. */
  end(byte: number): number;
  /** The words between two bytes. */
  words(from: number, to: number): string;
}

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body br dd div dl dt figcaption footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const unread: ReadonlySet<string> = new Set(['script', 'style', 'head', 'template']);

/** Reads the words of a page; where a block begins or ends a line ends, of which no byte is counted. */
export function markedTextOf(html: string): MarkedText {
  const signs: string[] = [];
  /** By sign of the words: its place among the signs of the text, and the bytes before it. */
  const places: number[] = [];
  const bytes: number[] = [];
  let byte = 0;
  const breakLine = (): void => {
    if (signs.length > 0 && signs.at(-1) !== '\n') signs.push('\n');
  };
  const read = (node: HtmlNode): void => {
    if ('value' in node) {
      for (const sign of node.value) {
        places.push(signs.length);
        bytes.push(byte);
        signs.push(sign);
        byte += bytesOf(sign);
      }
      return;
    }
    if (unread.has(node.nodeName)) return;
    const isBlock = blocks.has(node.nodeName);
    if (isBlock) breakLine();
    if ('childNodes' in node) for (const child of node.childNodes) read(child);
    if (isBlock) breakLine();
  };
  read(parseHtml(html));
  const indexAt = (at: number): number => {
    let [low, high] = [0, bytes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bytes[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const start = (at: number): number => places[indexAt(at)] ?? signs.length;
  const end = (at: number): number => (places[indexAt(at) - 1] ?? -1) + 1;
  return {
    text: signs.join(''),
    start,
    end,
    words: (from, to) => signs.slice(start(from), end(to)).join(''),
  };
}

function bytesOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
