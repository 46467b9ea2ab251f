/** The eligibility criteria of a review: written by the team, each tied to a reason for exclusion where it has one (S20). */

import { ordersBehind } from '../codebook/order.ts';
import { ExpectedError } from '../errors.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { type Change, changesTo } from '../ops/change.ts';
import { criterionName } from '../ops/criterion-name.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Criterion, Facet } from '../records/criterion.ts';
import type { CriterionId } from '../records/ids.ts';
import type { Review } from '../records/review.ts';
import { criteriaOf, type Framework, firstReason, frameworks } from '../screening/criteria.ts';
import { reasonName, reasonsOf } from '../screening/reasons.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { Command, CommandContext } from './context.ts';

/** Adds a criterion without words for each facet of a framework that the review has none of yet. */
export const beginCriteria: Command<{ readonly framework: Framework }> = (
  snapshot,
  { framework },
  context,
) => {
  const there = new Set(criteriaOf(snapshot).map(({ facet }) => facet));
  const added = frameworks[framework].filter((facet) => !there.has(facet));
  return {
    kind: 'begin-criteria',
    params: { framework },
    changes: added.map((facet) => create(snapshot, facet, undefined, context)),
  };
};

/** Adds a criterion. One that is of no facet needs a name: throws `ExpectedError` (`criterion-name`) without. */
export const addCriterion: Command<{
  readonly facet: Facet;
  readonly name?: string | undefined;
}> = (snapshot, { facet, name }, context) => {
  const words = facet === 'own' ? checkedName(name ?? '') : undefined;
  return {
    kind: 'add-criterion',
    params: { criterion: criterionName({ facet, name: words }) },
    changes: [create(snapshot, facet, words, context)],
  };
};

/** Changes what a criterion says; empty words unset. */
export const editCriterion: Command<{
  readonly criterionId: CriterionId;
  readonly fields: Partial<Record<'name' | 'include' | 'exclude', string>>;
}> = (snapshot, { criterionId, fields }) => {
  const criterion = requireCriterion(snapshot, criterionId);
  const values: Record<string, Json> = {};
  for (const [name, typed] of Object.entries(fields)) {
    const words = name === 'name' ? checkedName(typed) : typed.trim();
    values[name] = words === '' ? null : words;
  }
  const changes = changesTo(criterion, values);
  return {
    kind: 'edit-criterion',
    params: {
      criterion: criterionName(criterion),
      fields: changes.flatMap((change) => Object.keys(change.fields)),
    },
    changes,
  };
};

/**
 * Ties a criterion to a reason for exclusion of the review's list, to one of these words that is added where the list
 * has none of them, or to none.
 */
export const tieCriterion: Command<{
  readonly criterionId: CriterionId;
  readonly reasonId?: string | undefined;
  readonly newReason?: string | undefined;
}> = (snapshot, { criterionId, newReason, reasonId }, context) => {
  const criterion = requireCriterion(snapshot, criterionId);
  const review = requireReview(snapshot);
  const words = newReason?.trim() ?? '';
  const twin = reasonsOf(review).find(({ name }) => name.toLowerCase() === words.toLowerCase());
  const isNew = words !== '' && twin === undefined;
  const id = isNew ? context.newId('reason').slice('reason:'.length) : (twin?.id ?? reasonId);
  const changes = [
    ...(isNew ? changesTo(review, { [`screeningReasons.${id}`]: { name: words } }) : []),
    ...changesTo(criterion, { reasonId: id ?? null }),
  ];
  const name = criterionName(criterion);
  return id === undefined
    ? { kind: 'untie-criterion', params: { criterion: name }, changes }
    : {
        kind: 'tie-criterion',
        params: { criterion: name, reason: isNew ? words : reasonName(review, id) },
        changes,
      };
};

/** Removes a criterion; its reason stays in the list, and what was excluded for it excluded. */
export const removeCriterion: Command<{ readonly criterionId: CriterionId }> = (
  snapshot,
  { criterionId },
) => {
  const criterion = requireCriterion(snapshot, criterionId);
  return {
    kind: 'remove-criterion',
    params: { criterion: criterionName(criterion) },
    changes: changesTo(criterion, { deleted: true }),
  };
};

function create(
  snapshot: Snapshot,
  facet: Facet,
  name: string | undefined,
  context: CommandContext,
): Change {
  const last = criteriaOf(snapshot).findLast((criterion) => criterion.facet === facet);
  const [order = ''] = ordersBehind(last?.order, 1);
  const reasonId = firstReason(snapshot.review, facet);
  // A second criterion of a facet is another reason than the first, if anything.
  const isFirst = last === undefined;
  return {
    create: {
      id: context.newId('criterion'),
      type: 'criterion',
      facet,
      ...(name === undefined ? {} : { name }),
      ...(reasonId === undefined || !isFirst ? {} : { reasonId }),
      order,
    },
  };
}

function checkedName(typed: string): string {
  const name = singleBlanks(typed);
  if (name === '') throw new ExpectedError('criterion-name', t('criteria.nameless'));
  return name;
}

function requireCriterion(snapshot: Snapshot, id: CriterionId): Criterion {
  const criterion = snapshot.criteria.get(id);
  if (criterion === undefined || criterion.deleted === true)
    throw new ExpectedError('missing', t('criteria.gone'));
  return criterion;
}

function requireReview({ review }: Snapshot): Review {
  if (review === undefined) throw new ExpectedError('no-review', t('error.noReviewOpen'));
  return review;
}
