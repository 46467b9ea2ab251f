import type { Sha256 } from '../hash.ts';
import { joinSegments } from '../log/divide-log.ts';
import { compareOperations } from '../ops/order.ts';
import type { OwnFiles } from './own-files.ts';
import type { WrittenPack, WrittenSegment } from './written.ts';

/**
 * Joins small files of operations: the joined ones are written and given back. What the parts came after, the
 * joined ones come after too, and name the packs that hold now what their parts named. Rejects where a part cannot
 * be read.
 */
export async function joinSegmentFiles(
  small: readonly WrittenSegment[],
  packs: readonly WrittenPack[],
  own: OwnFiles,
): Promise<readonly WrittenSegment[]> {
  const files = await Promise.all(small.map(({ hash }) => own.readSegment(hash)));
  const holderOf = (pack: Sha256): Sha256 =>
    packs.find(({ standsFor }) => standsFor.includes(pack))?.hash ?? pack;
  const named = [...new Set(files.flatMap((file) => file.packs.map(holderOf)))];
  const byId = new Map(files.flatMap((file) => file.operations.map((one) => [one.id, one])));
  const inTurn = [...byId.values()].sort(compareOperations);
  const outside = [...new Set(files.flatMap((file) => file.after))].filter((id) => !byId.has(id));
  const segments = await joinSegments({ segments: files.map((file) => file.segment), lines: [] });
  const joined: WrittenSegment[] = [];
  let at = 0;
  for (const segment of segments) {
    const before = inTurn[at - 1];
    const after = before === undefined ? outside : [...outside, before.id];
    joined.push(await own.writeSegment(segment, { packs: named, after }));
    at += segment.head.operations;
  }
  return joined;
}
