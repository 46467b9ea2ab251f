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
