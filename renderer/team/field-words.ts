/** Names of records and fields, and their values, in words. */
import type { Json } from '../../shared/json.ts';
import { hasMessage, t } from '../../shared/messages/messages.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import { readStamp } from '../../shared/ops/stamp.ts';
import type { AnyRecord } from '../../shared/records/records.ts';

export function nameOfReviewer(reviewers: Snapshot['reviewers'], id: string | undefined): string {
  for (const reviewer of reviewers.values()) if (reviewer.id === id) return reviewer.name;
  return t('team.nobody');
}

/** What a record is called, as the rows name it. */
export function titleOf(record: AnyRecord, rows: Snapshot): string {
  switch (record.type) {
    case 'code':
    case 'reviewer':
      return record.name;
    case 'study':
      return record.citation.title;
    case 'document':
    case 'review':
      return record.title;
    case 'search':
      return record.source;
    case 'assignment':
      return t('team.assignmentOf', {
        name: nameOfReviewer(rows.reviewers, record.reviewerId),
        document: rows.documents.get(record.documentId)?.title ?? '–',
      });
    default:
      return t(`team.record.${record.type}`);
  }
}

export function fieldName(field: string): string {
  const key = `team.field.${field}`;
  return hasMessage(key) ? t(key) : field;
}

/** A value of a field as people read it. */
export function valueWords(value: Json, codes: Snapshot['codes']): string {
  if (value === null) return t('team.unset');
  if (value === true) return t('team.yes');
  if (typeof value === 'string' && value.startsWith('code:')) {
    for (const { id, name } of codes.values()) if (id === value) return name;
    return '–';
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export function whenOf(stamp: Parameters<typeof readStamp>[0]): string {
  return new Date(readStamp(stamp).ms).toLocaleString('en', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}
