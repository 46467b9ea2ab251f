/** Which letters are no keys of the Code screen: a word typed where no field has the focus runs none. */
import { t } from '../../shared/messages/messages.ts';
import { holdsOn } from '../../shared/platform/action-scope.ts';
import { catalogueNow } from '../actions/chosen-keys.ts';
import { isInWidget, isTyping, matchesKey } from '../actions/keys.ts';
import { canRun } from '../actions/registry.ts';
import type { TypedWords } from '../actions/typed-words.ts';
import { letterRuns } from './letter-run.ts';
import { useReader } from './reader-state.ts';
import { sayRefused, takeBackWord, wakeLetters } from './rest-letters.ts';
import { isTextLetter } from './text-keys.ts';

/** Steps, sizes of the page, and the blank that scrolls. */
const heldOn: ReadonlySet<string> = new Set([']', '[', '+', '=', '-', ' ']);

function isLetter(key: string): boolean {
  return /^\p{L}$/u.test(key);
}

/** Whether the letter is a key that does something on the Code screen now. */
function isKeyHere(event: KeyboardEvent): boolean {
  return (
    isTextLetter(event) ||
    catalogueNow().some(
      ({ id, keys, scope }) =>
        holdsOn(scope, 'code') && keys.some((key) => matchesKey(event, key)) && canRun(id),
    )
  );
}

/** Typed words and held keys while the Code screen is shown. */
export const typedLetters: TypedWords = {
  isResting: () => useReader.getState().refused !== undefined,
  wake: wakeLetters,
  mayRepeat: (key) => heldOn.has(key),
  heard: (event) => {
    if (!(event instanceof KeyboardEvent)) return letterRuns.end();
    const { altKey, ctrlKey, key, metaKey, timeStamp } = event;
    const isTyped = !(altKey || ctrlKey || metaKey) && (isLetter(key) || key === ' ');
    if (isTyping(event.target) || isInWidget(event.target)) letterRuns.end();
    else if (isTyped) letterRuns.letter(key, timeStamp);
    else if (key !== 'Shift') letterRuns.end();
    if (typedLetters.isResting()) takeBackWord();
  },
  refuse: (event) => {
    // Until the text is there nothing can be done to it, and the next key may already be meant for it.
    if (useReader.getState().loaded === undefined) return false;
    if (!isLetter(event.key) || isInWidget(event.target) || isKeyHere(event)) return false;
    sayRefused(t('common.noKey', { key: event.key.toUpperCase() }));
    return true;
  },
};
