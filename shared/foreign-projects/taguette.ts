/** The project of Taguette, as its own file holds it. */
import { ExpectedError } from '../errors.ts';
import { t } from '../messages/refi-messages.ts';
import type { Guid, RefiSelection, RefiSource } from '../refi-qda/model.ts';
import type { RefiFile } from '../refi-qda/open-refi.ts';
import { type MarkedText, markedTextOf } from './marked-text.ts';
import { type CodeToPlace, fileOf, selectionOf, textSource, treeOf } from './project-of.ts';
import { countWith, numberIn, type Row, rowsWith, type Tables, wordsIn } from './tables.ts';

export function isTaguette({ names }: Tables): boolean {
  return ['documents', 'highlights', 'highlight_tags', 'tags'].every((name) => names.has(name));
}

/**
 * Reads it. Tags whose names have dots are a tree, as Taguette shows them. Who highlighted is told by the list of changes, else the one
 * user there is. Throws an `ExpectedError` where the file holds several projects, as that of a server does.
 */
export function taguetteProject(tables: Tables): RefiFile {
  const projects = tables.rows('projects');
  const [project] = projects;
  if (project === undefined || projects.length > 1)
    throw new ExpectedError('refi-several', t('refi.severalIn', { count: projects.length }));
  const users = tables.rows('users').map((row) => wordsIn(row, 'login'));
  const [only = ''] = users.length === 1 ? users : [];
  const coders = codersOf(tables);
  const sources = tables.rows('documents').map((row): RefiSource => {
    const id = wordsIn(row, 'id');
    const text = markedTextOf(wordsIn(row, 'contents'));
    const selections = rowsWith(tables.rows('highlights'), 'document_id', id).map((highlight) => {
      const key = wordsIn(highlight, 'id');
      const codes = rowsWith(tables.rows('highlight_tags'), 'highlight_id', key).map((one) =>
        tagGuid(wordsIn(one, 'tag_id')),
      );
      return selectionIn(text, highlight, { codes, user: coders.get(key) ?? only });
    });
    return textSource(
      {
        ...{ guid: `document-${id}`, name: wordsIn(row, 'name'), selections },
        ...{ user: only, description: wordsIn(row, 'description') },
      },
      text.text,
    );
  });
  return fileOf({
    ...{ name: wordsIn(project, 'name'), origin: 'Taguette' },
    dates: {
      codings: datedHighlights(tables),
      notes: 0,
      others: countWith((name) => tables.rows(name), ['documents'], 'created'),
    },
    description: wordsIn(project, 'description'),
    users: users.map((login) => ({ guid: login, name: login, initials: '' })),
    codes: treeOf(codesOf(tables.rows('tags'))),
    sources,
  });
}

function selectionIn(
  text: MarkedText,
  highlight: Row,
  by: { readonly codes: readonly Guid[]; readonly user: Guid },
): RefiSelection {
  const [from, to] = [numberIn(highlight, 'start_offset'), numberIn(highlight, 'end_offset')];
  return selectionOf(
    {
      ...{ guid: `highlight-${wordsIn(highlight, 'id')}`, name: text.words(from, to) },
      ...{ start: text.start(from), end: text.end(to) },
    },
    by,
  );
}

function tagGuid(id: string): Guid {
  return `tag-${id}`;
}

/** Tags by their dotted names; what only stands in a name is a category. */
function codesOf(tags: readonly Row[]): readonly CodeToPlace[] {
  const known = new Map(tags.map((row) => [wordsIn(row, 'path'), tagGuid(wordsIn(row, 'id'))]));
  const categories = new Map<string, CodeToPlace>();
  const guidAt = (path: string): Guid => known.get(path) ?? `category-${path.toLowerCase()}`;
  const place = (path: string): { readonly name: string; readonly parent: Guid } => {
    const at = path.lastIndexOf('.');
    const name = path.slice(at + 1);
    // Dots at an end, or two of them, are no levels.
    if (at <= 0 || name.trim() === '' || path.includes('..')) return { name: path, parent: '' };
    return { name, parent: homeOf(path.slice(0, at)) };
  };
  const homeOf = (path: string): Guid => {
    if (!known.has(path) && !categories.has(path)) {
      const common = { isCodable: false, colour: '', description: '' };
      categories.set(path, { guid: guidAt(path), ...place(path), ...common });
    }
    return guidAt(path);
  };
  const codes = tags.map((row): CodeToPlace => {
    const path = wordsIn(row, 'path');
    const common = { isCodable: true, colour: '', description: wordsIn(row, 'description') };
    return { guid: guidAt(path), ...place(path), ...common };
  });
  return [...categories.values(), ...codes];
}

/** How many highlights the list of changes tells a date of. */
function datedHighlights(tables: Tables): number {
  return tables
    .rows('commands')
    .filter(
      (row) => wordsIn(row, 'payload').includes('"highlight_add"') && wordsIn(row, 'date') !== '',
    ).length;
}

/** Who made each highlight, as the list of changes says. */
function codersOf(tables: Tables): ReadonlyMap<string, Guid> {
  const coders = new Map<string, Guid>();
  for (const row of tables.rows('commands')) {
    const id = /"highlight_id":\s*(\d+)/.exec(wordsIn(row, 'payload'))?.[1];
    const isMade = wordsIn(row, 'payload').includes('"highlight_add"');
    if (id !== undefined && isMade && !coders.has(id)) coders.set(id, wordsIn(row, 'user_login'));
  }
  return coders;
}
