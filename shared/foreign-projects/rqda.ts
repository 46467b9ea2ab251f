/** The project of RQDA, which is one database. What is deleted there has another status than 1. */
import type { RefiCase, RefiSource, VariableValue } from '../refi-qda/model.ts';
import type { RefiFile } from '../refi-qda/open-refi.ts';
import { type CodeToPlace, fileOf, noteOf, selectionOf, textSource, treeOf } from './project-of.ts';
import { countWith, numberIn, type Row, rowsWith, type Tables, wordsIn } from './tables.ts';

export function isRqda({ names }: Tables): boolean {
  return ['source', 'freecode', 'coding', 'treecode'].every((name) => names.has(name));
}

/** Reads it. A code in several categories stands in the first of them. */
export function rqdaProject(all: Tables): RefiFile {
  const known = new Map<string, readonly Row[]>();
  const live = (name: string): readonly Row[] => {
    const rows =
      known.get(name) ??
      all.rows(name).filter((row) => row.status === undefined || numberIn(row, 'status') === 1);
    known.set(name, rows);
    return rows;
  };
  const [project] = all.rows('project');
  const names = new Set<string>();
  for (const table of ['source', 'coding', 'annotation', 'journal'])
    for (const row of live(table)) names.add(wordsIn(row, 'owner'));
  names.delete('');
  const journal = live('journal').map((row, at) =>
    noteOf(`journal-${at}`, wordsIn(row, 'name'), wordsIn(row, 'owner'), wordsIn(row, 'journal')),
  );
  const variables = new Set<string>();
  for (const table of ['caseAttr', 'fileAttr'])
    for (const row of live(table)) variables.add(wordsIn(row, 'variable'));
  return fileOf({
    ...{ origin: 'RQDA', description: wordsIn(project ?? {}, 'memo') },
    users: [...names].map((name) => ({ guid: name, name, initials: '' })),
    codes: treeOf(codesOf(live)),
    variables: [...variables].map((name) => ({ guid: `attribute-${name}`, name, description: '' })),
    cases: live('cases').map((row) => caseOf(row, live)),
    sources: live('source').map((row) => sourceOf(row, live)),
    ...{ notes: journal, projectNotes: journal.map(({ guid }) => guid) },
    dates: {
      codings: countWith(live, ['coding'], 'date'),
      notes: countWith(live, ['annotation', 'journal'], 'date'),
      others: countWith(live, ['source', 'freecode', 'codecat', 'cases'], 'date'),
    },
  });
}

type Live = (name: string) => readonly Row[];

function codesOf(live: Live): readonly CodeToPlace[] {
  const homes = new Map<string, string>();
  for (const row of live('treecode')) {
    const id = wordsIn(row, 'cid');
    if (!homes.has(id)) homes.set(id, wordsIn(row, 'catid'));
  }
  const categories = live('codecat').map(
    (row): CodeToPlace => ({
      ...{ guid: `category-${wordsIn(row, 'catid')}`, name: wordsIn(row, 'name'), parent: '' },
      ...{ isCodable: false, colour: '', description: wordsIn(row, 'memo') },
    }),
  );
  const codes = live('freecode').map((row): CodeToPlace => {
    const id = wordsIn(row, 'id');
    return {
      ...{ guid: `code-${id}`, name: wordsIn(row, 'name'), isCodable: true },
      ...{ colour: wordsIn(row, 'color'), description: wordsIn(row, 'memo') },
      parent: `category-${homes.get(id) ?? ''}`,
    };
  });
  return [...categories, ...codes];
}

function valuesOf(rows: readonly Row[], column: string, id: string): readonly VariableValue[] {
  return rowsWith(rows, column, id)
    .filter((row) => wordsIn(row, 'value').trim() !== '')
    .map((row) => ({
      variable: `attribute-${wordsIn(row, 'variable')}`,
      value: wordsIn(row, 'value'),
    }));
}

function sourceOf(row: Row, live: Live): RefiSource {
  const id = wordsIn(row, 'id');
  const of = (table: string): readonly Row[] => rowsWith(live(table), 'fid', id);
  const coded = of('coding').map((each, at) => {
    const [start, end] = [numberIn(each, 'selfirst'), numberIn(each, 'selend')];
    return selectionOf(
      { guid: `coded-${id}-${at}`, name: wordsIn(each, 'seltext'), start, end },
      {
        codes: [`code-${wordsIn(each, 'cid')}`],
        ...{ user: wordsIn(each, 'owner'), description: wordsIn(each, 'memo') },
      },
    );
  });
  // A note stands at one place between two letters: it is kept as one on the document.
  const noted = of('annotation').map((each) => wordsIn(each, 'annotation').trim());
  return textSource(
    {
      ...{ guid: `source-${id}`, name: wordsIn(row, 'name'), user: wordsIn(row, 'owner') },
      description: [wordsIn(row, 'memo'), ...noted].filter((words) => words !== '').join('\n\n'),
      ...{ values: valuesOf(live('fileAttr'), 'fileID', id), selections: coded },
    },
    wordsIn(row, 'file'),
  );
}

function caseOf(row: Row, live: Live): RefiCase {
  const id = wordsIn(row, 'id');
  const files = rowsWith(live('caselinkage'), 'caseid', id);
  return {
    ...{ guid: `case-${id}`, name: wordsIn(row, 'name'), description: wordsIn(row, 'memo') },
    values: valuesOf(live('caseAttr'), 'caseID', id),
    sources: [...new Set(files.map((each) => `source-${wordsIn(each, 'fid')}`))],
    ...{ codes: [], selections: [] },
  };
}
