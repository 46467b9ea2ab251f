/** The order of rows that keep a place: by their fractional index, then by id, so that it is the same on every machine. */
export function byOrder(
  a: { readonly order: string; readonly id: string },
  b: { readonly order: string; readonly id: string },
): number {
  const [one, other] = a.order === b.order ? [a.id, b.id] : [a.order, b.order];
  return one < other ? -1 : one > other ? 1 : 0;
}
