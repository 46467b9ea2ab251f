/**
 * `npm run torture`: every death and wreck of the store, then crashes of the page, kills and wrecked profiles of the
 * built application. Prints its seed and a table by kind; fails where anything is lost.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryRoot } from '../e2e/driver/chromium.ts';
import { smallDiskWith } from './app/full-disk.ts';
import { deleteDatabase, type Lived, liveAndDie } from './app/kills.ts';
import { crashOnce, sitDown } from './app/page-crashes.ts';
import { layOutFiles } from './app/profile.ts';
import { type WorkKind, workKinds } from './app/work.ts';
import { Dice } from './dice.ts';
import { wrecks } from './wrecks.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    crashes: { type: 'string', default: '160' },
    kills: { type: 'string', default: '40' },
    wrecks: { type: 'string', default: '60' },
    disks: { type: 'string', default: '10' },
    'only-app': { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const dice = new Dice(seed);
const table = new Map<string, { rounds: number; faults: string[] }>();
console.log(`Seed ${seed}`);

function note(kind: string, faults: readonly string[]): void {
  const row = table.get(kind) ?? { rounds: 0, faults: [] };
  row.rounds += 1;
  row.faults.push(...faults);
  table.set(kind, row);
  for (const fault of faults) console.log(`  ${kind}: ${fault}`);
}

if (!values['only-app']) storeRounds();
await pageCrashes(Number(values.crashes));
await kills(Number(values.kills));
await wreckedProfiles(Number(values.wrecks));
await fullDisks(Number(values.disks));
let failed = 0;
for (const [kind, { faults, rounds }] of table) {
  console.log(`${kind.padEnd(40)} ${String(rounds).padStart(4)} rounds, ${faults.length} faults`);
  failed += faults.length;
}
console.log(failed === 0 ? 'Nothing was lost.' : `${failed} faults; again with --seed ${seed}`);
process.exit(failed === 0 ? 0 : 1);

/** Deaths and wrecks of the store run where its tests do. */
function storeRounds(): void {
  const vitest = join(repositoryRoot, 'node_modules/vitest/vitest.mjs');
  const given = [
    'run',
    '--config',
    'build/vitest.config.ts',
    '--root',
    '.',
    '--project',
    'unit-stateful',
  ];
  const { status } = spawnSync(process.execPath, [vitest, ...given, 'tests/torture'], {
    cwd: repositoryRoot,
    stdio: 'inherit',
    env: { ...process.env, THEMELOOM_TORTURE: 'all', THEMELOOM_SEED: String(seed) },
  });
  note('deaths and wrecks of the store', status === 0 ? [] : ['see above']);
}

async function pageCrashes(count: number): Promise<void> {
  if (count === 0) return;
  const { desk, end } = await sitDown(count);
  for (let round = 0; round < count; round += 1) {
    const kind = kindOf(round);
    note(`crash of the page: ${kind}`, await crashOnce(desk, kind, { dice, round }));
  }
  await end();
}

async function kills(count: number): Promise<void> {
  await onProfile(count, async (lived) => {
    let before: WorkKind | undefined;
    for (let round = 0; round <= count; round += 1) {
      const kind = round === count ? undefined : kindOf(round);
      const result = await liveAndDie(lived, { before, isLost: false, kind, round }, dice);
      if (before !== undefined) note(`kill: ${before}`, result.faults);
      before = kind;
    }
  });
}

async function wreckedProfiles(count: number): Promise<void> {
  await onProfile(count, async (lived) => {
    note('before the wrecks', await workOnce(lived));
    for (let round = 2; round < count + 2; round += 1) await wreckOnce(lived, round);
  });
}

/** The disk is filled while somebody codes, and has room again when they come back. */
async function fullDisks(count: number): Promise<void> {
  await onProfile(count, async (lived) => {
    note('before the full disks', await workOnce(lived));
    for (let round = 2; round < 2 * count + 2; round += 2) {
      const disk = await smallDiskWith(lived.profileDir, `${lived.profileDir}-disk`);
      if (disk === undefined) return console.log('No small disk can be mounted here.');
      const onDisk = { ...lived, profileDir: disk.path, notes: [...lived.notes] };
      try {
        const order = { before: undefined, isLost: false, round } as const;
        await liveAndDie(onDisk, { ...order, kind: 'coding' }, dice, disk.fill);
        await disk.free();
        const back = { before: 'coding', isLost: 'perhaps', isWrecked: true } as const;
        const last = { ...back, kind: undefined, round: round + 1 } as const;
        const { faults } = await liveAndDie(onDisk, last, dice);
        note('disk filled while coding', faults);
      } finally {
        await disk.end();
      }
    }
  });
}

/** Codes until a kill, and comes back; resolves to the faults. */
async function workOnce(lived: Lived): Promise<readonly string[]> {
  const first = { before: undefined, isLost: false, round: 0 } as const;
  await liveAndDie(lived, { ...first, kind: 'coding' }, dice);
  const next = { before: 'coding', isLost: false, kind: undefined, round: 1 } as const;
  return (await liveAndDie(lived, next, dice)).faults;
}

/** Wrecks a copy of a profile that was closed, and comes back. */
async function wreckOnce(whole: Lived, round: number): Promise<void> {
  const [first = 'nothing', ...others] = Object.keys(wrecks);
  const kind = dice.one([first, ...others]);
  const profileDir = `${whole.profileDir}-${round}`;
  await cp(whole.profileDir, profileDir, { recursive: true });
  const lived = { ...whole, profileDir, notes: [...whole.notes] };
  await wrecks[kind]?.(await keptOf(lived), dice);
  const isLost = dice.below(3) > 0;
  if (isLost) await deleteDatabase(profileDir);
  const order = { before: 'coding', isLost, isWrecked: true, kind: undefined, round } as const;
  const { faults } = await liveAndDie(lived, order, dice);
  note(`${isLost ? 'database deleted, ' : ''}${kind}`, faults);
  await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
}

async function onProfile(count: number, work: (lived: Lived) => Promise<void>): Promise<void> {
  if (count === 0) return;
  const folder = await mkdtemp(join(tmpdir(), 'themeloom-kills-'));
  const files = join(folder, 'files');
  const titles = Array.from({ length: count + 1 }, (_, number) => `Import ${number}`);
  await layOutFiles(files, titles);
  await work({ files, profileDir: join(folder, 'profile'), notes: [] });
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

function kindOf(round: number): WorkKind {
  return workKinds[round % workKinds.length] ?? 'coding';
}

async function keptOf({ profileDir }: Lived) {
  const data = join(profileDir, 'user-data');
  const names = await readdir(join(data, 'journals'));
  const journal = names.find((name) => name.includes('blind0nights')) ?? 'none';
  return {
    journal: join(data, 'journals', journal),
    backups: join(data, 'backups', journal.replace('.journal.jsonl', '')),
  };
}
