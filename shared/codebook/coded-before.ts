/**
 * Passages that were coded when their code meant something else than now: before its name or definition changed, before
 * another code was merged into it or split off it. Read off the log, so that a change taken back leaves nothing behind.
 */
import { effectiveOperations } from '../ops/aside.ts';
import { isCreate } from '../ops/change.ts';
import { saidOf } from '../ops/dates.ts';
import type { Log } from '../ops/log.ts';
import type { Operation } from '../ops/operation.ts';
import { inOrder } from '../ops/order.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { CodeId, CodingId } from '../records/ids.ts';
import { codeTree } from './code-tree.ts';

/** A code that means something else since somebody coded with it. */
export interface CodedBefore {
  /** When its meaning last changed, in milliseconds since 1970, by the clock of that machine. */
  readonly changed: number;
  /** Live codings from before, in the order in which they were made. */
  readonly codings: readonly CodingId[];
}

const telling = ['name', 'definition', 'include', 'exclude'] as const;

/** By code as it is now, merged ones by their target (C8). */
export function codedBefore(
  log: Log,
  snapshot: Pick<Snapshot, 'codes' | 'codings'>,
): ReadonlyMap<CodeId, CodedBefore> {
  const read = new Meanings();
  // Of the whole log: which codings were made when is what its telling operations leave out.
  for (const operation of inOrder(effectiveOperations(log))) read.take(operation);
  const found = new Map<CodeId, { readonly changed: number; readonly codings: CodingId[] }>();
  const { resolved } = codeTree(snapshot.codes).structure;
  for (const page of snapshot.codings.values()) {
    for (const { codeId, deleted, excerptId, id } of page.codings.values()) {
      const live = resolved.get(codeId);
      if (deleted === true || live === undefined) continue;
      if (page.excerpts.get(excerptId)?.deleted === true) continue;
      const then = read.meantBy(id);
      if (then === undefined || then === read.meaningOf(live)) continue;
      const entry = found.get(live) ?? { changed: read.changedAt(live), codings: [] };
      found.set(live, entry);
      entry.codings.push(id);
    }
  }
  return found;
}

/** What every code means as the log goes on, and what it meant when each coding was made or found to fit. */
class Meanings {
  readonly #fields = new Map<CodeId, Map<string, string>>();
  readonly #target = new Map<CodeId, CodeId>();
  readonly #parts = new Map<CodeId, Set<CodeId>>();
  readonly #changed = new Map<CodeId, number>();
  readonly #meaning = new Map<CodeId, string>();
  readonly #codeOf = new Map<CodingId, CodeId>();
  readonly #meant = new Map<CodingId, string>();
  /** What the code meant when a coding was made, and each time it was found to fit. */
  readonly #found = new Map<string, string>();

  take(operation: Operation): void {
    const touched = new Set<CodeId>();
    const noted = new Map<CodingId, string>();
    const made: CodeId[] = [];
    const left = new Set<CodeId>();
    for (const change of operation.changes) {
      if (isCreate(change)) {
        const { create } = change;
        if (create.type === 'code') {
          made.push(create.id);
          for (const name of telling) this.#set(create.id, name, create[name] ?? '');
          touched.add(create.id);
        } else if (create.type === 'coding') {
          this.#codeOf.set(create.id, create.codeId);
          noted.set(create.id, create.fits ?? '');
        }
        continue;
      }
      const id = change.set;
      if (id.startsWith('coding:')) {
        const codeId = this.#codeOf.get(id as CodingId);
        const fits = change.fields.fits;
        if (fits !== undefined) noted.set(id as CodingId, String(fits[1] ?? ''));
        if ('deleted' in change.fields && codeId !== undefined) left.add(codeId);
      } else if (id.startsWith('code:')) {
        const codeId = id as CodeId;
        for (const [name, [, after]] of Object.entries(change.fields)) {
          if (name === 'mergedInto') {
            this.#merge(codeId, typeof after === 'string' ? (after as CodeId) : undefined, touched);
          } else if ((telling as readonly string[]).includes(name)) {
            this.#set(codeId, name, typeof after === 'string' ? after : '');
            touched.add(codeId);
          } else if (name === 'deleted') this.#part(codeId, after === true, touched);
        }
      }
    }
    if (operation.kind === 'split-code') this.#split(left, made, touched);
    for (const code of touched) this.#note(code, saidOf(operation));
    for (const [id, fits] of noted) {
      const codeId = this.#codeOf.get(id);
      if (codeId === undefined) continue;
      // Taken back and brought back, a finding is what it was when it was made.
      const key = `${id} ${fits}`;
      const meaning = this.#found.get(key) ?? this.meaningOf(this.#live(codeId));
      this.#found.set(key, meaning);
      this.#meant.set(id, meaning);
    }
  }

  meantBy(id: CodingId): string | undefined {
    return this.#meant.get(id);
  }

  meaningOf(code: CodeId): string {
    const known = this.#meaning.get(code);
    if (known !== undefined) return known;
    const fields = this.#fields.get(code);
    const parts = [...(this.#parts.get(code) ?? [])].toSorted();
    const meaning = [...telling.map((name) => fields?.get(name) ?? ''), ...parts].join('\u0000');
    this.#meaning.set(code, meaning);
    return meaning;
  }

  changedAt(code: CodeId): number {
    return this.#changed.get(code) ?? 0;
  }

  #set(code: CodeId, name: string, value: string): void {
    const fields = this.#fields.get(code) ?? new Map<string, string>();
    this.#fields.set(code, fields.set(name, value.trim()));
  }

  #merge(code: CodeId, into: CodeId | undefined, touched: Set<CodeId>): void {
    const before = this.#target.get(code);
    if (before !== undefined) {
      this.#parts.get(before)?.delete(code);
      touched.add(before);
    }
    if (into === undefined) this.#target.delete(code);
    else {
      this.#target.set(code, into);
      this.#parts.set(into, (this.#parts.get(into) ?? new Set()).add(code));
      touched.add(into);
    }
    touched.add(code);
  }

  /** What was split off a code is a part that it lacks, until the new code is gone. */
  #split(left: ReadonlySet<CodeId>, made: readonly CodeId[], touched: Set<CodeId>): void {
    for (const code of left) {
      for (const part of made) {
        this.#parts.set(code, (this.#parts.get(code) ?? new Set()).add(part));
        this.#splitFrom.set(part, code);
      }
      touched.add(code);
    }
  }
  readonly #splitFrom = new Map<CodeId, CodeId>();

  #part(code: CodeId, isGone: boolean, touched: Set<CodeId>): void {
    const from = this.#splitFrom.get(code);
    if (from === undefined) return;
    if (isGone) this.#parts.get(from)?.delete(code);
    else this.#parts.set(from, (this.#parts.get(from) ?? new Set()).add(code));
    touched.add(from);
  }

  #note(code: CodeId, when: number): void {
    const before = this.#meaning.get(code);
    this.#meaning.delete(code);
    if (before !== this.meaningOf(code)) this.#changed.set(code, when);
  }

  #live(code: CodeId): CodeId {
    const seen = new Set<CodeId>();
    let at = code;
    for (let next = this.#target.get(at); next !== undefined && !seen.has(at); ) {
      seen.add(at);
      at = next;
      next = this.#target.get(at);
    }
    return at;
  }
}
