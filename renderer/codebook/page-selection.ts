/** Which excerpts of a code's page are picked, as pure steps. */
import type { ExcerptId } from '../../shared/records/ids.ts';
import { type PageRow, rowKey } from './excerpt-rows.ts';

export interface Picked {
  readonly ids: ReadonlySet<ExcerptId>;
  /** Row the focus is on; -1 for none. */
  readonly active: number;
  /** Row from which Shift extends. */
  readonly from: number;
}

export const nothingPicked: Picked = { ids: new Set(), active: -1, from: -1 };

/** Puts the focus on a row and picks nothing new. */
export function focusRow(picked: Picked, index: number): Picked {
  return { ...picked, active: index, from: index };
}

/** Picks or unpicks a row; a heading's row stands for all its excerpts. */
export function toggleRow(picked: Picked, rows: readonly PageRow[], index: number): Picked {
  const targets = excerptsOf(rows, index);
  const ids = new Set(picked.ids);
  const all = targets.every((id) => ids.has(id));
  for (const id of targets) {
    if (all) ids.delete(id);
    else ids.add(id);
  }
  return { ids, active: index, from: index };
}

/** Picks everything between the row Shift was first held on and `index`. */
export function extendTo(picked: Picked, rows: readonly PageRow[], index: number): Picked {
  const from = picked.from < 0 ? index : picked.from;
  const ids = new Set(picked.ids);
  for (let at = Math.min(from, index); at <= Math.max(from, index); at += 1) {
    const row = rows[at];
    if (row?.type === 'excerpt') ids.add(row.id);
  }
  return { ids, active: index, from };
}

/** The focus on the row it was on, wherever that stands now. */
export function keepFocus(
  picked: Picked,
  before: readonly PageRow[],
  rows: readonly PageRow[],
): Picked {
  const placeOf = (index: number): number => {
    const row = before[index];
    if (row === undefined) return index;
    const key = rowKey(row);
    const at = rows.findIndex((each) => rowKey(each) === key);
    return at < 0 ? Math.min(index, rows.length - 1) : at;
  };
  const [active, from] = [placeOf(picked.active), placeOf(picked.from)];
  return active === picked.active && from === picked.from ? picked : { ...picked, active, from };
}

export function pickAll(picked: Picked, rows: readonly PageRow[]): Picked {
  return {
    ...picked,
    ids: new Set(rows.flatMap((row) => (row.type === 'excerpt' ? [row.id] : []))),
  };
}

export function clearPicked(picked: Picked): Picked {
  return { ...picked, ids: new Set() };
}

/** The picked excerpts that are still on the page, in its order. */
export function pickedOnPage(picked: Picked, rows: readonly PageRow[]): readonly ExcerptId[] {
  // A chosen quote has two rows.
  const ids = rows.flatMap((row) =>
    row.type === 'excerpt' && picked.ids.has(row.id) ? [row.id] : [],
  );
  return [...new Set(ids)];
}

/** The excerpt of a row, or all excerpts below a heading's. */
function excerptsOf(rows: readonly PageRow[], index: number): readonly ExcerptId[] {
  const row = rows[index];
  if (row?.type === 'excerpt') return [row.id];
  const found: ExcerptId[] = [];
  for (let at = index + 1; rows[at]?.type === 'excerpt'; at += 1) {
    const excerpt = rows[at];
    if (excerpt?.type === 'excerpt') found.push(excerpt.id);
  }
  return found;
}
