import { describe, expect, it } from 'vitest';
import { clearScreening, screenStudy } from '../../../shared/commands/screening.ts';
import { importStudies } from '../../../shared/commands/studies.ts';
import { changedRows } from '../../../shared/ops/changed-rows.ts';
import { allRecords, type Snapshot, snapshotOf } from '../../../shared/ops/snapshot.ts';
import { planInverse } from '../../../shared/ops/undo-stack.ts';
import type { ReviewerId } from '../../../shared/records/ids.ts';
import { PerStudy } from '../../../shared/screening/per-study.ts';
import { studiesToScreen, studyToScreen } from '../../../shared/screening/queue.ts';
import { maren, piet, reviewOfTwo, writing } from './team-of-two.ts';

const stages = ['titleAbstract', 'fullText'] as const;

/** The same rows without anything that is kept from one state to the next. */
function fresh(snapshot: Snapshot): Snapshot {
  return snapshotOf([...allRecords(snapshot)].map((record) => ({ ...record })));
}

describe('what is kept for each study', () => {
  it('is what working it out anew gives, after every decision, clearing, undo and import', () => {
    const { log } = reviewOfTwo({ screeners: 2 });
    let seed = 7;
    const die = (sides: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * sides);
    };
    const lists = stages.map((stage) => ({
      stage,
      list: new PerStudy((rows, study, viewer) =>
        studyToScreen(rows, study, stage, viewer as ReviewerId),
      ),
    }));
    let rows = log.snapshot;
    for (let step = 0; step < 120; step += 1) {
      const writer = writing(rows, die(2) === 0 ? maren : piet);
      const studyId = [...rows.studies.keys()][die(rows.studies.size)] ?? 'study:';
      const stage = stages[die(2)] ?? 'titleAbstract';
      const what = die(12);
      if (what === 0) {
        writer.run(importStudies, {
          studies: [{ citation: { type: 'book', title: `Late record ${step}` }, documents: [] }],
        });
      } else if (what === 1) writer.run(clearScreening, { studyId, stage });
      else {
        const decision = (['include', 'exclude', 'maybe'] as const)[die(3)] ?? 'maybe';
        const done = writer.run(screenStudy, { studyId, stage, decision, reasonId: 'design' });
        if (what === 2 && done !== undefined) {
          const undo = planInverse(writer.snapshot, done);
          writer.run(() => undo ?? { kind: 'undo', params: {}, changes: [] }, {});
        }
      }
      rows = writer.snapshot;
      for (const { list, stage: at } of lists) {
        const kept = list.of(rows, maren);
        expect(kept.filter((one) => one !== undefined)).toEqual(
          studiesToScreen(fresh(rows), at, maren),
        );
        expect(list.of(rows, maren)).toBe(kept);
      }
    }
  });

  it('makes nothing anew for the studies that nobody decided on', () => {
    const { log, studyIds } = reviewOfTwo();
    const [first = 'study:'] = studyIds;
    const made: string[] = [];
    const list = new PerStudy((_rows, { id }) => made.push(id));
    list.of(log.snapshot, '');
    log.run(screenStudy, { studyId: first, stage: 'titleAbstract', decision: 'include' });
    made.length = 0;
    list.of(log.snapshot, '');
    expect(made).toEqual([first]);
  });
});

describe('rows that changed', () => {
  it('are told where the later map came from the earlier one, and otherwise not', () => {
    const a = { name: 'a' };
    const b = { name: 'b' };
    const c = { name: 'c' };
    const before = new Map([
      ['a', a],
      ['b', b],
    ]);
    const changed = new Map(before).set('a', c).set('c', c);
    expect(changedRows(before, changed)).toEqual([c, c]);
    expect(changedRows(before, before)).toEqual([]);
    expect(changedRows(changed, before)).toBe(undefined);
    expect(
      changedRows(
        before,
        new Map([
          ['b', b],
          ['a', a],
        ]),
      ),
    ).toBe(undefined);
  });
});
