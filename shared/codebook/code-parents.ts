/** Codes that name the code above them, as a table with a column of parents does. */
import { t } from '../messages/all-messages.ts';
import { partsOfPath } from './code-path.ts';
import { comparableName, mostLevels, type Placed } from './listed-code.ts';

/** A code, and what names the one above it: an empty text where there is none. */
interface ChildOf {
  readonly key: string;
  readonly name: string;
  readonly parent: string;
}

/**
 * The paths of codes by their parents, in the order of `rows`. `byId` says that keys and parents are ids; otherwise they
 * are names, and a parent that is in no row becomes a code of the top level. Of a circle of parents the first code stands
 * at the top level. Each step costs the same however many rows there are.
 */
export function parentPaths(rows: readonly ChildOf[], byId: boolean): readonly Placed[] {
  const keyOf = (key: string): string => (byId ? key.trim() : comparableName(key));
  const places = new Map<string, number[]>();
  for (const [index, { key, name }] of rows.entries()) {
    if (name === '') continue;
    const list = places.get(keyOf(key));
    if (list === undefined) places.set(keyOf(key), [index]);
    else list.push(index);
  }
  const paths: (Placed | undefined)[] = rows.map(({ name }) =>
    name === '' ? { path: [] } : undefined,
  );

  const place = (start: number): void => {
    const chain: number[] = [];
    const seen = new Set<number>();
    let at: number | undefined = start;
    while (at !== undefined && paths[at] === undefined && !seen.has(at)) {
      seen.add(at);
      chain.push(at);
      at = parentRow(rows, places, keyOf, at);
    }
    // A circle is opened at the code by which it was entered.
    if (at !== undefined && paths[at] === undefined) {
      const { name = '', parent = '' } = rows[at] ?? {};
      paths[at] = { path: [name], doubts: [t('codesIn.circle', { parent })] };
    }
    // The last of the chain stands topmost.
    for (const index of chain.toReversed()) {
      const row = rows[index];
      if (row === undefined || paths[index] !== undefined) continue;
      const above = parentRow(rows, places, keyOf, index);
      paths[index] = placed(
        row,
        above === undefined ? undefined : paths[above],
        byId,
        places,
        keyOf,
      );
    }
  };

  for (const index of rows.keys()) if (paths[index] === undefined) place(index);
  return paths.map((each) => each ?? { path: [] });
}

function placed(
  { name, parent }: ChildOf,
  above: Placed | undefined,
  byId: boolean,
  places: ReadonlyMap<string, readonly number[]>,
  keyOf: (key: string) => string,
): Placed {
  if (above !== undefined) {
    const several = (places.get(keyOf(parent))?.length ?? 0) > 1;
    const doubts = [
      ...(several ? [t('codesIn.severalParents', { parent })] : []),
      ...(above.path.length >= mostLevels ? [t('codesIn.tooDeep', { levels: mostLevels })] : []),
    ];
    return { path: [...above.path.slice(0, mostLevels - 1), name], doubts };
  }
  if (parent.trim() === '' || (byId && /^(?:0|-1|null|none)$/i.test(parent.trim())))
    return { path: [name] };
  if (byId) return { path: [name], doubts: [t('codesIn.parentMissing', { parent })] };
  return { path: [...partsOfPath(parent), name] };
}

/** The row a code stands below; of several with that name the first. */
function parentRow(
  rows: readonly ChildOf[],
  places: ReadonlyMap<string, readonly number[]>,
  keyOf: (key: string) => string,
  index: number,
): number | undefined {
  const parent = rows[index]?.parent ?? '';
  if (parent.trim() === '') return undefined;
  const whole = places.get(keyOf(parent));
  const last = partsOfPath(parent).at(-1);
  const found = whole ?? (last === undefined ? undefined : places.get(keyOf(last)));
  return found?.find((each) => each !== index) ?? found?.[0];
}
