import { flushSync } from 'react-dom';
import { usePreferences } from '../store/session-store.ts';
import { enterText } from './enter-text.ts';
import { findText } from './find-text.ts';
import { type FindState, surface, useReader } from './reader-state.ts';

/** Opens the find bar, or asks it for the focus again. */
export function openFind(): void {
  const { find } = useReader.getState();
  // Drawn and given the focus within this key, so that the next one is typed into it.
  flushSync(() => useReader.setState({ find: find ?? nothingSought }));
  const field = document.querySelector<HTMLInputElement>('[data-find-field="text"]');
  field?.focus();
  field?.select();
}

export function closeFind(): void {
  const { find } = useReader.getState();
  useReader.setState({ find: undefined });
  const match = find?.matches[find.at];
  if (match !== undefined) surface()?.select(match.start, match.end);
  enterText();
}

/** What of a search can be changed. */
export type FindChange = Partial<Pick<FindState, 'query' | 'ignoreAccents'>>;

export const nothingSought: FindState = { query: '', ignoreAccents: true, matches: [], at: -1 };

/** Looks for something else; the match nearest below `from` is shown first. */
export function sought(
  find: FindState,
  change: FindChange,
  { from, text }: { readonly text: string; readonly from: number },
): FindState {
  const next = { ...find, ...change };
  const { wholeWords } = usePreferences.getState();
  const matches = findText(text, next.query, { ignoreAccents: next.ignoreAccents, wholeWords });
  const first = matches.findIndex((match) => match.end > from);
  return { ...next, matches, at: matches.length === 0 ? -1 : Math.max(0, first) };
}

/** The match one step on, round at the ends. */
export function stepped(find: FindState, direction: -1 | 1): FindState {
  const count = find.matches.length;
  return count === 0 ? find : { ...find, at: (find.at + direction + count) % count };
}

export function searchFor(change: FindChange): void {
  const { find, loaded } = useReader.getState();
  if (find === undefined) return;
  const from = surface()?.firstVisible() ?? 0;
  const next = sought(find, change, { text: loaded?.body.text ?? '', from });
  useReader.setState({ find: next });
  showMatch();
}

/** Finds whole words only, or parts of words too, from now on. */
export function switchWholeWords(): void {
  usePreferences.setState(({ wholeWords }) => ({ wholeWords: !wholeWords }));
  searchFor({});
}

export function stepMatch(direction: -1 | 1): void {
  const { find } = useReader.getState();
  if (find === undefined || find.matches.length === 0) return;
  useReader.setState({ find: stepped(find, direction) });
  showMatch();
}

function showMatch(): void {
  const { find } = useReader.getState();
  const match = find?.matches[find.at];
  if (match !== undefined) surface()?.reveal(match.start, 0.35);
}
