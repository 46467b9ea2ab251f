/** Rows that travelled along as operations of a review, of each reviewer what is theirs (R4). */

import * as v from 'valibot';
import type { Change } from '../ops/change.ts';
import type { ReviewerId } from '../records/ids.ts';
import { type AnyRecord, ownerOf, recordTypeOf, schemaOf } from '../records/record-types.ts';
import { dropDangling } from './drop-dangling.ts';
import { byReviewer, type PlanOfReviewer, planOf } from './plans-of-reviewers.ts';
import type { Travelled } from './read-sidecar.ts';

/** The plans that make these rows, in an order in which nothing names what is not there; undefined where they are no rows of a review. */
export function planTravelled({
  isChanged,
  originals,
  records,
  texts,
}: Travelled): readonly PlanOfReviewer[] | undefined {
  const read = records.flatMap((record): AnyRecord[] => {
    const type = recordTypeOf((record as AnyRecord | null)?.id ?? '');
    // The record itself: what a schema gives is a copy.
    const fits = type !== undefined && v.is(schemaOf(type), record);
    return fits ? [withOriginal(record as AnyRecord, originals)] : [];
  });
  const rows = isChanged ? withTexts(records, read, texts) : read;
  const reviewers = rows.filter(({ type }) => type === 'reviewer').map(({ id }) => id);
  const owners = new Set(rows.flatMap((row) => ownerOf(row) ?? []));
  const [first] = reviewers as ReviewerId[];
  const isWhole =
    (isChanged || read.length === records.length) &&
    new Set(rows.map(({ id }) => id)).size === rows.length &&
    rows.filter(({ type }) => type === 'review').length === 1 &&
    [...owners].every((owner) => reviewers.includes(owner));
  if (!isWhole || first === undefined) return undefined;
  const count = (type: AnyRecord['type']): number => rows.filter((row) => row.type === type).length;
  const params = { documents: count('document'), codes: count('code'), from: 'Themeloom' };
  const common = rows.filter((row) => ownerOf(row) === undefined);
  const owned = rows.filter((row) => ownerOf(row) !== undefined);
  const changes = common.map((create): Change => ({ create }));
  return [
    ...planOf(first, 'import-project', params, changes),
    ...byReviewer('import-project-coding', passagesFirst(owned), 'Themeloom'),
  ];
}

/** What names a passage behind all passages: of much there are several operations. */
function passagesFirst(rows: readonly AnyRecord[]): readonly AnyRecord[] {
  const isPassage = ({ type }: AnyRecord): boolean => type === 'excerpt';
  return [...rows.filter(isPassage), ...rows.filter((row) => !isPassage(row))];
}

/** The rows without documents whose text is gone, and without what is about them: passages have no words any more. */
function withTexts(
  records: Travelled['records'],
  rows: readonly AnyRecord[],
  texts: Travelled['texts'],
): readonly AnyRecord[] {
  const all = new Set(records.map((record) => (record as AnyRecord | null)?.id ?? ''));
  const kept = new Map<string, AnyRecord>(rows.map((row) => [row.id, row]));
  for (const row of rows)
    if (row.type === 'document' && !texts.has(row.textId)) kept.delete(row.id);
  if (kept.size < all.size) dropDangling(kept, (id) => all.has(id));
  return [...kept.values()];
}

/** The document with its file, where that came along. */
function withOriginal(record: AnyRecord, originals: Travelled['originals']): AnyRecord {
  if (record.type !== 'document') return record;
  const { originalHash, ...rest } = record;
  if (originalHash !== undefined && originals.has(originalHash)) return record;
  return rest;
}
