import { describe, expect, it } from 'vitest';
import { standardColumns } from '../../../renderer/studies/columns.ts';
import { isPrintable, moveInGrid, nextCell } from '../../../renderer/studies/grid-keys.ts';
import { studyRows } from '../../../renderer/studies/study-rows.ts';
import {
  editStudies,
  editsOfCells,
  parseCells,
  writeCells,
} from '../../../renderer/studies/table-cells.ts';
import { applyChanges, snapshotOf } from '../../../shared/ops/snapshot.ts';
import type { Study } from '../../../shared/records/study.ts';

const size = { rows: 40, columns: 6, page: 10 };
const move = (row: number, column: number, key: string, mod = false) =>
  moveInGrid({ row, column }, { key, mod }, size);

describe('keys of the grid', () => {
  it('moves by a cell and stays inside', () => {
    expect(move(3, 2, 'ArrowDown')).toEqual({ row: 4, column: 2 });
    expect(move(39, 2, 'ArrowDown')).toEqual({ row: 39, column: 2 });
    expect(move(3, 0, 'ArrowLeft')).toEqual({ row: 3, column: 0 });
    expect(move(3, 5, 'ArrowRight')).toEqual({ row: 3, column: 5 });
  });
  it('reaches the header from the first row', () => {
    expect(move(0, 2, 'ArrowUp')).toEqual({ row: -1, column: 2 });
    expect(move(-1, 2, 'ArrowDown')).toEqual({ row: 0, column: 2 });
  });
  it('goes to the ends of row and table', () => {
    expect(move(3, 2, 'Home')).toEqual({ row: 3, column: 0 });
    expect(move(3, 2, 'End', true)).toEqual({ row: 39, column: 5 });
    expect(move(3, 2, 'Home', true)).toEqual({ row: 0, column: 0 });
    expect(move(3, 2, 'PageDown')).toEqual({ row: 13, column: 2 });
    expect(move(3, 2, 'PageUp')).toEqual({ row: 0, column: 2 });
  });
  it('leaves other keys alone', () => {
    expect(move(3, 2, 'x')).toBeUndefined();
  });
  it('goes on to the next row after the last cell, and nowhere after the last of all', () => {
    expect(nextCell({ row: 3, column: 5 }, 1, size)).toEqual({ row: 4, column: 0 });
    expect(nextCell({ row: 3, column: 0 }, -1, size)).toEqual({ row: 2, column: 5 });
    expect(nextCell({ row: 39, column: 5 }, 1, size)).toBeUndefined();
  });
  it('starts editing with characters, not with shortcuts', () => {
    const key = (name: string, ctrlKey = false) =>
      isPrintable({ key: name, ctrlKey, metaKey: false, altKey: false });
    expect([key('é'), key('😀'), key('a', true), key(' '), key('Enter')]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('several cells at once', () => {
  it('reads what it writes, line ends, tabs and quotation marks included', () => {
    const cells = [
      ['Harrow 2016', 'two\nlines', 'a\ttab'],
      ['“quoted”', 'say "late"', ''],
    ];
    expect(parseCells(writeCells(cells))).toEqual(cells);
  });
  it('does not take the line end after the last row for a row', () => {
    expect(parseCells('Norway\tHospice\r\nIreland\tHome\r\n')).toEqual([
      ['Norway', 'Hospice'],
      ['Ireland', 'Home'],
    ]);
  });
  it('fills cells from one on in one operation, passes over what cannot be written and stops at the edges', () => {
    const study = (name: string): Study => ({
      id: `study:${name}`,
      type: 'study',
      citation: {
        type: 'article-journal',
        title: `Letters from ${name}`,
        author: [{ family: name }],
      },
    });
    const snapshot = snapshotOf([study('Byrne'), study('Harrow')]);
    const table = { rows: studyRows(snapshot), columns: standardColumns };
    const year = standardColumns.findIndex(({ id }) => id === 'year');
    const edits = editsOfCells(
      [
        ['2016', 'Norway'],
        ['soon', 'Ireland'],
        ['2020', 'Kenya'],
      ],
      { row: 0, column: year },
      table,
    );
    const plan = editStudies(
      snapshot,
      { edits },
      { reviewerId: 'reviewer:holt', newId: (p) => `${p}:1` },
    );
    const after = applyChanges(snapshot, plan.changes);
    expect(after.studies.get('study:Byrne')).toMatchObject({
      country: 'Norway',
      citation: { issued: { 'date-parts': [[2016]] } },
    });
    expect(after.studies.get('study:Harrow')).toMatchObject({ country: 'Ireland' });
    expect(after.studies.get('study:Harrow')?.citation.issued).toBeUndefined();
    expect(plan).toMatchObject({ kind: 'edit-study', params: { study: '2 studies' } });
  });
});
