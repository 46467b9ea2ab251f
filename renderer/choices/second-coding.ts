/** Ending the second coding that is open, from the text or from its screen. */
import { finishRecode } from '../../shared/commands/recode.ts';
import { openRecodes } from '../../shared/recode/open-recodes.ts';
import { commit, useReview } from '../store/review-store.ts';
import { services } from '../store/services.ts';
import { goTo } from '../store/session-store.ts';

/** Today as `2026-03-09`, by the clock of this computer. */
export function today(): string {
  const now = new Date(services().now());
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Finishes the second coding that is open, and shows both codings compared. */
export async function finishSecondCoding(): Promise<void> {
  const { reviewerId, snapshot } = useReview.getState();
  const [open] = openRecodes(snapshot, reviewerId);
  if (open === undefined) return;
  const done = await commit(finishRecode, { recodeId: open.id, today: today() });
  if (done !== undefined) goTo('recode');
}
