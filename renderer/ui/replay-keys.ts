/** Giving the page keys that were held, as far as keys made by a script do what real ones do. */
import type { Held, KeyPress } from './held-queue.ts';

const written = ['text', 'search', 'url', 'tel', 'email', 'password', 'number'];

/** Whether what is typed goes into the element. */
export function takesText(element: Element | null): element is HTMLElement {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && written.includes(element.type)) ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}

/** Types a stretch into the field that has the focus, or presses its keys on whatever has. */
export function replay({ caret, presses, text }: Held): void {
  const { activeElement } = document;
  if (text !== undefined && takesText(activeElement)) {
    write(activeElement, text);
    placeCaret(activeElement, text.length - (caret ?? text.length));
  } else for (const press of presses) pressAgain(press);
}

function pressAgain(press: KeyPress): void {
  const target = document.activeElement ?? document.body;
  const init = { ...press, bubbles: true, cancelable: true, composed: true };
  if (target.dispatchEvent(new KeyboardEvent('keydown', init))) doByDefault(press);
  (document.activeElement ?? target).dispatchEvent(new KeyboardEvent('keyup', init));
}

/** What the browser does with a real key that nobody took. */
function doByDefault({ altKey, ctrlKey, key, metaKey }: KeyPress): void {
  const { activeElement } = document;
  if (ctrlKey || metaKey || altKey) return;
  if (takesText(activeElement)) {
    if ([...key].length === 1) write(activeElement, key);
    else if (key === 'Backspace') document.execCommand('delete');
    else if (key === 'Delete') document.execCommand('forwardDelete');
    else if (key === 'Enter' && activeElement instanceof HTMLInputElement)
      activeElement.form?.requestSubmit();
    else if (key === 'Enter') write(activeElement, '\n');
  } else if (
    (key === 'Enter' || key === ' ') &&
    (activeElement instanceof HTMLButtonElement || activeElement instanceof HTMLAnchorElement)
  ) {
    activeElement.click();
  }
}

/** As typing does it, so that the field’s own undo takes it back. */
function write(field: HTMLElement, text: string): void {
  // What a script writes comes without it, and the list of actions goes by it.
  const before = new InputEvent('beforeinput', {
    inputType: 'insertText',
    data: text,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  if (text !== '' && field.dispatchEvent(before)) document.execCommand('insertText', false, text);
}

function placeCaret(field: HTMLElement, backBy: number): void {
  if (backBy <= 0) return;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const at = (field.selectionStart ?? 0) - backBy;
  field.setSelectionRange(at, at);
}
