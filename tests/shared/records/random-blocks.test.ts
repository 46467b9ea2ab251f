import { expect, it } from 'vitest';
import { inBlocks } from '../../../shared/records/random-blocks.ts';

it('gives out each byte of its source once, and asks it in blocks', () => {
  let next = 0;
  const asked: number[] = [];
  const random = inBlocks((length) => {
    asked.push(length);
    return Uint8Array.from({ length }, () => next++ % 251);
  });
  const first = random(20);
  const second = random(20);
  expect([[...first], [...second], random(5000).length, asked]).toEqual([
    Array.from({ length: 20 }, (_, at) => at),
    Array.from({ length: 20 }, (_, at) => at + 20),
    5000,
    [4096, 5000],
  ]);
});
