import type { ReviewId } from '../../shared/records/ids.ts';
import { rangeOf, type ThemeloomDatabase } from './database.ts';
import { pagesIn, textsIn } from './grouped-rows.ts';

/** How much there is of something. */
export interface Held {
  readonly count: number;
  readonly bytes: number;
}

/** How much of one review lies in the database. Bytes of texts and pages are their characters. */
export interface ReviewSize {
  readonly pages: Held & { readonly rows: number };
  readonly segments: Held;
  readonly lines: Held;
  readonly texts: Held & { readonly rows: number };
  readonly originals: Held;
}

/** Reads every row of the review: for whoever looks for a fault, not for a screen. */
export async function sizeOfReview(db: ThemeloomDatabase, id: ReviewId): Promise<ReviewSize> {
  const [low, high] = rangeOf(id);
  const [pages, ops, texts, originals] = await db.transaction(
    'r',
    [db.pages, db.ops, db.texts, db.originals],
    () =>
      Promise.all([
        db.pages.where('[review+page]').between(low, high).toArray(),
        db.ops.where('[review+seq]').between(low, high).toArray(),
        db.texts.where('[review+id]').between(low, high).toArray(),
        db.originals.where('[review+id]').between(low, high).toArray(),
      ]),
  );
  const segments = ops.flatMap((row) => ('segment' in row ? [row.segment.packed.length] : []));
  const lines = ops.flatMap((row) => ('segment' in row ? [] : [row.data.length]));
  return {
    pages: { ...heldIn(pagesIn(pages).map(({ data }) => data.length)), rows: pages.length },
    segments: heldIn(segments),
    lines: heldIn(lines),
    texts: { ...heldIn([...textsIn(texts)].map(({ data }) => data.length)), rows: texts.length },
    originals: heldIn(originals.map(({ bytes }) => bytes.length)),
  };
}

function heldIn(sizes: readonly number[]): Held {
  return { count: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
