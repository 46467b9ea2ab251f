import type { BundleContents } from '../../shared/bundle/contents.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { replay } from '../../shared/ops/replay.ts';
import { allRecords } from '../../shared/ops/snapshot.ts';

/** The texts and originals of documents that operations create. */
export function attachmentsOf(
  operations: readonly Operation[],
  { originals, texts }: BundleContents,
): Pick<BundleContents, 'originals' | 'texts'> {
  const wanted = new Set<string>();
  for (const record of allRecords(replay(operations))) {
    if (record.type !== 'document') continue;
    wanted.add(record.textId);
    if (record.originalHash !== undefined) wanted.add(record.originalHash);
  }
  const pick = <T>(from: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...from].filter(([hash]) => wanted.has(hash)));
  return { texts: pick(texts), originals: pick(originals) };
}
