import { describe, expect, it } from 'vitest';
import {
  choiceOf,
  fitsKind,
  recentReasons,
  settleEach,
} from '../../../renderer/compare/choices.ts';
import { comparisonOf, earlierDecisions } from '../../../renderer/compare/comparisons.ts';
import { settleAnew } from '../../../renderer/compare/settle-anew.ts';
import type { Full } from '../../../shared/ops/snapshot.ts';
import { applyChecked } from '../../../shared/ops/validate.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { Disagreement } from '../../../shared/reconcile/disagreements.ts';
import type { Choice } from '../../../shared/reconcile/settlement.ts';
import type { DisagreementKind } from '../../../shared/records/decision.ts';
import { newId, type ReviewerId } from '../../../shared/records/ids.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { teamReview } from './team-fixture.ts';

const { ab, cd, documents, ef, snapshot, text } = teamReview();
const reviewers = [ab, cd, ef];
const random = seededBytes(5);

function ofKind(rows: Full, kind: DisagreementKind): Disagreement {
  const found = comparisonOf(rows, documents.night, reviewers).disagreements.find(
    (each) => each.kind === kind,
  );
  if (found === undefined) throw new Error(`No disagreement of kind ${kind}`);
  return found;
}

function decide(
  rows: Full,
  who: ReviewerId,
  about: Disagreement,
  { choice, reason }: { readonly choice: Choice; readonly reason: string },
): Full {
  const { settlements } = settleEach([about], choice, text);
  const plan = settleAnew(
    rows,
    { settlements, outcome: choice.outcome, reason, present: [] },
    { reviewerId: who, newId: (prefix) => newId(prefix, random) },
  );
  return applyChecked(rows, plan.changes, who);
}

const consensus = (rows: Full): readonly string[] => {
  const page = rows.codings.get(documents.night);
  return [...(page?.codings.values() ?? [])]
    .filter(({ deleted, layer }) => layer === 'consensus' && deleted !== true)
    .map(({ excerptId }) => {
      const excerpt = page?.excerpts.get(excerptId);
      if (excerpt?.deleted === true) throw new Error('The passage of a consensus coding is gone');
      return excerpt?.quote ?? '';
    });
};

describe('choices', () => {
  it('offers each outcome only where it makes a difference', () => {
    const offered = (kind: DisagreementKind): string =>
      (['accept-all', 'widest', 'shared', 'other-code', 'reject', 'defer'] as const)
        .filter((outcome) => fitsKind(outcome, ofKind(snapshot, kind)))
        .join(' ');
    expect({
      'only-some': offered('only-some'),
      code: offered('code'),
      boundaries: offered('boundaries'),
      order: offered('order'),
    }).toEqual({
      'only-some': 'other-code reject defer',
      code: 'accept-all other-code reject defer',
      boundaries: 'accept-all widest shared other-code reject defer',
      order: 'other-code reject defer',
    });
  });

  it('settles those a choice fits and counts the others', () => {
    const both = [ofKind(snapshot, 'boundaries'), ofKind(snapshot, 'only-some')];
    const { settlements, unfit } = settleEach(both, { outcome: 'accept', reviewerId: cd }, text);
    expect(settlements.map(({ kind }) => kind)).toEqual(['boundaries']);
    expect(unfit).toEqual([both[1]]);
  });

  it('offers the reasons of the team, the last one first, each once', () => {
    const first = decide(snapshot, ab, ofKind(snapshot, 'code'), {
      choice: choiceOf('accept-all'),
      reason: 'Both readings hold',
    });
    const second = decide(first, ab, ofKind(first, 'boundaries'), {
      choice: choiceOf('widest'),
      reason: 'The whole sentence',
    });
    const third = decide(second, cd, ofKind(second, 'order'), {
      choice: choiceOf('reject'),
      reason: 'Both readings hold',
    });
    expect(recentReasons(third.decisions, 5)).toEqual(['Both readings hold', 'The whole sentence']);
    expect(recentReasons(third.decisions, 1)).toEqual(['Both readings hold']);
  });
});

describe('deferring', () => {
  const state = (rows: Full): string => ofKind(rows, 'boundaries').state;
  const deferred = decide(snapshot, ab, ofKind(snapshot, 'boundaries'), {
    choice: choiceOf('defer'),
    reason: '',
  });
  const settled = decide(deferred, cd, ofKind(deferred, 'boundaries'), {
    choice: choiceOf('widest'),
    reason: 'The whole sentence',
  });

  it('C5 leaves a disagreement open until somebody decides otherwise', () => {
    expect([state(snapshot), state(deferred), state(settled)]).toEqual([
      'open',
      'deferred',
      'settled',
    ]);
  });

  it('C5 opens again what a colleague had settled, whose consensus no longer stands', () => {
    const reopened = decide(settled, ef, ofKind(settled, 'boundaries'), {
      choice: choiceOf('defer'),
      reason: 'We have to ask the authors',
    });
    expect(state(reopened)).toBe('deferred');
    const shown = viewOf(reopened, { viewer: ab, layer: 'consensus' });
    expect([...(shown.codings.get(documents.night)?.codings.values() ?? [])]).toEqual([]);
  });
});

describe('settling anew', () => {
  const widest = decide(snapshot, ab, ofKind(snapshot, 'boundaries'), {
    choice: choiceOf('widest'),
    reason: 'The whole sentence',
  });

  it('leaves the codings of the reviewers as they were', () => {
    const before = snapshot.codings.get(documents.night);
    const after = widest.codings.get(documents.night);
    for (const [id, coding] of before?.codings ?? []) expect(after?.codings.get(id)).toBe(coding);
    for (const [id, excerpt] of before?.excerpts ?? []) {
      expect(after?.excerpts.get(id)).toBe(excerpt);
    }
    expect(consensus(widest)).toEqual([
      'The van was late again, so we waited with the family until morning.',
    ]);
  });

  it('replaces what the same person decided, passage and all', () => {
    const again = decide(widest, ab, ofKind(widest, 'boundaries'), {
      choice: choiceOf('widest'),
      reason: 'Still the whole sentence',
    });
    const { decisions, state } = ofKind(again, 'boundaries');
    expect([state, decisions.map(({ reason }) => reason)]).toEqual([
      'settled',
      ['Still the whole sentence'],
    ]);
    expect(consensus(again)).toHaveLength(1);
  });

  it('puts a third person’s decision beside it', () => {
    const adjudicated = decide(widest, ef, ofKind(widest, 'boundaries'), {
      choice: choiceOf('shared'),
      reason: 'Only the waiting',
    });
    expect(ofKind(adjudicated, 'boundaries').decisions.map(({ reviewerId }) => reviewerId)).toEqual(
      [ab, ef],
    );
  });

  it('counts as settled with fewer reviewers, and shows what was decided before further ones came', () => {
    const two = comparisonOf(widest, documents.night, [ab, cd]).disagreements;
    expect(two.find(({ kind }) => kind === 'boundaries')?.state).toBe('settled');
    const [alone] = comparisonOf(snapshot, documents.night, [ab, cd]).disagreements;
    if (alone === undefined) throw new Error('No disagreement');
    const early = decide(snapshot, ab, alone, {
      choice: choiceOf('widest'),
      reason: 'We two agreed',
    });
    const late = ofKind(early, 'boundaries');
    expect([late.state, earlierDecisions(early, late).map(({ reason }) => reason)]).toEqual([
      'open',
      ['We two agreed'],
    ]);
    const settled = decide(early, ab, late, {
      choice: choiceOf('shared'),
      reason: 'Now all three',
    });
    expect(earlierDecisions(settled, ofKind(settled, 'boundaries'))).toEqual([]);
    expect(consensus(settled)).toEqual(['we waited with the family']);
  });
});
