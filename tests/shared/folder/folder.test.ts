import { expect, test } from 'vitest';
import { writeBundle } from '../../../shared/bundle/write-bundle.ts';
import { createCode, renameCode } from '../../../shared/commands/codebook.ts';
import { importStudies } from '../../../shared/commands/studies.ts';
import { readName } from '../../../shared/folder/names.ts';
import { mostSmallFiles } from '../../../shared/folder/writer.ts';
import { nextInverse, stacksOf } from '../../../shared/ops/undo-stack.ts';
import { texts } from '../../property/random-review.ts';
import { begun } from '../../property/team-machines.ts';
import { folderMachine, ownWork, reviewId, rowsOf, workIn } from './folder-machine.ts';
import { createMemoryFiles } from './memory-files.ts';

const pair = () => {
  const files = createMemoryFiles(reviewId);
  return {
    files,
    anna: folderMachine('anna', 11, files),
    ben: folderMachine('ben', 12, files),
  };
};

test('a change is one small file and the list, and comes in once', async () => {
  const { anna, ben, files } = pair();
  anna.log.run(createCode, { name: 'Asking twice' });
  await anna.write();
  const kinds = [...files.held.keys()].map((name) => readName(reviewId, name)?.kind).sort();
  expect(kinds).toEqual(['head', 'segment']);
  expect((await ben.look()).newWork).toEqual([
    {
      name: expect.stringMatching(/^themeloom-cominghome\/anna\/[0-9a-f]{64}\.seg$/),
      operations: 1,
    },
  ]);
  expect(await ben.bringIn()).toBe(1);
  expect(await ben.bringIn()).toBe(0);
  expect(await rowsOf(ben.log)).toBe(await rowsOf(anna.log));
});

test('a look with nothing new reads no file and no log', async () => {
  const { anna, ben, files } = pair();
  anna.log.run(createCode, { name: 'Asking twice' });
  await anna.write();
  await ben.bringIn();
  await ben.look();
  const before = [files.counts.reads, ben.logReads()];
  await ben.look();
  await ben.look();
  expect([files.counts.reads, ben.logReads()]).toEqual(before);
});

test('a bring-in alone is not offered to the colleague it was brought from', async () => {
  const { anna, ben } = pair();
  anna.log.run(createCode, { name: 'Asking twice' });
  await anna.write();
  await ben.bringIn();
  await ben.write();
  expect((await anna.look()).newWork).toEqual([]);
  ben.log.run(createCode, { name: 'Waiting again' });
  await ben.write();
  expect((await anna.look()).newWork).toHaveLength(1);
  expect(await anna.bringIn()).toBe(2);
});

test('half of a file is waited for, and read when the rest is there', async () => {
  const { anna, ben, files } = pair();
  anna.log.run(createCode, { name: 'Asking twice' });
  await anna.write();
  const [name, whole] = [...files.held].find(([key]) => key.endsWith('.seg')) ?? [];
  if (name === undefined || whole === undefined) throw new Error('Nothing was written');
  files.held.set(name, { bytes: whole.bytes.slice(0, 40), modifiedAt: 'half' });
  expect(await ben.look()).toEqual({ newWork: [], ignored: [], waiting: 1 });
  files.held.set(name, whole);
  expect(await ben.bringIn()).toBe(1);
});

test('the list arrives before what it lists: it is waited for without an error', async () => {
  const { anna, ben, files } = pair();
  anna.log.run(createCode, { name: 'Asking twice' });
  await anna.write();
  const [name, whole] = [...files.held].find(([key]) => key.endsWith('.seg')) ?? [];
  if (name === undefined || whole === undefined) throw new Error('Nothing was written');
  files.held.delete(name);
  expect(await ben.look()).toEqual({ newWork: [], ignored: [], waiting: 1 });
  files.held.set(name, whole);
  expect(await ben.look()).toMatchObject({ newWork: [{ operations: 1 }], waiting: 0 });
});

test('a damaged or missing list takes nothing away', async () => {
  const { anna, ben, files } = pair();
  anna.log.run(createCode, { name: 'Asking twice' });
  await anna.write();
  files.held.set('themeloom-cominghome/anna/head.json', {
    bytes: new Uint8Array([123, 34]),
    modifiedAt: 'torn',
  });
  expect(await ben.look()).toMatchObject({ newWork: [{ operations: 1 }], ignored: [], waiting: 0 });
});

test('work comes in together with the texts it names, not before', async () => {
  const { anna, ben, files } = pair();
  const [[textId, body] = ['', { text: '' }]] = texts;
  anna.log.run(importStudies, {
    studies: [
      {
        citation: { type: 'article-journal', title: 'Leaving the ward again' },
        documents: [{ title: 'Interview', textId, length: body.text.length, format: 'text' }],
      },
    ],
  });
  await anna.write();
  const [name, pack] = [...files.held].find(([key]) => key.endsWith('.pack')) ?? [];
  if (name === undefined || pack === undefined) throw new Error('No text was written');
  files.held.delete(name);
  expect(await ben.look()).toMatchObject({ newWork: [], waiting: 1 });
  files.held.set(name, { bytes: pack.bytes.slice(0, -1), modifiedAt: 'half' });
  expect(await ben.bringIn()).toBe(0);
  files.held.set(name, pack);
  expect(await ben.bringIn()).toBe(1);
  expect([...ben.texts]).toEqual([textId]);
});

test.each([
  'themeloom-cominghome/anna/head.sync-conflict-20310504-093000-ABCDEFG.json',
  `themeloom-cominghome/anna/${'a'.repeat(64)}.sync-conflict-20310504-093000-ABCDEFG.seg`,
  `themeloom-cominghome/anna/~syncthing~${'a'.repeat(64)}.seg.tmp`,
  `themeloom-cominghome/anna/.syncthing.${'a'.repeat(64)}.seg.tmp`,
  `themeloom-cominghome/anna/${'a'.repeat(64)} (1).seg`,
  `themeloom-cominghome/anna/${'a'.repeat(64)} (Anna's conflicted copy 2031-05-04).seg`,
  `themeloom-cominghome/../${'a'.repeat(64)}.seg`,
  `themeloom-another/anna/${'a'.repeat(64)}.seg`,
  'themeloom-cominghome/anna/notes.txt',
  'themeloom-cominghome/anna/head.json.part',
  `themeloom-cominghome/anna/${'a'.repeat(64)}.seg~`,
  '.hidden.loom',
  'sub/folder.loom',
])('is no work on this review: %s', (name) => {
  expect(readName(reviewId, name)).toBeUndefined();
});

test('bytes under a name that is not their hash are never taken for work', async () => {
  const { anna, ben, files } = pair();
  anna.log.run(createCode, { name: 'Asking twice' });
  await anna.write();
  const [, whole] = [...files.held].find(([key]) => key.endsWith('.seg')) ?? [];
  if (whole === undefined) throw new Error('Nothing was written');
  files.held.set(`themeloom-cominghome/anna/${'b'.repeat(64)}.seg`, whole);
  expect(await ben.look()).toMatchObject({ newWork: [{ operations: 1 }], waiting: 1 });
});

test('what somebody removed from the folder is written again by its author', async () => {
  const { anna, ben, files } = pair();
  anna.log.run(createCode, { name: 'Asking twice' });
  await anna.write();
  anna.log.run(createCode, { name: 'Waiting again' });
  await anna.write();
  const [name = ''] = [...files.held.keys()].filter((key) => key.endsWith('.seg'));
  files.held.delete(name);
  await anna.look();
  expect(await ben.bringIn()).toBe(2);
  expect(workIn(ben.log)).toEqual(workIn(anna.log));
});

test.each([
  ['cut short', 3],
  ['emptied in its full length', undefined],
])(
  'what was %s in the folder is written again by its author, and nobody waits for it',
  async (_, length) => {
    const { anna, ben, files } = pair();
    for (const name of ['Asking twice', 'Waiting again', 'Told late']) {
      anna.log.run(createCode, { name });
      await anna.write();
    }
    const [cut = '', gone = ''] = [...files.held.keys()].filter((key) => key.endsWith('.seg'));
    const size = length ?? files.held.get(cut)?.bytes.length ?? 0;
    files.held.set(cut, { bytes: new Uint8Array(size), modifiedAt: 'cut' });
    files.held.delete(gone);
    await anna.look();
    expect(await ben.bringIn()).toBe(3);
    expect(await ben.look()).toEqual({ newWork: [], ignored: [], waiting: 0 });
    expect(files.held.has(cut)).toBe(false);
  },
);

test('a writer that remembers nothing finds its files, and writes what is missing', async () => {
  const { anna, files } = pair();
  anna.log.run(createCode, { name: 'Asking twice' });
  await anna.write();
  const again = folderMachine('anna', 11, files);
  const segments = (): number =>
    [...files.held.keys()].filter((key) => key.endsWith('.seg')).length;
  await again.writer.mend(ownWork(anna.log), await files.list());
  expect([segments(), again.writer.written]).toEqual([1, anna.writer.written]);
  anna.log.run(createCode, { name: 'Waiting again' });
  await again.writer.mend(ownWork(anna.log), await files.list());
  expect(segments()).toBe(2);
});

test('many small files are joined; who has read the parts reads the joined one no more', async () => {
  const { anna, ben, files } = pair();
  for (let index = 0; index <= mostSmallFiles; index += 1) {
    anna.log.run(createCode, { name: `Thread ${index}` });
    await anna.write();
  }
  await ben.bringIn();
  await ben.look();
  await anna.look();
  await anna.look();
  const segments = [...files.held.keys()].filter((key) => key.endsWith('.seg'));
  expect(segments).toHaveLength(1);
  const before = files.counts.reads;
  expect(await ben.look()).toEqual({ newWork: [], ignored: [], waiting: 0 });
  // The list alone.
  expect(files.counts.reads - before).toBe(1);
  const carol = folderMachine('carol', 13, files);
  expect(await carol.bringIn()).toBe(mostSmallFiles + 1);
});

test('parts vanish before the joined file arrives: it is waited for, and nothing is lost', async () => {
  const { anna, ben, files } = pair();
  for (let index = 0; index <= mostSmallFiles; index += 1) {
    anna.log.run(createCode, { name: `Thread ${index}` });
    await anna.write();
  }
  await anna.look();
  await anna.look();
  const [name, joined] = [...files.held].find(([key]) => key.endsWith('.seg')) ?? [];
  if (name === undefined || joined === undefined) throw new Error('Nothing was joined');
  files.held.delete(name);
  expect(await ben.look()).toEqual({ newWork: [], ignored: [], waiting: 1 });
  files.held.set(name, joined);
  expect(await ben.bringIn()).toBe(mostSmallFiles + 1);
});

test('what was brought in and taken back is offered again', async () => {
  const { anna, ben } = pair();
  anna.log.run(createCode, { name: 'Asking twice' });
  await anna.write();
  await ben.bringIn();
  expect((await ben.look()).newWork).toEqual([]);
  const { device, reviewerId } = ben.log.context;
  const { undo } = stacksOf(ben.log.operations, { device, reviewer: reviewerId });
  const next = nextInverse(ben.log.snapshot, undo);
  if (next === undefined) throw new Error('There is nothing to take back');
  ben.log.run(() => next.plan, {});
  ben.reader.forget();
  expect((await ben.look()).newWork).toMatchObject([{ operations: 1 }]);
});

test('a .loom file of an earlier version is read as before', async () => {
  const { anna, ben, files } = pair();
  anna.log.run(createCode, { name: 'Asking twice' });
  const bytes = await writeBundle({
    operations: anna.log.operations,
    texts,
    originals: new Map(),
  });
  files.held.set('AN-anna-cominghome.loom', { bytes, modifiedAt: 'then' });
  expect((await ben.look()).newWork).toEqual([
    { name: 'AN-anna-cominghome.loom', operations: anna.log.operations.length - begun.length },
  ]);
  await ben.bringIn();
  expect(workIn(ben.log)).toEqual(workIn(anna.log));
});

test('one more change in a large log writes a few kilobytes, and joining pays for itself', async () => {
  const { anna, files } = pair();
  const [code] = anna.log.snapshot.codes.values();
  if (code === undefined) throw new Error('There is no code');
  for (let index = 0; index < 6_000; index += 1) {
    anna.log.run(renameCode, {
      codeId: code.id,
      name: `Being informed, in the ${index}th wording`,
    });
  }
  await anna.write();
  const most = { bytes: 0, total: 0 };
  for (let index = 0; index < 100; index += 1) {
    const before = files.counts.bytesWritten;
    anna.log.run(renameCode, { codeId: code.id, name: `Being told, in the ${index}th wording` });
    await anna.write();
    most.bytes = Math.max(most.bytes, files.counts.bytesWritten - before);
    await anna.look();
    most.total += files.counts.bytesWritten - before;
  }
  expect(most.bytes).toBeLessThan(16 * 1024);
  expect(most.total / 100).toBeLessThan(64 * 1024);
  expect(files.held.size).toBeLessThan(50);
});
