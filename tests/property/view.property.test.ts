import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, changeFields } from '../../shared/ops/change.ts';
import { applyChanges, type Full, snapshotOf } from '../../shared/ops/snapshot.ts';
import type { Assignment } from '../../shared/records/assignment.ts';
import type { Coding } from '../../shared/records/coding.ts';
import type { Decision } from '../../shared/records/decision.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { DocumentId, ReviewerId } from '../../shared/records/ids.ts';
import type { AnyRecord } from '../../shared/records/record-types.ts';
import { isBlind } from '../../shared/team/blinding.ts';
import { type View, viewOf } from '../../shared/team/view.ts';

const reviewers = ['reviewer:maren', 'reviewer:bo', 'reviewer:ute'] as const;
const layers = ['own', 'everyone', 'consensus', 'all'] as const;
const documents = Array.from({ length: 4 }, (_, at): DocumentId => `document:${at}`);
/** Enough on one document that its maps lie in layers. */
const many = 700;

function coded(id: number, document: number, who: number, agreed: boolean): [Excerpt, Coding] {
  const documentId = documents[document % documents.length] ?? 'document:0';
  const reviewerId = reviewers[who % reviewers.length] ?? 'reviewer:bo';
  const quote = 'Nobody asked';
  const excerpt: Excerpt = {
    id: `excerpt:${id}`,
    type: 'excerpt',
    documentId,
    reviewerId,
    start: id,
    end: id + quote.length,
    quote,
    prefix: '',
    suffix: '',
    ...(agreed ? { layer: 'consensus' } : {}),
  };
  const coding: Coding = {
    id: `coding:${id}`,
    type: 'coding',
    excerptId: excerpt.id,
    documentId,
    codeId: 'code:asked',
    reviewerId,
    layer: agreed ? 'consensus' : 'own',
  };
  return [excerpt, coding];
}

const first: Full = snapshotOf([
  { id: 'review:ward', type: 'review', title: 'The ward', blind: true },
  ...documents.map(
    (id): AnyRecord => ({
      id,
      type: 'document',
      studyId: 'study:ward',
      title: id,
      textId: '0'.repeat(64),
      length: 10_000,
      format: 'text',
    }),
  ),
  // Consensus codings come with decisions.
  {
    id: 'decision:first',
    type: 'decision',
    reviewerId: reviewers[0],
    documentId: 'document:0',
    kind: 'agreement',
    about: [],
    outcome: 'agreed',
    results: ['coding:0'],
    reason: '',
    present: [],
  },
  ...Array.from({ length: many }, (_, at) => coded(at, 0, at, at % 7 === 0)).flat(),
  ...Array.from({ length: 30 }, (_, at) => coded(many + at, at, at, at % 3 === 0)).flat(),
]);

type Step = readonly [action: number, a: number, b: number];

/** One more coding, decision, assignment or release, or a coding taken away. */
function changesOf(full: Full, [action, a, b]: Step, id: number): readonly Change[] {
  switch (action) {
    case 0:
    case 1:
      return coded(id, a, b, action === 1).map((create) => ({ create }));
    case 2: {
      const before = [...full.decisions.keys()].slice(-1);
      const agreed = coded(id, a, b, true);
      const decision: Decision = {
        id: `decision:${id}`,
        type: 'decision',
        reviewerId: agreed[1].reviewerId,
        documentId: agreed[1].documentId,
        kind: 'only-some',
        about: [],
        outcome: 'accept',
        results: [agreed[1].id],
        reason: '',
        present: [],
        ...(before.length === 0 ? {} : { supersedes: before }),
      };
      return [...agreed, decision].map((create) => ({ create }));
    }
    case 3: {
      const assignment: Assignment = {
        id: `assignment:${id}`,
        type: 'assignment',
        documentId: documents[a % documents.length] ?? 'document:0',
        reviewerId: reviewers[b % reviewers.length] ?? 'reviewer:bo',
        status: b % 2 === 0 ? 'coding' : 'released',
      };
      return [{ create: assignment }];
    }
    default: {
      const page = full.codings.get(documents[a % documents.length] ?? 'document:0');
      const coding = [...(page?.codings.values() ?? [])][b];
      const change = coding === undefined ? undefined : changeFields(coding, { deleted: true });
      return change === undefined ? [] : [change];
    }
  }
}

/** Ids that a view shows, read straight from the rules: whose (B1), of which layer (C3), not replaced (C4). */
function shownPlainly(full: Full, { layer, viewer }: View): readonly string[] {
  const live = [...full.decisions.values()];
  const replaced = new Set(
    live.flatMap(({ supersedes = [] }) =>
      supersedes.flatMap((id) => (full.decisions.get(id)?.results ?? []).map(String)),
    ),
  );
  const ids: string[] = [];
  for (const [documentId, page] of full.codings) {
    const isMine = layer === 'own' || isBlind(full, viewer, documentId);
    const isShown = (row: {
      readonly reviewerId: ReviewerId;
      readonly layer?: string | undefined;
    }) =>
      (!isMine || row.reviewerId === viewer) &&
      (layer === 'all' || (row.layer === 'consensus') === (layer === 'consensus'));
    const goneHere = [...page.codings.keys()].filter((id) => replaced.has(id));
    const codings = [...page.codings.values()].filter(
      (coding) => isShown(coding) && !replaced.has(coding.id),
    );
    const left = new Set<string>(codings.map(({ excerptId }) => excerptId));
    for (const excerpt of page.excerpts.values()) {
      const isLeft = goneHere.length === 0 || excerpt.layer !== 'consensus' || left.has(excerpt.id);
      if (isShown(excerpt) && isLeft) ids.push(excerpt.id);
    }
    ids.push(...codings.map(({ id }) => id));
  }
  return ids.sort();
}

test('B1 C4 what is shown after any changes is what the rules say of the rows, whoever looked before', () => {
  const step = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 40 }), fc.nat({ max: 40 }));
  // Never the same id in two histories: where a passage lies is known once for all of them.
  let made = 10_000;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let full = first;
      for (const each of steps) {
        made += 1;
        full = applyChanges(full, changesOf(full, each, made));
        for (const viewer of [reviewers[0], undefined]) {
          for (const layer of layers) {
            const { codings } = viewOf(full, { viewer, layer });
            const ids = [...codings.values()].flatMap((page) => [
              ...page.excerpts.keys(),
              ...page.codings.keys(),
            ]);
            expect(ids.sort()).toEqual(shownPlainly(full, { viewer, layer }));
          }
        }
      }
    }),
    { numRuns: 25 },
  );
});

test('B1 a coding on a long document leaves what is shown of it in layers: nothing is copied whole', () => {
  const view = { viewer: reviewers[0], layer: 'own' } as const;
  const before = viewOf(first, view).codings.get('document:0');
  const next = applyChanges(
    first,
    coded(5_000, 0, 0, false).map((create) => ({ create })),
  );
  const after = viewOf(next, view).codings.get('document:0');
  expect(after?.codings.size).toBe((before?.codings.size ?? 0) + 1);
  const other = applyChanges(
    next,
    coded(5_001, 0, 1, false).map((create) => ({ create })),
  );
  // A colleague's coding changes nothing of what is one's own.
  const unmoved = viewOf(other, view).codings.get('document:0');
  expect([unmoved?.codings, unmoved?.excerpts]).toEqual([after?.codings, after?.excerpts]);
  expect(unmoved?.codings).toBe(after?.codings);
});
