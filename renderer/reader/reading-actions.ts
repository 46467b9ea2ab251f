/** What keys do to a text that is read, coded or not; the catalogue has their names and keys. */
import type { ActionImplementation } from '../actions/registry.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { switchWholeTerms, useAutoCode } from './auto-code-state.ts';
import { enterText } from './enter-text.ts';
import { openFind, switchWholeWords } from './find-actions.ts';
import { drawByKey } from './page/drawing-regions.ts';
import {
  askForPage,
  fitNext,
  hasPages,
  nextPageMode,
  stepPage,
  turnPages,
  zoomPages,
} from './page/page-mode.ts';
import { usePageView } from './page/page-view.ts';
import { useReader } from './reader-state.ts';

/** The document is drawn, so there is something to read. */
export const hasText = (): boolean => useReader.getState().loaded !== undefined;

export function showsPages(): boolean {
  const { documentId } = useSession.getState();
  const document =
    documentId === undefined ? undefined : useReview.getState().snapshot.documents.get(documentId);
  return document !== undefined && hasPages(document);
}

/** Pages are on the screen. */
const seesPages = (): boolean => usePageView.getState().shown !== undefined;

/** The letters are placed, so that it is known what a region goes with. */
const drawsRegions = (): boolean => usePageView.getState().selectRegion !== undefined;

/** Words are looked for, in the bar above the text or in the pane beside it. */
function isFinding(): boolean {
  return useReader.getState().find !== undefined || useAutoCode.getState().isOpen;
}

/** What is typed in is what the key is for: the bar, unless the keys go to the pane or it is alone. */
function switchWhole(): void {
  const inBar = document.querySelector('search:focus-within') !== null;
  if (useReader.getState().find !== undefined && (inBar || !useAutoCode.getState().isOpen))
    switchWholeWords();
  else switchWholeTerms();
}

export function readingActions(): readonly ActionImplementation[] {
  return [
    { id: 'reader.find', enabled: hasText, run: openFind },
    { id: 'reader.wholeWords', enabled: isFinding, run: switchWhole },
    { id: 'reader.text', enabled: hasText, run: enterText },
    { id: 'view.page', enabled: showsPages, run: nextPageMode },
    { id: 'page.goTo', enabled: seesPages, run: askForPage },
    { id: 'page.next', enabled: seesPages, run: () => stepPage(1) },
    { id: 'page.previous', enabled: seesPages, run: () => stepPage(-1) },
    { id: 'page.larger', enabled: seesPages, run: () => zoomPages(1) },
    { id: 'page.smaller', enabled: seesPages, run: () => zoomPages(-1) },
    { id: 'page.fit', enabled: seesPages, run: fitNext },
    { id: 'page.turn', enabled: seesPages, run: turnPages },
    { id: 'page.draw', enabled: drawsRegions, run: drawByKey },
  ];
}
