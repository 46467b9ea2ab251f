import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { createMemoryPlatform } from '../../../renderer/platform/memory.ts';
import { keepBackups } from '../../../renderer/store/backups.ts';
import { saveInWorker } from '../../../renderer/store/bundle-task.ts';
import { deleteForGood } from '../../../renderer/store/delete-for-good.ts';
import { receiveContents, useExchange } from '../../../renderer/store/exchange.ts';
import {
  describeLost,
  keptReviews,
  lookInto,
  statesOf,
} from '../../../renderer/store/kept-states.ts';
import { useNotices } from '../../../renderer/store/notices.ts';
import { closeReview, showReview } from '../../../renderer/store/open-review.ts';
import { restoreLostReview } from '../../../renderer/store/recovery.ts';
import { binReview, contentsOf, createNewReview } from '../../../renderer/store/review-files.ts';
import { commit, undo, useReview } from '../../../renderer/store/review-store.ts';
import { services, startServices } from '../../../renderer/store/services.ts';
import {
  bringForward,
  openBeside,
  restoreAsItWas,
  type WantedState,
} from '../../../renderer/store/ways-back.ts';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { importStudies } from '../../../shared/commands/studies.ts';
import { setTeamRules } from '../../../shared/commands/team.ts';
import { textIdOf } from '../../../shared/documents/text-body.ts';
import { canonicalJson } from '../../../shared/json.ts';
import type { ReviewId } from '../../../shared/records/ids.ts';
import { bodyOf, documentOf } from '../../torture/blind-team.ts';
import { InlineWorker } from './inline-workers.ts';

/** A storage that writes at once, as a browser has it. */
function smallStorage(): Storage {
  const methods = {
    getItem: (key: string) => small[key] ?? null,
    key: (at: number) => Object.keys(small)[at] ?? null,
    removeItem: (key: string) => Reflect.deleteProperty(small, key),
    setItem: (key: string, value: string) => Reflect.set(small, key, value),
    clear: () => undefined,
  };
  const small: Storage = Object.create(methods, {
    length: { get: () => Object.keys(small).length },
  });
  return small;
}

let days = 0;
const platformOf = () =>
  createMemoryPlatform({
    now: () => {
      days += 1;
      return new Date(Date.UTC(2031, 4, days));
    },
  });

beforeEach(() => {
  vi.stubGlobal('localStorage', smallStorage());
  vi.stubGlobal('Worker', InlineWorker);
  startServices(platformOf(), { db: new ThemeloomDatabase(`ways-back-${Math.random()}`) });
});
afterEach(async () => {
  await closeReview();
  vi.unstubAllGlobals();
});

const codeNames = () =>
  [...useReview.getState().snapshot.codes.values()]
    .filter(({ deleted }) => deleted !== true)
    .map(({ name }) => name)
    .sort();
const toldLast = () => useNotices.getState().spoken;

async function backUp(id: ReviewId): Promise<string> {
  const { db, platform } = services();
  const bytes = await saveInWorker(db.name, id, 'Backing up', {
    keptBy: useReview.getState().reviewerId,
  });
  return (await platform.writeBackup(id, bytes)).name;
}

/** A review of Maren's with one code in its backup and another one since. */
async function reviewWithBackup(): Promise<{
  readonly id: ReviewId;
  readonly wanted: WantedState;
}> {
  await createNewReview('Paperwork', { name: 'Maren Holt', initials: 'MH' });
  const id = useReview.getState().reviewId ?? 'review:none';
  await commit(createCode, { name: 'Asking twice' });
  const name = await backUp(id);
  await commit(createCode, { name: 'Being sent on' });
  return {
    id,
    wanted: {
      id,
      source: { kind: 'backup', name },
      at: new Date(2031, 4, 1, 14, 5).getTime(),
      reviewerId: useReview.getState().reviewerId,
      title: 'Paperwork',
    },
  };
}

async function loseDatabase(): Promise<void> {
  await closeReview();
  await services().journal.written();
  startServices(services().platform, { db: new ThemeloomDatabase(`ways-back-${Math.random()}`) });
}

test('M14 a review goes back to a backup while it is here, and forward again, as the same person', async () => {
  const { id, wanted } = await reviewWithBackup();
  const { reviewerId } = useReview.getState();
  await restoreAsItWas(wanted);
  expect([codeNames(), useReview.getState().reviewerId]).toEqual([['Asking twice'], reviewerId]);
  const states = await statesOf(id);
  const before = states.find(({ note }) => note !== undefined);
  expect(before?.note).toBe('kept before going back to 1 May 2031 at 14:05');
  await bringForward({ ...wanted, source: before?.source ?? wanted.source });
  expect(codeNames()).toEqual(['Asking twice', 'Being sent on']);
  await restoreAsItWas(wanted);
  await undo();
  expect(codeNames()).toEqual(['Asking twice', 'Being sent on']);
});

test('M14 a state says what it lacks and what the review lacks', async () => {
  const { id, wanted } = await reviewWithBackup();
  const difference = async () => (await lookInto(id, wanted.source)).preview.difference;
  expect(await difference()).toEqual({ adds: 0, lacks: 1 });
  await restoreAsItWas(wanted);
  expect(await difference()).toEqual({ adds: 0, lacks: 0 });
  const before = (await statesOf(id)).find(({ note }) => note !== undefined);
  const { preview } = await lookInto(id, before?.source ?? wanted.source);
  expect(preview.difference).toEqual({ adds: 1, lacks: 0 });
});

test('E7 a text that bringing forward fills in owes a backup', async () => {
  const { db } = services();
  await createNewReview('Paperwork', { name: 'Maren Holt', initials: 'MH' });
  const id = useReview.getState().reviewId ?? 'review:none';
  const body = bodyOf('They had put his bed by the window.');
  await commit(
    importStudies,
    {
      studies: [
        { citation: { type: 'article', title: 'Nights' }, documents: [documentOf('One', body)] },
      ],
    },
    { texts: new Map([[textIdOf(body), canonicalJson(body)]]) },
  );
  const name = await backUp(id);
  await closeReview();
  await db.texts.clear();
  const given = services();
  given.desk.keep((opening) => keepBackups(given, opening));
  await showReview(id);
  await given.desk.flush();
  const before = (await given.platform.listBackups(id)).length;
  await bringForward({
    id,
    source: { kind: 'backup', name },
    at: undefined,
    reviewerId: undefined,
    title: 'Paperwork',
  });
  await given.desk.flush();
  const [newest, ...others] = await given.platform.listBackups(id);
  expect(others.length).toBe(before);
  const { texts } = await readBundle(await given.platform.readBackup(id, newest?.name ?? ''));
  expect([...texts.keys()]).toEqual([textIdOf(body)]);
});

test('E5 a state opened beside is a review of its own in which the same person works', async () => {
  const { id, wanted } = await reviewWithBackup();
  const { reviewerId } = useReview.getState();
  await openBeside(wanted);
  const { info, reviewId } = useReview.getState();
  expect([reviewId === id, info?.title, useReview.getState().reviewerId, codeNames()]).toEqual([
    false,
    'Paperwork (as of 1 May 2031 at 14:05)',
    reviewerId,
    ['Asking twice'],
  ]);
});

/** What workers answer from now on. */
function hearWorkers(): unknown[] {
  const heard: unknown[] = [];
  vi.stubGlobal(
    'Worker',
    class extends InlineWorker {
      protected override async heard(data: unknown): Promise<unknown> {
        heard.push(data);
        return data;
      }
    },
  );
  return heard;
}

test('a state is opened beside, and brought forward, without its log or texts crossing to the page', async () => {
  const { wanted } = await reviewWithBackup();
  const heard = hearWorkers();
  await bringForward(wanted);
  await openBeside(wanted);
  expect(heard).toMatchObject([
    { kind: 'forwarded', lines: { count: 0 }, changes: 0, attachments: 0 },
    { kind: 'read', head: { title: 'Paperwork (as of 1 May 2031 at 14:05)' } },
    { kind: 'stored' },
  ]);
  expect(JSON.stringify(heard[1])).not.toContain('Asking twice');
});

test('M14 a state from before the review was blind is opened beside as blind as that is today', async () => {
  const { wanted } = await reviewWithBackup();
  await commit(setTeamRules, { blind: true });
  await openBeside(wanted);
  expect([useReview.getState().full.review?.blind, codeNames()]).toEqual([true, ['Asking twice']]);
});

test('an older copy of a review that is here waits to be used for going back', async () => {
  const { id } = await reviewWithBackup();
  const older = await contentsOf(id);
  await receiveContents('same.loom', older);
  expect([useExchange.getState().waiting, toldLast()]).toEqual([
    undefined,
    'This review is here already, with everything in that file.',
  ]);
  await commit(createCode, { name: 'Begun again' });
  await receiveContents('older.loom', older);
  expect(useExchange.getState().waiting).toMatchObject({
    kind: 'older',
    fileName: 'older.loom',
    id,
  });
});

test('E1 a damaged newest backup is passed over for the next one, and that is said', async () => {
  const { id } = await reviewWithBackup();
  const { platform } = services();
  await platform.writeBackup(id, new Uint8Array([80, 75, 3, 4, 9, 9]));
  await loseDatabase();
  expect(await describeLost()).toMatchObject([{ id, title: 'Paperwork', isHere: false }]);
  await restoreLostReview(id);
  expect(codeNames()).toEqual(['Asking twice', 'Being sent on']);
  expect(toldLast()).toBe(
    'Brought back, with 3 changes. A backup was damaged and passed over for an older one.',
  );
});

test('E1 where the only backup is damaged, none is said to have taken its place', async () => {
  await createNewReview('Paperwork', { name: 'Maren Holt', initials: 'MH' });
  const id = useReview.getState().reviewId ?? 'review:none';
  await services().platform.writeBackup(id, new Uint8Array([80, 75, 3, 4, 9, 9]));
  await loseDatabase();
  await restoreLostReview(id);
  expect(toldLast()).toBe('Brought back, with 1 change. A backup was damaged and cannot be read.');
});

test('what is deleted for good is nowhere, and is not offered again', async () => {
  const { id } = await reviewWithBackup();
  const { db, journal, platform } = services();
  await platform.chooseSharedFolder(id);
  await binReview(id);
  localStorage.setItem(`themeloom.draft:${id}:memo#1`, '{"text":"Named a patient"}');
  localStorage.setItem('themeloom.draft:review:another:memo#1', '{"text":"Stays"}');
  await deleteForGood(id);
  expect(Object.keys(localStorage)).toEqual(['themeloom.draft:review:another:memo#1']);
  const rows = await Promise.all(
    [db.pages, db.ops, db.texts, db.originals].map(async (table) => table.count()),
  );
  const keys = (await db.meta.toArray()).filter(
    ({ key, value }) => key.includes(id) || JSON.stringify(value).includes('Paperwork'),
  );
  expect([rows, keys.map(({ key }) => key)]).toEqual([[0, 0, 0, 0], [`purged:${id}`]]);
  expect((await journal.read(id)).operations).toEqual([]);
  expect(await platform.listBackups(id)).toEqual([]);
  expect(await platform.findSharedFolder(id)).toBeUndefined();
  expect(await keptReviews()).toEqual([]);
});

test('what a failure left of a review that was deleted for good is removed later, never offered', async () => {
  const { id } = await reviewWithBackup();
  const { platform } = services();
  await binReview(id);
  vi.spyOn(platform, 'removeKept').mockRejectedValueOnce(new Error('The disk is busy'));
  await expect(deleteForGood(id)).rejects.toThrow('The disk is busy');
  expect(await platform.listKept()).toEqual([id]);
  expect(await describeLost()).toEqual([]);
  expect(await platform.listKept()).toEqual([]);
});
