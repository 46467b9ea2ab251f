import { expect, test } from 'vitest';
import { asRead } from '../../../shared/corrections/read-rows.ts';
import { applyChanges, type Full, snapshotOf } from '../../../shared/ops/snapshot.ts';
import type { Correction } from '../../../shared/records/correction.ts';
import type { DocumentId } from '../../../shared/records/ids.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';

const many = 700;
const excerpt = (documentId: DocumentId, at: number): AnyRecord => ({
  id: `excerpt:${documentId.slice(9)}-${at}`,
  type: 'excerpt',
  documentId,
  reviewerId: 'reviewer:ana',
  start: at * 10,
  end: at * 10 + 3,
  quote: 'teh',
  prefix: '',
  suffix: '',
});
const correction = (id: string, documentId: DocumentId, start: number): Correction => ({
  id: `correction:${id}`,
  type: 'correction',
  documentId,
  start,
  end: start + 3,
  was: 'teh',
  words: 'their',
  madeBy: 'reviewer:ana',
});
const documents: readonly DocumentId[] = ['document:a', 'document:b'];
const rows = snapshotOf(
  documents.flatMap((id): AnyRecord[] => [
    {
      id,
      type: 'document',
      studyId: 'study:ward',
      title: id,
      textId: '0'.repeat(64),
      length: 10_000,
      format: 'text',
    },
    ...Array.from({ length: many }, (_, at) => excerpt(id, at)),
  ]),
);
const pageIn = (full: Full, id: DocumentId) => asRead(full).codings.get(id);

test('D1 rows are read as all of them read anew, and cost what changed', () => {
  expect(asRead(rows)).toBe(rows);
  const one = applyChanges(rows, [{ create: correction('one', 'document:a', 10) }]);
  expect(asRead(asRead(one))).toBe(asRead(one));
  expect(pageIn(one, 'document:b')).toBe(rows.codings.get('document:b'));
  const places = [...(pageIn(one, 'document:a')?.excerpts.values() ?? [])].slice(0, 3);
  expect(places.map(({ end, quote, start }) => [start, end, quote])).toEqual([
    [0, 3, 'teh'],
    [10, 15, 'their'],
    [22, 25, 'teh'],
  ]);
  const other = applyChanges(one, [{ create: correction('two', 'document:b', 40) }]);
  expect(pageIn(other, 'document:a')).toBe(pageIn(one, 'document:a'));
  const coded = applyChanges(other, [{ create: excerpt('document:a', many) }]);
  const [before, after] = [other, coded].map((full) => pageIn(full, 'document:a')?.excerpts);
  const kept = [...(before ?? [])].filter(([id, row]) => after?.get(id) === row);
  expect([kept.length, after?.size]).toEqual([many, many + 1]);
  // A version that nothing was read of before gives the same.
  const anew = asRead(applyChanges(coded, []));
  expect([...(anew.codings.get('document:a')?.excerpts ?? [])]).toEqual([...(after ?? [])]);
});
