import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../../shared/bundle/write-bundle.ts';
import { listZip, readZipEntry } from '../../../shared/bundle/zip-reader.ts';
import { CancelledError, ExpectedError } from '../../../shared/errors.ts';
import { sha256OfBytes } from '../../../shared/hash.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { startReview, texts } from '../../property/random-review.ts';

const { operations } = startReview();
const contents = { operations, texts, originals: new Map<string, Uint8Array>() };

/** Entries of a sound file, to be tampered with. */
async function entriesOf(): Promise<Record<string, Uint8Array>> {
  const bytes = await writeBundle(contents);
  return Object.fromEntries(
    listZip(bytes).map((entry) => [entry.name, readZipEntry(bytes, entry)]),
  );
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const error: unknown = await readBundle(bytes).catch((reason: unknown) => reason);
  if (!(error instanceof ExpectedError)) throw new Error(`Opened, or failed otherwise: ${error}`);
  return error.code;
}

async function withLog(change: (lines: string[]) => readonly string[]): Promise<Uint8Array> {
  const entries = await entriesOf();
  const name = 'operations/000001.jsonl';
  const lines = change(new TextDecoder().decode(entries[name]).trimEnd().split('\n'));
  const manifest = JSON.parse(new TextDecoder().decode(entries['manifest.json']));
  return zipSync({
    ...entries,
    'manifest.json': strToU8(JSON.stringify({ ...manifest, operations: lines.length })),
    [name]: strToU8(`${lines.join('\n')}\n`),
  });
}

const edit = (line: string | undefined, change: (operation: Operation) => object): string =>
  JSON.stringify(change(JSON.parse(line ?? '')));

test('X3 an empty file, a text file and a picture are no review', async () => {
  for (const bytes of [
    new Uint8Array(),
    strToU8('TY  - JOUR'),
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
  ]) {
    expect(await codeOf(bytes)).toBe('not-zip');
  }
});

test('X3 a zip of something else is named as such', async () => {
  expect(await codeOf(zipSync({ 'word/document.xml': strToU8('<w:document/>') }))).toBe('foreign');
  expect(
    await codeOf(zipSync({ 'manifest.json': strToU8('{"format":"slides","schema":1}') })),
  ).toBe('foreign');
});

test('X3 a file cut short anywhere is told to be cut short', async () => {
  const bytes = await writeBundle(contents);
  for (const part of [0.1, 0.5, 0.9, 0.999]) {
    expect(await codeOf(bytes.slice(0, Math.floor(bytes.length * part)))).toBe('truncated');
  }
});

test('X3 an entry with a byte changed is told to be damaged', async () => {
  const bytes = await writeBundle(contents);
  const entry = listZip(bytes).find(({ name }) => name.startsWith('operations/'));
  const at = (entry?.offset ?? 0) + 80;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  expect(await codeOf(bytes)).toBe('damaged');
});

test('X4 a text or an original under a wrong hash is refused', async () => {
  const entries = await entriesOf();
  const wrong = 'f'.repeat(64);
  const [body = new Uint8Array()] = Object.entries(entries).flatMap(([name, bytes]) =>
    name.startsWith('texts/') ? [bytes] : [],
  );
  expect(await codeOf(zipSync({ ...entries, [`texts/${wrong}.json`]: body }))).toBe('damaged');
  expect(await codeOf(zipSync({ ...entries, [`originals/${wrong}`]: strToU8('%PDF') }))).toBe(
    'damaged',
  );
});

test('X4 a text whose blocks leave the text is refused, whatever its hash', async () => {
  const bytes = strToU8(
    '{"blocks":[{"end":99,"kind":"paragraph","start":0}],"pages":[],"text":"Short"}',
  );
  const entries = await entriesOf();
  expect(await codeOf(zipSync({ ...entries, [`texts/${sha256OfBytes(bytes)}.json`]: bytes }))).toBe(
    'damaged',
  );
});

test('X6 a newer file is left alone and says so', async () => {
  const newer = zipSync({
    'manifest.json': strToU8('{"format":"themeloom","schema":2,"rows":[]}'),
  });
  await expect(readBundle(newer)).rejects.toThrow(
    'This file was made by a newer Themeloom (schema 2). Update, then open it again. Nothing was changed.',
  );
  const log = await withLog(([first, ...rest]) => [
    edit(first, (operation) => ({ ...operation, schema: 2 })),
    ...rest,
  ]);
  expect(await codeOf(log)).toBe('newer-schema');
});

test('X3 a log without a review, with two reviews, with a line missing or twice is refused', async () => {
  expect(await codeOf(await withLog(([, ...rest]) => rest))).toBe('no-review');
  const second = await withLog((lines) => [
    ...lines,
    edit(lines[0], (operation) => ({
      ...operation,
      id: 'op:other',
      changes: [{ create: { id: 'review:other', type: 'review', title: 'Another review' } }],
    })),
  ]);
  expect(await codeOf(second)).toBe('damaged');
  expect(await codeOf(await withLog((lines) => [...lines, ...lines.slice(-1)]))).toBe('damaged');
  const entries = await entriesOf();
  const { 'operations/000001.jsonl': _log, ...without } = entries;
  expect(await codeOf(zipSync(without))).toBe('damaged');
});

test('X5 operations that are malformed, make rows invalid or move what is settled are refused', async () => {
  const set = (fields: object, id = 'review:cominghome') =>
    withLog((lines) => [
      ...lines,
      edit(lines[0], (operation) => ({
        ...operation,
        id: 'op:extra',
        changes: [{ set: id, fields }],
      })),
    ]);
  const bad = [
    await withLog(([first, ...rest]) => [`${first?.slice(0, -5)}`, ...rest]),
    await withLog(([first, ...rest]) => [
      edit(first, (operation) => ({ ...operation, at: 'yesterday' })),
      ...rest,
    ]),
    await set({ title: [null, 5] }),
    await set({ title: ['Coming home', null] }),
    await set({ id: ['review:cominghome', 'review:else'] }),
    await set({ reviewerId: [null, 'reviewer:else'] }, 'excerpt:any'),
    await withLog(([first, ...rest]) => [first ?? '', ...rest, '[]']),
    await withLog((lines) => [
      ...lines,
      (lines[0] ?? '')
        .replace(
          /"changes":\[.*\],"device"/,
          '"changes":[{"set":"review:cominghome","fields":{"__proto__":[null,{"a":1}]}}],"device"',
        )
        .replace('op:', 'op:z'),
    ]),
  ];
  const outcomes = await Promise.all(
    bad.map((bytes) =>
      readBundle(bytes).then(
        () => 'opened',
        (error: unknown) => (error instanceof ExpectedError ? error.code : String(error)),
      ),
    ),
  );
  // The last one: a field called __proto__ is dropped by the parser, and nothing remains of the change.
  expect(outcomes).toEqual([...Array(7).fill('damaged'), 'opened']);
  expect(({} as Record<string, unknown>).a).toBe(undefined);
});

test('X7 entries that are no part of a review are left out and named, paths that climb too', async () => {
  const bytes = zipSync({
    ...(await entriesOf()),
    '../../outside.txt': strToU8('climbing'),
    'texts/notes.txt': strToU8('a stray note'),
    '.DS_Store': strToU8('x'),
  });
  expect((await readBundle(bytes)).ignored).toEqual([
    '../../outside.txt',
    'texts/notes.txt',
    '.DS_Store',
  ]);
});

test('X7 what would unpack beyond the limits is refused before it is unpacked', async () => {
  const bomb = zipSync({ ...(await entriesOf()), 'texts/big.json': new Uint8Array(80_000_000) });
  expect(await codeOf(bomb)).toBe('too-large');
  const limits = { entries: 3, inflatedBytes: 1e9, ratio: 1000, ratioFloor: 1e9 };
  await expect(readBundle(await writeBundle(contents), { limits })).rejects.toThrow(ExpectedError);
});

test('X7 an entry that is larger than it says is refused', async () => {
  const bytes = await writeBundle(contents);
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 24, 10, true);
  expect(await codeOf(bytes)).toBe('damaged');
});

test('X3 opening and saving stop when cancelled', async () => {
  const signal = { aborted: true };
  await expect(writeBundle(contents, { signal })).rejects.toThrow(CancelledError);
  await expect(readBundle(await writeBundle(contents), { signal })).rejects.toThrow(CancelledError);
});
