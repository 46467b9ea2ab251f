import { expect, it } from 'vitest';
import { documentsInOrder, firstDocument } from '../../../renderer/reader/excerpt-actions.ts';
import { snapshotOf } from '../../../shared/ops/snapshot.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';

const study = (name: string, deleted?: true): AnyRecord => ({
  id: `study:${name}`,
  type: 'study',
  citation: { type: 'article-journal', title: `Evening visits in ${name}` },
  ...(deleted === undefined ? {} : { deleted }),
});

const text = (name: string, of: string, deleted?: true): AnyRecord => ({
  id: `document:${name}`,
  type: 'document',
  studyId: `study:${of}`,
  title: `Findings of ${of}`,
  textId: `text:${name}`,
  length: 400,
  format: 'text',
  originalName: `${name}.txt`,
  ...(deleted === undefined ? {} : { deleted }),
});

it.each<readonly [string, readonly AnyRecord[], string | undefined]>([
  ['nothing', [], undefined],
  ['studies without texts', [study('Harrow'), study('Ostler')], undefined],
  [
    'texts that came in another order than their studies',
    [
      study('Harrow'),
      study('Ostler'),
      text('late', 'Ostler'),
      text('early', 'Harrow'),
      text('second', 'Harrow'),
    ],
    'document:early',
  ],
  [
    'a study and a text that were removed',
    [
      study('Harrow', true),
      study('Ostler'),
      study('Byrne'),
      text('gone', 'Harrow'),
      text('removed', 'Ostler', true),
      text('left', 'Byrne'),
    ],
    'document:left',
  ],
])('is the first in order, in a review with %s', (_, records, expected) => {
  const snapshot = snapshotOf(records);
  expect([firstDocument(snapshot), documentsInOrder(snapshot)[0]]).toEqual([expected, expected]);
});
