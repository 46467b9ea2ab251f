/** What to ask about a text whose encoding could only be guessed. */
import { decodeText, type TextEncoding } from '../documents/decode-text.ts';
import { legacyEncodingOf, legacyEncodings } from '../documents/legacy-encoding.ts';
import type { SourceFile } from '../documents/reading.ts';

/** A few lines of a file as they read in an encoding. */
export interface EncodingSample {
  readonly encoding: TextEncoding;
  readonly text: string;
}

/** Bytes that are looked at, and letters of a sample. */
const [lookedAt, shown] = [65_536, 200];

/**
 * How a file reads in each encoding, the likeliest first; empty where nothing has to be asked: the encoding was said, is
 * UTF-8 or UTF-16, or is surely that of Western Europe, which most old files are in and which the report names.
 */
export function encodingToAsk(
  file: SourceFile,
  { encoding }: { readonly encoding?: TextEncoding | undefined },
): readonly EncodingSample[] {
  if (encoding !== undefined || isPacked(file.bytes)) return [];
  const head = file.bytes.subarray(0, lookedAt);
  if (!legacyEncodings.some((one) => one === decodeText(head).encoding)) return [];
  const guess = legacyEncodingOf(head);
  if (guess.isSure) return [];
  const others = legacyEncodings.filter((one) => one !== guess.encoding);
  const lines = tellingLines(head);
  return [guess.encoding, ...others].map((each) => ({
    encoding: each,
    text: new TextDecoder(each).decode(lines).slice(0, shown).trim(),
  }));
}

/** The lines with letters beyond ASCII, which are those that look different. */
function tellingLines(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = bytes.subarray(0, Math.max(0, first)).lastIndexOf(0x0a) + 1;
  return bytes.subarray(start, start + 4 * shown);
}

/** Archives, PDF and what else is no text have no encoding to ask about. */
function isPacked(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return /^(?:PK|\{\\rtf|\u00d0\u00cf)/.test(head) || head.includes('%PDF-') || head.includes('\0');
}
