/** Searching a whole review: what is looked for, and what was found so far. Lasts as long as the window. */
import { create } from 'zustand';
import { breathe } from '../../shared/progress.ts';
import type { ReviewId } from '../../shared/records/ids.ts';
import { listedDocuments, narrowedTo } from '../../shared/scope/listed-studies.ts';
import type { Scope } from '../../shared/screening/inclusion.ts';
import { type Hit, rowHits, type SearchedFor, textHits } from '../../shared/search/hits.ts';
import { documentsByStudy } from '../../shared/tables/study-order.ts';
import { listedInAll, useIncludeChoice } from './include-choice.ts';
import { notifyError } from './notices.ts';
import { loadText, useReview } from './review-store.ts';
import type { Screen } from './session.ts';
import { goTo, usePreferences, useSession } from './session-store.ts';

/** More than anybody looks through. */
export const mostHits = 5000;

interface SearchState {
  readonly reviewId: ReviewId | undefined;
  readonly terms: string;
  readonly hits: readonly Hit[];
  readonly isCut: boolean;
  /** Nothing was looked through yet. */
  readonly isBeginning: boolean;
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** The number of the last search; an earlier one gives up. */
  readonly search: number;
  /** The studies that were searched; undefined before the first search. */
  readonly scope: Scope | undefined;
  /** The screen that the search was opened from. */
  readonly cameFrom: Screen;
}

const blank: Omit<SearchState, 'cameFrom' | 'reviewId' | 'scope' | 'search'> = {
  terms: '',
  hits: [],
  isCut: false,
  isBeginning: false,
  progress: undefined,
};

export const useSearch = create<SearchState>(() => ({
  ...blank,
  reviewId: undefined,
  scope: undefined,
  search: 0,
  cameFrom: 'code',
}));

/** Shows the search; what was found in another review is forgotten. */
export function openSearch(): void {
  const { screen } = useSession.getState();
  const { reviewId } = useReview.getState();
  const { reviewId: before, search } = useSearch.getState();
  if (before !== reviewId) useSearch.setState({ ...blank, reviewId, search: search + 1 });
  if (screen !== 'search') useSearch.setState({ cameFrom: screen });
  goTo('search');
}

export function leaveSearch(): void {
  goTo(useSearch.getState().cameFrom);
}

export function stopSearch(): void {
  useSearch.setState(({ search }) => ({
    search: search + 1,
    isBeginning: false,
    progress: undefined,
  }));
}

/** Looks for other terms from now on. */
export function searchFor(terms: string): void {
  useSearch.setState({ terms });
  search().catch(notifyError);
}

/** Looks for one whole word, as counts of words do. */
export function searchWhole(word: string): void {
  usePreferences.setState({ wholeTerms: true });
  searchFor(word);
}

/** Looks for the same among the studies that are listed now, where these are others. */
export function searchScope(): void {
  const { scope, terms } = useSearch.getState();
  const { include } = useIncludeChoice.getState();
  const { choice } = listedInAll(useReview.getState().snapshot, include);
  if (terms.trim() !== '' && scope !== choice) search().catch(notifyError);
}

/** Finds terms as whole words only, or within words too: as finding passages to code does. */
export function switchSearchedWords(): void {
  usePreferences.setState(({ wholeTerms }) => ({ wholeTerms: !wholeTerms }));
  search().catch(notifyError);
}

/** Milliseconds that are worked before keys and drawing get their turn, and between what is shown. */
const slice = 12;
const showEvery = 120;

/** Looks through rows, then text after text; a later search ends an earlier one. */
async function search(): Promise<void> {
  const mine = useSearch.getState().search + 1;
  const { terms } = useSearch.getState();
  const isBeginning = terms.trim() !== '';
  useSearch.setState({ search: mine, hits: [], isCut: false, isBeginning, progress: undefined });
  if (!isBeginning) return;
  const asked: SearchedFor = { terms, wholeWords: usePreferences.getState().wholeTerms };
  const { snapshot } = useReview.getState();
  // What was typed is drawn first.
  await breathe();
  if (useSearch.getState().search !== mine) return;
  const listed = listedInAll(snapshot, useIncludeChoice.getState().include);
  useSearch.setState({ scope: listed.choice });
  const searched = listed.set === undefined ? snapshot : narrowedTo(snapshot, listed);
  const found: Hit[] = [...rowHits(searched, asked)];
  const documents = listedDocuments(listed, documentsByStudy(snapshot));
  const begun = { done: 0, total: documents.length };
  useSearch.setState({ hits: found.slice(), isBeginning: false, progress: begun });
  let texts = 0;
  let [began, shown] = [performance.now(), performance.now()];
  for (const [done, document] of documents.entries()) {
    const body = await loadText(document.textId).catch(() => undefined);
    if (useSearch.getState().search !== mine) return;
    const hits = body === undefined ? [] : textHits(document, body, asked);
    found.push(...hits.slice(0, mostHits - texts));
    texts += hits.length;
    if (texts >= mostHits) break;
    const now = performance.now();
    if (now - shown > showEvery || (texts > 0 && texts === hits.length)) {
      useSearch.setState({ hits: found.slice(), progress: { done, total: documents.length } });
      shown = now;
    }
    if (now - began < slice) continue;
    await breathe();
    if (useSearch.getState().search !== mine) return;
    began = performance.now();
  }
  useSearch.setState({ hits: found, isCut: texts >= mostHits, progress: undefined });
}
