import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAsideMarker } from '../../../shared/ops/aside.ts';
import { runStep, type Step } from '../../property/random-review.ts';
import { bodies, importText, missingTexts } from './documents.ts';
import {
  type FolderMachine,
  folderMachine,
  ownWork,
  reviewId,
  rowsOf,
  workIn,
} from './folder-machine.ts';
import { createMemoryFiles, type MemoryFiles } from './memory-files.ts';

/** What can happen to a folder that something syncs, with three numbers to pick by. */
const event = fc.tuple(
  fc.constantFrom(
    ...['work', 'work', 'import', 'write', 'look', 'bring in', 'bring in', 'arrive', 'arrive'],
    ...['half', 'conflict', 'remove', 'vanish', 'come back'],
  ),
  fc.nat(999),
  fc.nat(999),
  fc.nat(999),
);

interface Place extends FolderMachine {
  readonly files: MemoryFiles;
}

/** One file of `from` as it gets to `to`: whole, half, or not at all where it is gone. */
function carry(from: Place, to: Place, by: number, part: 'whole' | 'half'): void {
  const names = [...from.files.held.keys()].filter((name) => name.includes(keyOf(from)));
  const name = names[by % names.length];
  const file = name === undefined ? undefined : from.files.held.get(name);
  if (name === undefined || file === undefined) return;
  const bytes = part === 'whole' ? file.bytes : file.bytes.slice(0, file.bytes.length >> 1);
  to.files.held.set(name, { bytes, modifiedAt: `${file.modifiedAt}, ${part}` });
}

/** A step of work; two of three are written at once. */
async function work(here: Place, step: Step): Promise<void> {
  const { length } = here.log.operations;
  runStep(here.log, step);
  // What is set aside or put back is read anew, as the application does.
  if (here.log.operations.slice(length).some(isAsideMarker)) here.reader.forget();
  if (step[2] % 3 !== 0) await here.write();
}

/** What was removed at `from` is removed at `to`, before or after whatever else arrives. */
function vanish(from: Place, to: Place, by: number): void {
  const gone = [...to.files.held.keys()].filter(
    (name) => name.includes(keyOf(from)) && !from.files.held.has(name),
  );
  to.files.held.delete(gone[by % gone.length] ?? '');
}

/**
 * Nothing is here without its text, and of each colleague's work what is here is a beginning: no change without the
 * ones before it. Who set work aside has said so themselves.
 */
function expectWhole(here: Place, places: readonly Place[]): void {
  if (here.log.operations.some(isAsideMarker)) return;
  expect(missingTexts(here)).toEqual([]);
  const known = new Set(here.log.operations.map(({ id }) => id));
  for (const { log } of places) {
    const held = ownWork(log).map(({ id }) => known.has(id));
    expect(held.lastIndexOf(true) < held.length - held.filter((one) => !one).length).toBe(true);
  }
}

/** Everything `from` wrote gets to `to`, and what it removed goes. */
function carryAll(from: Place, to: Place): void {
  for (const name of [...to.files.held.keys()]) {
    if (name.includes(keyOf(from)) && !from.files.held.has(name)) to.files.held.delete(name);
  }
  const count = from.files.held.size;
  for (let index = 0; index < count; index += 1) carry(from, to, index, 'whole');
}

const keyOf = (machine: Place): string => `/${machine.log.context.device.slice('device:'.length)}/`;

test('M13 whatever arrives in whatever order, half or double: at rest everybody has everything', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 90, size: 'max' }), async (events) => {
      const names = ['anna', 'ben', 'carol'];
      const places: readonly Place[] = names.map((name, index) => {
        const files = createMemoryFiles(reviewId);
        return { ...folderMachine(name, 21 + index, files, { bodies, most: 2 }), files };
      });
      const seen: MemoryFiles['held'] = new Map();
      const at = (by: number): Place => places[by % places.length] as Place;
      for (const [what, a, b, c] of events) {
        const [here, there] = [at(a), at(a + 1 + (b % 2))];
        if (what === 'work') await work(here, [b, c, a, b]);
        if (what === 'import') importText(here, (a % 3) * 20 + (b % 20));
        if (what === 'write') await here.write();
        if (what === 'look') await here.look();
        if (what === 'bring in') {
          await here.bringIn();
          expectWhole(here, places);
        }
        if (what === 'arrive') carry(here, there, c, 'whole');
        if (what === 'half') carry(here, there, c, 'half');
        if (what === 'conflict') {
          const name = `themeloom-cominghome${keyOf(here)}head.sync-conflict-${c}.json`;
          there.files.held.set(name, { bytes: new Uint8Array([c % 256]), modifiedAt: 'conflict' });
        }
        if (what === 'vanish') vanish(here, there, c);
        if (what === 'come back') {
          const [name, file] = [...seen][c % seen.size] ?? [];
          if (name !== undefined && file !== undefined) there.files.held.set(name, file);
        }
        for (const entry of here.files.held) seen.set(...entry);
        if (what === 'remove') {
          const own = [...here.files.held.keys()].filter((name) => name.includes(keyOf(here)));
          here.files.held.delete(own[c % own.length] ?? '');
        }
      }
      for (let round = 0; round < 2; round += 1) {
        for (const here of places) {
          await here.write();
          await here.look();
        }
        for (const here of places) {
          for (const there of places) if (there !== here) carryAll(here, there);
        }
        for (const here of places) {
          await here.bringIn();
          expectWhole(here, places);
        }
      }
      const [first = '', ...rows] = await Promise.all(places.map(({ log }) => rowsOf(log)));
      expect(rows).toEqual([first, first]);
      expect(workIn(at(1).log)).toEqual(workIn(at(0).log));
      expect(workIn(at(2).log)).toEqual(workIn(at(0).log));
    }),
    { numRuns: 30 },
  );
});
