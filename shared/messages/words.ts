import {
  fillPattern,
  type MessageValues,
  type Pattern,
  readPattern,
  type Wording,
} from './pattern.ts';
import { inLanguage, speech } from './speech.ts';

const wording = inLanguage(
  (tag): Wording => ({
    numbers: new Intl.NumberFormat(tag),
    plurals: new Intl.PluralRules(tag),
  }),
);

/**
 * A function that gives the words of a catalogue by their key in the language that is spoken, with values filled in;
 * each message is read once. The function throws a `BugError` where a message lacks a value. Without values the message
 * is given as it stands.
 */
export function wordsOf<Key extends string>(
  english: Readonly<Record<Key, string>>,
): (key: Key, values?: MessageValues) => string {
  const patterns = inLanguage(() => new Map<Key, Pattern>());
  return (key, values) => {
    const message = speech.now().words[key] ?? english[key];
    if (values === undefined) return message;
    let pattern = patterns().get(key);
    if (pattern === undefined) {
      pattern = readPattern(message);
      patterns().set(key, pattern);
    }
    return fillPattern(pattern, values, wording());
  };
}
