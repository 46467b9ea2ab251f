/** A codebook that came from outside, as it was read: each code with where it stands. */
import type { Code, CodeKind } from '../records/code.ts';

/** What is written on a code besides its name. */
export type CodeNotes = Pick<Code, 'definition' | 'include' | 'exclude' | 'example'>;

/** One code of a list or table. */
export interface ListedCode {
  /** Of the file or the pasted text, from 1. */
  readonly line: number;
  /** The names above it, outermost first, and its own; never empty. */
  readonly path: readonly string[];
  readonly notes: CodeNotes;
  /** Further codes it stands under, by their paths, as they were written. */
  readonly alsoUnder?: readonly string[] | undefined;
  readonly kind?: CodeKind | undefined;
  /** Index into the palette. */
  readonly colour?: number | undefined;
  /** What was not certain in reading it, in words. */
  readonly doubts: readonly string[];
}

/** Where a row stands; without a path where it names no code. */
export interface Placed {
  readonly path: readonly string[];
  readonly doubts?: readonly string[];
}

/** Something of a file that was not taken over. */
export interface NotTaken {
  /** From 1; absent where it is not about one line. */
  readonly line?: number;
  readonly message: string;
}

/** What a list or table of codes gave. */
export interface CodeReading {
  readonly codes: readonly ListedCode[];
  readonly notTaken: readonly NotTaken[];
}

/** More levels than any codebook has; what stands deeper is put on the last of them. */
export const mostLevels = 20;

/** Name as it is compared: letter case, form of letters and blanks aside. */
export function comparableName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('en');
}

/** What of the notes a code lacks. */
export function missingNotes(code: CodeNotes, notes: CodeNotes): Record<string, string> {
  const missing: Record<string, string> = {};
  for (const field of ['definition', 'include', 'exclude', 'example'] as const) {
    const text = notes[field];
    if (text !== undefined && (code[field] ?? '').trim() === '') missing[field] = text;
  }
  return missing;
}
