import { describe, expect, it } from 'vitest';
import { editReview } from '../../../shared/commands/edit-review.ts';
import { type Full, snapshotOf } from '../../../shared/ops/snapshot.ts';
import { valueWords } from '../../../shared/ops/value-words.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { ReferenceStyle } from '../../../shared/records/review.ts';
import type { Study } from '../../../shared/records/study.ts';
import { cellText, type TableId } from '../../../shared/tables/table.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';
import { shownOf } from '../../fixtures/shown.ts';

const study = (name: string, title: string, more: Partial<Study>): Study => ({
  ...{ id: `study:${name}`, type: 'study' },
  citation: {
    ...{ type: 'article-journal', title, author: [{ family: 'Harrow', given: 'Maren' }] },
    ...{ issued: { 'date-parts': [[2016]] }, 'container-title': 'Journal of Night Work' },
    ...{ volume: '12', page: '41-50' },
  },
  ...more,
});

const rows = snapshotOf([
  { id: 'review:night', type: 'review', title: 'Nights on call' },
  { id: 'reviewer:maren', type: 'reviewer', name: 'Maren', initials: 'M', colour: 0 },
  study('calls', 'Evening calls', { inclusion: 'included' }),
  study('rounds', 'Rounds at night', { inclusion: 'included' }),
  study('rounds-thesis', 'Rounds at night: the thesis', {
    ...{ deleted: true, reportOf: 'study:rounds' },
  }),
  study('wards', 'Wards', { inclusion: 'excluded' }),
  {
    ...{ id: 'screening:wards', type: 'screening', studyId: 'study:wards' },
    ...{ reviewerId: 'reviewer:maren', stage: 'fullText', decision: 'exclude' },
    reasonId: 'context',
  },
]);

function writing(): LogWriter {
  return new LogWriter(
    {
      ...{ device: 'device:maren', reviewerId: 'reviewer:maren', random: seededBytes(5) },
      now: () => Date.UTC(2026, 10, 3),
    },
    rows,
  );
}

function references(full: Full, id: TableId): readonly string[] {
  const { columns, rows } = buildTable(id, {
    ...{ snapshot: shownOf(full), operations: [], texts: new Map(), asOf: '2026-11-03' },
  });
  const at = columns.findIndex(({ key }) => key === 'reference');
  return rows.map(({ cells }) => (cells[at] === undefined ? '' : cellText(cells[at])));
}

const inStyle = (style: ReferenceStyle): Full => {
  const log = writing();
  log.run(editReview, { referenceStyle: style });
  return log.snapshot;
};

describe('T7 the style of references in tables', () => {
  it('is the one of the review, with the letters of the studies’ names, and a report’s without', () => {
    expect(references(inStyle('apa'), 'characteristics')).toEqual([
      'Harrow, M. (2016a). Evening calls. Journal of Night Work, 12, 41–50.',
      'Harrow, M. (2016b). Rounds at night. Journal of Night Work, 12, 41–50.\nHarrow, M. (2016). Rounds at night: the thesis. Journal of Night Work, 12, 41–50.',
    ]);
    expect(references(inStyle('vancouver'), 'excluded')).toEqual([
      'Harrow M. Wards. Journal of Night Work. 2016;12:41-50.',
    ]);
    expect(references(inStyle('harvard'), 'excluded')).toEqual([
      'Harrow, M. (2016c) ‘Wards’, Journal of Night Work, 12, pp. 41–50.',
    ]);
  });

  it('is the short one before anybody chose, and once it is chosen again, and the trail says which it was', () => {
    const log = writing();
    const before = references(log.snapshot, 'characteristics');
    expect(before[0]).toBe('Harrow M. Evening calls. Journal of Night Work 2016;12:41–50.');
    const made = log.run(editReview, { referenceStyle: 'harvard' });
    const said = (value: unknown) =>
      valueWords('review:night', 'referenceStyle', value as string, log.snapshot);
    expect([made?.kind, said('harvard'), said(null)]).toEqual([
      ...['edit-review', 'Harvard (Cite Them Right)', 'Short, one line'],
    ]);
    log.run(editReview, { referenceStyle: null });
    expect(references(log.snapshot, 'characteristics')).toEqual(before);
  });
});
