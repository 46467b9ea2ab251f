import type { ReviewerId } from '../records/ids.ts';

interface Kept<R> {
  /** All of what the answer depends on besides the rows. */
  readonly by: readonly unknown[];
  readonly shown: ReadonlyMap<string, R>;
}

/** Rows without those that are hidden from somebody, kept until rows, viewer or rule are others. */
export class ShownCells<R extends { readonly id: string }> {
  private readonly kept = new WeakMap<ReadonlyMap<string, R>, Kept<R>>();

  /** The same map where nothing is hidden; `by` is what the rule depends on besides the rows. */
  without<M extends ReadonlyMap<string, R>>(
    rows: M,
    by: readonly [ReviewerId | undefined, ...unknown[]],
    isHidden: (row: R) => boolean,
  ): M {
    const known = this.kept.get(rows);
    if (known !== undefined && by.every((each, at) => each === known.by[at]))
      return known.shown as M;
    const hidden = [...rows.values()].filter(isHidden);
    let shown: ReadonlyMap<string, R> = rows;
    if (hidden.length > 0) {
      const copy = new Map<string, R>(rows);
      for (const { id } of hidden) copy.delete(id);
      shown = copy;
    }
    this.kept.set(rows, { by, shown });
    return shown as M;
  }
}
