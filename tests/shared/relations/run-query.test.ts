import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeTree, isWithin } from '../../../shared/codebook/code-tree.ts';
import type { Excerpt } from '../../../shared/records/excerpt.ts';
import type { Condition } from '../../../shared/records/query.ts';
import { hasValue } from '../../../shared/relations/attributes.ts';
import { runQuery } from '../../../shared/relations/run-query.ts';
import { includeChoices } from '../../../shared/screening/inclusion.ts';
import type { Shown } from '../../../shared/team/view.ts';
import { codesOf, plainMeet, plainPassages } from './plain-relations.ts';
import {
  blocks,
  codeCount,
  codeId,
  coding,
  meetings,
  plainGroups,
  reviewers,
} from './random-coding.ts';

const not = fc
  .option(fc.boolean(), { nil: undefined })
  .map((each) => (each === undefined ? {} : { not: each }));
const code = fc.nat({ max: codeCount }).map(codeId);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(code, not).map(([id, rest]): Condition => ({ kind: 'code', codeId: id, ...rest })),
  fc
    .tuple(code, meetings, not)
    .map(([id, meeting, rest]): Condition => ({ kind: 'near', codeId: id, meeting, ...rest })),
  fc
    .tuple(fc.constantFrom('Ghana', 'chile', 'Peru', ''), not)
    .map(([value, rest]): Condition => ({ kind: 'study', attribute: 'country', value, ...rest })),
  fc
    .tuple(fc.constantFrom(...reviewers), not)
    .map(([reviewerId, rest]): Condition => ({ kind: 'reviewer', reviewerId, ...rest })),
  fc
    .tuple(fc.constantFrom('participant', 'author', 'none'), not)
    .map(([order, rest]): Condition => ({ kind: 'order', order, ...rest })),
  fc
    .tuple(fc.constantFrom('group:b', 'group:c', 'group:gone', 'group:none', 'none'), not)
    .map(([groupId, rest]): Condition => ({ kind: 'group', groupId, ...rest })),
);
const groups = fc.array(fc.array(condition, { maxLength: 3 }), { maxLength: 3 });

/** What a condition says of an excerpt, read off the records. */
function holds(each: Condition, excerpt: Excerpt, all: readonly Excerpt[], shown: Shown): boolean {
  const tree = codeTree(shown.codes);
  const carries = (one: Excerpt, id: `code:${string}`): boolean => {
    const live = tree.structure.resolved.get(id);
    return (
      live !== undefined && [...codesOf(shown, one)].some((code) => isWithin(tree, code, live))
    );
  };
  const plain = ((): boolean => {
    switch (each.kind) {
      case 'code':
        return carries(excerpt, each.codeId);
      case 'near':
        return all.some(
          (other) =>
            other.documentId === excerpt.documentId &&
            carries(other, each.codeId) &&
            plainMeet(excerpt, other, each.meeting, blocks),
        );
      case 'study': {
        const study = shown.studies.get(
          shown.documents.get(excerpt.documentId)?.studyId ?? 'study:none',
        );
        return study !== undefined && hasValue(study, each.attribute, each.value);
      }
      case 'reviewer':
        return excerpt.reviewerId === each.reviewerId;
      case 'order':
        return (excerpt.constructOrder ?? 'none') === each.order;
      case 'group': {
        const has = plainGroups(excerpt);
        const wanted = { 'group:b': 'Patients', 'group:c': 'Nurses' }[each.groupId as string];
        return each.groupId === 'none' ? has.size === 0 : has.has(wanted ?? '');
      }
    }
  })();
  return plain !== (each.not === true);
}

test('Q6 finds the excerpts for which all conditions of a group hold, whatever is asked', () => {
  fc.assert(
    fc.property(coding, groups, fc.constantFrom(...includeChoices), (shown, asked, include) => {
      const found = runQuery(shown, { groups: asked, include, blocksOf: () => blocks });
      const all = plainPassages(shown, include).flatMap(({ excerpts }) => excerpts);
      const expected = all.filter((excerpt) =>
        asked.some(
          (group) => group.length > 0 && group.every((each) => holds(each, excerpt, all, shown)),
        ),
      );
      expect(found.map(({ excerpt }) => excerpt.id).toSorted()).toEqual(
        expected.map(({ id }) => id).toSorted(),
      );
    }),
    { numRuns: 1500 },
  );
});
