import type { KeyboardEvent } from 'react';

/** What a field that narrows a list can be above: the item that the Tab key would enter it by, or the list itself. */
const entries = [
  '[role="tree"] [tabindex="0"]',
  '[role="treegrid"][tabindex="0"]',
  '[role="treegrid"] [tabindex="0"]',
  '[role="listbox"][tabindex="0"]',
  '[role="listbox"] [tabindex="0"]',
  '[role="grid"] [tabindex="0"]',
  '[role="region"][tabindex="0"]',
].join(', ');

/** Arrow down in a field that narrows a list leads into the list below it. */
export function enterListBelow(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: field, key, nativeEvent } = event;
  if (key !== 'ArrowDown' || nativeEvent.isComposing || event.altKey || event.ctrlKey) return;
  const around = field.closest('aside, section, main, [role="dialog"]') ?? document.body;
  const first = [...around.querySelectorAll<HTMLElement>(entries)].find(
    (each) => field.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  if (first === undefined) return;
  event.preventDefault();
  first.focus();
}
