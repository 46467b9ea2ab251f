import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { nativeUnpacking } from '../../../electron/cli/native-unpacking.ts';
import { readBundle, surveyBundle } from '../../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../../shared/bundle/write-bundle.ts';
import { defaultZipLimits, listZip } from '../../../shared/bundle/zip-reader.ts';
import { CancelledError, ExpectedError } from '../../../shared/errors.ts';
import { sha256OfBytes } from '../../../shared/hash.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { largeReview } from '../../fixtures/large-review.ts';
import { entriesOf, inFirstForm, linesIn, withLogs } from '../../fixtures/sealed-files.ts';
import { startReview, texts } from '../../property/random-review.ts';

const { operations } = startReview();
const contents = { operations, texts, originals: new Map<string, Uint8Array>() };

const sound = await writeBundle(contents);

async function codeOf(bytes: Uint8Array): Promise<string> {
  const [code] = await codesOf([bytes]);
  if (code === undefined || code === 'opened') throw new Error('It opened');
  return code;
}

/** The file with another log, in this form and in that of the first schema. */
function withLog(change: (lines: readonly string[]) => readonly string[]): readonly Uint8Array[] {
  const lines = change(linesIn(sound));
  return [withLogs(sound, [lines]), inFirstForm(sound, lines)];
}

async function codesOf(files: readonly Uint8Array[]): Promise<readonly string[]> {
  return Promise.all(
    files.map(async (bytes) => {
      const opened = await outcome(readBundle(bytes));
      // Who only counts looks as closely.
      expect(await outcome(surveyBundle(bytes, { native: nativeUnpacking }))).toBe(opened);
      return opened;
    }),
  );
}

function outcome(opening: Promise<unknown>): Promise<string> {
  return opening.then(
    () => 'opened',
    (error: unknown) => (error instanceof ExpectedError ? error.code : String(error)),
  );
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
  const entry = listZip(bytes).find(({ name }) => name.startsWith('log/'));
  const at = (entry?.offset ?? 0) + 150;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  expect(await codeOf(bytes)).toBe('damaged');
});

test('X4 a text or an original under a wrong hash is refused', async () => {
  const entries = entriesOf(sound);
  const wrong = 'f'.repeat(64);
  const [pack = new Uint8Array()] = Object.entries(entries).flatMap(([name, bytes]) =>
    name.startsWith('texts/') ? [bytes] : [],
  );
  const text = strToU8(new TextDecoder().decode(pack).split('\n')[0] ?? '');
  const forged = [
    { [`texts/${wrong}.json`]: text },
    { [`texts/${wrong}.jsonl`]: pack },
    { [`texts/${sha256OfBytes(text)}.jsonl`]: text },
    { [`originals/${wrong}`]: strToU8('%PDF') },
  ];
  expect(await codesOf(forged.map((entry) => zipSync({ ...entries, ...entry })))).toEqual(
    Array(4).fill('damaged'),
  );
});

test('X4 a text whose blocks leave the text is refused, whatever its hash', async () => {
  const bytes = strToU8(
    '{"blocks":[{"end":99,"kind":"paragraph","start":0}],"pages":[],"text":"Short"}',
  );
  const entry = { [`texts/${sha256OfBytes(bytes)}.json`]: bytes };
  expect(await codeOf(zipSync({ ...entriesOf(sound), ...entry }))).toBe('damaged');
});

test('X6 a newer file is left alone and says so', async () => {
  const newer = zipSync({
    'manifest.json': strToU8('{"format":"themeloom","schema":3,"rows":[]}'),
  });
  await expect(readBundle(newer)).rejects.toThrow(
    'This file was made by a newer Themeloom (schema 3). Update, then open it again. Nothing was changed.',
  );
  // Without the operation that starts the review there is nothing to show.
  const logs = withLog(([first, ...rest]) => [
    edit(first, (operation) => ({ ...operation, schema: 2 })),
    ...rest,
  ]);
  expect(await codesOf(logs)).toEqual(['newer-schema', 'newer-schema']);
});

test('X3 a log without a review, with two reviews, with a line missing or twice is refused', async () => {
  expect(await codesOf(withLog(([, ...rest]) => rest))).toEqual(['no-review', 'no-review']);
  const second = withLog((lines) => [
    ...lines,
    edit(lines.at(-1), (operation) => ({
      ...operation,
      id: 'op:zother',
      changes: [{ create: { id: 'review:other', type: 'review', title: 'Another review' } }],
    })),
  ]);
  expect(await codesOf(second)).toEqual(['damaged', 'damaged']);
  expect(await codesOf(withLog((lines) => [...lines, ...lines.slice(-1)]))).toEqual([
    'damaged',
    'damaged',
  ]);
  const without = Object.entries(entriesOf(sound)).filter(([name]) => !name.startsWith('log/'));
  expect(await codeOf(zipSync(Object.fromEntries(without)))).toBe('damaged');
});

test('X4 a segment that is not what its name or its head says is refused', async () => {
  const lines = linesIn(sound);
  const [first = '', ...rest] = lines;
  const at = /"at":"([^"]*)"/.exec(rest[0] ?? '')?.[1];
  const forged = [
    withLogs(sound, [lines], { sha256: 'f'.repeat(64) }),
    withLogs(sound, [lines], { operations: lines.length + 1 }),
    withLogs(sound, [lines], { bytes: 10 }),
    withLogs(sound, [lines], { first: at }),
    withLogs(sound, [lines], { last: at }),
    withLogs(sound, [lines], { device: 'device:elsewhere' }),
    withLogs(sound, [lines], { first: 'yesterday' }),
    // Out of order, twice the same operation, and a torn last line.
    withLogs(sound, [[...rest, first]]),
    withLogs(sound, [lines, rest]),
    withLogs(sound, [[...lines.slice(0, -1), lines.at(-1)?.slice(0, -20) ?? '']]),
  ];
  expect(await codesOf(forged)).toEqual(forged.map(() => 'damaged'));
  const unlisted = { [`log/${'e'.repeat(64)}.jsonl`]: strToU8('{}\n') };
  expect(await codeOf(zipSync({ ...entriesOf(sound), ...unlisted }))).toBe('damaged');
});

test('X5 operations that are malformed, make rows invalid or move what is settled are refused', async () => {
  const set = (fields: object, id = 'review:cominghome') =>
    withLog((lines) => [
      ...lines,
      edit(lines.at(-1), (operation) => ({
        ...operation,
        id: 'op:zextra',
        changes: [{ set: id, fields }],
      })),
    ]);
  const bad = [
    ...withLog(([first, ...rest]) => [`${first?.slice(0, -5)}`, ...rest]),
    ...withLog(([first, ...rest]) => [
      edit(first, (operation) => ({ ...operation, at: 'yesterday' })),
      ...rest,
    ]),
    ...set({ title: [null, 5] }),
    ...set({ title: ['Coming home', null] }),
    ...set({ id: ['review:cominghome', 'review:else'] }),
    ...set({ reviewerId: [null, 'reviewer:else'] }, 'excerpt:any'),
    ...withLog(([first, ...rest]) => [first ?? '', ...rest, '[]']),
  ];
  expect(await codesOf(bad)).toEqual(bad.map(() => 'damaged'));
  const polluting = withLog((lines) => [
    ...lines,
    (lines.at(-1) ?? '')
      .replace(
        /"changes":\[.*\],"device"/,
        '"changes":[{"set":"review:cominghome","fields":{"__proto__":[null,{"a":1}]}}],"device"',
      )
      .replace('op:', 'op:z'),
  ]);
  // A field called __proto__ is dropped by the parser, and nothing remains of the change.
  expect(await codesOf(polluting)).toEqual(['opened', 'opened']);
  expect(({} as Record<string, unknown>).a).toBe(undefined);
});

test('X5 an excerpt that a later operation makes invalid is met, also by who leaves the coding out', async () => {
  const large = largeReview({ documents: 1, codingsPerDocument: 3, codes: 2, seed: 3 });
  const file = await writeBundle({ ...large, originals: new Map() });
  const excerpt = /"id":"(excerpt:[^"]*)"/.exec(linesIn(file).join())?.[1];
  const codes = ['author', 'nobody'].map((order) => {
    const lines = linesIn(file);
    const last = edit(lines.at(-1), (operation) => ({
      ...operation,
      id: 'op:zzzzzzzzzzzzzzzzzzzz',
      changes: [{ set: excerpt, fields: { constructOrder: [null, order] } }],
    }));
    return withLogs(file, [[...lines, last]]);
  });
  expect(await codesOf(codes)).toEqual(['opened', 'damaged']);
});

test('X7 entries that are no part of a review are left out and named, paths that climb too', async () => {
  const bytes = zipSync({
    ...entriesOf(sound),
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
  const bomb = zipSync({ ...entriesOf(sound), 'texts/big.json': new Uint8Array(4_000_000) });
  await expect(
    readBundle(bomb, { limits: { ...defaultZipLimits, ratioFloor: 1e6 } }),
  ).rejects.toMatchObject({ code: 'too-large' });
  // A size that is only claimed is refused by the limits that hold, before anything is unpacked.
  for (const size of [80_000_000, 3_000_000_000]) {
    const claimed = await writeBundle(contents);
    const view = new DataView(claimed.buffer);
    view.setUint32(view.getUint32(claimed.length - 6, true) + 24, size, true);
    expect(await codeOf(claimed)).toBe('too-large');
  }
  const limits = { entries: 2, inflatedBytes: 1e9, ratio: 1000, ratioFloor: 1e9 };
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

test('R1 an id that could lead elsewhere is refused, in the manifest as in the log', async () => {
  const entries = entriesOf(sound);
  const manifest = JSON.parse(new TextDecoder().decode(entries['manifest.json']));
  const astray = strToU8(JSON.stringify({ ...manifest, reviewId: 'review:../notes' }));
  const files = withLog(([first, ...rest]) => [
    edit(first, (operation) => ({ ...operation, reviewer: 'reviewer:..\\notes' })),
    ...rest,
  ]);
  const codes = await codesOf([zipSync({ ...entries, 'manifest.json': astray }), ...files]);
  expect(codes).toEqual(['damaged', 'damaged', 'damaged']);
});
