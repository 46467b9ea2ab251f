import { expect, test } from 'vitest';
import { packLines, unpackLines } from '../../../shared/journal/packed-lines.ts';

test.each([
  { lines: [] },
  { lines: ['{"quote":"Night shift"}'] },
  { lines: ['{"quote":"Bed four moved 😅"}', '{"quote":"é \\n ß"}', '\uFEFF{}', '{"at":"end"}'] },
])(
  'lines that were packed are the same again, as often as they are asked for: $lines',
  ({ lines }) => {
    const unpacked = unpackLines(packLines(lines));
    expect([...unpacked]).toEqual(lines);
    expect([...unpacked]).toEqual(lines);
    expect(unpacked).toHaveLength(lines.length);
    expect(unpacked.at(-1)).toBe(lines.at(-1));
  },
);
