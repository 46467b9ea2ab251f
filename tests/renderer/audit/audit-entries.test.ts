import { describe, expect, it } from 'vitest';
import {
  type AuditEntry,
  auditEntries,
  byDay,
  filterEntries,
} from '../../../renderer/audit/audit-entries.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';
import { shownOf } from '../../fixtures/shown.ts';

const built = await buildSampleReview();
const { reviewers } = shownOf(built.snapshot);
const all = auditEntries(built.operations, reviewers, Date.UTC(2026, 5, 1));
const [any] = all;

function entry(who: string, sentence: string): AuditEntry {
  if (any === undefined) throw new Error('The sample has no trail');
  return { ...any, id: `operation:${who}`, who, sentence };
}

describe('lines of the trail', () => {
  it('are found however their names are written, and by their day', () => {
    const entries = [
      entry('Jörg Weiß', 'Created the code “Straßenlärm”.'),
      entry('Ana Bell', 'Created the code “Trust”.'),
    ];
    const who = (query: string) => filterEntries(entries, { query }).map((each) => each.who);
    expect([who('jorg strassenlarm'), who('weiss'), who('2026-01'), who('weiss trust')]).toEqual([
      ['Jörg Weiß'],
      ['Jörg Weiß'],
      ['Jörg Weiß', 'Ana Bell'],
      [],
    ]);
  });

  it('are those of one person and one kind', () => {
    const reviewer = 'reviewer:sample00000000000001';
    const theirs = filterEntries(all, { query: '', reviewer });
    expect(new Set(theirs.map(({ initials }) => initials))).toEqual(new Set(['IM']));
    const count = (group: AuditEntry['group']) =>
      filterEntries(all, { query: '', reviewer, group }).length;
    expect(
      [count('screening'), count('coding'), count('codebook')].map((each) => each > 0),
    ).toEqual([true, true, false]);
  });

  it('stand under their day, newest first', () => {
    const lines = byDay(all);
    const days = lines.flatMap((line) => ('day' in line ? [line.day] : []));
    expect(days).toEqual([...new Set(all.map(({ day }) => day))]);
    expect(lines.length).toBe(all.length + days.length);
    expect(lines[0]).toHaveProperty('day');
  });
});
