import { expect, test } from 'vitest';
import { stateSections, stateText } from '../../../renderer/store/state-report.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { writeMemo } from '../../../shared/commands/memos.ts';
import { allRecords } from '../../../shared/ops/snapshot.ts';
import { knownForm } from '../../../shared/ops/waiting.ts';
import { makeEngine } from '../../shared/engine/make-engine.ts';

const size = {
  pages: { count: 7, bytes: 900, rows: 2 },
  segments: { count: 1, bytes: 300 },
  lines: { count: 2, bytes: 120 },
  texts: { count: 3, bytes: 450, rows: 1 },
  originals: { count: 0, bytes: 0 },
};

async function source() {
  const { engine } = await makeEngine();
  const [codeId = 'code:none'] = engine.state.full.codes.keys();
  await engine.commit(createCode, { name: 'Asking twice' });
  await engine.commit(writeMemo, { targetId: codeId, body: 'Ask the ward sister again' });
  return { state: engine.state, log: await engine.readLog(), size };
}

const kept = { journal: undefined, backups: [], folder: undefined };

test('tells log, installations, knowledge, rows, database, journal, backups and folder in numbers', async () => {
  const here = await source();
  const [first] = here.log;
  if (first === undefined) throw new Error('There is no operation');
  const later = knownForm({ ...first, id: 'op:later', device: 'device:later', schema: 99 });
  const sections = stateSections({
    ...here,
    log: [...here.log, later],
    journal: { operations: 6, bytes: 5000, owed: 1 },
    backups: [
      { name: 'Coming home.loom', size: 4000, writtenAt: '2031-05-04T09:30:00.000Z' },
      { name: 'Coming home before.loom', size: 3000, writtenAt: '2031-05-03T09:30:00.000Z' },
    ],
    folder: {
      ...{ isReached: true, segments: 3, small: 2, packs: 1, pending: 0, toMend: false },
      ...{ done: 9, newWork: 1, waiting: 2, ignored: 0 },
    },
  });
  const rows = new Map(sections.flatMap((section) => section.rows));
  expect(sections.map(({ rows: { length }, title }) => [title, length])).toEqual([
    ['Log', 12],
    ['Operations by installation', 2],
    ['Knowledge that is sent', 2],
    ['Rows', 40],
    ['Database', 5],
    ['Kept outside the database', 3],
    ['Team folder', 8],
  ]);
  expect(
    [
      'Operations',
      'Of a newer version',
      'Last operation',
      'code',
      'Journal',
      'Not in the journal yet',
      'Backups',
      'Written from here',
      'Files on their way',
      'Pages of records',
    ].map((label) => rows.get(label)),
  ).toEqual([
    String(here.log.length),
    '1',
    here.log.at(-1)?.id,
    '3, 0 of them removed',
    '6 operations, 5000 bytes',
    '1',
    '2, 7000 bytes, the newest of 2031-05-04T09:30:00.000Z',
    '3 files of operations, 1 pack, 2 of them small',
    '2',
    '7, 900 bytes, in 2 rows',
  ]);
});

/** What nobody wrote: ids, and words that a field can only hold one of a few of. */
const isIdOrWord = (field: string, value: string): boolean =>
  /^[a-z]+:[\w-]+$/.test(value) || ['type', 'kind', 'format', 'layer', 'textId'].includes(field);

test('holds nothing that anybody wrote: no titles, names, quotes, memos, texts or file names', async () => {
  const here = await source();
  const text = stateText(stateSections({ ...here, ...kept }));
  const said = [...allRecords(here.state.full)].flatMap((record) =>
    Object.entries(record).flatMap(([field, value]) =>
      typeof value === 'string' && value.length > 3 && !isIdOrWord(field, value) ? [value] : [],
    ),
  );
  expect(said).toEqual(
    expect.arrayContaining([
      'Coming home',
      'Maren Holt',
      'Asking twice',
      'Ask the ward sister again',
    ]),
  );
  expect(said.filter((words) => text.includes(words))).toEqual([]);
  expect(text).toContain(`Review: ${here.state.id}`);
  expect(text).toContain('Journal: this platform keeps none');
  expect(text).toContain('Team folder: none is shared');
});
