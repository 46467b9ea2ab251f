import type { DocumentRecord } from '../../../shared/records/document.ts';
import {
  type PageFit,
  type PageMode,
  pageModes,
  usePreferences,
  useSession,
} from '../../store/session-store.ts';
import { useReader } from '../reader-state.ts';
import { nextZoom, pageFits } from './page-places.ts';
import { nextTurn, turnFrom } from './page-turn.ts';
import { usePageView } from './page-view.ts';

/** Whether a document has pages to show. */
export function hasPages({ format, originalHash }: DocumentRecord): boolean {
  return format === 'pdf' && originalHash !== undefined;
}

/** Shows text, pages or both. */
export function showAs(pageMode: PageMode): void {
  usePreferences.setState({ pageMode });
  useReader.setState({ selectedOn: pageMode === 'page' ? 'page' : 'text' });
}

/** The next of the three. */
export function nextPageMode(): void {
  const { pageMode } = usePreferences.getState();
  showAs(pageModes[(pageModes.indexOf(pageMode) + 1) % pageModes.length] ?? 'text');
}

/** How large pages are drawn now, alone or beside the text. */
export function fitOf({
  pageFit,
  pageMode,
}: {
  readonly pageFit: { readonly page: PageFit; readonly both: PageFit };
  readonly pageMode: PageMode;
}): PageFit {
  return pageMode === 'both' ? pageFit.both : pageFit.page;
}

/** Fits the pages to the pane, or lets them be of a size of one's own. */
export function fitPages(fit: PageFit): void {
  usePreferences.setState(({ pageFit, pageMode }) => ({
    pageFit: { ...pageFit, [pageMode === 'both' ? 'both' : 'page']: fit },
  }));
}

/** What fits the pane next: the text, the width, the page. */
export function fitNext(): void {
  const fit = fitOf(usePreferences.getState());
  const at = fit === 'free' ? -1 : pageFits.indexOf(fit);
  fitPages(pageFits[(at + 1) % pageFits.length] ?? 'width');
}

/** Makes the pages a step larger (`1`) or smaller (`-1`). */
export function zoomPages(direction: 1 | -1): void {
  const { shown } = usePageView.getState();
  if (shown === undefined) return;
  usePreferences.setState({ pageZoom: nextZoom(shown.zoom, direction) });
  fitPages('free');
}

/** Turns the pages of the open document a quarter clockwise; kept for the document. */
export function turnPages(): void {
  const { shown } = usePageView.getState();
  if (shown === undefined) return;
  const { documentId } = shown;
  useSession.setState(({ turned }) => ({
    turned: { ...turned, [documentId]: nextTurn(turnFrom(turned[documentId])) },
  }));
}

/** Puts the keys into the field for a page number. */
export function askForPage(): void {
  usePageView.setState(({ asked }) => ({ asked: asked + 1 }));
}

/** Brings the page before (`-1`) or after (`1`) into view. */
export function stepPage(by: 1 | -1): void {
  const { shown } = usePageView.getState();
  if (shown === undefined) return;
  shown.goTo(Math.min(shown.labels.length - 1, Math.max(0, shown.at + by)));
}
