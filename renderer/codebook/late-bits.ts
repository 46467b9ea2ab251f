/** What lies over the tree only when it is asked for: its script comes when the page is idle, or then. */
import { LatePart } from '../ui/late-part.ts';
import type { PickedBarProps } from './PickedBar.tsx';
import type { RowPopoversProps } from './RowPopovers.tsx';

/** The dialog that takes codes from a list. */
export const addCodesDialog = new LatePart(async () => (await import('./AddCodes.tsx')).AddCodes);

export const pickedBar = new LatePart<PickedBarProps>(
  async () => (await import('./PickedBar.tsx')).PickedBar,
);

export const rowPopovers = new LatePart<RowPopoversProps>(
  async () => (await import('./RowPopovers.tsx')).RowPopovers,
);
