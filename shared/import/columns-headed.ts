import { singleBlanks } from '../single-blanks.ts';

/** Which column has which heading, however many blanks stand in it: the first that it fits. */
export function columnsHeaded<C extends string>(
  cells: readonly string[],
  headings: Readonly<Record<C, RegExp>>,
): Partial<Record<C, number>> {
  const columns: Partial<Record<C, number>> = {};
  for (const column in headings) {
    const at = cells.findIndex((cell) => headings[column].test(singleBlanks(cell)));
    if (at >= 0) columns[column] = at;
  }
  return columns;
}
