import { expect, test } from 'vitest';
import { rowsDigest } from '../../../shared/bundle/rows-digest.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { editReview } from '../../../shared/commands/edit-review.ts';
import type { BroughtIn } from '../../../shared/engine/work.ts';
import { t } from '../../../shared/messages/messages.ts';
import { joinLogs } from '../../../shared/ops/merge.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { seededBytes } from '../../../shared/random.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';
import { startReview } from '../../property/random-review.ts';
import { type MadeEngine, makeEngine, startDisk } from './make-engine.ts';

/** The log of a colleague who has made a code. */
function colleague(name: string): readonly Operation[] {
  const base = startReview();
  const log = new LogWriter(
    {
      device: 'device:ward0laptop',
      reviewerId: 'reviewer:ines',
      now: () => 5,
      random: seededBytes(9),
    },
    base.snapshot,
  );
  log.run(createCode, { name });
  return [...base.operations, ...log.operations];
}

const workOf =
  (theirs: readonly Operation[]) =>
  async (log: readonly Operation[]): Promise<BroughtIn> => {
    const { added, fresh, operations } = joinLogs(log, theirs);
    const next = replay(operations);
    return { added, fresh, next, texts: new Map(), originals: new Map(), params: {} };
  };

const codeNames = ({ engine }: MadeEngine) =>
  [...engine.state.full.codes.values()].filter((c) => c.deleted !== true).map((c) => c.name);
const kept = ({ disk }: MadeEngine) => rowsDigest(replay(disk.review?.log ?? []));
const made = (operation: Operation | undefined) =>
  operation?.changes.flatMap((change) => ('create' in change ? [change.create.id] : [])) ?? [];

test('commits one after the other, and tells of each once it is kept', async () => {
  const { disk, engine, ...rest } = await makeEngine();
  const told: unknown[] = [];
  engine.subscribe({
    opened: ({ version }) => told.push(['opened', version]),
    changed: ({ version: reached }, { added, source, touched, version }) => {
      const isKept = added.every((operation) => disk.review?.log.includes(operation) === true);
      told.push([source, version, reached, [...touched], isKept]);
    },
  });
  const [first, second] = await Promise.all([
    engine.commit(createCode, { name: 'Asking twice' }),
    engine.commit(createCode, { name: 'Being sent on' }),
  ]);
  expect(told).toEqual([
    ['opened', 7],
    ['command', 8, 8, made(first), true],
    ['command', 9, 9, made(second), true],
  ]);
  expect(codeNames({ disk, engine, ...rest }).slice(-2)).toEqual(['Asking twice', 'Being sent on']);
});

test('a command that changes nothing is not written, one that is refused leaves all as it was', async () => {
  const { engine } = await makeEngine();
  const before = engine.state;
  const title = before.full.review?.title ?? '';
  expect(await engine.commit(editReview, { title })).toBe(undefined);
  await expect(engine.commit(createCode, { name: ' ' })).rejects.toThrow();
  expect(engine.state).toBe(before);
});

test('E1 where storing fails memory has not moved, and the next commit is stored', async () => {
  const one = await makeEngine();
  const { engine, storage } = one;
  const before = engine.state;
  const { append } = storage;
  storage.append = () => Promise.reject(new DOMException('No room', 'QuotaExceededError'));
  await expect(engine.commit(createCode, { name: 'Lost' })).rejects.toMatchObject({
    code: 'not-saved',
    message: t('common.notSaved'),
  });
  expect(engine.state).toBe(before);
  storage.append = append;
  await engine.commit(createCode, { name: 'Kept' });
  expect(codeNames(one).slice(-1)).toEqual(['Kept']);
  expect(kept(one)).toBe(rowsDigest(engine.state.full));
});

test('E3 a window whose review was changed in another one writes no more, and says so', async () => {
  const one = await makeEngine();
  const other = await makeEngine(one.disk, { seed: 78 });
  await other.engine.commit(createCode, { name: 'There' });
  const lost: boolean[] = [];
  one.engine.subscribe({ lost: ({ readOnly }) => lost.push(readOnly) });
  await expect(one.engine.commit(createCode, { name: 'Here' })).rejects.toMatchObject({
    code: 'moved',
  });
  await expect(one.engine.commit(createCode, { name: 'Again' })).rejects.toMatchObject({
    code: 'read-only',
  });
  expect(lost).toEqual([true]);
  expect(one.engine.state.stopped).toBe('moved');
  expect(kept(one)).toBe(rowsDigest(other.engine.state.full));
});

test('E10 where the storage was cleared the review turns read-only in memory, with the change that was refused', async () => {
  const one = await makeEngine();
  const { disk, engine } = one;
  await engine.commit(createCode, { name: 'Kept' });
  const { head } = engine.state;
  disk.review = undefined;
  await expect(engine.commit(createCode, { name: 'Refused' })).rejects.toMatchObject({
    code: 'gone',
    message: t('common.stop.gone'),
  });
  await expect(engine.undo()).rejects.toMatchObject({ code: 'read-only' });
  const held = await engine.holdInMemory();
  const names = [...held.full.codes.values()].map(({ name }) => name);
  expect([engine.state.readOnly, engine.state.stopped, codeNames(one).at(-1)]).toEqual([
    true,
    'gone',
    'Kept',
  ]);
  expect([held.head, names.slice(-2), held.refused.map(({ kind }) => kind)]).toEqual([
    head,
    ['Kept', 'Refused'],
    ['create-code'],
  ]);
});

test('E10 a window that only reads says so when what it shows is gone', async () => {
  const one = await makeEngine(startDisk(), { held: false });
  one.disk.review = undefined;
  await one.engine.refresh();
  expect(one.engine.state.stopped).toBe('gone');
});

test('a review that another window holds is read, not written', async () => {
  const { engine } = await makeEngine(startDisk(), { held: false });
  expect(engine.state.readOnly).toBe(true);
  await expect(engine.commit(createCode, { name: 'Here' })).rejects.toMatchObject({
    code: 'read-only',
  });
});

test('M7 work brought in is set aside and put back, also by an engine opened later', async () => {
  const one = await makeEngine();
  const { engine } = one;
  const before = rowsDigest(engine.state.full);
  await engine.bringIn(workOf(colleague('Being told')));
  const after = rowsDigest(engine.state.full);
  expect(codeNames(one)).toContain('Being told');
  await engine.undo();
  expect([rowsDigest(engine.state.full), kept(one)]).toEqual([before, before]);
  const later = await makeEngine(one.disk, { seed: 78 });
  expect(rowsDigest(later.engine.state.full)).toBe(before);
  await later.engine.redo();
  expect([rowsDigest(later.engine.state.full), kept(later)]).toEqual([after, after]);
});

test('M7 set aside and brought in anew, work counts again and is not written twice', async () => {
  const one = await makeEngine();
  const { disk, engine } = one;
  await engine.bringIn(workOf(colleague('Being told')));
  const after = rowsDigest(engine.state.full);
  await engine.undo();
  const operations = disk.review?.log.length ?? 0;
  await engine.bringIn(workOf(colleague('Being told')));
  expect(disk.review?.log.length).toBe(operations + 1);
  expect([rowsDigest(engine.state.full), kept(one)]).toEqual([after, after]);
  const later = await makeEngine(disk, { seed: 78 });
  expect(rowsDigest(later.engine.state.full)).toBe(after);
});

test('E4 closing waits for what is under way, has subscribers write, and refuses what comes later', async () => {
  const { disk, engine, reports, released } = await makeEngine();
  const steps: string[] = [];
  engine.subscribe({
    changed: () => steps.push('changed'),
    flush: async () => {
      await Promise.resolve();
      steps.push('written');
    },
    closed: () => steps.push('closed'),
  });
  engine.subscribe({ flush: () => Promise.reject(new Error('The folder is gone')) });
  const underWay = engine.commit(createCode, { name: 'In time' });
  const closing = engine.close();
  const late = engine.commit(createCode, { name: 'Too late' });
  await expect(late).rejects.toMatchObject({ code: 'closed' });
  await closing;
  expect(disk.review?.log).toContainEqual(await underWay);
  expect(steps).toEqual(['changed', 'written', 'closed']);
  expect(reports).toEqual([new Error('The folder is gone')]);
  expect(released).toEqual(['lock']);
});

test('a subscriber that fails is reported, and the commit stands', async () => {
  const { engine, reports } = await makeEngine();
  const heard: string[] = [];
  engine.subscribe({
    changed: () => {
      throw new Error('Out of step');
    },
  });
  engine.subscribe({ changed: () => heard.push('told') });
  expect(made(await engine.commit(createCode, { name: 'Asking twice' }))).toHaveLength(1);
  expect([heard, reports]).toEqual([['told'], [new Error('Out of step')]]);
});

test('E4 what another thread writes in its turn is read anew and told of, and undone as one step', async () => {
  const here = await makeEngine();
  const beside = await makeEngine(here.disk, { seed: 5 });
  const told: unknown[] = [];
  here.engine.subscribe({
    changed: (_state, { added, attachments, source }) =>
      told.push([source, added.length, attachments]),
  });
  const [written, commit] = await Promise.all([
    here.engine.writtenBeside(async () => {
      const operations: Operation[] = [];
      beside.engine.subscribe({
        changed: (_state, { added }) => void operations.push(...added),
      });
      await beside.engine.bringIn(workOf(colleague('From the ward')));
      return { operations, attachments: false };
    }),
    here.engine.commit(createCode, { name: 'Asking twice' }),
  ]);
  expect(written.operations.at(-1)?.kind).toBe('bring-in');
  expect(commit?.kind).toBe('create-code');
  expect(told).toEqual([
    ['bring-in', 2, false],
    ['command', 1, false],
  ]);
  expect(codeNames(here)).toEqual(expect.arrayContaining(['From the ward', 'Asking twice']));
  await here.engine.undo();
  await here.engine.undo();
  expect(codeNames(here)).not.toContain('From the ward');
  expect(kept(here)).toBe(rowsDigest(here.engine.state.full));
});

test('E10 another thread that failed after it had written leaves a review that can be written on', async () => {
  const here = await makeEngine();
  const beside = await makeEngine(here.disk, { seed: 5 });
  const failing = here.engine.writtenBeside(async () => {
    await beside.engine.bringIn(workOf(colleague('From the ward')));
    throw new Error('It was ended');
  });
  await expect(failing).rejects.toThrow('It was ended');
  expect(codeNames(here)).toContain('From the ward');
  expect(await here.engine.commit(createCode, { name: 'Asking twice' })).toBeDefined();
  expect(kept(here)).toBe(rowsDigest(here.engine.state.full));
  const failed = here.engine.writtenBeside(() => Promise.reject(new Error('It did not begin')));
  await expect(failed).rejects.toThrow('It did not begin');
  expect(await here.engine.commit(createCode, { name: 'Being sent on' })).toBeDefined();
});
