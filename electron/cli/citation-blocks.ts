/** Reads files of references for `themeloom citations`, large ones piece by piece, so that memory does not grow with them. */
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Citation } from '../../shared/bibliography/citation.ts';
import type { ColumnMapping } from '../../shared/bibliography/csv-columns.ts';
import { readCitations, requireTitles } from '../../shared/bibliography/read-citations.ts';
import { readReferenceFile } from '../../shared/bibliography/read-reference-file.ts';
import { type CuttableFormat, countLines, lastCut } from '../../shared/bibliography/record-cuts.ts';
import { sniffFormat } from '../../shared/bibliography/sniff.ts';
import type { ReadingProblem } from '../../shared/bibliography/tagged-record.ts';
import { decodeText, type TextEncoding } from '../../shared/documents/decode-text.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { readInput } from './files.ts';

/** What a file, or a part of it, gave; lines are those of the whole file. */
export interface CitationBlock {
  readonly format: string;
  readonly encoding: string;
  readonly citations: readonly Citation[];
  readonly problems: readonly ReadingProblem[];
  /** In bytes, of the file or the part. */
  readonly size: number;
}

interface Told {
  readonly columns?: ColumnMapping;
  readonly encoding?: TextEncoding;
}

/** In bytes: how much is read at once. A file three times as long is read in parts. */
const usualLength = 8 * 1024 * 1024;

/** The file in one block, or a large RIS or NBIB file in several. Throws what `readReferenceFile` throws. */
export async function* citationBlocks(
  path: string,
  told: Told,
  blockLength = usualLength,
): AsyncGenerator<CitationBlock> {
  const format = await cuttableFormat(path, 3 * blockLength);
  if (format === undefined) {
    const bytes = await readInput(path);
    const read = await readReferenceFile({ name: basename(path), bytes }, told);
    yield { ...read, size: bytes.length };
    return;
  }
  let line = 0;
  let encoding: string | undefined;
  let held: CitationBlock[] | undefined = [];
  for await (const bytes of partsOf(path, format, blockLength)) {
    const before = line;
    line += countLines(bytes);
    const read = readPart({ name: basename(path), bytes }, { ...told, partOf: format }, before);
    encoding ??= read.encoding;
    const block = read.encoding === encoding ? read : inOtherEncoding(read, encoding, before, line);
    if (held === undefined) {
      yield block;
      continue;
    }
    // Many records without one title are no list of studies: nothing is given out before there is one.
    held.push(block);
    if (block.citations.every(({ title }) => title.trim() === '')) continue;
    yield* held;
    held = undefined;
  }
  if (held === undefined) return;
  requireTitles(
    held.flatMap(({ citations }) => citations),
    basename(path),
  );
  yield* held;
}

/** Says which lines are in another encoding than the beginning of the file. */
function inOtherEncoding(
  block: CitationBlock,
  usual: string,
  before: number,
  last: number,
): CitationBlock {
  const message = `Lines ${before + 1} to ${last} were read as ${block.encoding}, and the file begins as ${usual}; check their letters.`;
  return { ...block, problems: [{ line: before + 1, message }, ...block.problems] };
}

function readPart(
  file: { readonly name: string; readonly bytes: Uint8Array },
  told: Told & { readonly partOf: CuttableFormat },
  before: number,
): CitationBlock {
  const { citations, encoding, format, problems } = readCitations(file, told);
  const shifted = problems.map((problem) =>
    problem.line === undefined ? problem : { ...problem, line: problem.line + before },
  );
  return {
    format,
    encoding,
    problems: shifted,
    size: file.bytes.length,
    citations: before === 0 ? citations : citations.map((citation) => shift(citation, before)),
  };
}

function shift(citation: Citation, before: number): Citation {
  const source = citation.custom?.source;
  if (source === undefined) return citation;
  return {
    ...citation,
    custom: { ...citation.custom, source: { ...source, line: source.line + before } },
  };
}

/** The format of a file that is large enough to be read in parts, and of a format that can be. */
async function cuttableFormat(path: string, from: number): Promise<CuttableFormat | undefined> {
  const file = await open(path, 'r').catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    if ((await file.stat()).size < from) return undefined;
    const { buffer, bytesRead } = await file.read(new Uint8Array(65_536), 0, 65_536, 0);
    const { encoding, text } = decodeText(buffer.subarray(0, bytesRead - (bytesRead % 2)));
    const format = /^utf-16/.test(encoding) ? undefined : sniffFormat(text, basename(path));
    return format === 'ris' || format === 'nbib' ? format : undefined;
  } finally {
    await file.close();
  }
}

async function* partsOf(
  path: string,
  format: CuttableFormat,
  blockLength: number,
): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  try {
    let rest = new Uint8Array(0);
    for (;;) {
      const piece = new Uint8Array(rest.length + blockLength);
      piece.set(rest);
      const { bytesRead } = await file.read(piece, rest.length, blockLength);
      const bytes = piece.subarray(0, rest.length + bytesRead);
      if (bytesRead === 0) {
        if (bytes.length > 0) yield bytes;
        return;
      }
      const cut = lastCut(bytes, format);
      if (cut > 0) yield bytes.subarray(0, cut);
      rest = bytes.slice(cut);
    }
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExpectedError('unreadable-file', `${path} cannot be read: ${reason}.`);
  } finally {
    await file.close();
  }
}
