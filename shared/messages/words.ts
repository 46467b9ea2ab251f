import {
  fillPattern,
  type MessageValues,
  type Pattern,
  readPattern,
  type Wording,
} from './pattern.ts';

const wording: Wording = {
  numbers: new Intl.NumberFormat('en'),
  plurals: new Intl.PluralRules('en'),
};

/**
 * A function that gives the words of a catalogue by their key, with values filled in; each message is read once.
 * The function throws a `BugError` where a message lacks a value. Without values the message is given as it stands.
 */
export function wordsOf<Key extends string>(
  catalogue: Readonly<Record<Key, string>>,
): (key: Key, values?: MessageValues) => string {
  const patterns = new Map<Key, Pattern>();
  return (key, values) => {
    const message = catalogue[key];
    if (values === undefined) return message;
    let pattern = patterns.get(key);
    if (pattern === undefined) {
      pattern = readPattern(message);
      patterns.set(key, pattern);
    }
    return fillPattern(pattern, values, wording);
  };
}
