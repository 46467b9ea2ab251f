import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import { type Change, changeFields } from '../ops/change.ts';
import { withFirstCoding } from '../recode/second-coding.ts';
import type { Assignment, AssignmentStatus } from '../records/assignment.ts';
import type { AssignmentId, CodeId, DocumentId, ReviewerId } from '../records/ids.ts';
import type { Share } from '../team/share.ts';
import type { Command } from './context.ts';
import { codedDocuments, lateness, reviewerColours } from './join-review.ts';

/** Names a colleague before they have opened the review, so that documents can be assigned to them. */
export const addReviewer: Command<{ readonly name: string; readonly initials: string }> = (
  snapshot,
  params,
  context,
) => {
  const name = params.name.trim();
  if (name === '') throw new ExpectedError('name', t('error.reviewerWithoutName'));
  return {
    kind: 'add-reviewer',
    params: { name },
    changes: [
      {
        create: {
          id: context.newId('reviewer'),
          type: 'reviewer',
          name,
          initials: params.initials.trim().slice(0, 4) || name.slice(0, 2).toUpperCase(),
          colour: snapshot.reviewers.size % reviewerColours,
          ...lateness(snapshot),
        },
      },
    ],
  };
};

/**
 * Says what a reviewer who joined late may see: everything that is open, or nothing on documents that were
 * coded before their own coding there is released, for which they are assigned to them (B5). Throws
 * `ExpectedError` `own-answer` for whoever asks for themselves.
 */
export const answerLateReviewer: Command<{
  readonly reviewerId: ReviewerId;
  readonly maySee: 'everything' | 'own-first';
}> = (snapshot, { maySee, reviewerId }, context) => {
  if (reviewerId === context.reviewerId) {
    throw new ExpectedError('own-answer', t('error.ownBlinding'));
  }
  const reviewer = snapshot.reviewers.get(reviewerId);
  const change =
    reviewer === undefined ? undefined : changeFields(reviewer, { awaitsAnswer: null });
  if (reviewer === undefined || change === undefined)
    return { kind: 'answer-late-reviewer', params: {}, changes: [] };
  const shares = codedDocuments(snapshot)
    .map((documentId) => ({ documentId, reviewerId }))
    // What they were given already stays as far as it is.
    .filter((share) => !isGiven(snapshot.assignments.get(assignmentId(share))));
  const assigned =
    maySee === 'everything' ? [] : assignDocuments(snapshot, { shares }, context).changes;
  return {
    kind: 'answer-late-reviewer',
    params: { name: reviewer.name, maySee: maySee === 'everything' ? 'everything' : 'own_first' },
    changes: [change, ...assigned],
  };
};

/** Takes a reviewer off the list who has nothing coded; throws `has-work` otherwise. */
export const removeReviewer: Command<{ readonly reviewerId: ReviewerId }> = (
  snapshot,
  { reviewerId },
) => {
  const reviewer = snapshot.reviewers.get(reviewerId);
  for (const page of withFirstCoding(snapshot).codings.values()) {
    for (const excerpt of page.excerpts.values()) {
      if (excerpt.reviewerId === reviewerId && excerpt.deleted !== true) {
        throw new ExpectedError('has-work', t('error.reviewerHasCoded'));
      }
    }
  }
  const change = reviewer === undefined ? undefined : changeFields(reviewer, { deleted: true });
  // What nobody will code any more must not keep documents closed.
  const freed = [...snapshot.assignments.values()].flatMap((assignment) =>
    assignment.reviewerId === reviewerId ? setOf(assignment, { deleted: true }) : [],
  );
  return {
    kind: 'remove-reviewer',
    params: { name: reviewer?.name ?? '' },
    changes: change === undefined ? [] : [change, ...freed],
  };
};

/** Turns blind coding, holding codes back, and proposals on or off. */
export const setTeamRules: Command<{
  readonly blind?: boolean;
  readonly holdBackCodes?: boolean;
  readonly proposeCodes?: boolean;
}> = (snapshot, params) => {
  const { review } = snapshot;
  if (review === undefined) throw new ExpectedError('no-review', t('error.noReviewOpen'));
  const values = Object.fromEntries(
    // Absent means shared for all but new codes, which blind coding holds back where nothing is said (B2).
    Object.entries(params).map(([field, on]) => [
      field,
      on === true ? true : field === 'holdBackCodes' ? false : null,
    ]),
  );
  const change = changeFields(review, values);
  return {
    kind: 'set-team-rules',
    params: Object.fromEntries(
      Object.entries(params).map(([field, on]) => [field, on ? 'on' : 'off']),
    ),
    changes: change === undefined ? [] : [change],
  };
};

/** The same on every machine, so that two people who assign alike do not assign twice. */
export function assignmentId({ documentId, reviewerId }: Share): AssignmentId {
  return `assignment:${documentId.slice(documentId.indexOf(':') + 1)}-${reviewerId.slice(reviewerId.indexOf(':') + 1)}`;
}

/** Assigns documents. With `replace`, whoever has one of these documents besides is taken off it, unless they have begun. */
export const assignDocuments: Command<{
  readonly shares: readonly Share[];
  readonly replace?: readonly DocumentId[];
}> = (snapshot, params) => {
  const changes: Change[] = [];
  const wanted = new Set(params.shares.map(assignmentId));
  for (const share of params.shares) {
    const id = assignmentId(share);
    const known = snapshot.assignments.get(id);
    const reliability = share.reliability === true ? true : null;
    if (known === undefined) {
      changes.push({
        create: {
          id,
          type: 'assignment',
          documentId: share.documentId,
          reviewerId: share.reviewerId,
          status: 'open',
          ...(reliability === null ? {} : { reliability }),
        },
      });
      continue;
    }
    // Given back to somebody, a document is closed to them again (B1).
    const anew = known.deleted === true ? { deleted: null, status: 'open' } : {};
    const change = changeFields(known, { ...anew, reliability });
    if (change !== undefined) changes.push(change);
  }
  const replaced = new Set(params.replace ?? []);
  for (const assignment of snapshot.assignments.values()) {
    if (!replaced.has(assignment.documentId) || wanted.has(assignment.id)) continue;
    if (assignment.status !== 'open') continue;
    const change = changeFields(assignment, { deleted: true });
    if (change !== undefined) changes.push(change);
  }
  const documents = new Set(params.shares.map(({ documentId }) => documentId)).size;
  const reviewers = new Set(params.shares.map(({ reviewerId }) => reviewerId)).size;
  return { kind: 'assign-documents', params: { documents, reviewers }, changes };
};

/** Takes reviewers off documents; what they coded stays. */
export const unassign: Command<{ readonly assignmentIds: readonly AssignmentId[] }> = (
  snapshot,
  params,
) => ({
  kind: 'unassign',
  params: { count: params.assignmentIds.length },
  changes: params.assignmentIds.flatMap((id) =>
    setOf(snapshot.assignments.get(id), { deleted: true }),
  ),
});

function isGiven(assignment: Assignment | undefined): boolean {
  return assignment !== undefined && assignment.deleted !== true;
}

/** Says how far coding is: open, coding, done. Releasing is `releaseDocuments`. */
export const setAssignmentStatus: Command<{
  readonly assignmentIds: readonly AssignmentId[];
  readonly status: Exclude<AssignmentStatus, 'released'>;
}> = (snapshot, params) => ({
  kind: 'set-assignment-status',
  params: { count: params.assignmentIds.length, status: params.status },
  changes: params.assignmentIds.flatMap((id) =>
    setOf(snapshot.assignments.get(id), { status: params.status }),
  ),
});

/** Opens documents to everybody: their assignments are released, whatever their status was. */
export const releaseDocuments: Command<{ readonly documentIds: readonly DocumentId[] }> = (
  snapshot,
  params,
) => {
  const released = new Set(params.documentIds);
  const changes = [...snapshot.assignments.values()].flatMap((assignment) =>
    assignment.deleted !== true && released.has(assignment.documentId)
      ? setOf(assignment, { status: 'released' })
      : [],
  );
  return { kind: 'release-documents', params: { count: released.size }, changes };
};

function setOf(
  assignment: Assignment | undefined,
  values: Readonly<Record<string, string | boolean>>,
): readonly Change[] {
  const change = assignment === undefined ? undefined : changeFields(assignment, values);
  return change === undefined ? [] : [change];
}

/** Takes proposed codes into the team's codebook. */
export const adoptCodes: Command<{ readonly codeIds: readonly CodeId[] }> = (snapshot, params) => {
  const names: string[] = [];
  const changes: Change[] = [];
  for (const id of params.codeIds) {
    const code = snapshot.codes.get(id);
    const change = code === undefined ? undefined : changeFields(code, { proposed: null });
    if (code === undefined || change === undefined) continue;
    names.push(code.name);
    changes.push(change);
  }
  return { kind: 'adopt-codes', params: { codes: names.slice(0, 5) }, changes };
};

/** Gives a reviewer a colour of the palette. */
export const colourReviewer: Command<{
  readonly reviewerId: ReviewerId;
  readonly colour: number;
}> = (snapshot, { colour, reviewerId }) => {
  const reviewer = snapshot.reviewers.get(reviewerId);
  const change = reviewer === undefined ? undefined : changeFields(reviewer, { colour });
  return {
    kind: 'colour-reviewer',
    params: { name: reviewer?.name ?? '' },
    changes: change === undefined ? [] : [change],
  };
};
