import { describe, expect, test } from 'vitest';
import { describe as sentenceOf } from '../../../shared/audit/describe.ts';
import { createCode, mergeCodes } from '../../../shared/commands/codebook.ts';
import { removeExcerpts } from '../../../shared/commands/excerpts.ts';
import { confirmCell, relateConcept, writeCell } from '../../../shared/commands/grid-cells.ts';
import {
  addColumns,
  editGrid,
  makeGrid,
  moveColumn,
  placeColumn,
  removeGrid,
  takeColumns,
} from '../../../shared/commands/grids.ts';
import { assignDocuments, releaseDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { cellPassages, sinceWritten } from '../../../shared/grids/cell-passages.ts';
import { columnsOf, gridsOf } from '../../../shared/grids/grid-outline.ts';
import { misfitOf } from '../../../shared/grids/misfit.ts';
import { writtenCell } from '../../../shared/grids/written-cells.ts';
import { findConflicts } from '../../../shared/ops/conflicts.ts';
import type { CodeId, GridId } from '../../../shared/records/ids.ts';
import { listedStudies } from '../../../shared/scope/listed-studies.ts';
import { operationsFor } from '../../../shared/team/telling.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { coded, codeNamed, documentAt, pair, studyAt } from '../../fixtures/coding-pair.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { takeBack } from '../../property/random-review.ts';
import { ann, bo } from '../../property/random-team.ts';

const gridId: GridId = 'grid:home';

/** A grid of “Waiting” and “Being informed”. */
function made(log: LogWriter, kind: 'framework' | 'translation' = 'framework'): void {
  log.run(makeGrid, {
    ...{ gridId, kind, name: 'Going home' },
    codeIds: [codeNamed(log, 'Waiting'), codeNamed(log, 'Being informed')],
  });
}

const columnNames = (log: LogWriter, id = gridId): readonly string[] => {
  const grid = log.snapshot.grids.get(id);
  return grid === undefined ? [] : columnsOf(log.snapshot, grid).map(({ node }) => node.code.name);
};

const place = (log: LogWriter, code = 'Waiting', at = 0) => ({
  gridId,
  codeId: codeNamed(log, code),
  studyId: studyAt(log, at),
});

const write = (log: LogWriter, text: string, of: 'summary' | 'first' = 'summary', at = 0) =>
  log.run(writeCell, { ...place(log, 'Waiting', at), of, text, layer: 'everyone' });

const texts = (log: LogWriter, code = 'Waiting', at = 0) =>
  Object.fromEntries(
    Object.entries(
      writtenCell(log.snapshot, gridId, codeNamed(log, code), studyAt(log, at))?.texts ?? {},
    ).map(([of, written]) => [of, written?.text]),
  );

/** What changed since the summary of a cell was written, by what passages quote. */
function changed(log: LogWriter, layer: 'everyone' | 'consensus' = 'everyone') {
  const shown = viewOf(log.snapshot, { viewer: ann, layer });
  const { codeId, studyId } = place(log);
  const on = writtenCell(shown, gridId, codeId, studyId)?.texts.summary?.on;
  const since = on === undefined ? undefined : sinceWritten(shown, on, { codeId, studyId });
  return since === undefined
    ? undefined
    : { more: since.more.map(({ quote }) => quote), gone: since.gone };
}

describe('columns of grids', () => {
  test('N1 columns stand in the order they were chosen in, and move by places and before others', () => {
    const [log] = pair();
    made(log);
    log.run(createCode, { name: 'Last', kind: 'descriptive' });
    log.run(addColumns, { gridId, codeIds: [codeNamed(log, 'Last'), codeNamed(log, 'Waiting')] });
    const asChosen = columnNames(log);
    log.run(moveColumn, { gridId, codeId: codeNamed(log, 'Last'), by: -1 });
    const moved = columnNames(log);
    log.run(placeColumn, {
      gridId,
      codeId: codeNamed(log, 'Waiting'),
      beforeId: undefined,
    });
    expect([asChosen, moved, columnNames(log)]).toEqual([
      ['Waiting', 'Being informed', 'Last'],
      ['Waiting', 'Last', 'Being informed'],
      ['Last', 'Being informed', 'Waiting'],
    ]);
    expect(log.run(moveColumn, { gridId, codeId: codeNamed(log, 'Waiting'), by: 1 })).toBe(
      undefined,
    );
  });

  test('N1 a merged code is the column of the one it was merged into, once', () => {
    const [log] = pair();
    made(log);
    log.run(mergeCodes, {
      codeIds: [codeNamed(log, 'Waiting')],
      intoId: codeNamed(log, 'Being informed'),
    });
    expect(columnNames(log)).toEqual(['Being informed']);
    log.run(takeColumns, { gridId, codeIds: [codeNamed(log, 'Being informed')] });
    expect(columnNames(log)).toEqual([]);
  });

  test('N1 columns that two people add and move at once are all there, and no conflict', () => {
    const [log, other] = pair();
    made(log);
    other.bringIn(log.operations);
    log.run(createCode, { name: 'Ours', kind: 'descriptive' });
    other.run(createCode, { name: 'Theirs', kind: 'descriptive' });
    log.run(addColumns, { gridId, codeIds: [codeNamed(log, 'Ours')] });
    other.run(addColumns, { gridId, codeIds: [codeNamed(other, 'Theirs')] });
    log.run(moveColumn, { gridId, codeId: codeNamed(log, 'Waiting'), by: 1 });
    other.run(placeColumn, {
      gridId,
      codeId: codeNamed(other, 'Waiting'),
      beforeId: undefined,
    });
    log.bringIn(other.operations);
    other.bringIn(log.operations);
    expect(new Set(columnNames(log))).toEqual(
      new Set(['Waiting', 'Being informed', 'Ours', 'Theirs']),
    );
    expect(columnNames(other)).toEqual(columnNames(log));
    expect(findConflicts(log.operations, log.snapshot)).toEqual([]);
  });

  test('N1 a column that is taken out keeps what is written in it', () => {
    const [log] = pair();
    made(log);
    write(log, 'They wait.');
    log.run(takeColumns, { gridId, codeIds: [codeNamed(log, 'Waiting')] });
    log.run(addColumns, { gridId, codeIds: [codeNamed(log, 'Waiting')] });
    expect([columnNames(log), texts(log)]).toEqual([
      ['Being informed', 'Waiting'],
      { summary: 'They wait.' },
    ]);
  });

  test('N1 a grid has a name of its own, and is there again when its removal is undone', () => {
    const [log] = pair();
    made(log);
    const again = { kind: 'framework', name: ' going  HOME ', codeIds: [] } as const;
    expect(() => log.run(makeGrid, again)).toThrow('There is a grid called “going HOME” already.');
    expect(() => log.run(editGrid, { gridId, name: ' ' })).toThrow('Give the grid a name.');
    log.run(removeGrid, { gridId });
    expect(gridsOf(log.snapshot)).toEqual([]);
    expect(() => write(log, 'They wait.')).toThrow('This grid was removed.');
    takeBack(log, 'undo');
    expect(gridsOf(log.snapshot).map(({ name }) => name)).toEqual(['Going home']);
  });
});

describe('what is written in cells', () => {
  test('N2 two people who write in one cell have written in one, and what they wrote is a conflict', () => {
    const [log, other] = pair();
    made(log);
    other.bringIn(log.operations);
    write(log, 'They wait for the letter.');
    write(log, '“I waited.”', 'first');
    write(other, 'They wait for transport.');
    log.bringIn(other.operations);
    other.bringIn(log.operations);
    expect([log.snapshot.cells.size, texts(log), texts(other)]).toEqual([
      1,
      ...[1, 2].map(() => ({ summary: 'They wait for transport.', first: '“I waited.”' })),
    ]);
    const conflicts = findConflicts(log.operations, log.snapshot);
    expect(
      conflicts.map(({ earlier, field, later }) => [field, earlier.value, later.value]),
    ).toEqual([
      [
        'summary',
        { summary: 'They wait for the letter.', summaryOn: { layer: 'everyone' } },
        { summary: 'They wait for transport.', summaryOn: { layer: 'everyone' } },
      ],
    ]);
  });

  test('N2 taking back the making of a cell leaves what a colleague wrote there since', () => {
    const [log, other] = pair();
    made(log);
    write(log, 'They wait.');
    other.bringIn(log.operations);
    other.run(writeCell, {
      ...place(other),
      of: 'first',
      text: '“I waited.”',
      layer: 'everyone',
    });
    takeBack(log, 'undo');
    log.bringIn(other.operations);
    expect(texts(log)).toEqual({ first: '“I waited.”' });
  });

  test('N2 what was written for a merged code stands behind what is written, and is one text when that is written anew', () => {
    const [log] = pair();
    made(log);
    write(log, 'They wait.');
    const informed = { ...place(log, 'Being informed'), of: 'summary', layer: 'everyone' } as const;
    log.run(writeCell, { ...informed, text: 'Nobody tells them.' });
    log.run(mergeCodes, {
      codeIds: [codeNamed(log, 'Waiting')],
      intoId: codeNamed(log, 'Being informed'),
    });
    expect(texts(log, 'Being informed')).toEqual({ summary: 'Nobody tells them.\n\nThey wait.' });
    log.run(writeCell, { ...informed, text: 'Nobody tells them; they wait.' });
    expect(texts(log, 'Being informed')).toEqual({ summary: 'Nobody tells them; they wait.' });
    takeBack(log, 'undo');
    expect(texts(log, 'Being informed')).toEqual({ summary: 'Nobody tells them.\n\nThey wait.' });
  });

  test('N2 D1 what is kept of the cells equals reading them all anew, whatever came before', () => {
    const [log, other] = pair();
    made(log);
    const codeId = codeNamed(log, 'Waiting');
    const check = () => {
      const { cells, home } = log.snapshot;
      const anew = { ...log.snapshot, cells: new Map(cells), home: new Map(home) };
      const read = (rows: Parameters<typeof writtenCell>[0]) =>
        [codeId, codeNamed(log, 'Being informed')].flatMap((code) =>
          [undefined, 0, 1].map((at) =>
            writtenCell(rows, gridId, code, at === undefined ? undefined : studyAt(log, at)),
          ),
        );
      expect(read(log.snapshot)).toEqual(read(anew));
    };
    const steps: readonly (() => unknown)[] = [
      () => write(log, 'They wait.'),
      () => write(log, '“I waited.”', 'first'),
      () => write(log, 'Here too.', 'summary', 1),
      () => log.run(relateConcept, { gridId, codeId, relation: 'line' }),
      () => write(log, ''),
      () => takeBack(log, 'undo'),
      () => other.bringIn(log.operations),
      () => write(other, 'They wait for it.'),
      () => log.bringIn(other.operations),
      () => log.run(mergeCodes, { codeIds: [codeId], intoId: codeNamed(log, 'Being informed') }),
      () => takeBack(log, 'undo'),
      () => write(log, '', 'first'),
    ];
    for (const step of steps) {
      step();
      check();
    }
  });

  test('N2 over all studies stands how their words go together', () => {
    const [log] = pair();
    made(log, 'translation');
    const codeId = codeNamed(log, 'Waiting');
    log.run(relateConcept, { gridId, codeId, relation: 'refutational' });
    log.run(writeCell, { gridId, codeId, of: 'summary', text: 'One waits.', layer: 'everyone' });
    const cell = writtenCell(log.snapshot, gridId, codeId);
    expect([cell?.relation, cell?.texts.summary]).toEqual([
      'refutational',
      { text: 'One waits.', on: undefined },
    ]);
    log.run(relateConcept, { gridId, codeId, relation: undefined });
    expect(writtenCell(log.snapshot, gridId, codeId)?.relation).toBe(undefined);
  });

  test('N2 each step has a sentence of its own in the trail', () => {
    const [log] = pair();
    const from = log.operations.length;
    made(log, 'translation');
    const codeId = codeNamed(log, 'Waiting');
    log.run(editGrid, { gridId, name: 'The way home' });
    log.run(editGrid, { gridId, note: 'After Noblit and Hare.' });
    write(log, 'They wait.');
    write(log, '“I waited.”', 'first');
    write(log, '', 'first');
    log.run(relateConcept, { gridId, codeId, relation: 'line' });
    log.run(takeColumns, { gridId, codeIds: [codeId] });
    log.run(removeGrid, { gridId });
    expect(log.operations.slice(from).map(sentenceOf)).toEqual([
      'Made the translation table “Going home”',
      'Renamed the grid “Going home” to “The way home”',
      'Changed the note of the grid “The way home”',
      'Wrote the translation of “Waiting” in Harrow 2016 (grid “The way home”)',
      'Wrote the first-order words of “Waiting” in Harrow 2016 (grid “The way home”)',
      'Took away the first-order words of “Waiting” in Harrow 2016 (grid “The way home”)',
      'The studies’ words for “Waiting” make a line of argument (grid “The way home”)',
      'Took Waiting from the columns of the grid “The way home”',
      'Removed the grid “The way home”',
    ]);
  });
});

describe('the passages of a cell', () => {
  test('N3 a passage that two people coded is one', () => {
    const [log, other] = pair();
    const [mine] = [coded(log, 'Waiting', 0, 0, 8), coded(log, 'Waiting', 1, 0, 9)];
    other.bringIn(log.operations);
    coded(other, 'Waiting', 0, 0, 8);
    log.bringIn(other.operations);
    const shown = shownOf(log.snapshot, 'everyone');
    expect(
      cellPassages(shown, codeNamed(log, 'Waiting'), studyAt(log, 0)).map(({ id }) => id),
    ).toHaveLength(1);
    expect(mine).toBeDefined();
  });

  test('N4 a text says which passages came and went since it was written, until it is said to hold', () => {
    const [log] = pair();
    made(log);
    const first = coded(log, 'Waiting', 0, 0, 8);
    write(log, 'They wait.');
    expect(changed(log)).toEqual({ more: [], gone: [] });
    const quote = log.snapshot.codings.get(documentAt(log, 0))?.excerpts.get(first)?.quote;
    coded(log, 'Waiting', 0, 10, 28);
    log.run(removeExcerpts, { excerptIds: [first] });
    const after = changed(log);
    expect([after?.more.length, after?.gone]).toEqual([1, [quote]]);
    log.run(confirmCell, { ...place(log), layer: 'everyone' });
    expect([changed(log), texts(log)]).toEqual([{ more: [], gone: [] }, { summary: 'They wait.' }]);
    takeBack(log, 'undo');
    expect(changed(log)).toEqual(after);
  });

  test('N4 another’s coding of the same passage changes nothing, and of other coding nothing is told', () => {
    const [log, other] = pair();
    made(log);
    const mine = coded(log, 'Waiting', 0, 0, 8);
    write(log, 'They wait.');
    other.bringIn(log.operations);
    coded(other, 'Waiting', 0, 0, 8);
    log.bringIn(other.operations);
    log.run(removeExcerpts, { excerptIds: [mine] });
    expect(changed(log)).toEqual({ more: [], gone: [] });
    log.run(writeCell, { ...place(log), of: 'summary', text: 'Anew.', layer: 'own' });
    expect(changed(log)).toBe(undefined);
  });

  test('N5 what does not fit is told: columns without excerpts, and excerpts in no column', () => {
    const [log] = pair();
    log.run(createCode, { name: 'Framework', kind: 'descriptive' });
    log.run(createCode, { name: 'Unused', parentId: codeNamed(log, 'Framework') });
    log.run(createCode, { name: 'Used', parentId: codeNamed(log, 'Framework') });
    coded(log, 'Used', 0, 0, 8);
    coded(log, 'Used', 1, 0, 8);
    const outside = coded(log, 'Waiting', 1, 10, 20);
    coded(log, 'Waiting', 1, 0, 8);
    log.run(makeGrid, {
      ...{ gridId, kind: 'framework', name: 'A priori' },
      codeIds: [codeNamed(log, 'Framework')],
    });
    const shown = shownOf(log.snapshot, 'everyone');
    const grid = log.snapshot.grids.get(gridId);
    const columns = grid === undefined ? [] : columnsOf(shown, grid);
    const found = misfitOf(shown, listedStudies(shown), columns);
    expect([found.unused.map(({ code }) => code.name), [...found.outside]]).toEqual([
      ['Unused'],
      [[studyAt(log, 1), [outside]]],
    ]);
  });
});

test('N6 B1 what is written of a study is hidden while a document of it is closed, in rows and log, and nothing is written there', () => {
  const [log, other] = pair();
  made(log);
  write(log, 'They wait.');
  write(log, 'They wait here too.', 'summary', 1);
  const over: { gridId: GridId; codeId: CodeId } = { gridId, codeId: codeNamed(log, 'Waiting') };
  log.run(writeCell, { ...over, of: 'summary', text: 'All wait.', layer: 'everyone' });
  other.bringIn(log.operations);
  const documentId = documentAt(other, 0);
  other.run(setTeamRules, { blind: true });
  other.run(assignDocuments, { shares: [{ documentId, reviewerId: bo }] });
  const seen = (viewer: typeof ann | typeof bo | undefined) => {
    const shown = viewOf(other.snapshot, { viewer, layer: 'everyone' });
    const told = operationsFor(other.operations, other.snapshot, viewer);
    return {
      cells: [...shown.cells.values()].map(({ summary }) => summary),
      log: [...told].filter(({ kind }) => kind === 'write-cell').length,
    };
  };
  const open = ['They wait here too.'];
  expect([seen(ann), seen(bo), seen(undefined)]).toEqual([
    { cells: open, log: 3 },
    { cells: open, log: 1 },
    { cells: open, log: 1 },
  ]);
  expect(() => write(other, 'Seen by nobody.')).toThrow('still closed to you');
  expect(() =>
    other.run(writeCell, { ...over, of: 'summary', text: 'All.', layer: 'everyone' }),
  ).toThrow('still closed to you');
  other.run(releaseDocuments, { documentIds: [documentId] });
  expect(seen(bo)).toEqual({
    cells: ['They wait.', 'They wait here too.', 'All wait.'],
    log: 3,
  });
});
