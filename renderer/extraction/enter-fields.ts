import { enterField } from './back-to-cell.ts';
import { useInHand } from './in-hand.ts';

/** Frames that the pane may take to be drawn. */
const patience = 40;

/** Puts the focus on the field in hand, or the first, once the fields are drawn. */
export function enterFields(tries = patience): void {
  const { fieldId } = useInHand.getState();
  const first = document.querySelector<HTMLElement>('[data-field]')?.dataset.field;
  const isDone =
    (fieldId !== undefined && enterField(fieldId)) || (first !== undefined && enterField(first));
  if (!isDone && tries > 0) requestAnimationFrame(() => enterFields(tries - 1));
}
