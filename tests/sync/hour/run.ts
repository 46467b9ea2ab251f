/**
 * `npm run hour`: two people at two laptops code one review by keyboard, over a real Syncthing pair on this machine. One
 * laptop is offline half of the time. At the end both hold the same, and nothing that was acknowledged is missing.
 */
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { findSyncthing } from '../../../build/program-on-path.ts';
import { beginReview, openFileAs, press } from '../../e2e/driver/acts.ts';
import { launchStandIn } from '../../e2e/driver/launch-stand-in.ts';
import { documentShown } from '../../e2e/driver/shown.ts';
import { listen } from '../../torture/app/hearing.ts';
import { Dice } from '../../torture/dice.ts';
import { type Syncthing, startPair, until } from '../syncthing.ts';
import {
  type Act,
  bringIn,
  code,
  codeUndoRedo,
  decide,
  goToPeople,
  type Laptop,
  memo,
  move,
  newCode,
  rename,
  settle,
  topics,
} from './acts.ts';
import { FolderRecord } from './folder-record.ts';
import { Ledger } from './ledger.ts';
import { Memory } from './memory.ts';
import { interview } from './text.ts';
import { verdict } from './verdict.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    /** Minutes that the second laptop is online, and then offline. */
    stretch: { type: 'string' },
    seed: { type: 'string', default: '7' },
    /** A folder for the saved reviews, pictures of acts that did not end, and what was acknowledged. */
    keep: { type: 'string' },
  },
});
const minute = 60_000;
const minutes = Number(values.minutes);
const stretch = Number(values.stretch ?? minutes / 6);
const seed = Number(values.seed);
if (!(minutes >= 1 && minutes <= 240 && stretch > 0 && Number.isSafeInteger(seed)))
  throw new Error('Wanted: --minutes 1 to 240, --stretch above 0, --seed a whole number');
const length = minutes * minute;
/** Between two acts of one person, in milliseconds: at least, and as many at most again. */
const pause = 2000;
const most = { acts: Math.ceil(length / pause), turns: Math.ceil(length / (stretch * minute)) };
/** How long nobody does anything at the end. */
const idle = 2 * minute;
const sharedCodes = 6;

const acts: readonly (readonly [name: string, weight: number, act: Act])[] = [
  ['code', 40, code],
  ['new code', 15, newCode],
  ['undo', 8, codeUndoRedo],
  ['memo', 10, memo],
  ['move', 6, move],
  ['settle', 4, settle],
  ['decide', 8, decide],
  ['bring in', 9, async (at) => void (await bringIn(at))],
];

const program = findSyncthing();
if (program === undefined) throw new Error('There is no Syncthing: see tests/README.md');
const base = await mkdtemp(join(tmpdir(), 'themeloom-hour-'));
const kept = values.keep ?? base;
await mkdir(kept, { recursive: true });
const pair = await startPair(program, base, ['rosa', 'ben']);
const laptops: Laptop[] = [];
let began = performance.now();
const passed = (): number => performance.now() - began;
const log = (words: string): void =>
  console.log(`${(passed() / minute).toFixed(1).padStart(5)} ${words}`);

console.log(
  `Seed ${seed}, ${minutes} minutes, each ${stretch.toFixed(1)} of them online or offline`,
);
let faults = 1;
try {
  faults = await spendTheHour(pair);
} finally {
  for (const { app } of laptops) await app.close();
  await Promise.all(pair.map((one) => one.stop()));
  await rm(base, { recursive: true, force: true, maxRetries: 5 });
}
console.log(faults === 0 ? 'All of it holds.' : `${faults} faults; again with --seed ${seed}`);
process.exit(faults === 0 ? 0 : 1);

async function spendTheHour([one, two]: readonly [Syncthing, Syncthing]): Promise<number> {
  await until('the two to meet', 20_000, () => one.isConnected());
  const [rosa, ben] = [await sitDown('Rosa', 1), await sitDown('Ben', 2)];
  await begin(rosa, ben);
  const records = [new FolderRecord(one.folder), new FolderRecord(two.folder)];
  began = performance.now();
  await shareFolder(rosa, one.folder);
  await shareFolder(ben, two.folder);
  const pages = [await Memory.of(rosa.app.page), await Memory.of(ben.app.page)];
  const look = async (): Promise<void> => {
    for (const page of pages) await page.take();
    log(pages.map(({ last }) => last).join(' | '));
  };
  await look();
  await Promise.all([work(rosa), work(ben), goOffline(two)]);
  await comeToRest(pair, laptops);
  await look();
  log('at rest');
  await rest(idle);
  await look();
  for (const record of records) await record.end();
  for (const laptop of laptops) await save(laptop);
  const toSettle: (readonly string[])[] = [];
  for (const laptop of laptops) toSettle.push(await itemsToSettle(laptop));
  const outcome = {
    toSettle,
    folders: records.map(({ most: files, written: all }) => ({ most: files, written: all })),
    idle: pages.map(({ lately }) => (lately * 1000) / idle),
  };
  await writeFile(
    join(kept, 'outcome.json'),
    JSON.stringify({ ...outcome, ledgers: laptops.map(({ ledger }) => ledger) }, inLists, 1),
  );
  for (const { ledger, name } of laptops)
    console.log(`${name}: ${[...ledger.acts].map((act) => act.join(' ')).join(', ')}`);
  return verdict({ ...outcome, kept, laptops });
}

function inLists(_: string, value: unknown): unknown {
  return value instanceof Set || value instanceof Map ? [...value] : value;
}

async function sitDown(name: string, number: number): Promise<Laptop> {
  const app = await launchStandIn({ profileDir: join(base, `${name}-profile`) });
  const ledger = new Ledger();
  const laptop = { name, app, ledger, dice: new Dice(seed * 10 + number) };
  laptops.push(laptop);
  await documentShown(app.page);
  await listen(app.page, (line) => ledger.said.push(line));
  app.page.on('pageerror', ({ message }) => ledger.errors.push(message));
  return laptop;
}

async function begin(rosa: Laptop, ben: Laptop): Promise<void> {
  const text = join(base, 'Visits.txt');
  await writeFile(text, interview(160));
  await beginReview(rosa.app, text, 'Rosa', 'Ben');
  const { page } = rosa.app;
  await page.getByRole('button', { name: 'All to all' }).click();
  await press(page, 'Alt+3');
  await page.getByRole('button', { name: 'New theme' }).waitFor();
  const shared = Array.from({ length: sharedCodes }, (_, at) => `Shared ${at + 1}`);
  for (const name of [...topics, ...shared]) {
    await press(page, 'Alt+c');
    await page.locator('[role=treegrid] input:focus').waitFor();
    await page.keyboard.type(name);
    await press(page, 'Enter');
    const row = page.getByRole('row', { name: new RegExp(`^${name}`) });
    await row.first().waitFor();
  }
  const file = join(base, 'shared.loom');
  await rosa.app.answerSave(file);
  await press(page, 'Alt+4');
  await page.getByRole('button', { name: 'Share with a reviewer…' }).click();
  await isWritten(file);
  await openFileAs(ben.app, file, 'Ben');
  for (const { app } of [rosa, ben]) {
    await press(app.page, 'Alt+4');
    const visits = app.page.getByRole('button', { name: /^Visits/ });
    await visits.first().click();
    await documentShown(app.page);
  }
}

async function shareFolder({ app }: Laptop, folder: string): Promise<void> {
  await press(app.page, 'Alt+4');
  await app.answerOpen([folder]);
  await app.page.getByRole('button', { name: 'Choose a folder…' }).click();
  await app.page.getByRole('button', { name: 'Check again' }).waitFor();
}

/** Works until the time is over; every three minutes both give the same code another name at the same time. */
async function work(laptop: Laptop): Promise<void> {
  const { dice, ledger, name } = laptop;
  const { page } = laptop.app;
  let nextRename = minute;
  for (let count = 0; count < most.acts && passed() < length; count += 1) {
    await rest(pause + dice.below(2 * pause));
    let [what, act] = drawn(dice);
    if (passed() > nextRename) {
      const number = 1 + (Math.floor(nextRename / (3 * minute)) % sharedCodes);
      nextRename += 3 * minute;
      [what, act] = ['rename', (at) => rename(at, number)];
    }
    try {
      await act(laptop);
      ledger.count(what);
    } catch (error) {
      const words = `${what}: ${String(error).slice(0, 400)}`;
      ledger.unended.push(words);
      log(`${name} ${words}`);
      await page.screenshot({ path: join(kept, `${name}-${ledger.unended.length}.png`) });
      await press(page, 'Escape', 'Escape', 'Escape');
    }
  }
}

function drawn(dice: Dice): [name: string, act: Act] {
  let at = dice.below(acts.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [name, weight, act] of acts) {
    if (at < weight) return [name, act];
    at -= weight;
  }
  return ['code', code];
}

/** Ends the Syncthing of the second laptop for every other stretch. */
async function goOffline(two: Syncthing): Promise<void> {
  let isOffline = false;
  for (let turn = 1; turn <= most.turns; turn += 1) {
    await rest(Math.max(0, Math.min(turn * stretch * minute, length) - passed()));
    if (turn === most.turns && !isOffline) return;
    isOffline = !isOffline;
    if (isOffline) await two.stop();
    else await two.startAgain();
    log(`the second laptop is ${isOffline ? 'offline' : 'online'}`);
  }
  if (isOffline) await two.startAgain();
}

/** Both have brought in everything, and nothing is on its way. */
async function comeToRest(
  [one, two]: readonly [Syncthing, Syncthing],
  people: readonly Laptop[],
): Promise<void> {
  await until('the two to meet again', minute, () => one.isConnected());
  let quiet = 0;
  await until('nothing new on either', 5 * minute, async () => {
    // What was done last is written after five seconds.
    await rest(7000);
    await Promise.all([one.scan(), two.scan()]);
    await rest(2000);
    let isNew = false;
    for (const laptop of people) isNew = (await bringIn(laptop)) || isNew;
    quiet = isNew ? 0 : quiet + 1;
    return quiet === 2;
  });
}

async function save({ app, name }: Laptop): Promise<void> {
  const path = join(kept, `${name}.loom`);
  await rm(path, { force: true });
  await app.answerSave(path);
  await press(app.page, 'Escape', 'Control+s');
  await isWritten(path);
  const saved = app.page.getByRole('status').filter({ hasText: 'Saved' });
  await saved.first().waitFor({ state: 'attached' });
}

async function itemsToSettle(laptop: Laptop): Promise<readonly string[]> {
  const { page } = laptop.app;
  await goToPeople(laptop);
  await page.getByRole('button', { name: 'Check again' }).waitFor();
  return page.locator('[data-settle] > p:first-child').allTextContents();
}

function isWritten(path: string): Promise<void> {
  return until(`${path} to be written`, 30_000, () =>
    stat(path).then(
      ({ size }) => size > 0,
      () => false,
    ),
  );
}
