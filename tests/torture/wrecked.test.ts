import 'fake-indexeddb/auto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { blindTeam } from './blind-team.ts';
import { chapters } from './chapters.ts';
import { Dice } from './dice.ts';
import { extentOf, isChosen } from './extent.ts';
import { Installation } from './installation.ts';
import { comeBackFrom, fates, type Round, type Wrecked } from './wreck-rounds.ts';
import { wrecks } from './wrecks.ts';

const extent = extentOf(8);
const dice = new Dice(extent.seed);
const [first = 'nothing', ...others] = Object.keys(wrecks);
const kinds = [first, ...others] as const;

/** Each wreck with each fate of the database, and as many with two wrecks at once. */
const rounds: readonly Round[] = fates
  .flatMap((fate) => [
    ...kinds.map((kind) => ({ fate, kinds: [kind] })),
    ...kinds.map((kind) => ({ fate, kinds: [kind, dice.one(kinds)] })),
  ])
  .map((round, index) => ({ ...round, seed: extent.seed + index }))
  .filter((_, index) => isChosen(extent, index));

let folder = '';
let wrecked: Wrecked;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-wrecks-'));
  const team = blindTeam();
  const machine = new Installation(join(folder, 'machine'));
  let older = '';
  for (const { name, run } of chapters.slice(0, 6)) {
    machine.start();
    await run(machine, team);
    await machine.close();
    if (name === 'import') older = await machine.keepDatabase();
  }
  wrecked = { machine, older, who: team.ines };
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true, force: true });
});

test('E5 E6 E7 B1 whatever is wrecked, what any copy holds comes back as oneself, and what is missing is told', {
  timeout: 900_000,
}, async () => {
  const faults: string[] = [];
  for (const round of rounds) {
    const copy = await wrecked.machine.copy(join(folder, `copy-${round.seed}`));
    try {
      await comeBackFrom({ ...wrecked, machine: copy }, round);
    } catch (error) {
      const { fate, kinds: done, seed } = round;
      faults.push(`database ${fate}, ${done.join(' and ')}, seed ${seed}: ${error}`);
    } finally {
      await copy.discard();
    }
  }
  console.info(`${rounds.length} wrecked installations`);
  expect(faults).toEqual([]);
});
