/** Rows of text that was typed and is not stored in the review yet: outside the log, for this installation alone. */
import type { ReviewId } from '../../shared/records/ids.ts';
import type { ThemeloomDatabase } from './database.ts';

/** Text typed into one field, from its first key until it is stored or given up. */
export interface Draft {
  /** The field it was typed into. */
  readonly field: string;
  readonly text: string;
  /** What the field held when the typing began. */
  readonly base: string;
  /** What the field is called. */
  readonly label: string;
  /** When the newest key was pressed, in milliseconds since 1970. */
  readonly at: number;
}

/** Drafts by their key; undefined for one that is no longer needed. */
export type DraftChanges = ReadonlyMap<string, Draft | undefined>;

/** What a field belongs to: a review, or what comes before one, as the name of a new one does. */
export type DraftOwner = ReviewId | 'reviews';

/** Where the drafts of a review begin, in the database and outside it. */
export const draftsOf = (owner: DraftOwner): string => `draft:${owner}:`;

export async function readDrafts(
  db: ThemeloomDatabase,
  owner: DraftOwner,
): Promise<ReadonlyMap<string, Draft>> {
  const rows = await db.meta.where('key').startsWith(draftsOf(owner)).toArray();
  return new Map(rows.map(({ key, value }) => [key, value as Draft]));
}

/** Writes and removes drafts, all of them or none. */
export async function writeDrafts(db: ThemeloomDatabase, changes: DraftChanges): Promise<void> {
  const puts = [...changes].flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value }],
  );
  const gone = [...changes].flatMap(([key, value]) => (value === undefined ? [key] : []));
  await db.transaction('rw', db.meta, () =>
    Promise.all([db.meta.bulkPut(puts), db.meta.bulkDelete(gone)]),
  );
}
