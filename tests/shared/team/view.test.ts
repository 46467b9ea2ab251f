import { describe, expect, it } from 'vitest';
import {
  assignDocuments,
  assignmentId,
  releaseDocuments,
  setAssignmentStatus,
  setTeamRules,
  unassign,
} from '../../../shared/commands/team.ts';
import { applyChanges, type Full } from '../../../shared/ops/snapshot.ts';
import type { Coding } from '../../../shared/records/coding.ts';
import type { Decision } from '../../../shared/records/decision.ts';
import type { Excerpt } from '../../../shared/records/excerpt.ts';
import type { DocumentId } from '../../../shared/records/ids.ts';
import { type Shown, viewOf } from '../../../shared/team/view.ts';
import { continued, teamReview } from '../../renderer/compare/team-fixture.ts';

const review = teamReview();
const { ab, cd, documents, ef } = review;

/** Whose coding is seen on a document, as initials. */
const codersOn = (shown: Shown, id: DocumentId): readonly string[] => [
  ...new Set(
    [...(shown.codings.get(id)?.codings.values() ?? [])].map(
      ({ layer, reviewerId }) =>
        `${shown.reviewers.get(reviewerId)?.initials}${layer === 'consensus' ? ' agreed' : ''}`,
    ),
  ),
];

describe('B1 a document of a blind review', () => {
  const blind = continued(review, 'ab', setTeamRules, { blind: true });
  const assigned = continued(blind, 'ab', assignDocuments, {
    shares: [{ documentId: documents.night, reviewerId: cd }],
  });

  it.each(['open', 'coding', 'done'] as const)(
    'is closed to its coder and to others while the assignment is %s',
    (status) => {
      const { snapshot } = continued(assigned, 'cd', setAssignmentStatus, {
        assignmentIds: [assignmentId({ documentId: documents.night, reviewerId: cd })],
        status,
      });
      const seen = [cd, ef, undefined].map((viewer) => viewOf(snapshot, { viewer, layer: 'all' }));
      expect(seen.map((shown) => codersOn(shown, documents.night))).toEqual([['CD'], ['EF'], []]);
      expect(seen.map(({ view }) => [...view.closed])).toEqual([
        [documents.night],
        [documents.night],
        [documents.night],
      ]);
    },
  );

  it('B3 is open to all once the assignment is released, and shared by identity', () => {
    const { snapshot } = continued(assigned, 'cd', releaseDocuments, {
      documentIds: [documents.night],
    });
    const shown = viewOf(snapshot, { viewer: ef, layer: 'all' });
    expect(shown.codings).toBe(snapshot.codings);
    expect([...shown.view.closed]).toEqual([]);
  });

  const coders = (full: Full): readonly (readonly string[])[] =>
    [ab, cd, ef, undefined].map((viewer) =>
      codersOn(viewOf(full, { viewer, layer: 'all' }), documents.night),
    );
  const everybody = Array(4).fill(['AB', 'CD', 'EF']);

  it('is open to all again when nobody’s assignment on it is left', () => {
    const assignmentIds = [assignmentId({ documentId: documents.night, reviewerId: cd })];
    expect(coders(continued(assigned, 'ab', unassign, { assignmentIds }).snapshot)).toEqual(
      everybody,
    );
  });

  it('is open to all in a review that is no longer blind, whatever is assigned', () => {
    expect(coders(continued(assigned, 'ab', setTeamRules, { blind: false }).snapshot)).toEqual(
      everybody,
    );
  });

  it('B3 keeps every coding in the rows that it is shown of', () => {
    const before = [...(review.snapshot.codings.get(documents.night)?.codings.keys() ?? [])];
    viewOf(assigned.snapshot, { viewer: cd, layer: 'own' });
    expect([...(assigned.snapshot.codings.get(documents.night)?.codings.keys() ?? [])]).toEqual(
      before,
    );
  });

  it('is shown to who asks for it in words', () => {
    const shown = viewOf(assigned.snapshot, { layer: 'all', openBlind: true });
    expect(codersOn(shown, documents.night)).toEqual(['AB', 'CD', 'EF']);
  });
});

/** A consensus coding of Ana's passage, and the decision that made it. */
function agreed(full: Full, number: number, supersedes: readonly Decision['id'][] = []): Full {
  const [coding] = full.codings.get(documents.day)?.codings.values() ?? [];
  const excerpt =
    coding === undefined
      ? undefined
      : full.codings.get(documents.day)?.excerpts.get(coding.excerptId);
  if (coding === undefined || excerpt === undefined) throw new Error('Nobody coded the day shift');
  const agreedExcerpt: Excerpt = { ...excerpt, id: `excerpt:agreed-${number}`, layer: 'consensus' };
  const agreedCoding: Coding = {
    ...coding,
    id: `coding:agreed-${number}`,
    excerptId: agreedExcerpt.id,
    layer: 'consensus',
    derivedFrom: [coding.id],
  };
  const decision: Decision = {
    id: `decision:${number}`,
    type: 'decision',
    reviewerId: ab,
    documentId: documents.day,
    kind: 'only-some',
    about: [coding.id],
    outcome: 'accept',
    results: [agreedCoding.id],
    reason: 'It says so.',
    present: [],
    ...(supersedes.length === 0 ? {} : { supersedes: [...supersedes] }),
  };
  return applyChanges(full, [
    { create: agreedExcerpt },
    { create: agreedCoding },
    { create: decision },
  ]);
}

describe('C4 the consensus', () => {
  const once = agreed(review.snapshot, 1);
  const twice = agreed(once, 2, ['decision:1']);

  it('is one’s own, everyone’s or the agreed coding, never mixed but where all are asked for', () => {
    const layers = ['own', 'everyone', 'consensus', 'all'] as const;
    const seen = layers.map((layer) =>
      codersOn(viewOf(once, { viewer: ab, layer }), documents.day),
    );
    expect(seen).toEqual([['AB'], ['AB', 'CD'], ['AB agreed'], ['AB', 'CD', 'AB agreed']]);
  });

  it('holds what the last decision made', () => {
    const page = viewOf(twice, { viewer: ab, layer: 'consensus' }).codings.get(documents.day);
    expect([...(page?.codings.keys() ?? [])]).toEqual(['coding:agreed-2']);
    expect([...(page?.excerpts.keys() ?? [])]).toEqual(['excerpt:agreed-2']);
  });

  it('leaves pages that did not change the same objects, however many decisions replace others', () => {
    const before = viewOf(twice, { viewer: ab, layer: 'consensus' });
    let full = twice;
    for (let number = 3; number < 40; number += 1) {
      full = agreed(full, number, [`decision:${number - 1}`]);
    }
    const after = viewOf(full, { viewer: ab, layer: 'consensus' });
    expect(after.codings.get(documents.night)).toBe(before.codings.get(documents.night));
    expect([...(after.codings.get(documents.day)?.codings.keys() ?? [])]).toEqual([
      'coding:agreed-39',
    ]);
  });
});
