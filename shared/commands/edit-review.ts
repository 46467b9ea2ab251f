import { ExpectedError } from '../errors.ts';
import { t } from '../messages/all-messages.ts';
import { changeFields } from '../ops/change.ts';
import type { ReviewerId } from '../records/ids.ts';
import type { ReferenceStyle, StudyNameStyle } from '../records/review.ts';
import type { Command } from './context.ts';

/** Changes the review's title, question, description of methods, what its studies are called, or how references are written. */
export const editReview: Command<{
  readonly title?: string;
  readonly question?: string;
  readonly methods?: string;
  readonly studyNames?: StudyNameStyle;
  /** `null` for the program’s own style. */
  readonly referenceStyle?: ReferenceStyle | null;
}> = (snapshot, params) => {
  const { review } = snapshot;
  if (review === undefined) throw new ExpectedError('no-review', t('error.noReviewOpen'));
  const values: Record<string, string | null> = {};
  if (params.title !== undefined && params.title.trim() !== '') values.title = params.title.trim();
  if (params.question !== undefined) values.question = params.question.trim() || null;
  if (params.methods !== undefined) values.methods = params.methods.trim() || null;
  if (params.studyNames !== undefined)
    values.studyNames = params.studyNames === 'authorYear' ? null : params.studyNames;
  if (params.referenceStyle !== undefined) values.referenceStyle = params.referenceStyle;
  const change = changeFields(review, values);
  return {
    kind: 'edit-review',
    params: { title: params.title ?? review.title },
    changes: change === undefined ? [] : [change],
  };
};

/** Changes a reviewer's name and initials. */
export const nameReviewer: Command<{
  readonly reviewerId: ReviewerId;
  readonly name: string;
  readonly initials: string;
}> = (snapshot, params) => {
  const reviewer = snapshot.reviewers.get(params.reviewerId);
  if (reviewer === undefined) throw new ExpectedError('missing', t('error.reviewerUnknown'));
  const change = changeFields(reviewer, {
    name: params.name.trim() || reviewer.name,
    initials: params.initials.trim().slice(0, 4) || reviewer.initials,
  });
  return {
    kind: 'name-reviewer',
    params: { name: params.name },
    changes: change === undefined ? [] : [change],
  };
};
