import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { type Full, snapshotOf } from '../../../shared/ops/snapshot.ts';
import type { Code } from '../../../shared/records/code.ts';
import type { Coding } from '../../../shared/records/coding.ts';
import type { Excerpt } from '../../../shared/records/excerpt.ts';
import type { CodeId, ExcerptId } from '../../../shared/records/ids.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';

export const reviewerId = 'reviewer:ostler';
const text =
  'The district team was closed in spring. Visits were shortened to make room for forms. Nobody had asked the daughter.';

export function code(name: string, fields: Partial<Code> = {}): Code {
  return { id: codeId(name), type: 'code', name, kind: 'code', order: 'a0', colour: 0, ...fields };
}

export function codeId(name: string): CodeId {
  return `code:${name.toLowerCase().replaceAll(' ', '-')}`;
}

/**
 * Lack of resources (theme) > Workload (theme) > Paperwork, Visits cut; Staffing; then Trust at the top
 * level and Old label, retired.
 */
export const codes: readonly Code[] = [
  code('Lack of resources', { kind: 'analytical', order: 'a0' }),
  code('Workload', { kind: 'descriptive', order: 'a0', parentId: codeId('Lack of resources') }),
  code('Paperwork', { order: 'a0', parentId: codeId('Workload') }),
  code('Visits cut', { order: 'a1', parentId: codeId('Workload') }),
  code('Staffing', { order: 'a1', parentId: codeId('Lack of resources') }),
  code('Trust', { order: 'a1' }),
  code('Old label', { order: 'a2', retired: true }),
];

export function excerpt(name: string, from: number, to: number, document = 'harrow'): Excerpt {
  const anchor = makeAnchor(text, from, to);
  if (anchor === undefined) throw new Error('nothing to anchor');
  return {
    id: `excerpt:${name}`,
    type: 'excerpt',
    documentId: `document:${document}`,
    reviewerId,
    ...anchor,
  };
}

export function coding(
  excerptOf: Pick<Excerpt, 'id' | 'documentId'>,
  codeName: string,
  by: Coding['reviewerId'] = reviewerId,
): Coding {
  return {
    id: `coding:${excerptOf.id}-${codeId(codeName)}-${by}`,
    type: 'coding',
    excerptId: excerptOf.id,
    documentId: excerptOf.documentId,
    codeId: codeId(codeName),
    reviewerId: by,
    layer: 'own',
  };
}

export function excerptId(name: string): ExcerptId {
  return `excerpt:${name}`;
}

/** Two studies with one document each; `more` adds excerpts, codings and further codes. */
export function review(more: readonly AnyRecord[] = []): Full {
  const records: AnyRecord[] = [...codes, ...more];
  for (const [name, family] of [
    ['harrow', 'Harrow'],
    ['byrne', 'Byrne'],
  ] as const) {
    records.push(
      {
        id: `study:${name}`,
        type: 'study',
        citation: {
          type: 'article-journal',
          title: `Care at home, seen by ${family}`,
          author: [{ family }],
          issued: { 'date-parts': [[2016]] },
        },
      },
      {
        id: `document:${name}`,
        type: 'document',
        studyId: `study:${name}`,
        title: 'Results',
        textId: '0'.repeat(64),
        length: text.length,
        format: 'text',
      },
    );
  }
  return snapshotOf(records);
}
