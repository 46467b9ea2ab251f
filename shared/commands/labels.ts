/** Giving records labels, and what happens to a label in the whole review (S6). */

import { shortCitation } from '../bibliography/citation.ts';
import { ExpectedError } from '../errors.ts';
import type { Json } from '../json.ts';
import { t } from '../messages/all-messages.ts';
import { type Change, changeFields, changesTo } from '../ops/change.ts';
import type { Plan } from '../ops/operation.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { StudyId } from '../records/ids.ts';
import { nameKey } from '../records/name-key.ts';
import { isRecord } from '../records/reports.ts';
import type { Review } from '../records/review.ts';
import type { StudySet } from '../records/set.ts';
import type { Step } from '../records/step.ts';
import { hasLabel, labelNamed, type RecordLabel } from '../screening/labels.ts';
import { singleBlanks } from '../single-blanks.ts';
import type { Command } from './context.ts';
import { requireRecord } from './require-study.ts';

export const maxLabel = 80;

interface OnStudy {
  readonly studyId: StudyId;
  readonly name: string;
}

/** Gives a study the label of that name, which is made where the review has none of it. */
export const putLabel: Command<OnStudy> = (snapshot, { name, studyId }, context) => {
  const [review, study] = [requireReview(snapshot), requireRecord(snapshot, studyId)];
  const words = checkedName(name);
  const known = labelNamed(review, words);
  if (known !== undefined && hasLabel(study, known)) return nothing('put-label');
  const id = known?.id ?? context.newId('label').slice('label:'.length);
  const changes = [
    known === undefined ? changeFields(review, { [`recordLabels.${id}`]: { name: words } }) : null,
    changeFields(study, { [`labels.${id}`]: true }),
  ];
  return {
    kind: 'put-label',
    params: { label: known?.name ?? words, study: shortCitation(study.citation) },
    changes: changes.filter((change) => change != null),
  };
};

/** Takes a label off a study; the review keeps it for others. */
export const takeLabel: Command<OnStudy> = (snapshot, { name, studyId }) => {
  const study = requireRecord(snapshot, studyId);
  const label = labelNamed(snapshot.review, name);
  const change =
    label === undefined
      ? undefined
      : changeFields(
          study,
          Object.fromEntries(label.ids.map((id) => [`labels.${id}`, null] as const)),
        );
  return {
    kind: 'take-label',
    params: { label: label?.name ?? name, study: shortCitation(study.citation) },
    changes: change === undefined ? [] : [change],
  };
};

/**
 * Words a label anew for the whole review; with the name of another label the two are one from then on. Sets and steps of
 * sampling that ask for it ask for it by its new name.
 */
export const renameLabel: Command<{ readonly name: string; readonly to: string }> = (
  snapshot,
  { name, to },
) => {
  const words = checkedName(to);
  const [review, label] = requireLabel(snapshot, name);
  const other = labelNamed(review, words);
  const changes = [
    ...writeLabel(review, label, { name: words }),
    ...[...snapshot.sets.values(), ...snapshot.steps.values()].flatMap((rule) =>
      askFor(rule, label.name, words),
    ),
  ];
  const isJoined = other !== undefined && other.id !== label.id;
  return {
    kind: isJoined ? 'join-labels' : 'rename-label',
    params: { label: label.name, to: isJoined ? other.name : words },
    changes,
  };
};

/** A rule that asks for the label `from` asks for `to`. */
function askFor(rule: StudySet | Step, from: string, to: string): readonly Change[] {
  const key = nameKey(from);
  if (rule.deleted === true) return [];
  const groups = rule.groups?.map((group) =>
    group.map((condition) =>
      condition.kind === 'label' && nameKey(condition.label) === key
        ? { ...condition, label: to }
        : condition,
    ),
  );
  if (groups === undefined) return [];
  return changesTo(rule, { groups: groups as unknown as Json });
}

/** Removes a label from the whole review. Made again, it is a new one: no study has it. */
export const removeLabel: Command<{ readonly name: string }> = (snapshot, { name }) => {
  const [review, label] = requireLabel(snapshot, name);
  let count = 0;
  for (const study of snapshot.studies.values())
    if (isRecord(study) && hasLabel(study, label)) count += 1;
  return {
    kind: 'remove-label',
    params: { label: label.name, count },
    changes: writeLabel(review, label, { name: label.name, removed: true }),
  };
};

function writeLabel(
  review: Review,
  { ids }: RecordLabel,
  value: { readonly name: string; readonly removed?: true },
): readonly Change[] {
  const change = changeFields(
    review,
    Object.fromEntries(ids.map((id) => [`recordLabels.${id}`, { ...value }] as const)),
  );
  return change === undefined ? [] : [change];
}

function checkedName(name: string): string {
  const words = singleBlanks(name);
  if (words === '') throw new ExpectedError('name', t('labels.nameless'));
  if (words.length > maxLabel)
    throw new ExpectedError('name', t('labels.long', { most: maxLabel, count: words.length }));
  return words;
}

function requireLabel({ review }: Snapshot, name: string): readonly [Review, RecordLabel] {
  const label = labelNamed(review, name);
  if (review === undefined || label === undefined)
    throw new ExpectedError('missing', t('labels.missing', { label: name }));
  return [review, label];
}

function requireReview({ review }: Snapshot): Review {
  if (review === undefined) throw new ExpectedError('no-review', t('error.noReviewOpen'));
  return review;
}

function nothing(kind: string): Plan {
  return { kind, params: {}, changes: [] };
}
