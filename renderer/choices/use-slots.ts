import { liveSlots } from '../../shared/codebook/code-slots.ts';
import { type CodeNode, codeTree } from '../../shared/codebook/code-tree.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { useCodeSlots } from '../store/code-slots.ts';
import { useReview } from '../store/review-store.ts';

/** The codes behind the number keys 1 to 9; undefined for a key that is free. */
export function useSlots(): readonly (CodeNode | undefined)[] {
  const tree = useReview((state) => codeTree(state.snapshot.codes));
  return liveSlots(
    useCodeSlots((state) => state.slots),
    tree,
  );
}

/** The number key of a code; undefined where it has none. */
export function slotAmong(
  slots: readonly (CodeNode | undefined)[],
  codeId: CodeId,
): number | undefined {
  const at = slots.findIndex((node) => node?.code.id === codeId);
  return at < 0 ? undefined : at + 1;
}
