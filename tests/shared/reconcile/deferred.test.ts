import { describe, expect, it } from 'vitest';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { settle, withdrawDecisions } from '../../../shared/commands/reconcile.ts';
import { deferredDisagreements } from '../../../shared/reconcile/deferred.ts';
import { compareDocument } from '../../../shared/reconcile/disagreements.ts';
import { settlementOf } from '../../../shared/reconcile/settlement.ts';
import { continued, teamReview } from '../../renderer/compare/team-fixture.ts';

const base = teamReview();
const { structure } = codeTree(base.snapshot.codes);
const [boundaries] = compareDocument(base.snapshot, base.documents.night, structure, {
  reviewers: [base.ab, base.cd, base.ef],
}).disagreements;
if (boundaries === undefined) throw new Error('No disagreement');
const settlements = [settlementOf(boundaries, { outcome: 'defer' }, base.text)];
const deferred = continued(base, 'ab', settle, {
  settlements,
  outcome: 'defer',
  reason: 'Ask the authors',
  present: [],
});
const told = ({ snapshot }: typeof base): readonly string[] =>
  deferredDisagreements(snapshot).map(
    ({ codings, decision }) =>
      `${decision.reason}: ${codings.map(({ excerpt }) => excerpt.quote.slice(0, 20)).join(' | ')}`,
  );
const waiting = [
  'Ask the authors: The van was late aga | The van was late aga | we waited with the f',
];

describe('deferred disagreements', () => {
  it('C5 wait with their passages until somebody settles them', () => {
    expect([told(base), told(deferred)]).toEqual([[], waiting]);
    const settled = continued(deferred, 'cd', settle, {
      settlements: [settlementOf(boundaries, { outcome: 'reject' }, base.text)],
      outcome: 'reject',
      reason: 'Not about the question',
      present: [],
    });
    expect(told(settled)).toEqual([]);
    const reopened = continued(settled, 'ef', settle, {
      settlements,
      outcome: 'defer',
      reason: 'Wait for the second interview',
      present: [],
    });
    expect(told(reopened)).toHaveLength(1);
  });

  it('C5 are gone once the deferral is withdrawn', () => {
    const [decision] = deferred.snapshot.decisions.values();
    const decisionIds = decision === undefined ? [] : [decision.id];
    expect(told(continued(deferred, 'ab', withdrawDecisions, { decisionIds }))).toEqual([]);
  });
});
