/** Two reviewers' files of one review, 50,000 codings each over 1,000 documents, brought together. */
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { isCreate } from '../../shared/ops/change.ts';
import { joinLogs } from '../../shared/ops/merge.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { replay } from '../../shared/ops/replay.ts';
import type { Stamp } from '../../shared/ops/stamp.ts';
import type { AnyRecord } from '../../shared/records/record-types.ts';
import { largeReview } from '../fixtures/large-review.ts';
import { printFigures } from './figures.ts';

const size = { documents: 1000, codingsPerDocument: 50, codes: 300, seed: 20 };

export async function runMergeBench(): Promise<number> {
  const { operations, texts } = largeReview(size);
  const originals = new Map<string, Uint8Array>();
  const mine = await writeBundle({ operations, texts, originals });
  const theirs = await writeBundle({ operations: ofColleague(operations), texts, originals });

  const start = performance.now();
  const a = await readBundle(mine);
  const b = await readBundle(theirs);
  const read = performance.now();
  const joined = joinLogs(a.operations, b.operations);
  const join = performance.now();
  const rows = replay(joined.operations);
  const replayed = performance.now();
  const merged = await writeBundle(
    { operations: joined.operations, texts, originals },
    { rows, read: [a, b] },
  );
  const written = performance.now();

  if (joinLogs(joined.operations, b.operations).added.length !== 0) {
    throw new Error('Merging the same file twice added something');
  }
  return printFigures('Merge of two files of 50,000 codings each over 1,000 documents', [
    { name: 'read both files', value: (read - start) / 1000, unit: 's' },
    { name: 'join the logs', value: join - read, unit: 'ms' },
    { name: 'replay', value: replayed - join, unit: 'ms' },
    { name: 'write the merged file', value: (written - replayed) / 1000, unit: 's' },
    { name: 'all of it', value: (written - start) / 1000, unit: 's', target: 5 },
    { name: 'size of the merged file', value: merged.length / 2 ** 20, unit: 'MB' },
  ]);
}

/** The same studies and codes, with the coding done by somebody else on another machine. */
function ofColleague(operations: readonly Operation[]): readonly Operation[] {
  const reviewer = 'reviewer:inesabarameadow00';
  const device = 'device:inesabarakitchen0000';
  const joinedAt = operations.findIndex(({ changes }) => changes.some(isCoding));
  const suffix = device.slice('device:'.length);
  const renamed = (id: string): string => `${id.slice(0, -1)}${id.endsWith('z') ? 'y' : 'z'}-`;
  return operations.map((operation, index) => {
    if (index < joinedAt) return operation;
    const head = operation.at.slice(0, operation.at.lastIndexOf('-') + 1);
    return {
      ...operation,
      id: `op:${renamed(operation.id).slice('op:'.length)}`,
      at: `${head}${suffix}` as Stamp,
      device,
      reviewer,
      changes: operation.changes.map((change) =>
        isCreate(change) && isOwned(change.create)
          ? { create: owned(change.create, reviewer, renamed) }
          : change,
      ),
    };
  });
}

function isCoding(change: Operation['changes'][number]): boolean {
  return isCreate(change) && isOwned(change.create);
}

function isOwned({ type }: AnyRecord): boolean {
  return type === 'excerpt' || type === 'coding';
}

function owned(
  record: AnyRecord,
  reviewerId: `reviewer:${string}`,
  renamed: (id: string) => string,
): AnyRecord {
  if (record.type === 'excerpt') {
    return { ...record, id: renamed(record.id) as typeof record.id, reviewerId };
  }
  if (record.type !== 'coding') return record;
  return {
    ...record,
    id: renamed(record.id) as typeof record.id,
    excerptId: renamed(record.excerptId) as typeof record.excerptId,
    reviewerId,
  };
}
