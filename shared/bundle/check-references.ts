import { allRecords, type Full, findRecord } from '../ops/snapshot.ts';
import { madeByWaiting } from '../ops/waiting.ts';
import { type AnyRecord, referencesOf } from '../records/record-types.ts';
import type { CheckedContents } from './contents.ts';
import type { BundleProblem } from './problem.ts';

/**
 * References that lead nowhere (R5): every id a record names is a record, every hash is stored. A record that
 * is gone may name what was set aside.
 */
export function* checkReferences(
  snapshot: Full,
  contents: CheckedContents,
): Generator<BundleProblem> {
  const waiting = madeByWaiting(contents.operations);
  for (const record of allRecords(snapshot)) {
    for (const { id, reference } of referencesOf(record)) {
      if (record.deleted === true || waiting.has(id) || findRecord(snapshot, id) !== undefined)
        continue;
      yield problem(record, `Its ${reference.word} ${id} is not in this review.`);
    }
    if (record.type === 'coding') {
      const excerpt = findRecord(snapshot, record.excerptId);
      if (excerpt?.type === 'excerpt' && excerpt.documentId !== record.documentId) {
        yield problem(record, 'It names another document than its excerpt.');
      }
    }
    if (record.type !== 'document') continue;
    if (!contents.texts.has(record.textId)) {
      yield problem(record, `The text of “${record.title}” is missing.`);
    }
    if (record.originalHash !== undefined && !contents.originals.has(record.originalHash)) {
      yield problem(record, `The original file of “${record.title}” is missing.`);
    }
  }
}

function problem(record: AnyRecord, message: string): BundleProblem {
  return { rule: 'R5', record: record.id, message };
}
