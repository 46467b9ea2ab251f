import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { headerLength, readHeader } from '../../../shared/protect/file-header.ts';
import type { PassphraseKey } from '../../../shared/protect/passphrase-key.ts';
import {
  changePassphrase,
  openProtected,
  protectFile,
  unlockFile,
} from '../../../shared/protect/protected-file.ts';
import { seededBytes } from '../../../shared/random.ts';
import { cheapLock } from './locks.ts';

/** The smallest chunk, so that few bytes are many chunks. */
const chunk = 10;
const size = 2 ** chunk;
const chunkOnDisk = size + 16;

let lock: PassphraseKey;
let other: PassphraseKey;
beforeAll(async () => {
  lock = await cheapLock('late van on ward seven');
  other = await cheapLock('morning with the daughter', 2);
});

const sealed = (contents: Uint8Array, seed = 3) =>
  protectFile(contents, lock, { random: seededBytes(seed), chunk });
async function opened(bytes: Uint8Array, key = lock): Promise<Uint8Array> {
  return openProtected(bytes.slice(), await unlockFile(readHeader(bytes), key));
}
/** The code that opening is refused with; `opened` where it is not. */
const refusal = (bytes: Uint8Array, key = lock): Promise<unknown> =>
  opened(bytes, key).then(
    () => 'opened',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );
/** The chunks as they lie in a file. */
function chunksOf(bytes: Uint8Array): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = headerLength; at < bytes.length; at += chunkOnDisk)
    chunks.push(bytes.slice(at, at + chunkOnDisk));
  return chunks;
}
const fileOf = (bytes: Uint8Array, chunks: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat([bytes.slice(0, headerLength), ...chunks]));

/** Lengths about the borders of chunks. */
const lengths = fc.oneof(
  fc.nat(3 * size),
  fc
    .tuple(fc.nat(4), fc.integer({ min: -2, max: 2 }))
    .map(([chunks, by]) => Math.max(0, chunks * size + by)),
);
const contents = fc
  .tuple(lengths, fc.nat())
  .map(([length, seed]) => new Uint8Array(seededBytes(seed)(length)));

test('X9 any bytes come back as they were, also at the borders of chunks', async () => {
  await fc.assert(
    fc.asyncProperty(contents, async (bytes) => {
      const file = await sealed(bytes);
      expect(Buffer.from(await opened(file)).equals(bytes)).toBe(true);
    }),
  );
});

test('X10 any byte that was changed makes the whole file refused', async () => {
  const file = await sealed(seededBytes(5)(2 * size + 300));
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ by;
      expect(await refusal(changed)).toBe(at === 8 ? 'newer-schema' : 'damaged');
    }),
    { numRuns: 300 },
  );
});

test('X10 a file that was cut anywhere, or lengthened, is refused', async () => {
  const file = await sealed(seededBytes(5)(3 * size));
  const borders = [0, 1, 2, 3].map((chunks) => headerLength + chunks * chunkOnDisk);
  const places = fc.oneof(fc.nat(file.length - 1), fc.constantFrom(...borders.slice(0, 3)));
  await fc.assert(
    fc.asyncProperty(places, async (cut) => {
      expect(['damaged', 'truncated']).toContain(await refusal(file.slice(0, cut)));
    }),
  );
  expect(await refusal(new Uint8Array([...file, 0]))).toBe('damaged');
  expect(await refusal(fileOf(file, [...chunksOf(file), new Uint8Array(16)]))).toBe('damaged');
});

test('X10 chunks that were moved, left out, repeated or taken from another file are refused', async () => {
  const file = await sealed(seededBytes(5)(3 * size));
  const [a, b, c] = chunksOf(file) as [Uint8Array, Uint8Array, Uint8Array];
  const elsewhere = chunksOf(await sealed(seededBytes(5)(3 * size), 4));
  const again = elsewhere[1] ?? a;
  const forged = [
    [b, a, c],
    [a, c, b],
    [a, c],
    [b, c],
    [c],
    [a, a, c],
    [a, b, c, c],
    [a, again, c],
  ];
  expect(await Promise.all(forged.map((chunks) => refusal(fileOf(file, chunks))))).toEqual(
    forged.map(() => 'damaged'),
  );
  expect(await refusal(fileOf(file, [a, b, c]))).toBe('opened');
});

test('X10 contents have one form: full chunks with an empty one behind them are refused', async () => {
  const whole = seededBytes(5)(size);
  const file = await sealed(whole);
  const key = await unlockFile(readHeader(file), lock);
  const encrypted = async (piece: Uint8Array, index: number, last: number) => {
    const iv = Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, index, last]);
    const how = { name: 'AES-GCM', iv, additionalData: file.slice(0, 10) } as const;
    return new Uint8Array(await crypto.subtle.encrypt(how, key, new Uint8Array(piece)));
  };
  const same = fileOf(file, [await encrypted(whole, 0, 1)]);
  expect(same).toEqual(file);
  const other = [await encrypted(whole, 0, 0), await encrypted(new Uint8Array(), 1, 1)];
  expect(await refusal(fileOf(file, other))).toBe('damaged');
});

test('X10 a header whose checksum was mended after a change opens with no passphrase', async () => {
  const { headerBytes } = await import('../../../shared/protect/file-header.ts');
  const file = await sealed(seededBytes(5)(10));
  const header = readHeader(file);
  const { setting } = header;
  const forged = [
    { ...header, chunk: 11 },
    { ...header, nonce: seededBytes(1)(12) },
    { ...header, setting: { ...setting, passes: 2 } },
    { ...header, setting: { ...setting, salt: seededBytes(9)(16) } },
  ].map((one) => new Uint8Array(Buffer.concat([headerBytes(one), ...chunksOf(file)])));
  // The key is that of the file as it was: what the header says of it is bound to it.
  expect(await Promise.all(forged.map((bytes) => refusal(bytes)))).toEqual(
    forged.map(() => 'wrong-passphrase'),
  );
});

test('X9 another passphrase opens nothing, and is told from damage', async () => {
  const file = await sealed(seededBytes(5)(500));
  expect(await refusal(file, other)).toBe('wrong-passphrase');
  expect(await refusal(file)).toBe('opened');
});

test('X12 the same contents under the same passphrase are other bytes each time', async () => {
  const bytes = seededBytes(5)(500);
  const [one, two] = [await sealed(bytes, 3), await sealed(bytes, 4)];
  expect(one.slice(headerLength)).not.toEqual(two.slice(headerLength));
  expect(readHeader(one).wrappedKey).not.toEqual(readHeader(two).wrappedKey);
});

test('X12 another passphrase changes the header alone; the old one opens the old file alone', async () => {
  const bytes = seededBytes(5)(2 * size);
  const file = await sealed(bytes);
  const changed = await changePassphrase(file, lock, other, seededBytes(8));
  expect(changed.slice(headerLength)).toEqual(file.slice(headerLength));
  expect(Buffer.from(await opened(changed, other)).equals(bytes)).toBe(true);
  expect([await refusal(changed, lock), await refusal(file, lock)]).toEqual([
    'wrong-passphrase',
    'opened',
  ]);
});

test('X10 protecting and opening stop when they are cancelled', async () => {
  const bytes = new Uint8Array(9 * 1024 ** 2);
  const random = seededBytes(3);
  const signal = { aborted: true };
  await expect(protectFile(bytes, lock, { random, signal })).rejects.toThrow('Cancelled');
  const file = await protectFile(bytes, lock, { random });
  const key = await unlockFile(readHeader(file), lock);
  await expect(openProtected(file, key, { signal })).rejects.toThrow('Cancelled');
});
