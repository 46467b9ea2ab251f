import { afterEach, expect, test, vi } from 'vitest';
import { GatheredOutput } from '../../electron/cli/gathered-output.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

function watchOutput(): Uint8Array[] {
  const written: Uint8Array[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    written.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
    return true;
  });
  return written;
}

test('pieces of any length and script are written in their order, small ones together', async () => {
  const written = watchOutput();
  const small = Array.from({ length: 500 }, (_, at) => `${at}: Überfluss, 𝄞 مرحبا\n`);
  const large = 'ein langer Satz 文 '.repeat(60_000);
  const pieces = [...small, large, 'between', large, large, ...small, '', 'the end'];

  const output = new GatheredOutput();
  for (const piece of pieces) await output.add(piece);
  await output.flush();
  await output.flush();

  expect(Buffer.concat(written).toString() === pieces.join('')).toBe(true);
  expect(written).toHaveLength(6);
});

test('what was handed over stays as it was while more is added', async () => {
  const written = watchOutput();
  const output = new GatheredOutput();
  await output.add('first');
  await output.flush();
  await output.add('other');
  await output.flush();
  expect(written.map((piece) => Buffer.from(piece).toString())).toStrictEqual(['first', 'other']);
});
