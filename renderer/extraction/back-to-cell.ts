/** Leads from the fields of a study back to the cell of the table. */
export function backToCell(): void {
  document.querySelector<HTMLElement>('[role="gridcell"][data-chosen="true"]')?.focus();
}

/** Puts the focus on the control of a field; false where it is not drawn. */
export function enterField(fieldId: string): boolean {
  const entry = document.querySelector(`[data-field="${CSS.escape(fieldId)}"]`);
  const control = entry?.querySelector<HTMLElement>('textarea, input, select');
  if (control === null || control === undefined) return false;
  control.focus();
  control.scrollIntoView({ block: 'nearest' });
  return true;
}
