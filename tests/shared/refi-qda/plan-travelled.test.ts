import { expect, test } from 'vitest';
import type { Operation } from '../../../shared/ops/operation.ts';
import { allRecords } from '../../../shared/ops/snapshot.ts';
import { planTravelled } from '../../../shared/refi-qda/plan-travelled.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';

test('Z23 rows of a large review come back in operations that are no larger than others, passages before what names them', async () => {
  const { snapshot, texts } = await buildSampleReview();
  const { review } = snapshot;
  const [reviewer] = snapshot.reviewers.values();
  const memos = Array.from({ length: 9000 }, (_, at) => ({
    ...{ id: `memo:night${at}`, type: 'memo', targetId: review?.id, reviewerId: reviewer?.id },
    body: `What was said in night ${at}.`,
  }));
  const records = [...allRecords(snapshot), ...memos];
  const travelled = { records, texts, originals: new Map(), isChanged: false };
  const plans = planTravelled(travelled) ?? [];
  const operations = plans.map(({ plan }) => plan as Operation);
  expect(Math.max(...operations.map(({ changes }) => changes.length))).toBeLessThanOrEqual(5000);
  const made = new Set<string>();
  for (const { changes } of operations)
    for (const change of changes) {
      const record = 'create' in change ? change.create : undefined;
      if (record?.type === 'coding') expect(made.has(record.excerptId)).toBe(true);
      if (record !== undefined) made.add(record.id);
    }
  expect(made.size).toBe(records.length);
});
