import * as v from 'valibot';
import type { TextBody } from '../documents/text-body.ts';
import type { Sha256 } from '../hash.ts';
import { segmentHeadSchema } from '../log/segment.ts';
import type { Knowledge } from '../ops/knowledge.ts';
import type { Log } from '../ops/log.ts';
import type { Operation } from '../ops/operation.ts';
import { allRecords, type Full } from '../ops/snapshot.ts';
import type { Stamp } from '../ops/stamp.ts';
import { hash, idOf, openObject } from '../records/fields.ts';
import type { DeviceId, ReviewerId, ReviewId } from '../records/ids.ts';
import {
  type CollectionName,
  collectionNames,
  collectionOf,
  zeroCounts,
} from '../records/record-types.ts';

/** Everything a review consists of: the log, the texts and the files they were read from. */
export interface BundleContents {
  readonly operations: readonly Operation[];
  readonly texts: ReadonlyMap<Sha256, TextBody>;
  readonly originals: ReadonlyMap<Sha256, Uint8Array>;
  /** Set where this is one reviewer's work to be brought into a review, not a review of its own. */
  readonly part?: PartOfReview;
  /** Set in backups alone: who worked on the review where it was kept. */
  readonly keptBy?: ReviewerId;
  /** Set in backups alone: files of the review were saved with a passphrase there. */
  readonly protects?: true;
}

/** The same, whose log need not be in memory. */
export interface CheckedContents extends Omit<BundleContents, 'operations'> {
  readonly operations: Log;
}

/** Whose work a file holds, of which review, and what the sender's whole log holds. */
export interface PartOfReview {
  readonly reviewId: ReviewId;
  readonly title: string;
  readonly from: ReviewerId;
  readonly device: DeviceId;
  readonly knowledge: Knowledge;
  /** What the receiver must hold for this to stand on; nothing was left out where it is absent. */
  readonly builtOn?: Knowledge;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const knowledge = v.record(
  idOf('device'),
  v.object({
    count,
    sum: v.exactOptional(v.string()),
    last: v.custom<Stamp>(
      (input) => typeof input === 'string' && /^\d{15}-\d{6}-[0-9a-z]+$/.test(input),
    ),
  }),
);

/** One number for each collection; those that the first files did not count yet are 0 there. */
const countsSchema = openObject(
  Object.fromEntries(collectionNames.map((name) => [name, v.optional(count, 0)])) as Record<
    CollectionName,
    v.OptionalSchema<typeof count, 0>
  >,
);

/** First entry of a .loom file: what it is and what its log must give. */
export const manifestSchema = v.object({
  format: v.literal('themeloom'),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  reviewId: idOf('review'),
  title: v.string(),
  /** Version of the program that wrote the file; absent in files of before 0.1.0 told it. */
  program: v.exactOptional(v.string()),
  operations: count,
  /** Records that are not deleted. */
  counts: countsSchema,
  /** The segments of the log, by device and in order; absent in files of schema 1, which lie in numbered parts. */
  log: v.optional(v.array(segmentHeadSchema)),
  /** Digest of the rows that replaying the log gives (see `rowsDigest`); in files of schema 1. */
  rowsSha256: v.optional(hash),
  /** Operations of a newer version that are in the log and not in what is counted (X6). */
  waiting: v.exactOptional(count),
  /** Set in backups: who worked on the review where it was kept. */
  keptBy: v.optional(idOf('reviewer')),
  /** Set in backups: files of the review were saved with a passphrase where it was kept. */
  protects: v.exactOptional(v.literal(true)),
  /** Set where the file holds one reviewer's work only: who sent it, and how much of each device's work they have. */
  part: v.optional(
    v.object({
      from: idOf('reviewer'),
      device: idOf('device'),
      knowledge,
      builtOn: v.exactOptional(knowledge),
    }),
  ),
});

/** The parsed first entry. */
export type Manifest = Readonly<v.InferOutput<typeof manifestSchema>>;
/** How many records of each kind a review has. */
export type ReviewCounts = Manifest['counts'];

/** Name of the entry that makes a zip a review. */
export const manifestName = 'manifest.json';

/** Version of the form of a .loom file that this program writes; it reads every older one. */
export const fileSchema = 2;

/** `operations/000001.jsonl` for the first part of a log of schema 1. */
export function numberedPart(index: number): string {
  return `operations/${String(index + 1).padStart(6, '0')}.jsonl`;
}

/** The entry of a segment. */
export function segmentName(sha256: Sha256): string {
  return `log/${sha256}.jsonl`;
}

/** Records of each kind that are not deleted. */
export function countRecords(snapshot: Full): ReviewCounts {
  const counts = zeroCounts();
  for (const record of allRecords(snapshot)) {
    const name = collectionOf(record.type);
    if (name !== undefined && record.deleted !== true) counts[name] += 1;
  }
  return counts;
}
