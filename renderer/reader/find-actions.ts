import { flushSync } from 'react-dom';
import { usePreferences } from '../store/session-store.ts';
import { enterText } from './enter-text.ts';
import { findText } from './find-text.ts';
import { type FindState, surface, useReader } from './reader-state.ts';

/** Opens the find bar, or asks it for the focus again. */
export function openFind(): void {
  const { find } = useReader.getState();
  // Drawn and given the focus within this key, so that the next one is typed into it.
  flushSync(() =>
    useReader.setState({ find: find ?? { query: '', ignoreAccents: true, matches: [], at: -1 } }),
  );
  const field = document.querySelector<HTMLInputElement>('[data-find-field]');
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

/** Looks for something else; the match nearest below what is in view is shown first. */
export function searchFor(change: Partial<Pick<FindState, 'query' | 'ignoreAccents'>>): void {
  const { find, loaded } = useReader.getState();
  if (find === undefined) return;
  const next = { ...find, ...change };
  const { wholeWords } = usePreferences.getState();
  const matches = findText(loaded?.body.text ?? '', next.query, {
    ignoreAccents: next.ignoreAccents,
    wholeWords,
  });
  const from = surface()?.firstVisible() ?? 0;
  const first = matches.findIndex((match) => match.end > from);
  const at = matches.length === 0 ? -1 : Math.max(0, first);
  useReader.setState({ find: { ...next, matches, at } });
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
  const count = find.matches.length;
  useReader.setState({ find: { ...find, at: (find.at + direction + count) % count } });
  showMatch();
}

function showMatch(): void {
  const { find } = useReader.getState();
  const match = find?.matches[find.at];
  if (match !== undefined) surface()?.reveal(match.start, 0.35);
}
