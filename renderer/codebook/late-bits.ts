/** What lies over the tree only when it is asked for: its script comes when the page is idle, or then. */
import { LatePart } from '../ui/late-part.ts';
import type { RowPopoversProps } from './RowPopovers.tsx';

export const rowPopovers = new LatePart<RowPopoversProps>(
  async () => (await import('./RowPopovers.tsx')).RowPopovers,
);
