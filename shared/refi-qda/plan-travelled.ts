/** Rows that travelled along as operations of a review, of each reviewer what is theirs (R4). */

import * as v from 'valibot';
import type { Plan } from '../ops/operation.ts';
import type { ReviewerId } from '../records/ids.ts';
import { type AnyRecord, ownerOf, recordTypeOf, schemaOf } from '../records/record-types.ts';
import { dropDangling } from './drop-dangling.ts';
import type { PlanOfReviewer } from './plans-of-reviewers.ts';
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
    const parsed = type === undefined ? undefined : v.safeParse(schemaOf(type), record);
    return parsed?.success === true ? [withOriginal(parsed.output, originals)] : [];
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
  return [
    planOf(first, 'import-project', params, common),
    ...[...owners].map((owner) => {
      const own = rows.filter((row) => ownerOf(row) === owner);
      const counted = own.filter(({ type }) => type !== 'excerpt').length;
      return planOf(owner, 'import-project-coding', { count: counted, from: 'Themeloom' }, own);
    }),
  ];
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

function planOf(
  reviewerId: ReviewerId,
  kind: string,
  params: Plan['params'],
  rows: readonly AnyRecord[],
): PlanOfReviewer {
  return { reviewerId, plan: { kind, params, changes: rows.map((create) => ({ create })) } };
}
