import { expect, test } from 'vitest';
import { PaintQueue } from '../../../../renderer/reader/page/paint-queue.ts';

test('pages are painted one at a time, the nearest first, and one that was left is never begun', async () => {
  const queue = new PaintQueue();
  const painted: number[] = [];
  let under = 0;
  queue.lookAt(350);
  const ends = [1, 349, 350, 352].map((page) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const leave = queue.add(page, async () => {
      under += 1;
      painted.push(page * under);
      await Promise.resolve();
      under -= 1;
      resolve();
    });
    return { leave, promise };
  });
  ends[0]?.leave();
  await Promise.all(ends.slice(1).map(({ promise }) => promise));
  expect(painted).toEqual([350, 349, 352]);
});

test('it is settled when nothing is painted and nothing waits, at once where nothing was added', async () => {
  const queue = new PaintQueue();
  await queue.settled();
  const { promise, resolve } = Promise.withResolvers<void>();
  const told: string[] = [];
  queue.add(1, () => promise);
  const leave = queue.add(2, () => Promise.resolve());
  const settled = queue.settled().then(() => told.push('settled'));
  await Promise.resolve();
  leave();
  told.push('left');
  resolve();
  await settled;
  expect(told).toEqual(['left', 'settled']);
});
