import { expect, test } from 'vitest';
import { buildTextBody } from '../../../shared/documents/canonical.ts';
import { isOnlyStandIn } from '../../../shared/documents/stand-in.ts';

test('S14 a line that only stands for a page without text holds no words that could be a value', () => {
  const body = buildTextBody([
    { text: 'We waited until the morning.', kind: 'paragraph' },
    { text: '[Page 2: image]', kind: 'picture' },
    { text: '[Page 3: image]', kind: 'picture' },
  ]);
  const from = (words: string) => body.text.indexOf(words);
  const [first = '', second = '', third = ''] = ['We waited', '[Page 2', '[Page 3'];
  expect([
    isOnlyStandIn(body, { start: from(first), end: from(first) + 9 }),
    isOnlyStandIn(body, { start: from(second), end: from(second) + 15 }),
    isOnlyStandIn(body, { start: from(second), end: from(third) + 15 }),
    isOnlyStandIn(body, { start: from(first), end: from(third) }),
  ]).toEqual([false, true, true, false]);
});
