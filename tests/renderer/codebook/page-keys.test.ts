import { expect, test } from 'vitest';
import type { PageRow } from '../../../renderer/codebook/excerpt-rows.ts';
import { type PageKey, pageKey } from '../../../renderer/codebook/page-keys.ts';
import { nothingPicked } from '../../../renderer/codebook/page-selection.ts';

const rows: readonly PageRow[] = [
  { type: 'excerpt', id: 'excerpt:forms', documentId: 'document:harrow' },
];
const picked = { ...nothingPicked, active: 0 };
const pressed = (key: string, held: Partial<PageKey> = {}): PageKey => ({
  key,
  altKey: false,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
});

test('Alt with the arrow that points to the list beside gives it what is picked; with Shift, besides', () => {
  const outcome = (held: Partial<PageKey>, towards?: 'ArrowLeft' | 'ArrowRight') =>
    pageKey(pressed('ArrowRight', held), rows, picked, towards);
  expect([
    outcome({ altKey: true }, 'ArrowRight'),
    outcome({ altKey: true, shiftKey: true }, 'ArrowRight'),
    outcome({ altKey: true }, 'ArrowLeft'),
    outcome({ altKey: true }),
    outcome({}, 'ArrowRight'),
  ]).toEqual([
    { do: 'send', isAlso: false },
    { do: 'send', isAlso: true },
    undefined,
    undefined,
    { do: 'context', row: rows[0], isOpen: true },
  ]);
});
