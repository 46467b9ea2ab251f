/** Where a large file of references can be cut, so that its parts, read one after the other, give what the whole gives. */

/** Formats whose records show where they begin. */
export type CuttableFormat = 'ris' | 'nbib';

interface Cut {
  /** What the first line of a record begins with. */
  readonly begins: string;
  /** Whether the line before, blank ones skipped, ends a record. */
  readonly endsBefore: (line: string, hasBlank: boolean) => boolean;
}

const cuts: Readonly<Record<CuttableFormat, Cut>> = {
  ris: { begins: 'TY  - ', endsBefore: (line) => /^ER {1,2}- *$/.test(line) },
  nbib: { begins: 'PMID- ', endsBefore: (_, hasBlank) => hasBlank },
};

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** The last place in these bytes, of UTF-8 or any other encoding that holds ASCII, at which a record begins after the end of another; 0 where there is none. */
export function lastCut(bytes: Uint8Array, format: CuttableFormat): number {
  const { begins, endsBefore } = cuts[format];
  for (let at = bytes.lastIndexOf(lineFeed); at > 0; at = bytes.lastIndexOf(lineFeed, at - 1)) {
    if (!startsWith(bytes, at + 1, begins)) continue;
    let end = at;
    let breaks = 1;
    while (end > 0 && isLineEnd(bytes[end - 1])) {
      end -= 1;
      if (bytes[end] === lineFeed) breaks += 1;
    }
    const start = bytes.lastIndexOf(lineFeed, end - 1) + 1;
    const line = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 80)));
    if (endsBefore(line, breaks > 1)) return at + 1;
  }
  return 0;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === lineFeed || byte === carriageReturn;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1)
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

/** How many line feeds there are. */
export function countLines(bytes: Uint8Array): number {
  // Faster than `indexOf` where lines are short.
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === lineFeed) count += 1;
  return count;
}
