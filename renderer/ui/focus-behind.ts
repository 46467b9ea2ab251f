/** The first field that a selector finds has the focus, behind what is written in it: whoever comes by key goes on there. */
export function focusBehind(selector: string): void {
  const field = document.querySelector<HTMLTextAreaElement>(selector);
  field?.setSelectionRange(field.value.length, field.value.length);
  field?.focus();
}
