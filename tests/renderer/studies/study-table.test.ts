import { describe, expect, it } from 'vitest';
import {
  customColumn,
  customNames,
  sortRows,
  standardColumns,
  yearFields,
} from '../../../renderer/studies/columns.ts';
import { authorsFromText, authorsToText } from '../../../renderer/studies/reference-fields.ts';
import { filterList, listRows } from '../../../renderer/studies/study-list-rows.ts';
import { filterRows, studyRows } from '../../../renderer/studies/study-rows.ts';
import { snapshotOf } from '../../../shared/ops/snapshot.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import type { Study } from '../../../shared/records/study.ts';

const study = (
  name: string,
  rest: Partial<Study> & { readonly title?: string; readonly year?: number } = {},
): Study => {
  const { title = `Letters home from ${name}`, year, ...fields } = rest;
  return {
    id: `study:${name}`,
    type: 'study',
    citation: {
      type: 'article-journal',
      title,
      author: [{ family: name }],
      ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
    },
    ...fields,
  };
};
const document = (id: string, of: string, format: 'abstract' | 'pdf' = 'pdf'): AnyRecord => ({
  id: `document:${id}`,
  type: 'document',
  studyId: `study:${of}`,
  title: `${of}, ${id}`,
  textId: 'a'.repeat(64),
  length: 900,
  format,
});
const excerpt = (id: string, documentId: string): AnyRecord => ({
  id: `excerpt:${id}`,
  type: 'excerpt',
  documentId: `document:${documentId}`,
  reviewerId: 'reviewer:holt',
  start: 0,
  end: 4,
  quote: 'late',
  prefix: '',
  suffix: '',
});

const snapshot = snapshotOf([
  study('Ostler', { year: 2021, country: 'Österreich', custom: { 'Sample size': '12' } }),
  study('Byrne', { inclusion: 'excluded' }),
  study('Harrow', { year: 2016, setting: 'Rural practices', custom: { 'Sample size': '9' } }),
  study('Gone', { deleted: true, custom: { Theory: 'grounded' } }),
  document('full', 'Harrow'),
  document('abstract', 'Harrow', 'abstract'),
  document('abstract2', 'Ostler', 'abstract'),
  excerpt('1', 'full'),
  excerpt('2', 'full'),
]);
const rows = studyRows(snapshot);
const names = (list: readonly { readonly label: string }[]) => list.map(({ label }) => label);
const quick = (...filters: readonly ('uncoded' | 'noFullText' | 'excluded')[]) =>
  filterRows(rows, { text: '', quick: new Set(filters) });

describe('rows of the studies table', () => {
  it('lists studies that are not deleted in the order of a reference list, with their counts', () => {
    expect(
      rows.map(({ label, documents, excerpts }) => [label, documents.length, excerpts]),
    ).toEqual([
      ['Byrne', 0, 0],
      ['Harrow 2016', 2, 2],
      ['Ostler 2021', 1, 0],
    ]);
  });

  it('filters by every word over all text, without regard to case and accents', () => {
    const filtered = (text: string) => names(filterRows(rows, { text, quick: new Set() }));
    expect(filtered('osterreich letters')).toEqual(['Ostler 2021']);
    expect(filtered('RURAL 2016')).toEqual(['Harrow 2016']);
    expect(filtered('rural 2021')).toEqual([]);
    expect(filtered('  ')).toHaveLength(3);
  });

  it('finds studies and documents of a list and table however they are written', () => {
    const strasse = study('Weiß', { title: 'Auf der Straße', year: 2020 });
    const all = studyRows(snapshotOf([strasse, study('Byrne')]));
    const inTable = (text: string) => names(filterRows(all, { text, quick: new Set() }));
    const inList = (text: string) => names(filterList(all, text));
    for (const found of [inTable, inList]) {
      expect([found('weiss'), found('STRASSE 2020'), found('strasse byrne')]).toEqual([
        ['Weiß 2020'],
        ['Weiß 2020'],
        [],
      ]);
    }
  });

  it('W2: finds a study by the names of its files', () => {
    const [full] = [...snapshot.documents.values()];
    if (full === undefined) throw new Error('no document');
    const named = { ...full, originalName: 'Scan_0042.pdf' };
    const documents = new Map(snapshot.documents).set(full.id, named);
    const filtered = (text: string) =>
      names(filterRows(studyRows({ ...snapshot, documents }), { text, quick: new Set() }));
    expect([filtered('scan_0042'), filtered('scan_0043')]).toEqual([['Harrow 2016'], []]);
  });

  it('filters by what is still to do', () => {
    expect(names(quick('uncoded'))).toEqual(['Byrne', 'Ostler 2021']);
    expect(names(quick('noFullText'))).toEqual(['Byrne', 'Ostler 2021']);
    expect(names(quick('uncoded', 'excluded'))).toEqual(['Byrne']);
  });
});

describe('columns of the studies table', () => {
  const size = customColumn('Sample size');

  it('sorts figures as figures and leaves empty cells last either way', () => {
    const sorted = (columnId: string, descending: boolean) =>
      names(sortRows(rows, { columnId, descending }, [...standardColumns, size]));
    expect(sorted('custom.Sample size', false)).toEqual(['Harrow 2016', 'Ostler 2021', 'Byrne']);
    expect(sorted('year', true)).toEqual(['Ostler 2021', 'Harrow 2016', 'Byrne']);
    expect(sorted('excerpts', true)[0]).toBe('Harrow 2016');
  });

  it('knows the attributes of studies that are in the review', () => {
    expect(customNames(snapshot.studies.values())).toEqual(['Sample size']);
  });

  it('writes an attribute of the team under its own name', () => {
    expect(size.write?.(study('Harrow'), '14')).toEqual({ 'custom.Sample size': '14' });
  });

  it('writes a year without losing the month, and refuses what is no year', () => {
    const dated = study('Harrow');
    const inMay = {
      ...dated,
      citation: { ...dated.citation, issued: { 'date-parts': [[2016, 5]] } },
    };
    expect(yearFields(inMay, ' 2017 ')).toEqual({
      'citation.issued': { 'date-parts': [[2017, 5]] },
    });
    expect(yearFields(inMay, '')).toEqual({ 'citation.issued': null });
    expect(yearFields(inMay, 'in press')).toBeUndefined();
  });

  it('writes inclusion by its word and refuses any other', () => {
    const inclusion = standardColumns.find(({ id }) => id === 'inclusion');
    expect(inclusion?.write?.(study('Harrow'), 'Excluded')).toEqual({ inclusion: 'excluded' });
    expect(inclusion?.write?.(study('Harrow'), 'perhaps')).toBeUndefined();
  });
});

describe('authors as text', () => {
  it('gives back the names it was given, corporate ones included', () => {
    const authors = [
      { family: 'Harrow', given: 'Maren' },
      { family: 'Plato' },
      { literal: 'Valley Care Group' },
    ];
    expect(authorsFromText(authorsToText(authors), authors)).toEqual(authors);
  });
  it('reads a line without a comma as a family name', () => {
    expect(authorsFromText('Ó Muireagáin, Ita\n\n Byrne ')).toEqual([
      { family: 'Ó Muireagáin', given: 'Ita' },
      { family: 'Byrne' },
    ]);
  });
});

describe('the list of studies beside the text', () => {
  it('gives a study with several documents a line for each, unless it is folded', () => {
    const lines = (folded: readonly `study:${string}`[]) =>
      listRows(rows, new Set(folded), snapshot).map(({ key, level, excerpts }) => [
        key,
        level,
        excerpts,
      ]);
    expect(lines([])).toEqual([
      ['study:Byrne', 1, 0],
      ['study:Harrow', 1, 2],
      ['document:full', 2, 2],
      ['document:abstract', 2, 0],
      ['study:Ostler', 1, 0],
    ]);
    expect(lines(['study:Harrow'])).toHaveLength(3);
  });
  it('finds studies by short citation, title or document', () => {
    expect(names(filterList(rows, 'harrow full'))).toEqual(['Harrow 2016']);
    expect(filterList(rows, 'nobody')).toEqual([]);
  });
});
