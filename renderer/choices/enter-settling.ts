/** Frames that the pane may take to be drawn. */
const patience = 40;

/** The difference after the one in hand, round the end; the first where none is. */
export function nextDifference<T>(
  differences: readonly T[],
  isInHand: (difference: T) => boolean,
): T | undefined {
  return differences[differences.findIndex(isInHand) + 1] ?? differences[0];
}

/** What the reason is called among all fields of the review with which a difference is settled. */
export function settlingField(studyId: string, about: string): string {
  return `${studyId} ${about} settling`;
}

/** Puts the keys into the reason for settling that difference, once it is drawn, with all of it in view. */
export function enterSettling(field: string, tries = patience): void {
  const place = document.querySelector<HTMLElement>(`[data-settling="${CSS.escape(field)}"]`);
  if (place === null) {
    if (tries > 0) requestAnimationFrame(() => enterSettling(field, tries - 1));
    return;
  }
  place.scrollIntoView({ block: 'nearest' });
  place.querySelector('input')?.focus({ preventScroll: true });
}
