import { expect, test, vi } from 'vitest';
import { readAhead } from '../../../renderer/relations/read-ahead.ts';
import type { Query } from '../../../shared/records/query.ts';
import { runQuery } from '../../../shared/relations/run-query.ts';
import { codedReview, codedReviewCode } from '../../fixtures/coded-review.ts';

const size = { documents: 30, excerptsPerDocument: 20, codesPerExcerpt: 2, codes: 40, seed: 3 };
const groups: Query['groups'] = [[{ kind: 'code', codeId: codedReviewCode(10) }]];

/** A review that tells how often the coding of one of its documents was gone through. */
function countedReview() {
  const review = codedReview(size);
  const read = { times: 0 };
  for (const { codings } of review.codings.values()) {
    const values = codings.values.bind(codings);
    Object.assign(codings, {
      values: () => {
        read.times += 1;
        return values();
      },
    });
  }
  return { review, read };
}

test('the first question goes through no coding that was read ahead', () => {
  vi.useFakeTimers();
  try {
    const { read, review } = countedReview();
    readAhead(review);
    expect(read).toEqual({ times: 0 });
    vi.runAllTimers();
    expect(read).toEqual({ times: 30 });
    expect(runQuery(review, { groups })).toEqual(runQuery(codedReview(size), { groups }));
    expect(read).toEqual({ times: 30 });
  } finally {
    vi.useRealTimers();
  }
});

test('nothing is read once it is stopped, nor for a question without conditions', () => {
  vi.useFakeTimers();
  try {
    const { read, review } = countedReview();
    readAhead(review)();
    vi.runAllTimers();
    expect(runQuery(review, { groups: [] })).toEqual([]);
    expect(read).toEqual({ times: 0 });
  } finally {
    vi.useRealTimers();
  }
});
