/** What a device has in the folder; kept with the review, so that nothing is read to write on. */
import * as v from 'valibot';
import { hash, idOf } from '../records/fields.ts';

const hashes = v.pipe(v.array(hash), v.readonly());

const segmentSchema = v.object({
  hash,
  /** Bytes of the file: one of another size was damaged since. */
  size: v.number(),
  isFull: v.boolean(),
  packs: hashes,
});

const packSchema = v.object({
  hash,
  size: v.number(),
  /** Packs that were joined into it and that segments still name. */
  standsFor: hashes,
});

const writtenSchema = v.object({
  segments: v.pipe(v.array(segmentSchema), v.readonly()),
  packs: v.pipe(v.array(packSchema), v.readonly()),
  /** The operation that was written last. */
  last: v.exactOptional(idOf('op')),
  /** The files of operations that were joined last. */
  joined: v.exactOptional(v.object({ from: hashes, into: hashes })),
  /** Packs that were joined last and are to go. */
  joinedPacks: v.exactOptional(hashes),
});

export type WrittenSegment = Readonly<v.InferOutput<typeof segmentSchema>>;
export type WrittenPack = Readonly<v.InferOutput<typeof packSchema>>;
export type Written = Readonly<v.InferOutput<typeof writtenSchema>>;

export const nothingWritten: Written = { segments: [], packs: [] };

/** What was kept, where this version can read it: otherwise the folder is asked what is in it. */
export function readWritten(kept: unknown): Written | undefined {
  const read = v.safeParse(writtenSchema, kept);
  return read.success ? read.output : undefined;
}
