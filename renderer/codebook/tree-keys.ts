/** What a key pressed in the codebook tree means; nothing is done here. */
import type { MoveDirection } from './code-places.ts';

export type Step = 'up' | 'down' | 'pageUp' | 'pageDown' | 'first' | 'last';

export type TreeIntent =
  | { readonly do: 'step'; readonly by: Step }
  | { readonly do: 'extend'; readonly by: Step }
  | { readonly do: 'all' }
  | { readonly do: 'left' | 'right' | 'apply' | 'rename' | 'remove' | 'menu' | 'search' }
  | { readonly do: 'move'; readonly direction: MoveDirection }
  | { readonly do: 'type'; readonly letter: string };

export interface TreeKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const moves: Readonly<Record<string, MoveDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

const plain: Readonly<Record<string, TreeIntent>> = {
  ArrowUp: { do: 'step', by: 'up' },
  ArrowDown: { do: 'step', by: 'down' },
  PageUp: { do: 'step', by: 'pageUp' },
  PageDown: { do: 'step', by: 'pageDown' },
  Home: { do: 'step', by: 'first' },
  End: { do: 'step', by: 'last' },
  ArrowLeft: { do: 'left' },
  ArrowRight: { do: 'right' },
  Enter: { do: 'apply' },
  F2: { do: 'rename' },
  Delete: { do: 'remove' },
  Backspace: { do: 'remove' },
  ContextMenu: { do: 'menu' },
  '/': { do: 'search' },
};

/** The meaning of a key press, or undefined where the tree leaves the key alone. */
export function treeIntent(event: TreeKey): TreeIntent | undefined {
  if (event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey) {
    const direction = moves[event.key];
    return direction === undefined ? undefined : { do: 'move', direction };
  }
  const mod = event.ctrlKey !== event.metaKey;
  if (mod && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'a')
    return { do: 'all' };
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  if (event.shiftKey && event.key === 'F10') return { do: 'menu' };
  const known = plain[event.key];
  if (event.shiftKey && known?.do === 'step') return { do: 'extend', by: known.by };
  if (known !== undefined) return known;
  return event.key.length === 1 && event.key !== ' '
    ? { do: 'type', letter: event.key }
    : undefined;
}
