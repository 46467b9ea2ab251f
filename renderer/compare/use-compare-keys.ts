import { useEffect, useLayoutEffect, useRef } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { isTyping } from '../actions/keys.ts';
import { meantKey } from '../actions/meant-key.ts';
import { registerActions } from '../actions/registry.ts';
import { type TypedWords, useTypedWords } from '../actions/typed-words.ts';
import { notifyError, speak } from '../store/notices.ts';
import { useSession } from '../store/session-store.ts';
import { clipQuote } from '../ui/quote.ts';
import { choiceOf, type KeyedOutcome, outcomesInOrder } from './choices.ts';
import { choose, pickCode, showPassage, unchoose, useCompare, wakeKeys } from './compare-state.ts';
import type { CompareView } from './compare-view.ts';
import { copyPassage } from './copy-passage.ts';
import { goToNextOpenDocument } from './document-steps.ts';
import { answerTo, isStep, type KeyAnswer, refusalOf } from './key-answers.ts';
import { type ComparedPassage, stepFrom } from './passages.ts';
import { recordDecision } from './record-decision.ts';
import { kindSentence, quoteOf, refusalSentence, sayings, stateWord } from './words.ts';

/** Single keys of the compare screen, while no field is being typed in. */
export function useCompareKeys(view: CompareView): void {
  const now = useRef(view);
  // Before the frame: a key that follows at once is meant for what it shows.
  useLayoutEffect(() => {
    now.current = view;
  }, [view]);
  useTypedWords(typedWords);
  useEffect(() => wakeKeys, []);
  useEffect(
    () =>
      registerActions([
        { id: 'compare.next', run: () => step(now.current, 1) },
        { id: 'compare.previous', run: () => step(now.current, -1) },
        { id: 'compare.nextDocument', run: () => goToNextOpenDocument(now.current) },
        // One that does not fit is left to what refuses keys by name.
        ...outcomesInOrder.map(([id, outcome]) => ({
          id,
          enabled: () => refusalOf(outcome, now.current.passage) === undefined,
          run: () => chooseOutcome(now.current, outcome),
        })),
        {
          id: 'quote.copy',
          enabled: () => now.current.passage !== undefined,
          run: () =>
            now.current.passage === undefined ? undefined : copyPassage(now.current.passage),
        },
      ]),
    [],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || useSession.getState().overlay !== undefined) return;
      if (event.target instanceof Element && event.target.closest('[role=dialog],[role=menu]'))
        return;
      // A button that has the focus is pressed by Enter.
      const isButton = event.target instanceof Element && event.target.closest('button,a') !== null;
      if (event.key === 'Enter' && isButton) return;
      const shown = now.current;
      if (runAnswer(answerTo({ key: meantKey(event), shiftKey: event.shiftKey }, shown), shown))
        event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

const typedWords: TypedWords = {
  isResting: () => useCompare.getState().refused !== undefined,
  wake: wakeKeys,
  mayRepeat: isStep,
};

/** Does what a key comes to; false where the key is left to others. */
function runAnswer(answer: KeyAnswer, view: CompareView): boolean {
  switch (answer.does) {
    case 'step':
      return step(view, answer.by);
    case 'next-document':
      goToNextOpenDocument(view);
      return true;
    case 'give-up':
      unchoose();
      return true;
    case 'record':
      recordDecision(view).catch(notifyError);
      return true;
    case 'choose':
      choose(answer.choice);
      return true;
    case 'pick-code':
      pickCode();
      return true;
    case 'refuse':
      useCompare.setState({ refused: answer.refused });
      speak(`${refusalSentence(answer.refused, view.snapshot)} ${t('common.lettersRest')}`);
      return true;
    case 'nothing':
      return false;
  }
}

/** Chooses an outcome that is offered for the passage in the panel. */
export function chooseOutcome({ passage }: CompareView, outcome: KeyedOutcome): void {
  if (refusalOf(outcome, passage) !== undefined) return;
  if (outcome === 'other-code') pickCode();
  else choose(choiceOf(outcome));
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
