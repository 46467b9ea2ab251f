/** Giving number keys, and saying what changed: the same from menu, tree and picker. */
import { liveSlots, slotOf } from '../../shared/codebook/code-slots.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { pinCode, unpinCode, useCodeSlots } from '../store/code-slots.ts';
import { notify, speak } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';

/** Gives a code the number key; what another code loses by that is shown. */
export function pinAndTell(codeId: CodeId, number: number): void {
  const tree = codeTree(useReview.getState().snapshot.codes);
  const { slots } = useCodeSlots.getState();
  const aside = liveSlots(slots, tree)[number - 1];
  pinCode(codeId, number);
  const code = nameOf(codeId);
  if (aside === undefined || aside.code.id === codeId) {
    speak(t('slots.pinned', { code, number }));
    return;
  }
  const other = slotOf(useCodeSlots.getState().slots, tree, aside.code.id);
  const words = { code, number, aside: aside.code.name };
  notify({
    text:
      other === undefined
        ? t('slots.pinnedAside', words)
        : t('slots.pinnedSwap', { ...words, other }),
    tone: 'done',
  });
}

export function unpinAndTell(codeId: CodeId): void {
  unpinCode(codeId);
  speak(t('slots.unpinned', { code: nameOf(codeId) }));
}

function nameOf(codeId: CodeId): string {
  return codeTree(useReview.getState().snapshot.codes).nodes.get(codeId)?.code.name ?? '';
}
