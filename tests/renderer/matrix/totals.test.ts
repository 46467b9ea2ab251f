import { describe, expect, it } from 'vitest';
import { columnTotals, filledColumns, firstFilledCell } from '../../../renderer/matrix/totals.ts';
import type { CodeId, StudyId } from '../../../shared/records/ids.ts';

const codeIds = ['code:supplies', 'code:nights'] as CodeId[];
const rows: Readonly<Record<string, readonly number[]>> = {
  'study:harrow': [0, 0],
  'study:ostler': [0, 3],
  'study:byrne': [2, 5],
};

function view(names: readonly string[]) {
  const matrix = { counts: (id: StudyId) => rows[id] ?? [] };
  return { codeIds, matrix, rows: names.map((id) => ({ id: id as StudyId })) };
}

describe('totals of the matrix', () => {
  it('adds up excerpts and counts studies of the rows that are listed', () => {
    expect([columnTotals(view(Object.keys(rows))), columnTotals(view(['study:ostler']))]).toEqual([
      [
        { excerpts: 2, studies: 1 },
        { excerpts: 8, studies: 2 },
      ],
      [
        { excerpts: 0, studies: 0 },
        { excerpts: 3, studies: 1 },
      ],
    ]);
  });

  it('counts the columns that a study has excerpts in', () => {
    expect([filledColumns([0, 0]), filledColumns([2, 5])]).toEqual([0, 2]);
  });

  it('begins with the first cell that has excerpts, and with none where nothing is coded', () => {
    expect([
      firstFilledCell(view(Object.keys(rows))),
      firstFilledCell(view(['study:harrow'])),
    ]).toEqual([{ rowId: 'study:ostler', codeId: 'code:nights' }, undefined]);
  });
});
