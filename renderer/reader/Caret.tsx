import { useLayoutEffect, useState } from 'react';
import { useSession } from '../store/session-store.ts';
import styles from './reader.module.css';
import { useReader } from './reader-state.ts';
import type { TextSurface } from './text-surface.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** The caret: browsers show none in text that cannot be edited. */
export function Caret(props: { readonly surface: TextSurface; readonly layout: number }) {
  const { surface, layout } = props;
  const focused = useReader((state) => state.focused);
  const selected = useSession((state) => state.selection !== undefined);
  const [box, setBox] = useState<Box>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout moves the caret
  useLayoutEffect(() => {
    const update = (): void => {
      const now = surface.selected();
      setBox(now === undefined || now.anchor !== now.focus ? undefined : boxAt(surface, now.focus));
    };
    update();
    document.addEventListener('selectionchange', update);
    return () => document.removeEventListener('selectionchange', update);
  }, [surface, layout]);
  if (!focused || selected || box === undefined) return null;
  return (
    <span key={`${box.left} ${box.top}`} className={styles.caret} style={box} aria-hidden="true" />
  );
}

function boxAt(surface: TextSurface, offset: number): Box | undefined {
  const after = surface.boxOf(offset, offset + 1);
  if (after !== undefined && after.width > 0) return after;
  const before = surface.boxOf(Math.max(0, offset - 1), offset);
  if (before === undefined) return undefined;
  return { left: before.right, top: before.top, height: before.height };
}
