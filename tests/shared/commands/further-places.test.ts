import { expect, test } from 'vitest';
import { describe as sentenceOf } from '../../../shared/audit/describe.ts';
import { codeTree, pathName } from '../../../shared/codebook/code-tree.ts';
import { addCodes } from '../../../shared/commands/add-codes.ts';
import { promoteCode } from '../../../shared/commands/codebook.ts';
import { putAlsoUnder, takeFromUnder } from '../../../shared/commands/further-places.ts';
import { moveCodes, recolourCodes, removeCodes } from '../../../shared/commands/several-codes.ts';
import { planCodebook } from '../../../shared/import/plan-codebook.ts';
import { readCodeText } from '../../../shared/import/read-codebook.ts';
import { findConflicts } from '../../../shared/ops/conflicts.ts';
import { fieldName } from '../../../shared/ops/field-name.ts';
import { valueWords } from '../../../shared/ops/value-words.ts';
import type { CodeId } from '../../../shared/records/ids.ts';
import { referencesOf } from '../../../shared/records/record-types.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { startReview, takeBack } from '../../property/random-review.ts';
import { machineOf } from '../../property/team-machines.ts';

const list = [
  'Name\tParent\tKind',
  'Relations\t\tanalytical theme',
  'Trust\tRelations\tdescriptive theme',
  'Time\t\tdescriptive theme',
  'Waiting\tTime\t',
  'Phone calls\tWaiting\t',
].join('\n');

function withCodes(log: LogWriter): LogWriter {
  log.run(addCodes, { codes: planCodebook(new Map(), readCodeText(list, true)).codes });
  return log;
}

const idOf = (log: LogWriter, name: string): CodeId =>
  codeTree(log.snapshot.codes).inOrder.findLast(({ code }) => code.name === name)?.code.id ??
  'code:not-there';

const places = (log: LogWriter) =>
  codeTree(log.snapshot.codes).inOrder.flatMap((node) =>
    node.alsoUnder.map((theme) => `${pathName(node)} also under ${pathName(theme)}`),
  );

const put = (log: LogWriter, code: string, theme: string) =>
  log.run(putAlsoUnder, { codeIds: [idOf(log, code)], themeId: idOf(log, theme) });

test('T5 puts a code also under a theme, once, and takes it out again', () => {
  const log = withCodes(startReview());
  const operation = put(log, 'Waiting', 'Trust');
  expect(operation && sentenceOf(operation)).toBe('Put “Waiting” also under “Trust”');
  expect(places(log)).toEqual(['Time › Waiting also under Relations › Trust']);
  expect(put(log, 'Waiting', 'Trust')).toBeUndefined();
  expect(put(log, 'Waiting', 'Time')).toBeUndefined();
  const taken = log.run(takeFromUnder, {
    codeId: idOf(log, 'Waiting'),
    themeId: idOf(log, 'Trust'),
  });
  expect(taken && sentenceOf(taken)).toBe(
    'Took “Waiting” out of “Trust”, where it had a further place',
  );
  expect(places(log)).toEqual([]);
  takeBack(log, 'undo');
  expect(places(log)).toEqual(['Time › Waiting also under Relations › Trust']);
  takeBack(log, 'undo');
  expect(log.snapshot.codes.get(idOf(log, 'Waiting'))).not.toHaveProperty('alsoUnder');
});

test('T5 refuses a place below the code itself, by whatever way, and a theme under a code', () => {
  const log = withCodes(startReview());
  put(log, 'Time', 'Relations');
  expect(() => put(log, 'Relations', 'Time')).toThrow('A code cannot be put below itself.');
  expect(() => put(log, 'Trust', 'Waiting')).toThrow('A theme cannot stand under a code.');
  expect(() =>
    log.run(moveCodes, {
      codeIds: [idOf(log, 'Relations')],
      place: { parentId: idOf(log, 'Time') },
    }),
  ).toThrow('A code cannot be moved below itself.');
});

test('T5 places that two people add at once are both kept; one is taken out where it was merged or removed', () => {
  const base = withCodes(startReview());
  const [ines, ben] = [
    machineOf('ines', 11, base.operations),
    machineOf('ben', 22, base.operations),
  ];
  put(ines, 'Waiting', 'Trust');
  put(ben, 'Waiting', 'Relations');
  ben.run(removeCodes, { codeIds: [idOf(ben, 'Trust')] });
  ines.bringIn(ben.operations);
  expect(findConflicts(ines.operations, ines.snapshot)).toEqual([]);
  expect(Object.keys(ines.snapshot.codes.get(idOf(ines, 'Waiting'))?.alsoUnder ?? {}).length).toBe(
    2,
  );
  expect(places(ines)).toEqual(['Time › Waiting also under Relations']);
  ines.run(takeFromUnder, { codeId: idOf(ines, 'Waiting'), themeId: idOf(ines, 'Relations') });
  expect(places(ines)).toEqual([]);
});

test('T5 whoever puts a code under a theme and whoever takes it out at once: the later counts, and nobody is asked', () => {
  const base = withCodes(startReview());
  put(base, 'Waiting', 'Trust');
  const [ines, ben] = [
    machineOf('ines', 11, base.operations),
    machineOf('ben', 22, base.operations, { now: Date.UTC(2030, 1, 1) }),
  ];
  const at = { codeId: idOf(ines, 'Waiting'), themeId: idOf(ines, 'Trust') };
  ines.run(takeFromUnder, at);
  put(ines, 'Waiting', 'Trust');
  ben.run(takeFromUnder, at);
  ines.bringIn(ben.operations);
  expect([findConflicts(ines.operations, ines.snapshot), places(ines)]).toEqual([[], []]);
});

test('T5 a code that becomes a theme leaves the themes it can no longer stand under', () => {
  const log = withCodes(startReview());
  put(log, 'Phone calls', 'Trust');
  put(log, 'Phone calls', 'Relations');
  log.run(promoteCode, { codeId: idOf(log, 'Phone calls'), kind: 'analytical' });
  expect(places(log)).toEqual(['Phone calls also under Relations']);
  log.run(promoteCode, { codeId: idOf(log, 'Relations'), kind: 'code' });
  expect(places(log)).toEqual([]);
});

test('a theme that is coloured or moved leaves the codes that only stand under it as well', () => {
  const log = withCodes(startReview());
  put(log, 'Waiting', 'Trust');
  const [trust, waiting] = [idOf(log, 'Trust'), idOf(log, 'Waiting')];
  const colours = () => [trust, waiting].map((id) => log.snapshot.codes.get(id)?.colour);
  const colour = log.snapshot.codes.get(waiting)?.colour ?? 0;
  log.run(recolourCodes, { codeIds: [trust], colour });
  log.run(recolourCodes, { codeIds: [trust], colour: (colour + 1) % 12 });
  expect(colours()).toEqual([(colour + 1) % 12, colour]);
  log.run(moveCodes, { codeIds: [trust, waiting], place: {} });
  expect(
    codeTree(log.snapshot.codes)
      .roots.slice(-2)
      .map(({ code }) => code.name),
  ).toEqual(['Trust', 'Waiting']);
});

test('a further place is told by the name of the theme, where a colleague’s work is told', () => {
  const log = withCodes(startReview());
  const [waiting, trust] = [idOf(log, 'Waiting'), idOf(log, 'Trust')];
  const words = (value: true | null) =>
    `${fieldName(waiting, `alsoUnder.${trust}`)}: ${valueWords(waiting, `alsoUnder.${trust}`, value, log.snapshot)}`;
  expect([words(null), words(true)]).toEqual([
    'further place in the codebook: not under “Trust”',
    'further place in the codebook: also under “Trust”',
  ]);
});

test('R5 a further place names a record of the review', () => {
  const log = withCodes(startReview());
  put(log, 'Waiting', 'Trust');
  const code = log.snapshot.codes.get(idOf(log, 'Waiting'));
  expect(
    code && [...referencesOf(code)].flatMap(({ id, reference }) => (reference.keys ? [id] : [])),
  ).toEqual([idOf(log, 'Trust')]);
});

test('T5 the table of the codebook tells further places, and read again as a codebook gives them back', () => {
  const log = withCodes(startReview());
  put(log, 'Waiting', 'Trust');
  put(log, 'Waiting', 'Relations');
  const { columns, rows } = buildTable('codebook', {
    snapshot: shownOf(log.snapshot),
    texts: new Map(),
    operations: [],
    asOf: '2025-05-06',
  });
  const at = columns.findIndex(({ key }) => key === 'alsoUnder');
  const cell = (row: (typeof rows)[number], index: number): string =>
    (row.cells[index]?.paragraphs ?? [])
      .flat()
      .map(({ text }) => text)
      .join('');
  const lines = rows.map((row) => [row.depth, cell(row, 0), cell(row, 1), cell(row, at)]);
  expect(lines.findLast(([, name]) => name === 'Waiting')?.[3]).toBe(
    'Relations; Relations › Trust',
  );
  const text = [['Depth', 'Code', 'Kind', 'Also under'], ...lines]
    .map((line) => line.join('\t'))
    .join('\n');
  const other = startReview();
  for (const { code } of codeTree(other.snapshot.codes).inOrder)
    other.run(removeCodes, { codeIds: [code.id] });
  other.run(addCodes, { codes: planCodebook(new Map(), readCodeText(text, true)).codes });
  expect(places(other)).toEqual(places(log));
  expect(places(other).length).toBe(2);
});

test('a list that names no such theme, or one the code cannot stand under, says so', () => {
  const text = 'Code\tKind\tAlso under\nTrust\ttheme\tWaiting; Care\nWaiting\t\tTrust';
  const { codes } = planCodebook(new Map(), readCodeText(text, true));
  expect(codes.map(({ alsoUnder, doubts }) => ({ alsoUnder, doubts }))).toEqual([
    {
      alsoUnder: [],
      doubts: [
        'It cannot stand under “Waiting” as well.',
        'There is no “Care” for it to stand under as well.',
      ],
    },
    { alsoUnder: [0], doubts: [] },
  ]);
});
