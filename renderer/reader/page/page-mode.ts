import type { DocumentRecord } from '../../../shared/records/document.ts';
import { type PageMode, pageModes, usePreferences } from '../../store/session-store.ts';
import { useReader } from '../reader-state.ts';

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

/** Makes the pages larger or smaller by a factor. */
export function zoomPages(by: number): void {
  usePreferences.setState(({ pageZoom }) => ({
    pageZoom: Math.min(4, Math.max(0.5, Math.round(pageZoom * by * 100) / 100)),
  }));
}
