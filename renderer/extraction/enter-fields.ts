import { onceDrawn } from '../ui/frames.ts';
import { enterField } from './back-to-cell.ts';
import { useInHand } from './in-hand.ts';

/** Puts the focus on the field in hand, or the first, once the fields are drawn. */
export function enterFields(): void {
  onceDrawn(() => {
    const { fieldId } = useInHand.getState();
    const first = document.querySelector<HTMLElement>('[data-field]')?.dataset.field;
    return (
      (fieldId !== undefined && enterField(fieldId)) || (first !== undefined && enterField(first))
    );
  });
}
