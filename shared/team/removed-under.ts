import { codeTree } from '../codebook/code-tree.ts';
import { effectiveOperations } from '../ops/aside.ts';
import { isCreate } from '../ops/change.ts';
import { type Log, tellingOf } from '../ops/log.ts';
import { inOrder } from '../ops/order.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Code } from '../records/code.ts';
import type { Coding } from '../records/coding.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { RecordId, ReviewerId } from '../records/ids.ts';
import type { Study } from '../records/study.ts';
import type { LetBe, Trouble } from './trouble.ts';

type Removed = Code | Study | DocumentRecord;

/**
 * Coding that lies under a code, document or study that somebody else removed: it counts, and is shown
 * nowhere. What one removed oneself is no question, nor what a decision lets go.
 */
export function codingUnderRemoved(
  operations: Log,
  snapshot: Snapshot,
  letBe: LetBe,
): readonly Trouble[] {
  const under = new Map<RecordId, { readonly record: Removed; readonly codings: Coding[] }>();
  for (const [documentId, page] of snapshot.codings) {
    const place = removedPlace(snapshot, documentId);
    for (const coding of page.codings.values()) {
      if (coding.deleted === true || page.excerpts.get(coding.excerptId)?.deleted === true)
        continue;
      const record = place ?? removedCode(snapshot, coding);
      if (record === undefined) continue;
      const known = under.get(record.id);
      if (known === undefined) under.set(record.id, { record, codings: [coding] });
      else known.codings.push(coding);
    }
  }
  if (under.size === 0) return [];
  const removers = removersOf(operations, under);
  const troubles: Trouble[] = [];
  for (const [id, { codings, record }] of under) {
    const removedBy = removers.get(id);
    if (removedBy === undefined) continue;
    const theirs = codings.filter(
      (coding) => coding.reviewerId !== removedBy && !letBe(id, 'deleted', coding.id),
    );
    if (theirs.length === 0) continue;
    theirs.sort((a, b) => (a.id < b.id ? -1 : 1));
    troubles.push({ kind: 'removed', id: `removed ${id}`, record, removedBy, codings: theirs });
  }
  return troubles.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The removed document, or the removed study of it; a study merged as a duplicate stands elsewhere. */
function removedPlace(snapshot: Snapshot, documentId: DocumentRecord['id']): Removed | undefined {
  const document = snapshot.documents.get(documentId);
  if (document === undefined || document.deleted === true) return document;
  const study = snapshot.studies.get(document.studyId);
  return study?.deleted === true ? study : undefined;
}

/** The code a coding is read as, where that is removed; none in a circle of merges (T1). */
function removedCode({ codes }: Snapshot, { codeId }: Coding): Code | undefined {
  if (codeTree(codes).structure.resolved.has(codeId)) return undefined;
  const seen = new Set<string>();
  let code = codes.get(codeId);
  while (code?.mergedInto !== undefined && !seen.has(code.id)) {
    seen.add(code.id);
    code = codes.get(code.mergedInto);
  }
  return code?.deleted === true ? code : undefined;
}

/** Who last removed each of the records; an undo that removes it again gives back an earlier removal. */
function removersOf(
  operations: Log,
  records: ReadonlyMap<RecordId, unknown>,
): ReadonlyMap<RecordId, ReviewerId> {
  const removers = new Map<RecordId, ReviewerId>();
  for (const { changes, reviewer, undoes } of inOrder(effectiveOperations(tellingOf(operations)))) {
    for (const change of changes) {
      if (isCreate(change) || !records.has(change.set)) continue;
      const [was, is] = change.fields.deleted ?? [];
      // It comes along with what is one value with it: what was gone already is not removed by that.
      if (is !== true || was === true) continue;
      if (undoes === undefined || !removers.has(change.set)) removers.set(change.set, reviewer);
    }
  }
  return removers;
}
