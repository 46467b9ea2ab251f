import type { Provider } from 'electron';
import * as v from 'valibot';
import { wordsToCheck } from '../shared/platform/spelling.ts';

const reply = v.object({ ok: v.array(v.string()) });

/**
 * Answers the engine’s questions about words typed into fields. The engine waits for the newest question alone, and for one answer to it: any
 * other answer would be taken for that one, or end the page. One that fails is answered too, with no word, so that the next can come.
 */
export function spellingProvider(ask: (words: readonly string[]) => Promise<unknown>): Provider {
  let newest = 0;
  return {
    spellCheck: (words, callback) => {
      newest += 1;
      const asked = newest;
      const answer = (misspelled: string[]): void => {
        if (asked === newest) callback(misspelled);
      };
      const checked = wordsToCheck(words);
      if (checked.length === 0) answer([]);
      else
        ask(checked)
          .then((raw) => v.parse(reply, raw).ok)
          .catch(() => [])
          .then(answer);
    },
  };
}
