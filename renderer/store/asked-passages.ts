/** Terms whose passages somebody wants to code, on their way from a search to the Code screen. */
import { create } from 'zustand';
import { goTo } from './session-store.ts';

export const useAskedPassages = create<{ readonly terms: string | undefined }>(() => ({
  terms: undefined,
}));

/** Shows the Code screen with the passages that hold these terms, to be looked through and coded. */
export function askForPassages(terms: string): void {
  useAskedPassages.setState({ terms });
  goTo('code');
}

/** The terms that were asked for, once. */
export function takeAskedPassages(): string | undefined {
  const { terms } = useAskedPassages.getState();
  useAskedPassages.setState({ terms: undefined });
  return terms;
}
