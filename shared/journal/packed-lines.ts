/**
 * The lines of a log that comes in whole, as bytes: handed to another thread they change hands and are not copied, and
 * who writes them makes text of a few at a time.
 */

/** Operations as JSON, in one line each, which are gone through from the first. An array of them is one. */
export interface OperationLines extends Iterable<string> {
  readonly length: number;
  at(index: -1): string | undefined;
}

/** Lines as `packLines` made them. */
export interface PackedLines {
  /** UTF-8, with a line end behind each. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly count: number;
}

/** Lines without line ends in them. */
export function packLines(lines: Iterable<string>): PackedLines {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let [count, size] = [0, 0];
  for (const line of lines) {
    const piece = encoder.encode(`${line}\n`);
    pieces.push(piece);
    size += piece.length;
    count += 1;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes, count };
}

const lineEnd = 10;

/** The lines again; each time they are gone through they are made anew. */
export function unpackLines({ bytes, count }: PackedLines): OperationLines {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const line = (from: number, to: number): string => decoder.decode(bytes.subarray(from, to));
  return {
    length: count,
    at: () =>
      count === 0
        ? undefined
        : line(bytes.lastIndexOf(lineEnd, bytes.length - 2) + 1, bytes.length - 1),
    *[Symbol.iterator]() {
      let from = 0;
      for (let end = bytes.indexOf(lineEnd); end >= 0; end = bytes.indexOf(lineEnd, from)) {
        yield line(from, end);
        from = end + 1;
      }
    },
  };
}
