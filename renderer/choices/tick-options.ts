/** An answer of a field that puts names on something: one that is on it, one that is not, or one to be made. */
export interface TickOption {
  readonly name: string;
  readonly is: 'on' | 'off' | 'new';
}

/** With a name to be made, before those that are on: Enter after a part of such a name would take it off. */
export function withNew(found: readonly TickOption[], name: string): readonly TickOption[] {
  const [on, off] = [found.filter(({ is }) => is === 'on'), found.filter(({ is }) => is !== 'on')];
  return [...off, { name, is: 'new' }, ...on];
}
