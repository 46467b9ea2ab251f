import { useEffect, useLayoutEffect, useRef } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { isTyping } from '../actions/keys.ts';
import { notifyError, speak } from '../store/notices.ts';
import { useSession } from '../store/session-store.ts';
import { clipQuote } from '../ui/quote.ts';
import { choiceOf, fitsKind, type KeyedOutcome, outcomeKeys } from './choices.ts';
import { choose, showPassage, unchoose, useCompare } from './compare-state.ts';
import type { CompareView } from './compare-view.ts';
import { goToNextOpenDocument } from './document-steps.ts';
import { type ComparedPassage, stepFrom } from './passages.ts';
import { recordDecision } from './record-decision.ts';
import { kindSentence, quoteOf, sayings, stateWord } from './words.ts';

/** Single keys of the compare screen, while no field is being typed in. */
export function useCompareKeys(view: CompareView, text: string | undefined): void {
  const now = useRef({ view, text });
  // Before the frame: a key that follows at once is meant for what it shows.
  useLayoutEffect(() => {
    now.current = { view, text };
  }, [view, text]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || useSession.getState().overlay !== undefined) return;
      if (event.target instanceof Element && event.target.closest('[role=dialog],[role=menu]'))
        return;
      const { text: body, view: shown } = now.current;
      if (runKey(event, shown, body)) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function runKey(event: KeyboardEvent, view: CompareView, text: string | undefined): boolean {
  const { key } = event;
  if (key === ']' || key === 'j') return step(view, 1);
  if (key === '[' || key === 'k') return step(view, -1);
  if (key === 'n') {
    goToNextOpenDocument(view);
    return true;
  }
  if (key === 'Escape') {
    unchoose();
    return true;
  }
  const isButton = event.target instanceof Element && event.target.closest('button,a') !== null;
  if (key === 'Enter' && !isButton && text !== undefined) {
    recordDecision(view, text).catch(notifyError);
    return true;
  }
  if (/^[1-9]$/.test(key)) return acceptNumber(view, Number(key));
  const outcome = Object.entries(outcomeKeys).find(([each]) => each === key)?.[1];
  return outcome === undefined ? false : chooseOutcome(view, outcome);
}

/** Chooses an outcome for the passage in the panel; false where it does not fit. */
export function chooseOutcome({ passage }: CompareView, outcome: KeyedOutcome): boolean {
  if (passage === undefined || passage.kind === 'agreement') return false;
  if (!fitsKind(outcome, passage)) return false;
  if (outcome === 'other-code') useCompare.setState({ picking: true, choice: undefined });
  else choose(choiceOf(outcome));
  return true;
}

function acceptNumber({ passage, reviewers }: CompareView, number: number): boolean {
  const reviewerId = reviewers[number - 1]?.id;
  if (reviewerId === undefined || passage === undefined || passage.kind === 'agreement') {
    return false;
  }
  if (passage.missing.includes(reviewerId)) return false;
  choose({ outcome: 'accept', reviewerId });
  return true;
}

/** Goes to the next or previous disagreement of the list, and says what it is. */
export function step(view: CompareView, direction: -1 | 1): boolean {
  const next = stepFrom(view.rows, view.passage, direction, ({ kind }) => kind !== 'agreement');
  if (next === undefined) {
    speak(t('compare.last'));
    return true;
  }
  showPassage(next.id);
  speak(spoken(view, next));
  return true;
}

function spoken(view: CompareView, passage: ComparedPassage): string {
  return t('compare.spoken', {
    at: view.rows.indexOf(passage) + 1,
    count: view.rows.length,
    kind: kindSentence(passage, view.snapshot),
    quote: clipQuote(quoteOf(passage), 120),
    says: sayings(passage, view.reviewers, view.snapshot).join('; '),
    state: stateWord(passage),
  });
}
