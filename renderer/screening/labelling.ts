/** Giving the record in the middle labels: the field that finds them, and what is done with an answer. */

import { useMemo } from 'react';
import { shortCitation } from '../../shared/bibliography/citation.ts';
import { putLabel, takeLabel } from '../../shared/commands/labels.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Review } from '../../shared/records/review.ts';
import type { Study } from '../../shared/records/study.ts';
import { hasLabel, labelNamed, labelsOf, type RecordLabel } from '../../shared/screening/labels.ts';
import { singleBlanks } from '../../shared/single-blanks.ts';
import { filterWords, foldLine, holdsWords } from '../../shared/text/word-filter.ts';
import { type TickOption, withNew } from '../choices/tick-options.ts';
import { speak } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { labelAsked, useScreening } from './screening-state.ts';

/**
 * The labels that hold what was typed, and the typed words as a new one where no label is called so: before the labels
 * that are on the record, since Enter after a part of such a name would take it off.
 */
export function labelOptions(
  review: Review | undefined,
  study: Pick<Study, 'labels'>,
  typed: string,
): readonly TickOption[] {
  const words = filterWords(typed);
  const found = labelsOf(review)
    .filter(({ name }) => holdsWords(foldLine(name), words))
    .map((label) => ({ name: label.name, is: hasLabel(study, label) ? 'on' : 'off' }) as const);
  const name = singleBlanks(typed);
  return name === '' || labelNamed(review, name) !== undefined ? found : withNew(found, name);
}

/** Puts a label on the study, or takes it off where it is on; false where nothing was changed. */
export async function toggleLabel(study: Study, { is, name }: TickOption): Promise<boolean> {
  const command = is === 'on' ? takeLabel : putLabel;
  const done = await commit(command, { studyId: study.id, name });
  if (done === undefined) return false;
  speak(
    t(is === 'on' ? 'labels.taken' : 'labels.put', {
      label: name,
      study: shortCitation(study.citation),
    }),
  );
  return true;
}

export function startLabelling(): void {
  useScreening.setState({ labelling: { from: document.activeElement } });
}

/** Puts the field away. */
export function endLabelling(): void {
  useScreening.setState({ labelling: undefined });
}

/** Puts the field away by key: the focus is back where it came from. */
export function leaveField(): void {
  const back = useScreening.getState().labelling?.from;
  endLabelling();
  if (back instanceof HTMLElement && back.isConnected) back.focus();
}

/** The label whose studies alone are listed. */
export function useLabelAsked(): RecordLabel | undefined {
  const review = useReview((state) => state.snapshot.review);
  const id = useScreening((state) => state.label);
  return useMemo(() => labelAsked(review, id), [review, id]);
}
