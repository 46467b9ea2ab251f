import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { createMemoryPlatform, type MemoryFolder } from '../../../renderer/platform/memory.ts';
import { saveInWorker } from '../../../renderer/store/bundle-task.ts';
import { openAs, receiveContents, useExchange } from '../../../renderer/store/exchange.ts';
import { closeReview, showReview } from '../../../renderer/store/open-review.ts';
import { contentsOf, createNewReview } from '../../../renderer/store/review-files.ts';
import { commit, undo, useReview } from '../../../renderer/store/review-store.ts';
import { type Services, services, startServices } from '../../../renderer/store/services.ts';
import {
  bringInNewWork,
  keepSharedFolder,
  useSharedFolder,
} from '../../../renderer/store/shared-folder.ts';
import { restoreAsItWas } from '../../../renderer/store/ways-back.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import type { ReviewId } from '../../../shared/records/ids.ts';
import { InlineWorker } from './inline-workers.ts';

let days = 0;
let folder: MemoryFolder = new Map();
let id: ReviewId = 'review:none';

beforeEach(() => {
  vi.stubGlobal('Worker', InlineWorker);
  folder = new Map();
});
afterEach(async () => {
  await closeReview();
  vi.unstubAllGlobals();
});

/** Sits down at a computer; a new one, where none is named. */
function sitDown(at?: Services): Services {
  const platform =
    at?.platform ??
    createMemoryPlatform({
      folder,
      now: () => {
        days += 1;
        return new Date(Date.UTC(2031, 4, days));
      },
    });
  const db = at?.db ?? new ThemeloomDatabase(`go-back-${Math.random()}`);
  const given = startServices(platform, { db });
  given.desk.keep((opening) => keepSharedFolder(given, opening));
  return given;
}

async function at(machine: Services): Promise<Services> {
  await closeReview();
  const given = sitDown(machine);
  await showReview(id);
  await vi.waitFor(() => expect(useSharedFolder.getState().folder).toBe('shared'), 30_000);
  return given;
}

const codes = () =>
  [...useReview.getState().full.codes.values()]
    .filter(({ deleted }) => deleted !== true)
    .map(({ name }) => name)
    .sort();

async function write(): Promise<void> {
  await services().desk.flush();
}

/** Looks into the folder and brings in what is new; resolves to whether anything was. */
async function look(): Promise<boolean> {
  const { watch } = useSharedFolder.getState();
  await watch?.look();
  const isNew = useSharedFolder.getState().newWork.length > 0;
  if (isNew) await bringInNewWork();
  return isNew;
}

async function join(name: string): Promise<Services> {
  await closeReview();
  const given = sitDown();
  await receiveContents('shared.loom', shared);
  if (useExchange.getState().waiting !== undefined) await openAs({ name, initials: 'XX' });
  await useSharedFolder.getState().watch?.share();
  return given;
}

/** The review as it was handed on. */
let shared: Awaited<ReturnType<typeof contentsOf>> = {
  operations: [],
  texts: new Map(),
  originals: new Map(),
};

test('M14 M13 going back with a team folder takes nothing from colleagues, brings nothing back by itself, and holds up nobody', async () => {
  const maren = sitDown();
  await createNewReview('Paperwork', { name: 'Maren Holt', initials: 'MH' });
  id = useReview.getState().reviewId ?? id;
  shared = await contentsOf(id);
  await commit(createCode, { name: 'A' });
  const bytes = await saveInWorker(maren.db.name, id, 'Backing up', {});
  const { name } = await maren.platform.writeBackup(id, bytes);
  await useSharedFolder.getState().watch?.share();
  await commit(createCode, { name: 'B' });
  await write();

  const ines = await join('Ines Abara');
  await look();
  await commit(createCode, { name: 'C' });
  await write();
  expect(codes()).toEqual(['A', 'B', 'C']);

  await at(maren);
  await look();
  expect(codes()).toEqual(['A', 'B', 'C']);
  const source = { kind: 'backup', name } as const;
  await restoreAsItWas({ id, source, at: undefined, reviewerId: undefined, title: '' });
  await commit(createCode, { name: 'D' });
  await write();
  expect(codes()).toEqual(['A', 'D']);
  await useSharedFolder.getState().watch?.look();
  // A look brings nothing in by itself; a restart neither.
  await at(maren);
  await useSharedFolder.getState().watch?.look();
  expect(codes()).toEqual(['A', 'D']);

  await at(ines);
  await look();
  expect(codes()).toEqual(['A', 'B', 'C', 'D']);
  await write();

  // Files in the folder never change: somebody new gets all that was handed out, and waits for nothing.
  await join('Tom Reyes');
  await look();
  expect(codes()).toEqual(['A', 'B', 'C', 'D']);
  expect(useSharedFolder.getState().waiting).toBe(0);

  // Undone, what was set aside is there again, and goes to others as before.
  await at(maren);
  await undo();
  await undo();
  expect(codes()).toEqual(['A', 'B', 'C']);
  await write();
});
