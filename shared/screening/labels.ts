/** Labels of records: words of the team that stand beside a study and say nothing about its inclusion (S6). */

import { byNameInWords } from '../messages/formats.ts';
import { nameKey } from '../records/name-key.ts';
import type { Review } from '../records/review.ts';
import type { Study } from '../records/study.ts';
import { singleBlanks } from '../single-blanks.ts';

/** A label as it is read: two people who make the same word at once have made one label. */
export interface RecordLabel {
  /** Its first id. */
  readonly id: string;
  /** Every id that has this name. */
  readonly ids: readonly string[];
  readonly name: string;
}

type Labelled = Pick<Study, 'labels'>;
type Labels = Pick<Review, 'recordLabels'> | undefined;

const known = new WeakMap<NonNullable<Review['recordLabels']>, readonly RecordLabel[]>();

/** The labels of a review that are not removed, by name. */
export function labelsOf(review: Labels): readonly RecordLabel[] {
  const stated = review?.recordLabels;
  if (stated === undefined) return [];
  let labels = known.get(stated);
  if (labels === undefined) {
    labels = read(stated);
    known.set(stated, labels);
  }
  return labels;
}

function read(stated: NonNullable<Review['recordLabels']>): readonly RecordLabel[] {
  const byName = new Map<string, { id: string; ids: string[]; name: string }>();
  for (const id of Object.keys(stated).toSorted()) {
    const { name = '', removed } = stated[id] ?? {};
    const key = nameKey(name);
    if (removed === true || key === '') continue;
    const label = byName.get(key);
    if (label === undefined) byName.set(key, { id, ids: [id], name: singleBlanks(name) });
    else label.ids.push(id);
  }
  return [...byName.values()].sort((a, b) => byNameInWords(a.name, b.name));
}

/** The label of that name, however it is written. */
export function labelNamed(review: Labels, name: string): RecordLabel | undefined {
  const key = nameKey(name);
  return labelsOf(review).find((label) => nameKey(label.name) === key);
}

export function hasLabel({ labels }: Labelled, { ids }: Pick<RecordLabel, 'ids'>): boolean {
  return labels !== undefined && ids.some((id) => Object.hasOwn(labels, id));
}

/** The labels of a study as a cell of a table says them. */
export function labelWords(review: Labels, study: Labelled): string {
  return labelsOn(review, study)
    .map(({ name }) => name)
    .join('; ');
}

/** The labels of a study, in the order of the review's list. */
export function labelsOn(review: Labels, study: Labelled): readonly RecordLabel[] {
  if (study.labels === undefined) return [];
  return labelsOf(review).filter((label) => hasLabel(study, label));
}
