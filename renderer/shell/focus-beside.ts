/** A button that takes its line away goes with it: the next of them has the keys then, or the list where it was the last. */
export function focusBeside(button: Element): void {
  const list = button.closest<HTMLElement>('ol, ul');
  const buttons = [...(list?.querySelectorAll('button') ?? [])];
  const at = buttons.indexOf(button as HTMLButtonElement);
  (buttons[at + 1] ?? buttons[at - 1] ?? list)?.focus();
}
