/**
 * RIS and MEDLINE are both lists of tagged fields. A record's fields are taken out one by one as they
 * find their place in the citation; whatever is still there at the end is kept under its tag, so that
 * nothing is lost on the way.
 */

import { saysNothing } from './no-value.ts';

export interface TaggedField {
  readonly tag: string;
  readonly value: string;
}

/** One record as it stands in the file; `line` counts from 1. */
export interface TaggedRecord {
  readonly line: number;
  readonly fields: readonly TaggedField[];
  /** The record’s own text in the file. */
  readonly text?: string;
}

/** In UTF-16 units. Only damaged files have longer records. */
const longestRecord = 20_000;

/** Where a citation comes from, with the text of its record. */
export function sourceOf(
  file: string,
  { line, text }: Pick<TaggedRecord, 'line' | 'text'>,
): { file: string; line: number; record?: string } {
  return text === undefined ? { file, line } : { file, line, record: text.slice(0, longestRecord) };
}

/** Something a reader could not take over; `line` counts from 1, and is absent of what concerns a whole sheet. */
export interface ReadingProblem {
  readonly line?: number;
  readonly message: string;
}

/** Problems by their lines; those of the same line stay as they are. */
export function inFileOrder(problems: readonly ReadingProblem[]): ReadingProblem[] {
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** The fields of one record that have not found their place yet. */
export class RemainingFields {
  readonly #byTag = new Map<string, string[]>();

  /** Fields without a value, or with one that stands for none, are left out. */
  constructor(fields: readonly TaggedField[]) {
    for (const { tag, value } of fields) {
      if (!saysNothing(value)) this.keep(tag, value);
    }
  }

  /** Puts a value (back) under its tag. */
  keep(tag: string, value: string): void {
    const values = this.#byTag.get(tag);
    if (values === undefined) this.#byTag.set(tag, [value]);
    else values.push(value);
  }

  /** The values of a tag, without taking them out. */
  values(tag: string): readonly string[] {
    return this.#byTag.get(tag) ?? [];
  }

  /** Takes out every value of these tags, tag by tag. */
  takeAll(...tags: readonly string[]): string[] {
    const taken: string[] = [];
    for (const tag of tags) {
      const values = this.#byTag.get(tag);
      if (values === undefined) continue;
      taken.push(...values);
      this.#byTag.delete(tag);
    }
    return taken;
  }

  /** Takes out the first value under the first of these tags that has one, and its exact repetitions under the others. */
  takeFirst(...tags: readonly string[]): string | undefined {
    let found: string | undefined;
    for (const tag of tags) {
      const values = this.#byTag.get(tag);
      if (values === undefined) continue;
      const [first] = values;
      found ??= first;
      // Most tags have one value, and nothing need be gone through.
      if (values.length > 1) this.drop(tag, (value) => value === found);
      else if (first === found) this.#byTag.delete(tag);
    }
    return found;
  }

  /** Leaves out the values of a tag that say what the citation says already. */
  drop(tag: string, isSaid: (value: string) => boolean): void {
    const values = this.#byTag.get(tag);
    if (values === undefined) return;
    const left = values.filter((value) => !isSaid(value));
    if (left.length === 0) this.#byTag.delete(tag);
    else this.#byTag.set(tag, left);
  }

  /** What is left, by tag; undefined where every field found its place. */
  rest(): Record<string, string[]> | undefined {
    return this.#byTag.size === 0 ? undefined : Object.fromEntries(this.#byTag);
  }
}
