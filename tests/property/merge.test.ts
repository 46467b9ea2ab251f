import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsDigest } from '../../shared/bundle/rows-digest.ts';
import { setTeamRules } from '../../shared/commands/team.ts';
import { asRead } from '../../shared/corrections/read-rows.ts';
import { knowledgeOf, lackedBy } from '../../shared/ops/knowledge.ts';
import { joinLogs } from '../../shared/ops/merge.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { Full } from '../../shared/ops/snapshot.ts';
import { operationsFor } from '../../shared/team/telling.ts';
import { viewOf } from '../../shared/team/view.ts';
import { runStep, type Step, session, startReview } from './random-review.ts';

const runs = { numRuns: 60 };
const begun = startReview().operations.length;

/** The session of somebody else on another machine who began with the same review. */
function asColleague(operations: readonly Operation[]): readonly Operation[] {
  const text = JSON.stringify(operations.slice(begun));
  const own = new Set<string>();
  for (const { changes, id } of operations.slice(begun)) {
    own.add(id);
    for (const change of changes) if ('create' in change) own.add(change.create.id);
  }
  const renamed = text
    .replaceAll('reviewer:marenholt', 'reviewer:inesabara')
    .replaceAll('kitchen0table', 'office0desk')
    .replace(/[a-z]+:[0-9a-z]{20}/g, (id) => (own.has(id) ? `${id}ines` : id));
  return [...operations.slice(0, begun), ...(JSON.parse(renamed) as Operation[])];
}

function twoLogs(a: readonly Step[], b: readonly Step[]) {
  const [mine, theirs] = [startReview(), startReview()];
  for (const step of a) runStep(mine, step);
  for (const step of b) runStep(theirs, step);
  return { mine: mine.operations, theirs: asColleague(theirs.operations) };
}

test('M1 merge(A, B) is merge(B, A), and nothing of either is altered or lost', () => {
  fc.assert(
    fc.property(session(30), session(30), (a, b) => {
      const { mine, theirs } = twoLogs(a, b);
      const before = JSON.stringify([mine, theirs]);
      const one = joinLogs(mine, theirs).operations;
      const other = joinLogs(theirs, mine).operations;
      expect(one).toEqual(other);
      expect(rowsDigest(replay(one))).toBe(rowsDigest(replay([...theirs, ...mine, ...theirs])));
      expect(joinLogs(one, theirs)).toEqual({ operations: one, added: [], fresh: [] });
      expect(new Set(one)).toEqual(new Set([...mine, ...joinLogs(mine, theirs).added]));
      expect(JSON.stringify([mine, theirs])).toBe(before);
    }),
    runs,
  );
});

test('M6 with what lackedBy sends, the other has everything, whatever gaps their log has', () => {
  fc.assert(
    fc.property(
      session(30),
      fc.array(fc.boolean()),
      fc.array(fc.boolean()),
      (steps, has, sends) => {
        const log = startReview();
        for (const step of steps) runStep(log, step);
        const theirs = log.operations.filter((_, index) => has[index % (has.length || 1)] ?? true);
        const mine = log.operations.filter(
          (_, index) => sends[index % (sends.length || 1)] ?? true,
        );
        const sent = lackedBy(mine, knowledgeOf(theirs));
        const ids = new Set([...theirs, ...sent].map(({ id }) => id));
        expect(mine.filter(({ id }) => !ids.has(id))).toEqual([]);
      },
    ),
    runs,
  );
});

test('B1 on a document that is not released nothing of a colleague’s is left in the view or the log', () => {
  fc.assert(
    fc.property(session(30), session(30), fc.nat({ max: 7 }), (a, b, which) => {
      const { mine, theirs } = twoLogs(a, b);
      const { operations } = joinLogs(mine, theirs);
      const full = blinded(replay(operations), which);
      const view = viewOf(full, { viewer: 'reviewer:marenholt', layer: 'all' });
      const shown = JSON.stringify([
        [...view.codings].map(([, page]) => [[...page.excerpts], [...page.codings]]),
        [...view.memos],
        operationsFor(operations, full, 'reviewer:marenholt'),
      ]);
      for (const [documentId, page] of full.codings) {
        const isHidden = [...full.assignments.values()].some(
          (one) => one.documentId === documentId && one.status !== 'released',
        );
        for (const record of [...page.excerpts.values(), ...page.codings.values()]) {
          const isTheirs = record.reviewerId !== 'reviewer:marenholt';
          if (isTheirs && isHidden) expect(shown).not.toContain(`"${record.id}"`);
        }
        if (!isHidden)
          expect(view.codings.get(documentId)).toBe(asRead(full).codings.get(documentId));
      }
    }),
    runs,
  );
});

/** The rows with blind coding on; bit by bit of `which` says which documents are not released. */
function blinded(snapshot: Full, which: number): Full {
  const log = startReview();
  log.snapshot = snapshot;
  log.run(setTeamRules, { blind: true });
  const assignments = [...snapshot.documents.keys()].map((documentId, index) => {
    const status = (which >> index) % 2 === 1 ? 'open' : 'released';
    const id = `assignment:${index}` as const;
    const reviewerId = 'reviewer:marenholt' as const;
    return [id, { id, type: 'assignment', documentId, reviewerId, status }] as const;
  });
  return { ...log.snapshot, assignments: new Map(assignments) };
}
