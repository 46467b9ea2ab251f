import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { manifestSchema } from '../../shared/bundle/contents.ts';
import { readName } from '../../shared/folder/names.ts';
import { parseOperation } from '../../shared/ops/parse-operation.ts';
import { type ChannelName, channels } from '../../shared/platform/channels.ts';
import { recordTypes } from '../../shared/records/record-types.ts';
import { startReview } from '../property/random-review.ts';

/** Ids come from files of others and become names of files, keys and parts of addresses. */
const hostile = [
  'review:../../etc/passwd',
  'review:..',
  'review:a/b',
  'review:a\\b',
  'review:a b',
  'review:a\n',
  'review:',
  `review:${'x'.repeat(65)}`,
  'review:ä',
  'Review:a',
] as const;

/** The operation that makes a review, with this id in it. */
function madeWith(id: string): unknown {
  const [made] = startReview().operations;
  return JSON.parse(JSON.stringify(made).replaceAll('"review:cominghome"', JSON.stringify(id)));
}

describe('an id that is more than letters, digits and dashes is refused', () => {
  it.each(hostile)('in a record, an operation, a manifest, a channel: %j', (id) => {
    expect(v.is(recordTypes.review.schema, { id, type: 'review', title: 'Nights' })).toBe(false);
    expect(() => parseOperation(madeWith(id))).toThrow();
    const manifest = { format: 'themeloom', schema: 2, reviewId: id, title: '', operations: 0 };
    expect(v.is(manifestSchema, { ...manifest, counts: {} })).toBe(false);
    const names: readonly ChannelName[] = ['journal:read', 'backups:list', 'shared:find'];
    for (const name of names) expect(v.is(channels[name].argument, { reviewId: id })).toBe(false);
  });

  it('in a name of a shared folder', () => {
    const climbing = [
      '../other.loom',
      'themeloom-a/../b/head.json',
      `themeloom-a/../${'0'.repeat(64)}.seg`,
      'themeloom-a/b/../head.json',
      'themeloom-a/b\\c/head.json',
    ];
    expect(climbing.map((name) => readName('review:a', name))).toEqual(
      climbing.map(() => undefined),
    );
    expect(readName('review:a', 'themeloom-a/b/head.json')).toEqual({
      kind: 'head',
      device: 'device:b',
    });
  });
});

it('an id as this program makes them is taken at each of these doors', () => {
  const id = 'review:5h2k0000000000000000';
  const manifest = { format: 'themeloom', schema: 2, reviewId: id, title: '', operations: 0 };
  expect([
    v.is(recordTypes.review.schema, { id, type: 'review', title: 'Nights' }),
    v.is(manifestSchema, { ...manifest, counts: {} }),
    v.is(channels['journal:read'].argument, { reviewId: id }),
  ]).toEqual([true, true, true]);
  expect(parseOperation(madeWith(id))).toEqual(madeWith(id));
});
