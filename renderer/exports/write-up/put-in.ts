/** Putting parts into the open sheet, and where the keys are afterwards. */
import { addPart, type PartToAdd } from '../../../shared/commands/write-up.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { isCreate } from '../../../shared/ops/change.ts';
import type { PartId, SheetId } from '../../../shared/records/ids.ts';
import { speak } from '../../store/notices.ts';
import { commit } from '../../store/review-store.ts';
import { useWriteUp } from '../../store/write-up-state.ts';
import { onceDrawn } from '../../ui/frames.ts';

/** Puts a part in behind the one in hand, takes it in hand, and puts the keys into it. */
export async function putIn(sheetId: SheetId, part: PartToAdd): Promise<void> {
  const { partId: behind, run: last } = useWriteUp.getState();
  const run = last !== undefined && last.partId === behind ? last.place : undefined;
  const operation = await commit(addPart, { sheetId, behind, part, run });
  const [made] = operation?.changes ?? [];
  const created = made !== undefined && isCreate(made) ? made.create : undefined;
  if (created?.type !== 'part') return;
  const { id, order } = created;
  const goesOn = run !== undefined && order.startsWith(run);
  useWriteUp.setState({ partId: id, run: { partId: id, place: goesOn ? run : order } });
  speak(t('writeUp.added', { kind: part.kind }));
  focusPart(id);
}

/** Puts the keys into a part: where it is written, or on it. */
export function focusPart(id: PartId): void {
  onceDrawn(() => {
    const part = document.querySelector<HTMLElement>(`[data-part="${CSS.escape(id)}"]`);
    if (part === null) return false;
    (part.querySelector<HTMLElement>('textarea, input') ?? part).focus();
    part.scrollIntoView({ block: 'nearest' });
    return true;
  });
}

/** Leaves the keys on the button that moved a part; on the part itself where it can go no further. */
export function focusTool(id: PartId, by: -1 | 1): void {
  onceDrawn(() => {
    const tools = document.querySelectorAll<HTMLButtonElement>(
      `[data-part="${CSS.escape(id)}"] [data-part-tools] button`,
    );
    const button = tools[by < 0 ? 0 : 1];
    if (button === undefined) return false;
    requestAnimationFrame(() => {
      // The buttons are there to be pressed only while their part has the focus.
      const part = button.closest<HTMLElement>('[data-part]');
      part?.focus();
      part?.scrollIntoView({ block: 'nearest' });
      button.focus();
    });
    return true;
  });
}

/** Puts the keys where parts are put in, once that is drawn. */
export function focusAdding(): void {
  onceDrawn(() => {
    const first = document.querySelector<HTMLElement>('[data-adding] button');
    first?.focus();
    return first !== null;
  });
}
