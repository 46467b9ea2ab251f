import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { canRun, registerActions, runAction } from '../../../renderer/actions/registry.ts';
import { importActions } from '../../../renderer/import/import-actions.ts';
import { createMemoryPlatform } from '../../../renderer/platform/memory.ts';
import { createNewReview } from '../../../renderer/store/review-files.ts';
import { useReview } from '../../../renderer/store/review-store.ts';
import { startServices } from '../../../renderer/store/services.ts';

test('a study’s own button asks for documents alone, a key or menu for references too', async () => {
  const asked: (readonly string[])[] = [];
  startServices({
    ...createMemoryPlatform({ now: () => new Date('2031-05-04T09:30:00Z') }),
    openFiles: async ({ accept }) => {
      asked.push(accept);
      return [];
    },
  });
  await createNewReview('Paperwork at the bedside', { name: 'Maren Holt', initials: 'MH' });
  const takeOut = registerActions(importActions());
  expect(runAction('import.files')).toBe(true);
  expect(runAction('import.files', { studyId: 'study:harrow' })).toBe(true);
  await expect.poll(() => asked.map((endings) => endings.includes('ris'))).toEqual([true, false]);
  useReview.setState({ readOnly: true });
  expect(canRun('import.files')).toBe(false);
  expect(runAction('import.files', { studyId: 'study:harrow' })).toBe(false);
  takeOut();
});
