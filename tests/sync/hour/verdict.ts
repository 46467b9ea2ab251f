/** What is asked of two laptops at rest, from what each saved, what it acknowledged, and what lay in their folders. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import type { Full } from '../../../shared/ops/snapshot.ts';
import type { ReviewerId } from '../../../shared/records/ids.ts';
import type { Written } from './folder-record.ts';
import type { Ledger } from './ledger.ts';

/** An hour, as it went. */
export interface Hour {
  /** Where the saved reviews lie, named after whose they are. */
  readonly kept: string;
  readonly laptops: readonly { readonly name: string; readonly ledger: Ledger }[];
  /** What each shows to be settled. */
  readonly toSettle: readonly (readonly string[])[];
  /** What lay in the folder of each. */
  readonly folders: readonly { readonly most: number; readonly written: readonly Written[] }[];
  /** Of each page: the share of a core that it took while nobody did anything. */
  readonly idle: readonly number[];
}

/** A few hundred. */
const mostFiles = 300;
/** What one coding writes: a small file of operations and the list of what there is. A few join many. */
const mostBytes = 64 * 1024;
const mostIdle = 0.002;

/** Prints each question with its answer; resolves with the number of those that are answered with no. */
export async function verdict({ folders, idle, kept, laptops, toSettle }: Hour): Promise<number> {
  let faults = 0;
  const ask = (isSo: boolean, words: string): void => {
    if (!isSo) faults += 1;
    console.log(`${isSo ? 'yes' : 'NO '}  ${words}`);
  };
  const saved = await Promise.all(
    laptops.map(async ({ name }) => readBundle(await readFile(join(kept, `${name}.loom`)))),
  );
  // What was brought in is noted by each for itself.
  const logs = saved.map(({ operations }) =>
    operations.flatMap(({ id, kind }) => (kind === 'bring-in' ? [] : [id])).sort(),
  );
  const rows = saved.map(({ snapshot }) => rowsDigest(snapshot));
  ask(isAlike(logs), `the same operations on both: ${logs.map((log) => log.length).join(', ')}`);
  ask(isAlike(rows), 'the same rows on both');
  ask(isAlike(toSettle.map((items) => items.toSorted())), 'the same to be settled on both');
  for (const { ledger, name } of laptops) {
    for (const [at, { operations, snapshot }] of saved.entries()) {
      const where = `${name}’s work with ${laptops[at]?.name}`;
      ask(ledger.codings <= ownCodings(snapshot, name), `${where}: ${ledger.codings} codings`);
      const names = new Set([...snapshot.codes.values()].map((code) => code.name));
      const said = JSON.stringify(operations);
      const missing = [
        ...[...ledger.codes].filter((one) => !names.has(one)),
        // Somebody may have written another memo, name or decision in its place since: the log has it.
        ...[...ledger.memos, ...ledger.renamings, ...ledger.reasons].filter(
          (one) => !said.includes(`"${one}"`),
        ),
      ];
      const { codes, memos, reasons, renamings } = ledger;
      const words = `${codes.size} codes, ${memos.size} memos, ${renamings.length} names, ${reasons.length} decisions`;
      ask(missing.length === 0, [`${where}: ${words}`, ...missing].join('; missing: '));
    }
    ask(ledger.bringIns > 0, `${name} brought in ${ledger.bringIns} times`);
    ask(ledger.errors.length === 0, [`no error in ${name}’s page`, ...ledger.errors].join('; '));
    for (const words of ledger.unended) console.log(`told ${name}, not ended in time: ${words}`);
  }
  for (const [at, { most, written }] of folders.entries()) {
    const name = laptops[at]?.name ?? '';
    const sizes = written
      .filter((one) => /(\.seg|head\.json)$/.test(one.name))
      .map(({ bytes }) => bytes)
      .sort((a, b) => a - b);
    const usual = sizes[Math.ceil(sizes.length * 0.95) - 1] ?? Number.POSITIVE_INFINITY;
    const words = `${sizes.length} files of new work and lists, 19 of 20 up to ${usual} bytes, the largest ${sizes.at(-1)}`;
    ask(most <= mostFiles, `${name}’s folder: at most ${most} files`);
    ask(usual <= mostBytes, `${name}’s folder: ${words}`);
  }
  for (const [at, share] of idle.entries())
    ask(
      share < mostIdle,
      `${laptops[at]?.name}’s page at rest: ${(share * 100).toFixed(3)} % of a core`,
    );
  return faults;
}

function ownCodings({ codings, reviewers }: Full, name: string): number {
  const own = new Set<ReviewerId>();
  for (const reviewer of reviewers.values()) if (reviewer.name === name) own.add(reviewer.id);
  return [...codings.values()]
    .flatMap((page) => [...page.codings.values()])
    .filter(
      ({ deleted, layer, reviewerId }) =>
        deleted !== true && layer !== 'consensus' && own.has(reviewerId),
    ).length;
}

function isAlike(values: readonly unknown[]): boolean {
  return new Set(values.map((value) => JSON.stringify(value))).size === 1;
}
