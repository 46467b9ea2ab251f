/** What keys do to the item in hand: answer it, give it the selected passage, go on. */
import type { AppraisalConflict } from '../../shared/appraisal/outcomes.ts';
import { passagesOf } from '../../shared/cells/passages.ts';
import { appraiseItem } from '../../shared/commands/appraisal.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ItemId } from '../../shared/records/ids.ts';
import { enterSettling, nextDifference, settlingField } from '../choices/enter-settling.ts';
import { useAppraising } from '../store/appraising.ts';
import { showPane } from '../store/drawers.ts';
import { notify, speak } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { focusBehind } from '../ui/focus-behind.ts';
import { subjectNow, textsOf } from './subject.ts';

/** Gives the item in hand its answer of that place, and shows it; the same answer again takes it back. */
export async function answerByKey(place: number): Promise<void> {
  showPane('right', { takesKeys: false });
  const { item, study } = subjectNow();
  const answer = item?.item.answers[place - 1];
  if (item === undefined || study === undefined || answer === undefined) {
    speak(t('appraisal.noAnswer', { key: place }));
    return;
  }
  await giveAnswer(answer.id === item.own?.answer ? '' : answer.id);
}

/** Answers the item in hand; an empty answer takes back the one there is. */
export async function giveAnswer(answer: string): Promise<void> {
  const { item, study } = subjectNow();
  if (item === undefined || study === undefined) return;
  const { answers, id: itemId, label } = item.item;
  takeItem(itemId);
  const done = await commit(appraiseItem, { studyId: study.id, itemId, answer });
  if (done === undefined) return;
  const words = answers.find(({ id }) => id === answer)?.label;
  speak(
    words === undefined
      ? t('appraisal.tookBack', { item: label })
      : t('appraisal.gave', { item: label, answer: words }),
  );
}

/** Takes what is selected as evidence for the item in hand. */
export async function takeEvidence(): Promise<void> {
  const { item, study } = subjectNow();
  const { documentId, selection: anchor } = useSession.getState();
  const { snapshot } = useReview.getState();
  const isOfStudy = textsOf(snapshot, study).some(({ id }) => id === documentId);
  if (item === undefined || study === undefined) return;
  if (documentId === undefined || anchor === undefined || !isOfStudy) {
    notify({ text: t('appraisal.selectFirst'), tone: 'problem' });
    return;
  }
  const before = item.own === undefined ? [] : passagesOf(item.own);
  const isThere = before.some(
    (each) =>
      each.documentId === documentId &&
      each.anchor.start === anchor.start &&
      each.anchor.end === anchor.end,
  );
  const { id: itemId, label } = item.item;
  takeItem(itemId);
  if (!isThere)
    await commit(appraiseItem, {
      studyId: study.id,
      itemId,
      passages: [...before, { documentId, anchor }],
    });
  speak(t(isThere ? 'appraisal.evidenceThere' : 'appraisal.tookEvidence', { item: label }));
}

/** Takes the next item in hand, or the one before, round the end; the keys follow where they are in the pane. */
export function stepItem(by: -1 | 1): void {
  const { item, items } = subjectNow();
  const at = item === undefined ? -1 : items.indexOf(item);
  const next = items[(at + by + items.length) % items.length];
  if (next === undefined) return;
  const isInPane = document.activeElement?.closest('[data-appraisal]') !== null;
  takeItem(next.item.id);
  showPane('right', { takesKeys: false });
  speak(next.item.label);
  if (isInPane) focusItem();
  else revealItem();
}

/** Shows the difference after that in hand, or the first, with the keys in the field for the reason. */
export function showDifference(conflicts: readonly AppraisalConflict[]): void {
  const { itemId, studyId } = useAppraising.getState();
  const next = nextDifference(
    conflicts,
    (each) => each.studyId === studyId && each.item.id === itemId,
  );
  if (next === undefined) return;
  useAppraising.setState({
    studyId: next.studyId,
    instrumentId: next.instrument.id,
    itemId: next.item.id,
    listsInstruments: false,
  });
  showPane('right', { takesKeys: true });
  enterSettling(settlingField(next.studyId, next.item.id));
}

export function takeItem(itemId: ItemId): void {
  useAppraising.setState({ itemId });
}

/** Puts the keys on the head of the item in hand, once it is drawn. */
export function focusItem(): void {
  requestAnimationFrame(() => {
    const head = headInHand();
    head?.focus();
    head?.scrollIntoView({ block: 'nearest' });
  });
}

function revealItem(): void {
  requestAnimationFrame(() => {
    headInHand()?.closest('[data-item]')?.scrollIntoView({ block: 'nearest' });
  });
}

/** Puts the keys into the field for the reason of the item in hand. */
export function focusReason(): void {
  requestAnimationFrame(() => {
    focusBehind('[data-appraisal] [data-in-hand] textarea');
  });
}

function headInHand(): HTMLElement | null {
  return document.querySelector('[data-appraisal] [data-in-hand] [data-item-head]');
}
