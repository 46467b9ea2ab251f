import { expect, test } from 'vitest';
import { snapshotOf } from '../../../shared/ops/snapshot.ts';
import type { Assignment, AssignmentStatus } from '../../../shared/records/assignment.ts';
import { assignmentsByDocument, isBlind, isCodingBlind } from '../../../shared/team/blinding.ts';

const [ann, bo, cem] = ['reviewer:ann', 'reviewer:bo', 'reviewer:cem'] as const;
const documentId = 'document:ward';

type Given = readonly [
  who: typeof ann | typeof bo | typeof cem,
  status: AssignmentStatus,
  deleted?: true,
];

/** A review that codes blind, with these assignments on one document. */
function blind(...given: readonly Given[]) {
  return snapshotOf([
    { id: 'review:ward', type: 'review', title: 'The ward', blind: true },
    ...given.map(
      ([reviewerId, status, deleted], at): Assignment => ({
        id: `assignment:${at}`,
        type: 'assignment',
        documentId,
        reviewerId,
        status,
        ...(deleted === undefined ? {} : { deleted }),
      }),
    ),
  ]);
}

test.each(['open', 'coding', 'done', 'released'] as const)(
  'B1 a document is closed to who has an assignment on it that is %s, unless that is released',
  (status) => {
    const full = blind([ann, status], [bo, 'released']);
    expect(isBlind(full, ann, documentId)).toBe(status !== 'released');
    expect(isBlind(full, bo, documentId)).toBe(false);
    expect(isCodingBlind(full, ann)).toBe(status !== 'released');
  },
);

test('B1 who has no assignment waits for everybody’s release; one that was taken off counts for nothing', () => {
  expect(isBlind(blind([ann, 'released'], [bo, 'done']), cem, documentId)).toBe(true);
  expect(isBlind(blind([ann, 'released'], [bo, 'released']), cem, documentId)).toBe(false);
  expect(isBlind(blind(), cem, documentId)).toBe(false);
  const gone = blind([ann, 'open', true], [bo, 'released']);
  expect([isBlind(gone, ann, documentId), isBlind(gone, cem, documentId)]).toEqual([false, false]);
  expect([isCodingBlind(gone, ann), isCodingBlind(gone, undefined)]).toEqual([false, false]);
  expect(isCodingBlind(blind([ann, 'open']), undefined)).toBe(true);
  expect(isCodingBlind(blind([ann, 'open']), bo)).toBe(false);
  expect(
    assignmentsByDocument(gone.assignments)
      .get(documentId)
      ?.map((one) => one.reviewerId),
  ).toEqual([bo]);
});
