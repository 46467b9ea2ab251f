import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Full, snapshotOf } from '../../../shared/ops/snapshot.ts';
import { countFlow } from '../../../shared/prisma/flow-counts.ts';
import { type FlowKey, type FlowListKey, listOf } from '../../../shared/prisma/flow-numbers.ts';
import { flowData, flowOfReview } from '../../../shared/prisma/flow-of-review.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import { cellText, type Table, type TableId } from '../../../shared/tables/table.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { screenedReview } from '../../fixtures/screened-review.ts';
import { shownOf } from '../../fixtures/shown.ts';

function tableOf(id: TableId, full: Full): Table {
  return buildTable(id, {
    snapshot: shownOf(full),
    operations: [],
    texts: new Map(),
    asOf: '2026-03-09',
  });
}

function column(table: Table, key: string): readonly string[] {
  const place = table.columns.findIndex((each) => each.key === key);
  return table.rows.map(({ cells }) => {
    const cell = cells[place];
    return cell === undefined ? '' : cellText(cell);
  });
}

const counted = (full: Full, key: FlowKey): number | undefined =>
  countFlow(flowData(full)).boxes[key]?.counted;

describe('S9 the table of excluded reports', () => {
  it('has as many rows of each reason as the flow diagram counts', () => {
    fc.assert(
      fc.property(screenedReview, (full) => {
        const table = tableOf('excluded', full);
        const rows = table.rows.map((_, index) => ({
          column: column(table, 'foundBy')[index],
          stage: column(table, 'stage')[index],
          reason: column(table, 'reason')[index],
        }));
        for (const [name, list, missing] of [
          ['Databases and registers', 'dbr_excluded', 'dbr_notretrieved_reports'],
          ['Other methods', 'other_excluded', 'other_notretrieved_reports'],
        ] as const satisfies readonly (readonly [string, FlowListKey, FlowKey])[]) {
          const ours = rows.filter((row) => row.column === name);
          const assessed = ours.filter(({ stage }) => stage === 'Assessed at the full text');
          const counts: Record<string, number> = {};
          for (const { reason = '' } of assessed) counts[reason] = (counts[reason] ?? 0) + 1;
          const flow = flowOfReview(full);
          expect(counts).toEqual(
            Object.fromEntries(listOf(flow, list).map((item) => [item.name, item.number.counted])),
          );
          expect(ours.length - assessed.length).toBe(counted(full, missing) ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says who decided what before it was settled, and who was there', () => {
    const table = tableOf('excluded', settled);
    expect(['study', 'reason', 'decidedBy', 'settled'].map((key) => column(table, key))).toEqual([
      ['Leaving the ward'],
      ['Wrong population'],
      ['Maren Holt and Piet Ostler'],
      [
        'Settled; before that: include (Maren Holt) and exclude, No qualitative findings (Piet Ostler)\nAsked the authors.',
      ],
    ]);
    expect(table.notes.slice(0, 2)).toEqual([
      'Databases and registers: 1 report excluded, 0 not retrieved.',
      'By reason: Wrong population (n = 1).',
    ]);
  });
});

describe('S8 the table of searches', () => {
  it('adds up to what the flow diagram counts', () => {
    fc.assert(
      fc.property(screenedReview, (full) => {
        const table = tableOf('searches', full);
        const at = column(table, 'source').indexOf('Databases and registers');
        if (at < 0) return;
        const figure = (key: string): number => Number(column(table, key)[at]);
        expect(figure('within') + figure('others')).toBe(counted(full, 'duplicates') ?? 0);
        expect(figure('records')).toBe(figure('within') + figure('others') + figure('left'));
        const identified = [counted(full, 'database_results'), counted(full, 'register_results')];
        if (identified.every((each) => each !== undefined))
          expect(figure('identified')).toBe(identified.reduce((sum, each) => sum + (each ?? 0), 0));
      }),
      { numRuns: 300 },
    );
  });

  it('counts a record for the first search that found it, and says where the others found it', () => {
    const table = tableOf('searches', searched);
    const keys = [
      'source',
      'platform',
      'years',
      'limits',
      'runBy',
      'identified',
      'within',
      'others',
      'left',
    ];
    expect(table.rows.map((_, row) => keys.map((key) => column(table, key)[row]))).toEqual([
      ['MEDLINE', 'Ovid', '2008 to 2022', 'English', 'Ada Reed', '40', '0', '0', '2'],
      ['MEDLINE', '', '', '', '', '1', '1', '0', '0'],
      ['CINAHL', '', '', '', '', '2', '0', '1', '1'],
      ['Databases and registers', '', '', '', '', '43', '1', '1', '3'],
    ]);
  });
});

const reviewers = [
  { id: 'reviewer:maren', type: 'reviewer', name: 'Maren Holt', initials: 'MH', colour: 0 },
  { id: 'reviewer:piet', type: 'reviewer', name: 'Piet Ostler', initials: 'PO', colour: 1 },
] as const;
const study = {
  type: 'study',
  citation: { type: 'article-journal', title: 'Leaving the ward' },
} as const;
const vote = { type: 'screening', studyId: 'study:ward', stage: 'fullText' } as const;
const records = [
  { id: 'review:kitchen', type: 'review', title: 'Kitchen', screeners: 2 },
  ...reviewers,
  { id: 'study:ward', ...study },
  { id: 'screening:a', ...vote, reviewerId: 'reviewer:maren', decision: 'include' },
  {
    id: 'screening:b',
    ...vote,
    reviewerId: 'reviewer:piet',
    decision: 'exclude',
    reasonId: 'design',
  },
  {
    ...vote,
    id: 'screening:c',
    reviewerId: 'reviewer:maren',
    decision: 'exclude',
    reasonId: 'population',
    layer: 'consensus',
    present: ['reviewer:piet'],
    note: 'Asked the authors.',
  },
] as const satisfies readonly AnyRecord[];
const settled = snapshotOf(records);

const medline = { type: 'search', kind: 'database', source: 'MEDLINE' } as const;
const searched = snapshotOf([
  { id: 'review:kitchen', type: 'review', title: 'Kitchen' },
  {
    ...{ id: 'search:a', ...medline, hits: 40, platform: 'Ovid', years: '2008 to 2022' },
    ...{ limits: 'English', runBy: 'Ada Reed' },
  },
  { id: 'search:b', ...medline },
  { id: 'search:c', type: 'search', kind: 'database', source: 'CINAHL' },
  { id: 'study:a', ...study, searches: ['search:a'] },
  { id: 'study:b', ...study, searches: ['search:b'], deleted: true, duplicateOf: 'study:a' },
  { id: 'study:c', ...study, searches: ['search:c'], deleted: true, duplicateOf: 'study:a' },
  { id: 'study:d', ...study, searches: ['search:a'] },
  { id: 'study:e', ...study, searches: ['search:c'] },
]);
