import { allRecords, type Full, findRecord } from '../ops/snapshot.ts';
import type { AnyRecord, RecordId } from '../records/records.ts';
import type { BundleProblem } from './check-bundle.ts';
import type { BundleContents } from './contents.ts';

/** References that lead nowhere (R5): every id a record names is a record, every hash is stored. */
export function* checkReferences(
  snapshot: Full,
  contents: BundleContents,
): Generator<BundleProblem> {
  for (const record of allRecords(snapshot)) {
    for (const [field, id] of referencesOf(record)) {
      if (findRecord(snapshot, id) !== undefined) continue;
      yield problem(record, `Its ${field} ${id} is not in this review.`);
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

function referencesOf(record: AnyRecord): readonly (readonly [field: string, id: RecordId])[] {
  switch (record.type) {
    case 'document':
      return [['study', record.studyId]];
    case 'excerpt':
      return [
        ['document', record.documentId],
        ['reviewer', record.reviewerId],
      ];
    case 'coding':
      return [
        ['document', record.documentId],
        ['excerpt', record.excerptId],
        ['code', record.codeId],
        ['reviewer', record.reviewerId],
        ...(record.derivedFrom ?? []).map((id) => ['source coding', id] as const),
      ];
    case 'code':
      return [
        ...(record.parentId === undefined ? [] : ([['parent', record.parentId]] as const)),
        ...(record.mergedInto === undefined
          ? []
          : ([['merge target', record.mergedInto]] as const)),
      ];
    case 'memo':
      return [
        ['target', record.targetId],
        ['reviewer', record.reviewerId],
      ];
    case 'assignment':
      return [
        ['document', record.documentId],
        ['reviewer', record.reviewerId],
      ];
    case 'decision':
      return [
        ['reviewer', record.reviewerId],
        ...(record.documentId === undefined ? [] : ([['document', record.documentId]] as const)),
        ...[...record.about, ...record.results].map((id) => ['coding', id] as const),
        ...(record.supersedes ?? []).map((id) => ['earlier decision', id] as const),
        ...record.present.map((id) => ['reviewer', id] as const),
      ];
    case 'study':
      return [
        ...(record.searches ?? []).map((id) => ['search', id] as const),
        ...(record.duplicateOf === undefined ? [] : ([['original', record.duplicateOf]] as const)),
        ...(record.gave ?? []).map((id) => ['document', id] as const),
      ];
    case 'screening':
      return [
        ['study', record.studyId],
        ['reviewer', record.reviewerId],
        ...(record.present ?? []).map((id) => ['reviewer', id] as const),
      ];
    case 'review':
    case 'reviewer':
    case 'search':
      return [];
  }
}

function problem(record: AnyRecord, message: string): BundleProblem {
  return { rule: 'R5', record: record.id, message };
}
