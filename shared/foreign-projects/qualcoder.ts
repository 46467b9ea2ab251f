/** The project of QualCoder, as the database in its folder holds it. */
import type {
  RefiCase,
  RefiPart,
  RefiSource,
  RefiVariable,
  VariableValue,
} from '../refi-qda/model.ts';
import type { RefiFile } from '../refi-qda/open-refi.ts';
import { type CodeToPlace, fileOf, noteOf, selectionOf, textSource, treeOf } from './project-of.ts';
import { countWith, numberIn, type Row, rowsWith, type Tables, wordsIn } from './tables.ts';

export function isQualCoder({ names }: Tables): boolean {
  return ['source', 'code_name', 'code_cat', 'code_text'].every((name) => names.has(name));
}

/**
 * Reads it: codes and categories with their memos, coded text and annotations of everybody, cases with their files, attributes,
 * and the journal. Areas of pictures and pages and stretches of recordings are told.
 */
export function qualCoderProject(tables: Tables): RefiFile {
  const [project] = tables.rows('project');
  const rows = tables.rows('source');
  const sources = rows.map((row) => sourceOf(row, tables));
  const names = new Set<string>();
  for (const table of ['source', 'code_text', 'code_image', 'code_av', 'annotation', 'journal'])
    for (const row of tables.rows(table)) names.add(wordsIn(row, 'owner'));
  names.delete('');
  const journal = tables.rows('journal').map((row) => {
    const guid = `journal-${wordsIn(row, 'jid')}`;
    return noteOf(guid, wordsIn(row, 'name'), wordsIn(row, 'owner'), wordsIn(row, 'jentry'));
  });
  const dated = (...names: readonly string[]): number =>
    countWith((name) => tables.rows(name), names, 'date');
  return fileOf({
    ...{ origin: 'QualCoder', description: wordsIn(project ?? {}, 'memo') },
    users: [...names].map((name) => ({ guid: name, name, initials: '' })),
    codes: treeOf([
      ...tables.rows('code_cat').map(categoryOf),
      ...tables.rows('code_name').map(codeOf),
    ]),
    variables: tables.rows('attribute_type').map(variableOf),
    cases: tables.rows('cases').map((row) => caseOf(row, tables)),
    ...{ sources, notes: journal, projectNotes: journal.map(({ guid }) => guid) },
    dates: {
      codings: dated('code_text', 'code_image', 'code_av'),
      notes: dated('annotation', 'journal'),
      others: dated('source', 'code_cat', 'code_name', 'cases'),
    },
  });
}

function categoryOf(row: Row): CodeToPlace {
  return {
    guid: `category-${wordsIn(row, 'catid')}`,
    name: wordsIn(row, 'name'),
    ...{ isCodable: false, colour: '', description: wordsIn(row, 'memo') },
    parent: `category-${wordsIn(row, 'supercatid')}`,
  };
}

function codeOf(row: Row): CodeToPlace {
  const above = wordsIn(row, 'supercid');
  return {
    guid: `code-${wordsIn(row, 'cid')}`,
    name: wordsIn(row, 'name'),
    ...{ isCodable: true, colour: wordsIn(row, 'color'), description: wordsIn(row, 'memo') },
    parent: above === '' ? `category-${wordsIn(row, 'catid')}` : `code-${above}`,
  };
}

function variableOf(row: Row): RefiVariable {
  const name = wordsIn(row, 'name');
  return { guid: `attribute-${name}`, name, description: wordsIn(row, 'memo') };
}

function valuesOf(tables: Tables, kind: 'case' | 'file', id: string): readonly VariableValue[] {
  return rowsWith(tables.rows('attribute'), 'id', id)
    .filter((row) => wordsIn(row, 'attr_type') === kind)
    .map((row) => ({ variable: `attribute-${wordsIn(row, 'name')}`, value: wordsIn(row, 'value') }))
    .filter(({ value }) => value.trim() !== '');
}

function sourceOf(row: Row, tables: Tables): RefiSource {
  const id = wordsIn(row, 'id');
  const path = wordsIn(row, 'mediapath');
  const text = wordsIn(row, 'fulltext');
  const ofSource = (table: string, column = 'id'): readonly Row[] =>
    rowsWith(tables.rows(table), column, id);
  const coded = ofSource('code_text', 'fid').map((each) =>
    selectionOf(placeOf(each, `coded-${wordsIn(each, 'ctid') || wordsIn(each, 'rowid')}`), {
      codes: [`code-${wordsIn(each, 'cid')}`],
      ...{ user: wordsIn(each, 'owner'), description: wordsIn(each, 'memo') },
    }),
  );
  const noted = ofSource('annotation', 'fid').map((each) =>
    selectionOf(placeOf(each, `annotation-${wordsIn(each, 'anid')}`, text), {
      ...{ codes: [], user: wordsIn(each, 'owner'), description: wordsIn(each, 'memo') },
    }),
  );
  const parts = [...ofSource('code_image'), ...ofSource('code_av')].map(partOf);
  const common = {
    ...{ guid: `source-${id}`, name: wordsIn(row, 'name'), user: wordsIn(row, 'owner') },
    ...{ description: wordsIn(row, 'memo'), values: valuesOf(tables, 'file', id) },
    ...{ parts },
    selections: [...coded, ...noted],
  };
  const kind = /^\/?(?:images|audio|video)/.exec(path)?.[0].replace('/', '');
  const media = { images: 'picture', audio: 'audio', video: 'video' } as const;
  const source = textSource(common, text);
  if (kind !== undefined)
    return { ...source, kind: media[kind as keyof typeof media], text: undefined };
  return /\.pdf$/i.test(path) ? { ...source, kind: 'pdf' } : source;
}

/** Areas of pictures are told by a corner and their size, stretches of recordings from when to when. */
function partOf(row: Row): RefiPart {
  const [x, y, width, height] = [
    numberIn(row, 'x1'),
    numberIn(row, 'y1'),
    numberIn(row, 'width'),
    numberIn(row, 'height'),
  ];
  const [begin, end] = [numberIn(row, 'pos0'), numberIn(row, 'pos1')];
  const corners = [x, y, x + width, y + height] as const;
  const isArea = corners.every(Number.isFinite);
  const page = numberIn(row, 'pdf_page');
  const isTime = Number.isFinite(begin) && Number.isFinite(end);
  const time = isTime ? ({ kind: 'time', begin, end } as const) : undefined;
  const span = isArea ? ({ kind: 'area', corners, page } as const) : time;
  const by = { codes: [`code-${wordsIn(row, 'cid')}`], user: wordsIn(row, 'owner') };
  const place = { guid: '', name: '', start: 0, end: 0 };
  const { codings, description, guid, name, notes, user } = selectionOf(place, {
    ...by,
    description: wordsIn(row, 'memo'),
  });
  return { codings, description, guid, name, notes, user, span };
}

/** Words that were coded are told with their place; those of an annotation stand in the text alone. */
function placeOf(row: Row, guid: string, text?: string) {
  const [start, end] = [numberIn(row, 'pos0'), numberIn(row, 'pos1')];
  const name = text === undefined ? wordsIn(row, 'seltext') : text.slice(start, end);
  return { guid, name, start, end };
}

function caseOf(row: Row, tables: Tables): RefiCase {
  const id = wordsIn(row, 'caseid');
  const files = rowsWith(tables.rows('case_text'), 'caseid', id);
  return {
    guid: `case-${id}`,
    name: wordsIn(row, 'name'),
    description: wordsIn(row, 'memo'),
    values: valuesOf(tables, 'case', id),
    sources: [...new Set(files.map((each) => `source-${wordsIn(each, 'fid')}`))],
    codes: [],
    selections: [],
  };
}
