import { describe, expect, it } from 'vitest';
import { parseTableIds, tablesOf } from '../../../shared/tables/open-table.ts';
import { cellText } from '../../../shared/tables/table.ts';
import { agreementSource, measureReview } from '../../../shared/team/agreement-source.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { teamReview } from '../../renderer/compare/team-fixture.ts';

const review = teamReview();
const { contents } = review;
const snapshot = shownOf(review.snapshot);
const source = { snapshot, ...contents, asOf: '2025-03-03' };

describe('agreement of a review', () => {
  it('compares documents that two coded, and counts decisions over characters', () => {
    const choice = {
      level: 'codes',
      reconciliation: 'before',
      unit: { kind: 'character' },
    } as const;
    const question = agreementSource(snapshot, contents.texts, choice);
    const { documentIds, report } = measureReview(question, choice.unit);
    expect([...documentIds].sort()).toEqual([review.documents.night, review.documents.day].sort());
    const length = documentIds.reduce(
      (sum, id) => sum + (snapshot.documents.get(id as `document:${string}`)?.length ?? 0),
      0,
    );
    expect(report.decisions.units).toBe(length * report.byCategory.length);
  });

  it('is the same figure in the table as from the coefficients', () => {
    const unit = { kind: 'character' } as const;
    const { report } = measureReview(
      agreementSource(snapshot, contents.texts, {
        level: 'codes',
        reconciliation: 'before',
        unit,
      }),
      unit,
    );
    const alpha = report.decisions.all.alpha;
    const table = buildTable('agreement', source);
    const column = table.columns.findIndex(({ key }) => key === 'alpha');
    const cell = table.rows[1]?.cells[column];
    expect('value' in alpha && alpha.value.toFixed(3)).toBe(cell && cellText(cell));
  });

  it('says in an empty reconciliation log that nothing was decided', () => {
    const table = buildTable('reconciliation', source);
    expect(table.rows).toEqual([]);
    expect(table.notes[0]).toBe('No decision has been taken.');
    expect(tablesOf(snapshot)).toContain('agreement');
    expect(tablesOf(snapshot)).not.toContain('reconciliation');
  });
});

describe('names of tables', () => {
  it('takes “all” beside tables that are saved by name only, each once', () => {
    const all = tablesOf(snapshot);
    expect([
      parseTableIds('all', snapshot),
      parseTableIds('all, words', snapshot),
      parseTableIds('matrix,all,matrix', snapshot),
    ]).toEqual([all, [...all, 'words'], ['matrix', ...all.filter((id) => id !== 'matrix')]]);
  });
});
