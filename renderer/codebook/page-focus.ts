/** Brings the focus to the shown code's page: to its excerpts, or to its name where it has none. */
export function focusPage(): void {
  const page = document.querySelector('[data-code-page]');
  const target =
    page?.querySelector<HTMLElement>('[role=grid]') ??
    page?.querySelector<HTMLElement>('h2 button');
  target?.focus({ preventScroll: true });
}

/** The same, once what had the focus is gone and nothing else has taken it. */
export function focusPageIfLost(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body) focusPage();
  });
}
