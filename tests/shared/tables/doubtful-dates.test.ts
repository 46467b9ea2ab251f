import { expect, test } from 'vitest';
import { createCode } from '../../../shared/commands/codebook.ts';
import type { Command } from '../../../shared/commands/context.ts';
import { editCriterion } from '../../../shared/commands/criteria.ts';
import { changedId } from '../../../shared/ops/change.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { readStamp, writeStamp } from '../../../shared/ops/stamp.ts';
import { seededBytes } from '../../../shared/random.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';
import { criteriaOf } from '../../../shared/screening/criteria.ts';
import { cellText, type TableId } from '../../../shared/tables/table.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';
import { shownOf } from '../../fixtures/shown.ts';

const sample = await buildSampleReview();
const { texts } = sample;
const log = new LogWriter(
  {
    device: 'device:wardlaptop',
    reviewerId: [...sample.snapshot.reviewers.keys()][0] ?? 'reviewer:none',
    now: () => Date.parse('2026-03-02T09:00:00Z'),
    random: seededBytes(4),
  },
  sample.snapshot,
);
/** A decision and a criterion that changed, which the sample has not. */
const decide: Command<object> = (_rows, _params, { newId, reviewerId }) => ({
  kind: 'settle',
  params: { outcome: 'defer', count: 1, codings: 0, quote: '' },
  changes: [
    {
      create: {
        ...{ id: newId('decision'), type: 'decision', reviewerId, kind: 'code', about: [] },
        ...{ outcome: 'defer', results: [], reason: 'Ask the author', present: [] },
      },
    },
  ],
});
log.run(decide, {});
const [criterion] = criteriaOf(sample.snapshot);
log.run(editCriterion, {
  criterionId: criterion?.id ?? 'criterion:none',
  fields: { include: 'Nurses and carers' },
});
// Something comes after each of them.
log.run(createCode, { name: 'Afterwards' });
const operations = [...sample.operations, ...log.operations];
const shown = shownOf(log.snapshot);
const years = 5 * 365 * 86_400_000;

/** The same log after a machine ran years ahead from its beginning: only what `isAhead` picks has its date from there. */
function withClockAhead(isAhead: (operation: Operation) => boolean): readonly Operation[] {
  return operations.map((operation) => {
    const { counter, ms } = readStamp(operation.at);
    const at = writeStamp({ ms: ms + years, counter }, operation.device);
    return isAhead(operation) ? { ...operation, at } : { ...operation, at, said: ms };
  });
}

const changes = (type: string) => (operation: Operation) =>
  operation.changes.some((change) => changedId(change).startsWith(`${type}:`));

/** What a column of a table says, with the notes below it. */
function told(id: TableId, column: string, written: readonly Operation[]) {
  const source = { snapshot: shown, operations: written, texts, asOf: '2026-03-03' };
  const { columns, notes, rows } = buildTable(id, source);
  const at = columns.findIndex(({ key }) => key === column);
  const cells = rows.map(({ cells: row }) => (row[at] === undefined ? '' : cellText(row[at])));
  return { cells: cells.filter((cell) => cell !== ''), notes };
}

const note = expect.stringContaining('(?) marks one that later changes contradict');

test.each<[TableId, string, string]>([
  ['memos', 'written', 'memo'],
  ['reconciliation', 'decided', 'decision'],
  ['codebook-changes', 'when', 'code'],
  ['criteria', 'changed', 'criterion'],
  ['audit', 'when', 'code'],
])(
  'O6 the table “%s” marks a date that a later change contradicts, and says what the mark means',
  (id, column, type) => {
    const before = told(id, column, operations);
    expect(before.cells.length).toBeGreaterThan(0);
    expect(before.cells.filter((cell) => cell.includes('(?)'))).toEqual([]);
    expect(before.notes).not.toContainEqual(note);

    const ahead = told(id, column, withClockAhead(changes(type)));
    const marked = ahead.cells.filter((cell) => cell.endsWith(' (?)'));
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.every((cell) => Number(cell.slice(0, 4)) >= 2029)).toBe(true);
    expect(ahead.notes).toContainEqual(note);

    // Where the clock was right again, the tables are those of a log that never was ahead.
    const right = told(
      id,
      column,
      withClockAhead(() => false),
    );
    expect(right.cells).toEqual(before.cells);
  },
);
