import * as v from 'valibot';
import { BugError, ExpectedError } from '../errors.ts';
import { t } from '../messages/messages.ts';
import type { ReviewerId } from '../records/ids.ts';
import { type AnyRecord, fixedField, ownerOf, schemaOf } from '../records/record-types.ts';
import { type Change, changedId, isCreate } from './change.ts';
import { halfWritten } from './compound.ts';
import { applyChanges, type Full, findRecord } from './snapshot.ts';

/** What is wrong with a record in itself: it does not fit its schema (R2), or its words its offsets (A1, A7). */
export function unsoundness(record: AnyRecord): ExpectedError | undefined {
  const result = v.safeParse(schemaOf(record.type), record);
  if (!result.success) {
    const issue = result.issues[0];
    return new ExpectedError(
      'invalid-record',
      t('error.invalidRecord', {
        type: record.type,
        field: v.getDotPath(issue) ?? '',
        reason: issue.message,
      }),
    );
  }
  const quoted =
    record.type === 'excerpt' || record.type === 'reexcerpt'
      ? record.quote
      : record.type === 'correction'
        ? record.was
        : undefined;
  return quoted !== undefined && 'start' in record && record.end - record.start !== quoted.length
    ? new ExpectedError('anchor', t('error.anchor'))
    : undefined;
}

/**
 * Applies changes and checks the result: every touched record fits its schema (R2),
 * what is settled at creation stays (R3), nobody writes what
 * belongs to another reviewer (R4), compounds are written whole (M11), every excerpt has text inside its bounds (A1). Returns the next
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
      throw new ExpectedError('not-owner', t('error.notOwner'));
    }
  }
  for (const change of changes) {
    const half = isCreate(change) ? undefined : halfWritten(change);
    if (half !== undefined)
      throw new BugError(`${changedId(change)}: only part of ${half.join(', ')}`);
  }
  const next = applyChanges(snapshot, changes);
  for (const change of changes) {
    const record = findRecord(next, changedId(change));
    if (record === undefined) {
      throw new ExpectedError('missing-record', t('error.recordGone'));
    }
    const problem = unsoundness(record);
    if (problem !== undefined) throw problem;
    const owner = ownerOf(record);
    if (owner !== undefined && owner !== reviewer) {
      throw new ExpectedError('not-owner', t('error.ownCodingOnly'));
    }
  }
  return next;
}
