import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { updateShelf } from '../../../renderer/db/shelf.ts';
import { createMemoryPlatform, type MemoryPlatform } from '../../../renderer/platform/memory.ts';
import { problemOfPassphrase } from '../../../renderer/store/ask-passphrase.ts';
import { saveInWorker } from '../../../renderer/store/bundle-task.ts';
import {
  bringInWaiting,
  openAs,
  openLoomFile,
  useExchange,
} from '../../../renderer/store/exchange.ts';
import { sendWork, shareReview } from '../../../renderer/store/hand-on.ts';
import { useNotices } from '../../../renderer/store/notices.ts';
import { closeReview, showReview } from '../../../renderer/store/open-review.ts';
import {
  forgetKeys,
  type PassphraseQuestion,
  useProtection,
} from '../../../renderer/store/protection-state.ts';
import { restoreLostReview } from '../../../renderer/store/recovery.ts';
import {
  createNewReview,
  duplicateReview,
  saveCopy,
} from '../../../renderer/store/review-files.ts';
import { commit, useReview } from '../../../renderer/store/review-store.ts';
import { markProtected } from '../../../renderer/store/save-loom.ts';
import { services, startServices } from '../../../renderer/store/services.ts';
import { openBeside } from '../../../renderer/store/ways-back.ts';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { readHeader } from '../../../shared/protect/file-header.ts';
import { isProtected } from '../../../shared/protect/is-protected.ts';
import { derivePassphraseKey, newSetting } from '../../../shared/protect/passphrase-key.ts';
import { protectFile } from '../../../shared/protect/protected-file.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { ReviewId } from '../../../shared/records/ids.ts';
import { cheapLock } from '../../shared/protect/locks.ts';
import { InlineWorker } from './inline-workers.ts';

/** Deriving takes a second of plain JavaScript, and more where others work. */
const slow = 60_000;
const words = 'late van on ward seven';

let machines = 0;
let platform: MemoryPlatform;
let reviewId: ReviewId;

function machine(): void {
  machines += 1;
  platform = createMemoryPlatform({ now: () => new Date('2031-05-04T09:30:00Z') });
  const db = new ThemeloomDatabase(`protect-${machines}`);
  startServices(platform, { db }).desk.keep(forgetKeys);
}

/** The question that is asked next, as soon as it is. */
async function asked(): Promise<PassphraseQuestion> {
  return vi.waitFor(() => {
    const question = useProtection.getState().asked;
    if (question === undefined || question.checking !== undefined) throw new Error('Not asked yet');
    return question;
  }, slow);
}
async function choose(choice: { readonly passphrase: string } | 'none' | undefined): Promise<void> {
  const question = await asked();
  if (question.kind !== 'choose') throw new Error('Another question');
  question.answer(choice);
}
async function type(passphrase: string | undefined): Promise<string | undefined> {
  const question = await asked();
  if (question.kind !== 'open') throw new Error('Another question');
  question.answer(passphrase);
  return question.problem;
}
const savedAs = (name: string): Uint8Array => platform.saved.get(name) ?? new Uint8Array();
/** A saved file under the least work there is, so that opening it takes no time. */
async function protectedCopy(name: string): Promise<Uint8Array> {
  return protectFile(savedAs(name), await cheapLock(words), { random: seededBytes(2) });
}

beforeEach(async () => {
  vi.stubGlobal('Worker', InlineWorker);
  machine();
  await createNewReview('Nights on call', { name: 'Maren Holt', initials: 'MH' });
  reviewId = useReview.getState().reviewId ?? 'review:none';
});
afterEach(async () => {
  await closeReview();
  vi.unstubAllGlobals();
});

test('X13 once a copy was saved with a passphrase, copies, shares and work are, until the user ends it', async () => {
  for (const name of ['plain', 'first', 'second', 'shared', 'work', 'ended', 'after'])
    platform.answerSave(name);
  await saveCopy();
  const first = saveCopy('ask');
  await choose({ passphrase: words });
  await first;
  await saveCopy();
  await shareReview();
  await sendWork();
  const ended = saveCopy('ask');
  await choose('none');
  await ended;
  await saveCopy();
  expect([...platform.saved].map(([name, bytes]) => [name, isProtected(bytes)])).toEqual([
    ['plain', false],
    ['first', true],
    ['second', true],
    ['shared', true],
    ['work', true],
    ['ended', false],
    ['after', false],
  ]);
});

test('X14 what was typed is forgotten when the review closes, and asked for with the next copy', async () => {
  platform.answerSave('first');
  const first = saveCopy('ask');
  await choose({ passphrase: words });
  await first;
  expect([...useProtection.getState().keys.keys()]).toEqual([reviewId]);
  await closeReview();
  expect(useProtection.getState().keys.size).toBe(0);
  await showReview(reviewId);
  const next = saveCopy();
  expect(await asked()).toMatchObject({ kind: 'choose', isKept: true });
  await choose(undefined);
  await expect(next).rejects.toThrow('Cancelled');
});

test('X13 a passphrase that another window replaced is not used again', async () => {
  platform.answerSave('first');
  const first = saveCopy('ask');
  await choose({ passphrase: words });
  await first;
  await updateShelf(services().db, reviewId, (entry) => ({ ...entry, lockSalt: 'of the other' }));
  const next = saveCopy();
  expect(await asked()).toMatchObject({ kind: 'choose', isKept: true });
  await choose(undefined);
  await expect(next).rejects.toThrow('Cancelled');
});

test('X13 a passphrase is neither kept nor required where the file was not saved after all', async () => {
  platform.answerSave(undefined);
  const cancelled = saveCopy('ask');
  await choose({ passphrase: words });
  expect(await cancelled).toBe(false);
  expect([useProtection.getState().keys.size, useReview.getState().info?.protectsFiles]).toEqual([
    0,
    undefined,
  ]);
});

test('X9 a wrong passphrase is told and asked for again; the right one opens the review', async () => {
  platform.answerSave('plain');
  await saveCopy();
  const bytes = await protectedCopy('plain');
  await closeReview();
  machine();
  const opening = openLoomFile({ name: 'kept.loom', bytes });
  expect(await type('morning with the daughter')).toBe(undefined);
  expect(await type(words)).toContain('That is not the passphrase of this file');
  await opening;
  await openAs({ name: 'Ines Abara', initials: 'IA' });
  const { info } = useReview.getState();
  expect([info?.title, info?.protectsFiles]).toEqual(['Nights on call', true]);
  // That file asked for too little work to be an example for the next one.
  const next = saveCopy();
  expect(await asked()).toMatchObject({ kind: 'choose', isKept: true });
  await choose(undefined);
  await expect(next).rejects.toThrow('Cancelled');
});

test('X13 a copy of a review that was opened from a protected file is protected without a question', async () => {
  platform.answerSave('plain');
  await saveCopy();
  const lock = await derivePassphraseKey(words, newSetting(seededBytes(4)));
  const bytes = await protectFile(savedAs('plain'), lock, { random: seededBytes(2) });
  await closeReview();
  machine();
  const opening = openLoomFile({ name: 'kept.loom', bytes });
  await type(words);
  await opening;
  await openAs({ name: 'Ines Abara', initials: 'IA' });
  platform.answerSave('next');
  await saveCopy();
  expect(readHeader(savedAs('next')).setting).toEqual(lock.setting);
});

test('X13 work from a protected file has the next file protected, with a passphrase of one’s own', async () => {
  platform.answerSave('before');
  await saveCopy();
  const maren = { platform, machine: machines };
  const shared = savedAs('before');
  await closeReview();
  machine();
  const opening = openLoomFile({ name: 'before.loom', bytes: shared });
  await opening;
  await openAs({ name: 'Ines Abara', initials: 'IA' });
  await commit(createCode, { name: 'Being told' });
  platform.answerSave('work');
  await sendWork();
  const work = await protectedCopy('work');
  await closeReview();
  platform = maren.platform;
  startServices(platform, { db: new ThemeloomDatabase(`protect-${maren.machine}`) });
  await showReview(reviewId);
  const receiving = openLoomFile({ name: 'work.loom', bytes: work });
  await type(words);
  await receiving;
  expect(useExchange.getState().waiting).toMatchObject({ kind: 'work', wasProtected: true });
  await bringInWaiting();
  expect(useReview.getState().info?.protectsFiles).toBe(true);
  expect(useProtection.getState().keys.size).toBe(0);
});

test('X10 a damaged protected file is refused before a passphrase is asked for', async () => {
  platform.answerSave('plain');
  await saveCopy();
  const bytes = await protectedCopy('plain');
  const cut = openLoomFile({ name: 'cut.loom', bytes: bytes.slice(0, 60) });
  await expect(cut).rejects.toMatchObject({ code: 'truncated' });
  const changed = bytes.slice();
  changed[20] = (changed[20] ?? 0) ^ 1;
  await expect(openLoomFile({ name: 'changed.loom', bytes: changed })).rejects.toMatchObject({
    code: 'damaged',
  });
  expect(useProtection.getState().asked).toBe(undefined);
});

test('X9 two files that come at once ask one after the other; leaving one alone changes nothing', async () => {
  platform.answerSave('plain');
  await saveCopy();
  const bytes = await protectedCopy('plain');
  const one = openLoomFile({ name: 'one.loom', bytes });
  const two = openLoomFile({ name: 'two.loom', bytes });
  expect(await asked()).toMatchObject({ fileName: 'one.loom' });
  await type(undefined);
  await expect(one).rejects.toThrow('Cancelled');
  expect(await asked()).toMatchObject({ fileName: 'two.loom' });
  await type(words);
  await two;
  expect(useNotices.getState().spoken).toContain('This review is here already');
});

test('X9 an older protected copy of a review that is here leads to the ways back', async () => {
  platform.answerSave('older');
  await saveCopy();
  const bytes = await protectedCopy('older');
  await commit(createCode, { name: 'Waiting' });
  const opening = openLoomFile({ name: 'older.loom', bytes });
  await type(words);
  await opening;
  expect(useExchange.getState().waiting).toMatchObject({ kind: 'older', fileName: 'older.loom' });
  expect(useReview.getState().info?.protectsFiles).toBe(true);
});

test('X13 the tick in Team asks with the next file only, and ends the protection', async () => {
  await markProtected(reviewId, true);
  const saving = saveCopy();
  expect(await asked()).toMatchObject({ kind: 'choose', isKept: true });
  await choose(undefined);
  await expect(saving).rejects.toThrow('Cancelled');
  await markProtected(reviewId, false);
  platform.answerSave('plain');
  await saveCopy();
  expect(isProtected(savedAs('plain'))).toBe(false);
});

test('X13 a duplicate of a review whose files are protected has its files protected', async () => {
  await markProtected(reviewId, true);
  await showReview(await duplicateReview(reviewId));
  expect(useReview.getState().info).toMatchObject({
    title: 'Nights on call (copy)',
    protectsFiles: true,
  });
});

test('X13 a review that is brought back without its database has its files protected', async () => {
  await markProtected(reviewId, true);
  await closeReview();
  machines += 1;
  startServices(platform, { db: new ThemeloomDatabase(`protect-${machines}`) });
  await restoreLostReview(reviewId);
  expect(useReview.getState().info).toMatchObject({ id: reviewId, protectsFiles: true });
  await markProtected(reviewId, false);
  await closeReview();
  machines += 1;
  startServices(platform, { db: new ThemeloomDatabase(`protect-${machines}`) });
  await restoreLostReview(reviewId);
  expect(useReview.getState().info?.protectsFiles ?? false).toBe(false);
});

test('X13 a review that is brought back from a backup alone has its files protected', async () => {
  const backUp = () => saveInWorker(services().db.name, reviewId, 'Backing up', { keptBy });
  const keptBy = useReview.getState().reviewerId;
  const comeBack = async (bytes: Uint8Array) => {
    await closeReview();
    machine();
    await platform.writeBackup(reviewId, bytes);
    await restoreLostReview(reviewId);
    return useReview.getState().info?.protectsFiles ?? false;
  };
  await markProtected(reviewId, true);
  const marked = await backUp();
  expect(
    (await readBundle(await saveInWorker(services().db.name, reviewId, 'Saving'))).protects,
  ).toBeUndefined();
  await markProtected(reviewId, false);
  expect(await comeBack(await backUp())).toBe(false);
  expect(await comeBack(marked)).toBe(true);
});

test('X13 a state of a lost review that is opened beside has its files protected', async () => {
  await markProtected(reviewId, true);
  const keptBy = useReview.getState().reviewerId;
  const bytes = await saveInWorker(services().db.name, reviewId, 'Backing up', { keptBy });
  await closeReview();
  machine();
  const { name } = await platform.writeBackup(reviewId, bytes);
  await openBeside({
    id: reviewId,
    source: { kind: 'backup', name },
    at: undefined,
    reviewerId: undefined,
    title: 'Nights on call',
  });
  expect(useReview.getState().reviewId).not.toBe(reviewId);
  expect(useReview.getState().info?.protectsFiles).toBe(true);
});

test('X9 what is wrong with a new passphrase is said in words', () => {
  expect([
    problemOfPassphrase('late van', 'late van'),
    problemOfPassphrase(words, 'late van'),
    problemOfPassphrase('aaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaa'),
    problemOfPassphrase('word '.repeat(300), ''),
    problemOfPassphrase(words, ` ${words} `),
  ]).toEqual([
    '4 more characters are needed.',
    'The two are not the same. Type the second one again.',
    'It has too few different characters. Use at least five.',
    'It is too long: 1,024 characters are the most.',
    undefined,
  ]);
});
