/** Recording what was decided, and going on to the next disagreement. */
import { settle, withdrawDecisions } from '../../shared/commands/reconcile.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { agreementsToAdopt, type Disagreement } from '../../shared/reconcile/disagreements.ts';
import { agreementSettlement } from '../../shared/reconcile/settlement.ts';
import type { Decision } from '../../shared/records/decision.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { notify, speak } from '../store/notices.ts';
import { commit, loadText } from '../store/review-store.ts';
import { settleEach } from './choices.ts';
import { type CompareState, showPassage, useCompare } from './compare-state.ts';
import type { CompareView } from './compare-view.ts';
import { openCount } from './comparisons.ts';
import { forgetDecisionDrafts } from './decision-drafts.ts';
import { alikeOf, nextOpen } from './passages.ts';
import { settleAnew } from './settle-anew.ts';

/** The disagreements a decision is recorded for: those marked in the list, or the one in the panel and those alike. */
export function targetsOf(
  { passage, passages, reviewers }: CompareView,
  { alike, marked }: Pick<CompareState, 'alike' | 'marked'>,
): readonly Disagreement[] {
  if (marked.size > 1) {
    return passages.filter(
      (each): each is Disagreement => each.kind !== 'agreement' && marked.has(each.id),
    );
  }
  if (passage === undefined || passage.kind === 'agreement') return [];
  if (!alike) return [passage];
  const ids = reviewers.map(({ id }) => id);
  return [passage, ...alikeOf(passages, passage, ids)];
}

/** Who is named as present: as chosen for this sitting, else whoever records. */
export function presentOf(view: CompareView): readonly ReviewerId[] {
  return useCompare.getState().present ?? [view.viewer];
}

/** Nothing else is recorded until this is done. */
async function whileRecording<T>(work: Promise<T>): Promise<T> {
  useCompare.setState({ recording: true });
  return work.finally(() => useCompare.setState({ recording: false }));
}

/**
 * Records the choice with its reason; where the text is still being read, as soon as it is there. Says what is missing
 * where something is.
 */
export async function recordDecision(view: CompareView): Promise<void> {
  const state = useCompare.getState();
  const { choice, note } = state;
  if (state.recording) return;
  const reason = state.reason.trim();
  if (choice === undefined) {
    speak(t('compare.chooseFirst'));
    return;
  }
  if (reason === '' && choice.outcome !== 'defer') {
    useCompare.setState({ reasonMissing: true });
    speak(t('compare.reasonMissing'));
    return;
  }
  // The next key may come before this is stored: it is meant for the list, not for the field.
  focusList();
  const body = await whileRecording(loadText(view.current.document.textId));
  const { settlements, unfit } = settleEach(targetsOf(view, state), choice, body.text);
  const left = unfit.length === 0 ? '' : t('compare.unfit', { count: unfit.length });
  if (settlements.length === 0) {
    if (left !== '') notify({ text: left, tone: 'problem' });
    return;
  }
  // What is settled stays in the panel until the next is shown, even if it was only the first open one.
  const passageId = view.passage?.id;
  useCompare.setState({ passageId });
  const done = await whileRecording(
    commit(settleAnew, {
      settlements,
      outcome: choice.outcome,
      reason,
      note,
      present: presentOf(view),
    }),
  );
  if (done === undefined) return;
  if (passageId !== undefined) forgetDecisionDrafts(passageId);
  const settled = new Set(settlements.map(({ about }) => [...about].sort().join(' ')));
  const count = settlements.length;
  const openBefore = openCount(view.comparison);
  const closed =
    choice.outcome === 'defer'
      ? 0
      : view.comparison.disagreements.filter(
          ({ id, state: was }) => was !== 'settled' && settled.has(id),
        ).length;
  const words = t('compare.done', { count, open: openBefore - closed });
  if (count > 1 || left !== '') notify({ text: `${words} ${left}`.trim(), tone: 'done' });
  else speak(words);
  if (useCompare.getState().passageId !== passageId) return;
  const next = nextOpen(view.rows, view.passage, settled);
  showPassage(next?.id ?? passageId, new Set());
  if (next === undefined) useCompare.setState({ choice: undefined, reason: '', note: '' });
}

/**
 * Takes every agreed coding that is not in the consensus yet into it. Each passage gets a decision of its
 * own, so that one can be settled anew when a further reviewer disagrees.
 */
export async function adoptAgreements(view: CompareView): Promise<void> {
  const { comparison, current, snapshot } = view;
  const waiting = agreementsToAdopt(snapshot, current.document.id, comparison.agreements);
  if (waiting.length === 0) return;
  await commit(settle, {
    settlements: waiting.map((passage) => agreementSettlement(current.document.id, [passage])),
    outcome: 'agreed',
    reason: '',
    present: presentOf(view),
  });
}

export async function withdraw(decision: Decision): Promise<void> {
  await commit(withdrawDecisions, { decisionIds: [decision.id] });
}

/** Gives the focus back to the list, so that the next key is a step or a choice. */
export function focusList(): void {
  document.querySelector<HTMLElement>('[data-compare-list]')?.focus({ preventScroll: true });
}
