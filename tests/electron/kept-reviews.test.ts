import { expect, test } from 'vitest';
import { keptReviews } from '../../electron/kept-reviews.ts';

const away = async (): Promise<never> => {
  throw new Error('The folder cannot be read.');
};

test('E12 reviews that have a journal or backups are listed, also where the folder of either cannot be read', async () => {
  const journals = async () => ['review:2', 'review:1'] as const;
  const backups = async () => ['review:2', 'review:3'] as const;
  const none = async () => [];
  expect([
    await keptReviews(journals, backups),
    await keptReviews(away, backups),
    await keptReviews(journals, away),
    await keptReviews(none, none),
  ]).toEqual([
    ['review:1', 'review:2', 'review:3'],
    ['review:2', 'review:3'],
    ['review:1', 'review:2'],
    [],
  ]);
  await expect(keptReviews(away, none)).rejects.toThrow('cannot be read');
});
