import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { ThemeloomDatabase } from '../../../renderer/db/database.ts';
import { createMemoryPlatform } from '../../../renderer/platform/memory.ts';
import { useNotices } from '../../../renderer/store/notices.ts';
import { closeReview } from '../../../renderer/store/open-review.ts';
import { createNewReview } from '../../../renderer/store/review-files.ts';
import { commit } from '../../../renderer/store/review-store.ts';
import { saveReview } from '../../../renderer/store/save-screen.ts';
import { startServices } from '../../../renderer/store/services.ts';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { t } from '../../../shared/messages/messages.ts';
import { InlineWorker } from './inline-workers.ts';

afterEach(() => void vi.unstubAllGlobals());

test('E10 while the database cannot be opened a copy is saved from memory, and the next change opens it anew', async () => {
  vi.stubGlobal('Worker', InlineWorker);
  const platform = createMemoryPlatform({ now: () => new Date('2031-05-04T09:30:00Z') });
  const db = new ThemeloomDatabase('out-of-reach');
  startServices(platform, { db });
  await createNewReview('Nights on call', { name: 'Maren Holt', initials: 'MH' });
  await commit(createCode, { name: 'Waiting' });
  db.close();
  platform.answerSave('copy');
  expect(await saveReview()).toBe(true);
  const { snapshot } = await readBundle(platform.saved.get('copy') ?? new Uint8Array());
  expect([...snapshot.codes.values()].map(({ name }) => name)).toEqual(['Waiting']);
  useNotices.setState({ notices: [] });
  const refused = await commit(createCode, { name: 'Refused' });
  const told = useNotices.getState().notices.map(({ text }) => text);
  const next = await commit(createCode, { name: 'Going home' });
  expect([refused, told, next?.kind]).toEqual([undefined, [t('common.withdrawn')], 'create-code']);
  await closeReview();
});
