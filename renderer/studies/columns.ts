/** The columns of the studies table: what each shows, how it sorts, and which field it edits. */

import { yearOf } from '../../shared/bibliography/citation.ts';
import type { StudyFields } from '../../shared/commands/studies.ts';
import { type MessageKey, t } from '../../shared/messages/all-messages.ts';
import { byNameInWords } from '../../shared/messages/formats.ts';
import { givenPlaces, type Study } from '../../shared/records/study.ts';
import type { StudyRow } from './study-rows.ts';

export interface Column {
  readonly id: string;
  readonly label: string;
  /** In pixels. */
  readonly width: number;
  readonly kind: 'text' | 'number' | 'choice';
  /** What the cell shows; empty for nothing. */
  text(row: StudyRow): string;
  /** What it is sorted by: numbers sort as numbers, empty text last. */
  sortKey(row: StudyRow): string | number;
  /** The change of fields that writing `text` into the cell means; undefined where it makes no sense. */
  write?(study: Study, text: string): StudyFields | undefined;
}

export const inclusionValues = ['undecided', 'included', 'excluded'] as const;

const attributeWidths = { country: 112, setting: 144, participants: 136, method: 136 } as const;

/** Columns every review has, in order. The first is always shown. */
export const standardColumns: readonly Column[] = [
  column('study', 'studies.column.study', 200, {
    text: (row) => row.label,
  }),
  column('title', 'studies.column.title', 240, {
    text: (row) => row.study.citation.title,
    write: (_, text) => ({ 'citation.title': text }),
  }),
  column('year', 'studies.column.year', 64, {
    kind: 'number',
    text: (row) => String(yearOf(row.study.citation) ?? ''),
    sortKey: (row) => yearOf(row.study.citation) ?? Number.POSITIVE_INFINITY,
    write: yearFields,
  }),
  ...givenPlaces.map((field) =>
    column(field, `studies.column.${field}`, attributeWidths[field], {
      text: (row) => row.study[field] ?? '',
      write: (_, text) => ({ [field]: text }),
    }),
  ),
  column('documents', 'studies.column.documents', 92, {
    kind: 'number',
    text: (row) => String(row.documents.length),
    sortKey: (row) => row.documents.length,
  }),
  column('excerpts', 'studies.column.excerpts', 88, {
    kind: 'number',
    text: (row) => String(row.excerpts),
    sortKey: (row) => row.excerpts,
  }),
  column('shareCoded', 'studies.column.shareCoded', 104, {
    kind: 'number',
    text: ({ shareCoded: percent }) =>
      percent === undefined ? '' : t('page.percent', { percent }),
    sortKey: ({ shareCoded }) => shareCoded ?? Number.POSITIVE_INFINITY,
  }),
  column('inclusion', 'studies.column.inclusion', 104, {
    kind: 'choice',
    text: (row) => inclusionLabel(row.study.inclusion),
    sortKey: (row) => inclusionValues.indexOf(row.study.inclusion ?? 'undecided'),
    write: (_, text) => inclusionFields(text),
  }),
];

/** What the team labelled studies with while screening; for a review that has labels. */
export const labelColumn: Column = column('labels', 'studies.column.labels', 136, {
  text: (row) => row.labels,
});

export function customColumnId(name: string): string {
  return `custom.${name}`;
}

/** The column of an attribute the team named itself. */
export function customColumn(name: string): Column {
  const id = customColumnId(name);
  return {
    id,
    label: name,
    width: 152,
    kind: 'text',
    text: (row) => row.study.custom?.[name] ?? '',
    sortKey: (row) => row.study.custom?.[name] ?? '',
    write: (_, text) => ({ [id]: text }),
  };
}

/** Names of the team's own attributes that some study has a value for, in alphabetical order. */
export function customNames(studies: Iterable<Study>): readonly string[] {
  const names = new Set<string>();
  for (const study of studies) {
    if (study.deleted === true || study.custom === undefined) continue;
    for (const name of Object.keys(study.custom)) names.add(name);
  }
  return [...names].sort(byNameInWords);
}

/** Fields for a year written as text; empty unsets, anything but a year is undefined. A month that was known stays. */
export function yearFields(study: Study, text: string): StudyFields | undefined {
  const tidy = text.trim();
  if (tidy === '') return { 'citation.issued': null };
  if (!/^[12]\d{3}$/.test(tidy)) return undefined;
  const [, ...rest] = study.citation.issued?.['date-parts'][0] ?? [];
  return { 'citation.issued': { 'date-parts': [[Number(tidy), ...rest]] } };
}

export function inclusionLabel(value: Study['inclusion']): string {
  return t(`studies.inclusion.${value ?? 'undecided'}`);
}

function inclusionFields(text: string): StudyFields | undefined {
  const wanted = text.trim().toLowerCase();
  const value = inclusionValues.find(
    (name) => name === wanted || inclusionLabel(name).toLowerCase() === wanted,
  );
  return value === undefined ? undefined : { inclusion: value };
}

export interface Sorting {
  readonly columnId: string;
  readonly descending: boolean;
}

/** Rows by a column; empty cells are last either way, equal ones keep the order they come in. */
export function sortRows(
  rows: readonly StudyRow[],
  sorting: Sorting | undefined,
  columns: readonly Column[],
): readonly StudyRow[] {
  const by = columns.find((column) => column.id === sorting?.columnId);
  if (sorting === undefined || by === undefined) return rows;
  const sign = sorting.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: by.sortKey(row) }))
    .sort((a, b) => {
      const [left, right] = [isEmpty(a.key), isEmpty(b.key)];
      if (left || right) return Number(left) - Number(right);
      return sign * compareKeys(a.key, b.key);
    })
    .map(({ row }) => row);
}

function isEmpty(key: string | number): boolean {
  return key === '' || key === Number.POSITIVE_INFINITY;
}

function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return byNameInWords(String(a), String(b));
}

function column(
  id: string,
  label: MessageKey,
  width: number,
  rest: Pick<Column, 'text'> & Partial<Pick<Column, 'kind' | 'sortKey' | 'write'>>,
): Column {
  return { id, label: t(label), width, kind: 'text', sortKey: rest.text, ...rest };
}
