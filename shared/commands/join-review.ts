import { ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import { changeFields } from '../ops/change.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import { withFirstCoding } from '../recode/second-coding.ts';
import type { DocumentId, PersonId } from '../records/ids.ts';
import type { Reviewer } from '../records/reviewer.ts';
import type { Command } from './context.ts';

/** How many colours reviewers are told apart by, before they come round again. */
export const reviewerColours = 12;

/**
 * Puts the acting reviewer into the review, or says on whose machine one works who is in it already: the
 * person is what makes one reviewer of somebody's two machines. Throws `taken` where another person is
 * that reviewer.
 */
export const joinReview: Command<{
  readonly person: PersonId;
  readonly name: string;
  readonly initials: string;
}> = (snapshot, params, context) => {
  const known = snapshot.reviewers.get(context.reviewerId);
  if (known?.person !== undefined && known.person !== params.person) {
    throw new ExpectedError('taken', t('error.otherPerson'));
  }
  const name = params.name.trim() || 'Reviewer';
  const change =
    known === undefined ? undefined : changeFields(known, { person: params.person, deleted: null });
  return {
    kind: 'join-review',
    params: { name: known?.name ?? name },
    changes:
      known === undefined
        ? [
            {
              create: {
                id: context.reviewerId,
                type: 'reviewer',
                name,
                initials: params.initials.trim().slice(0, 4) || name.slice(0, 2).toUpperCase(),
                colour: snapshot.reviewers.size % reviewerColours,
                person: params.person,
                ...lateness(snapshot),
              },
            },
          ]
        : change === undefined
          ? []
          : [change],
  };
};

/** Who comes into a blind review that somebody has coded in waits for the team's word (B5). */
export function lateness(snapshot: Snapshot): Pick<Reviewer, 'awaitsAnswer'> {
  const isLate = snapshot.review?.blind === true && codedDocuments(snapshot).length > 0;
  return isLate ? { awaitsAnswer: true } : {};
}

/** The live documents that somebody coded. */
export function codedDocuments(snapshot: Snapshot): readonly DocumentId[] {
  const { codings, documents } = withFirstCoding(snapshot);
  return [...codings].flatMap(([documentId, { excerpts }]) => {
    if (documents.get(documentId)?.deleted === true) return [];
    for (const { deleted } of excerpts.values()) if (deleted !== true) return [documentId];
    return [];
  });
}
