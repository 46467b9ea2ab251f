import { expect, test } from 'vitest';
import { relateConcept, writeCell } from '../../../shared/commands/grid-cells.ts';
import { addColumns, editGrid, makeGrid, takeColumns } from '../../../shared/commands/grids.ts';
import { editStudy } from '../../../shared/commands/studies.ts';
import { isLandscape } from '../../../shared/export/page-layout.ts';
import { tablesOf } from '../../../shared/tables/open-table.ts';
import { cellText, type gridTableIds } from '../../../shared/tables/table.ts';
import { type ExportTablesRequest, openExports } from '../../../shared/use-cases/export-tables.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { coded, codeNamed, pair, studyAt } from '../../fixtures/coding-pair.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { texts } from '../../property/random-team.ts';

const gridId = 'grid:home';

/** Coding of two studies, and a grid of one kind with what is written in it. */
function written(kind: 'framework' | 'translation'): LogWriter {
  const [log] = pair();
  coded(log, 'Waiting', 0, 0, 8);
  coded(log, 'Waiting', 1, 0, 9);
  coded(log, 'Being informed', 1, 10, 20);
  const codeId = codeNamed(log, 'Waiting');
  log.run(makeGrid, { gridId, kind, name: 'Going home', codeIds: [codeId] });
  const cell = { gridId, codeId, studyId: studyAt(log, 0), layer: 'everyone' } as const;
  log.run(writeCell, { ...cell, of: 'summary', text: 'They wait.\nAnd wait.' });
  if (kind === 'translation') {
    log.run(writeCell, { ...cell, of: 'first', text: '“I waited.”' });
    log.run(writeCell, { ...cell, studyId: studyAt(log, 1), of: 'second', text: 'Delay' });
    log.run(relateConcept, { gridId, codeId, relation: 'line' });
    log.run(writeCell, { ...cell, studyId: undefined, of: 'summary', text: 'All wait.' });
  }
  return log;
}

function table(log: LogWriter, id: (typeof gridTableIds)[number]) {
  const source = {
    snapshot: shownOf(log.snapshot, 'everyone'),
    operations: log.operations,
    texts: texts as never,
    asOf: '2026-03-09',
  };
  const { columns, notes, rows, title } = buildTable(id, source);
  return {
    title,
    heads: columns.map(({ label }) => label),
    rows: rows.map(({ cells }) => cells.map(cellText)),
    notes,
    lies: isLandscape(columns) ? 'landscape' : 'portrait',
  };
}

test('N1 N7 rows stand under the values of the attribute that was chosen, studies without one last', () => {
  const log = written('framework');
  const ids = [...log.snapshot.studies.keys()];
  const countries = ['wales', 'Chile', 'Wales '];
  for (const [at, country] of countries.entries())
    log.run(editStudy, { studyId: ids[at] ?? 'study:none', fields: { country } });
  const contents = () => table(log, 'framework').rows.map((row) => row[0] ?? '');
  const names = contents();
  log.run(editGrid, { gridId, rowsBy: 'country' });
  const isHead = (name: string): boolean => name.startsWith('Country: ');
  expect(contents().filter(isHead).slice(0, 2)).toEqual(['Country: Chile', 'Country: wales']);
  const rows = contents().filter((name) => !isHead(name));
  expect(rows.toSorted()).toEqual(names.toSorted());
  log.run(editGrid, { gridId, rowsBy: '' });
  expect(contents()).toEqual(names);
});

test('N7 a framework matrix has the summaries with the places of what they condense, and says what does not fit', () => {
  const log = written('framework');
  const { heads, notes, rows, title } = table(log, 'framework');
  expect([title, heads, rows]).toEqual([
    'Going home',
    ['Study', 'Waiting'],
    [
      ['Harrow 2016a', 'They wait.\nAnd wait.\n(1 passage: para. 1)'],
      ['Harrow 2016b', ''],
      ['Ostler 2021', ''],
    ],
  ]);
  expect(notes.slice(0, 3)).toEqual([
    'Summaries are the reviewers’ own words. Below each stands how many passages it condenses, and where.',
    '1 cell with passages is not written yet.',
    '1 coded excerpt in 1 study is in no column.',
  ]);
  log.run(addColumns, { gridId, codeIds: [codeNamed(log, 'Being informed')] });
  expect(table(log, 'framework').lies).toBe('landscape');
});

test('N7 a translation table has each concept with how the words go together, and a row for each study that says anything', () => {
  const { heads, lies, rows } = table(written('translation'), 'translation');
  expect([heads, rows.map((cells) => cells.join(' | ')), lies]).toEqual([
    ['Study', 'First-order words (participants)', 'Second-order words (authors)', 'Translation'],
    [
      'Waiting: a line of argument',
      'Harrow 2016a | “I waited.” |  | They wait.\nAnd wait.\n(1 passage: para. 1)',
      'Ostler 2021 |  | Delay | ',
      'Across the studies |  |  | All wait.',
    ],
    'landscape',
  ]);
});

test('N7 of a grid without columns nothing is printed but its notes', () => {
  const log = written('framework');
  log.run(takeColumns, { gridId, codeIds: [codeNamed(log, 'Waiting')] });
  expect(table(log, 'framework').rows).toEqual([]);
});

test('N7 a table of a kind of which there is no grid says so, and is not among all tables', () => {
  const log = written('framework');
  expect(table(log, 'translation').notes[0]).toBe('There is no translation table yet.');
  const all = tablesOf(shownOf(log.snapshot));
  expect([all.includes('framework'), all.includes('translation')]).toEqual([true, false]);
});

test('N7 among all tables is one of each grid, each in a file of its own whatever it is called', async () => {
  const log = written('framework');
  const codeIds = [codeNamed(log, 'Waiting')];
  log.run(makeGrid, { gridId: 'grid:second', kind: 'framework', name: 'Codebook', codeIds });
  log.run(makeGrid, { gridId: 'grid:third', kind: 'framework', name: 'Going home!', codeIds });
  log.run(makeGrid, {
    ...{ gridId: 'grid:fourth', kind: 'translation', name: 'Findings with their quotes', codeIds },
  });
  const source = {
    ...{ snapshot: shownOf(log.snapshot, 'everyone'), operations: log.operations },
    ...{ texts: texts as never, asOf: '2026-03-09' },
  };
  const tables = ['codebook', 'framework', 'translation', 'findings-quotes'] as const;
  const names = (more: Partial<ExportTablesRequest> = {}) =>
    [...openExports(source, { tables, formats: ['csv'], options: {}, each: true, ...more })].map(
      ({ name }) => name,
    );
  expect(names()).toEqual([
    'codebook.csv',
    'going-home.csv',
    'codebook-2.csv',
    'going-home-2.csv',
    'findings-with-their-quotes-2.csv',
    'findings-with-their-quotes.csv',
  ]);
  expect(names({ options: { grid: 'grid:third' } })).toEqual([
    'codebook.csv',
    'going-home.csv',
    'findings-with-their-quotes-2.csv',
    'findings-with-their-quotes.csv',
  ]);
  expect(names({ each: undefined })).toHaveLength(4);
});
