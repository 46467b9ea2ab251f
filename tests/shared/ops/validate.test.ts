import { expect, test } from 'vitest';
import { allRecords } from '../../../shared/ops/snapshot.ts';
import { applyChecked } from '../../../shared/ops/validate.ts';
import { fixedField } from '../../../shared/records/record-types.ts';
import { reviewerId, startReview } from '../../property/random-review.ts';

const { snapshot } = startReview();
const documentId = [...snapshot.documents.keys()][0] ?? 'document:none';
const excerpt = {
  id: 'excerpt:plan',
  type: 'excerpt',
  documentId,
  reviewerId,
  start: 4,
  end: 8,
  quote: 'ward',
  prefix: 'The ',
  suffix: ' sister',
} as const;

test('R2 a record that does not fit its schema is refused and nothing changes', () => {
  const before = JSON.stringify([...allRecords(snapshot)]);
  const changes = [{ set: 'review:cominghome', fields: { title: ['Coming home', 5] } }] as const;
  expect(() => applyChecked(snapshot, changes, reviewerId)).toThrow('Nothing was changed.');
  expect(JSON.stringify([...allRecords(snapshot)])).toBe(before);
});

test('R3 what is settled at creation cannot be set', () => {
  expect(fixedField('coding:one', 'codeId')).toBe(true);
  expect(fixedField('document:one', 'studyId')).toBe(false);
  const changes = [
    { set: 'review:cominghome', fields: { id: ['review:cominghome', 'review:x'] } },
  ] as const;
  expect(() => applyChecked(snapshot, changes, reviewerId)).toThrow('never changes');
});

test('R4 nobody creates or changes what belongs to another reviewer', () => {
  expect(() => applyChecked(snapshot, [{ create: excerpt }], 'reviewer:ines')).toThrow(
    'their own coding',
  );
  const next = applyChecked(snapshot, [{ create: excerpt }], reviewerId);
  const deleted = [{ set: excerpt.id, fields: { deleted: [null, true] } }] as const;
  expect(() => applyChecked(next, deleted, 'reviewer:ines')).toThrow('belongs to another reviewer');
});

test('R5 a record that is not there cannot be changed', () => {
  const changes = [{ set: 'code:gone', fields: { name: [null, 'Waiting'] } }] as const;
  expect(() => applyChecked(snapshot, changes, reviewerId)).toThrow('no longer in this review');
});

test('A1 an excerpt whose quote has another length than its bounds is refused', () => {
  expect(() => applyChecked(snapshot, [{ create: { ...excerpt, end: 9 } }], reviewerId)).toThrow(
    'do not match',
  );
});
