/** Panes that a narrow window has no room for: they lie over the screen, one at a time, while they are asked for. */
import { create } from 'zustand';
import { useSession } from './session-store.ts';

export type Side = 'left' | 'right';

interface Drawers {
  /** What the panes that lie over the screen are called, by their side; absent where a pane stands beside it. */
  readonly names: Readonly<Partial<Record<Side, string>>>;
  readonly open: Side | undefined;
  /** Whether the open one takes the keys; what only shows something leaves them where they are. */
  readonly takesKeys: boolean;
}

const closed = { open: undefined, takesKeys: false } as const;

export const useDrawers = create<Drawers>(() => ({ names: {}, ...closed }));

const fields = { left: 'leftPane', right: 'rightPane' } as const;

/** From now on the pane of that side is a drawer; the result ends that. */
export function noteDrawer(side: Side, name: string): () => void {
  useDrawers.setState(({ names }) => ({ names: { ...names, [side]: name } }));
  return () =>
    useDrawers.setState(({ names, open, takesKeys }) => ({
      names: { ...names, [side]: undefined },
      ...(open === side ? closed : { open, takesKeys }),
    }));
}

function isDrawer(side: Side): boolean {
  return useDrawers.getState().names[side] !== undefined;
}

/** Shows a pane, beside the screen or over it. */
export function showPane(side: Side, { takesKeys }: { readonly takesKeys: boolean }): void {
  if (isDrawer(side)) useDrawers.setState({ open: side, takesKeys });
  else useSession.setState({ [fields[side]]: true });
}

/** Shows a pane that is not shown, and puts away one that is. */
export function togglePane(side: Side): void {
  if (!isDrawer(side)) useSession.setState((state) => ({ [fields[side]]: !state[fields[side]] }));
  else if (useDrawers.getState().open === side) useDrawers.setState(closed);
  else useDrawers.setState({ open: side, takesKeys: true });
}

/** Puts away the pane that lies over the screen; false where none does. */
export function closeDrawer(): boolean {
  if (useDrawers.getState().open === undefined) return false;
  useDrawers.setState(closed);
  return true;
}
