import * as v from 'valibot';
import { BugError, ExpectedError } from '../errors.ts';
import type { ReviewerId } from '../records/ids.ts';
import { typeOfId } from '../records/ids.ts';
import { type AnyRecord, ownerOf, recordSchemas } from '../records/records.ts';
import { type Change, changedId, isCreate } from './change.ts';
import { applyChanges, type Full, findRecord } from './snapshot.ts';

/** Throws where a record does not fit its schema. */
export function validateRecord(record: AnyRecord): void {
  const result = v.safeParse(recordSchemas[record.type], record);
  if (!result.success) {
    const issue = result.issues[0];
    throw new ExpectedError(
      'invalid-record',
      `Not saved: ${record.type} ${v.getDotPath(issue) ?? ''} is not valid (${issue.message}). Nothing was changed.`,
    );
  }
}

const fixed: Readonly<Record<string, readonly string[]>> = {
  excerpt: ['documentId', 'reviewerId'],
  coding: ['documentId', 'reviewerId', 'excerptId', 'codeId'],
  memo: ['reviewerId', 'targetId'],
  assignment: ['documentId', 'reviewerId'],
  decision: ['documentId', 'reviewerId', 'about', 'kind'],
  screening: ['studyId', 'reviewerId', 'stage', 'layer'],
};

/** Whether a field is settled when the record is created: what it is, whose it is, what it is about (R3). */
export function fixedField(id: string, path: string): boolean {
  const [name = ''] = path.split('.');
  return name === 'id' || name === 'type' || (fixed[typeOfId(id)]?.includes(name) ?? false);
}

/**
 * Applies changes and checks the result: every touched record fits its schema (R2),
 * what is settled at creation stays (R3), nobody writes what
 * belongs to another reviewer (R4), every excerpt has text inside its bounds (A1). Returns the next
 * snapshot; throws `ExpectedError` and leaves everything as it was otherwise.
 */
export function applyChecked(
  snapshot: Full,
  changes: readonly Change[],
  reviewer: ReviewerId,
): Full {
  for (const change of changes) {
    if (!isCreate(change)) {
      for (const field of Object.keys(change.fields)) {
        if (fixedField(change.set, field))
          throw new BugError(`${change.set}: ${field} never changes`);
      }
    }
    const before = findRecord(snapshot, changedId(change));
    const owner = before === undefined ? undefined : ownerOf(before);
    if (owner !== undefined && owner !== reviewer) {
      throw new ExpectedError(
        'not-owner',
        'This belongs to another reviewer and can only be changed by them. Nothing was changed.',
      );
    }
  }
  const next = applyChanges(snapshot, changes);
  for (const change of changes) {
    const record = findRecord(next, changedId(change));
    if (record === undefined) {
      throw new ExpectedError(
        'missing-record',
        'That is no longer in this review. Nothing was changed.',
      );
    }
    validateRecord(record);
    const owner = ownerOf(record);
    if (owner !== undefined && owner !== reviewer) {
      throw new ExpectedError(
        'not-owner',
        'A reviewer can only record their own coding. Nothing was changed.',
      );
    }
    if (record.type === 'excerpt' && record.end - record.start !== record.quote.length) {
      throw new ExpectedError(
        'anchor',
        'The excerpt does not match the text. Nothing was changed.',
      );
    }
  }
  return next;
}
