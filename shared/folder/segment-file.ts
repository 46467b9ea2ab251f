/** A file of operations in a shared folder: one segment of a log, as the database and a .loom file hold it. */
import { inflateSync } from 'fflate';
import * as v from 'valibot';
import { crc32 } from '../crc32.ts';
import type { Sha256 } from '../hash.ts';
import { readSegment } from '../log/read-segment.ts';
import { type Segment, segmentHeadSchema } from '../log/segment.ts';
import type { Operation } from '../ops/operation.ts';
import { hash, idOf } from '../records/fields.ts';
import type { OperationId, ReviewId } from '../records/ids.ts';
import { checkLength, disclose, enclose, type NamedBytes, notReadable } from './envelope.ts';

const headerSchema = v.object({
  format: v.literal('themeloom-segment'),
  schema: v.literal(1),
  reviewId: idOf('review'),
  segment: segmentHeadSchema,
  /** The packs that hold the texts and originals its operations name. */
  packs: v.array(hash),
  /** Operations of the device, none of this file, that must be there before these are brought in. */
  after: v.exactOptional(v.array(idOf('op')), () => []),
});

/** What a file of operations holds. */
export interface SegmentFile {
  readonly segment: Segment;
  readonly operations: readonly Operation[];
  /** Hashes of the packs that must be there before the operations are brought in. */
  readonly packs: readonly Sha256[];
  /** What of the same device was written before: it must be there too. */
  readonly after: readonly OperationId[];
}

/** What the operations of a segment need. */
export interface SegmentNeeds {
  readonly packs: readonly Sha256[];
  readonly after: readonly OperationId[];
}

/** The file of a segment. Law: equal segments and needs give equal bytes. */
export function writeSegmentFile(
  reviewId: ReviewId,
  segment: Segment,
  { after, packs }: SegmentNeeds,
): Promise<NamedBytes> {
  const { head, packed } = segment;
  const header = {
    format: 'themeloom-segment',
    schema: 1,
    reviewId,
    segment: head,
    packs,
    ...(after.length === 0 ? {} : { after }),
  };
  return enclose(header, [packed]);
}

/**
 * Reads what `writeSegmentFile` wrote, named by `hash`. Throws `ExpectedError`: `not-whole` where the bytes
 * have another hash, `damaged`.
 */
export async function readSegmentFile(
  bytes: Uint8Array,
  named: { readonly reviewId: ReviewId; readonly hash: Sha256 },
): Promise<SegmentFile> {
  const { body, header } = await disclose(bytes, named.hash, headerSchema);
  if (header.reviewId !== named.reviewId) throw notReadable();
  const { segment: head } = header;
  let lines: Uint8Array;
  try {
    lines = inflateSync(body, { out: new Uint8Array(checkLength(head.bytes, body)) });
  } catch {
    throw notReadable();
  }
  const { operations } = await readSegment(lines, head, `${named.hash.slice(0, 8)}.seg`);
  return {
    segment: { head, packed: body, crc: crc32(lines) },
    operations,
    packs: header.packs,
    after: header.after,
  };
}
