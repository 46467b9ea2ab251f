import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { heldKeys } from './held-keys.ts';
import type { LatePart, PartState } from './late-part.ts';

/**
 * Where a part is that is loaded when it is wanted. With `giveUp`, keys that are pressed meanwhile are held for the
 * field it brings; Escape calls it.
 */
export function useArrival<Props>(
  part: LatePart<Props>,
  wanted: boolean,
  giveUp: (() => void) | undefined,
): PartState<Props> {
  const state = useSyncExternalStore(part.subscribe, part.read);
  const isKeptBack = useSyncExternalStore(heldKeys.subscribe, () => heldKeys.keepsBack(part));
  useEffect(() => {
    if (wanted) void part.load();
  }, [part, wanted]);
  const isHere = state.kind === 'here' && !isKeptBack;
  const holds = wanted && giveUp !== undefined && !isHere;
  // biome-ignore lint/correctness/useExhaustiveDependencies: giving up means the same each time
  useLayoutEffect(() => {
    if (holds) return heldKeys.hold(part, giveUp);
  }, [part, holds]);
  return isKeptBack ? { kind: 'coming' } : state;
}
