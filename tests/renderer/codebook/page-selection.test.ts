import { describe, expect, it } from 'vitest';
import type { PageRow } from '../../../renderer/codebook/excerpt-rows.ts';
import { type PageKey, pageKey } from '../../../renderer/codebook/page-keys.ts';
import {
  extendTo,
  focusRow,
  keepFocus,
  nothingPicked,
  type Picked,
  pickAll,
  pickedOnPage,
  toggleRow,
} from '../../../renderer/codebook/page-selection.ts';

const excerpt = (name: string): PageRow => ({
  type: 'excerpt',
  id: `excerpt:${name}`,
  documentId: 'document:harrow',
});
const rows: readonly PageRow[] = [
  { type: 'study', id: 'study:harrow', label: 'Harrow 2016', count: 2 },
  excerpt('forms'),
  excerpt('visits'),
  { type: 'study', id: 'study:ostler', label: 'Ostler 2021', count: 1 },
  excerpt('nights'),
];

function press(key: string, picked: Picked, held: Partial<PageKey> = {}) {
  const modifiers = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false };
  return pageKey({ key, ...modifiers, ...held }, rows, picked);
}

describe('picking excerpts on a code’s page', () => {
  it('picks and unpicks one', () => {
    const once = toggleRow(nothingPicked, rows, 2);
    expect(pickedOnPage(once, rows)).toEqual(['excerpt:visits']);
    expect(pickedOnPage(toggleRow(once, rows, 2), rows)).toEqual([]);
  });

  it('picks all excerpts of a study by its row', () => {
    expect(pickedOnPage(toggleRow(nothingPicked, rows, 0), rows)).toEqual([
      'excerpt:forms',
      'excerpt:visits',
    ]);
  });

  it('extends from where the focus was, over study rows, either way', () => {
    const down = extendTo(focusRow(nothingPicked, 2), rows, 4);
    expect(pickedOnPage(down, rows)).toEqual(['excerpt:visits', 'excerpt:nights']);
    const up = extendTo(focusRow(nothingPicked, 4), rows, 1);
    expect(pickedOnPage(up, rows)).toEqual(['excerpt:forms', 'excerpt:visits', 'excerpt:nights']);
  });

  it('forgets excerpts that have left the page', () => {
    expect(pickedOnPage(pickAll(nothingPicked, rows), rows.slice(0, 2))).toEqual(['excerpt:forms']);
  });
});

describe('keys on a code’s page', () => {
  it('Control+A picks all, Escape lets all go', () => {
    const all = press('a', nothingPicked, { ctrlKey: true });
    expect(all?.do === 'pick' && all.picked.ids.size).toBe(3);
    const none = all?.do === 'pick' ? press('Escape', all.picked) : undefined;
    expect(none?.do === 'pick' && none.picked.ids.size).toBe(0);
  });

  it('arrows move and stop at the ends; Enter opens an excerpt and leaves a study row alone', () => {
    expect(press('ArrowDown', focusRow(nothingPicked, 4))).toEqual({
      do: 'pick',
      picked: { ids: new Set(), active: 4, from: 4 },
    });
    expect(press('Enter', focusRow(nothingPicked, 4))).toEqual({
      do: 'open',
      excerptId: 'excerpt:nights',
    });
    expect(press('Enter', focusRow(nothingPicked, 3))).toBeUndefined();
  });

  it('Alt with an arrow moves a chosen quote, Arrow right and left show and hide what stands around one', () => {
    const quote: PageRow = {
      type: 'excerpt',
      id: 'excerpt:visits',
      documentId: 'document:harrow',
      place: 1,
    };
    const withQuote: readonly PageRow[] = [
      { type: 'chosen', id: 'chosen', count: 1 },
      quote,
      ...rows,
    ];
    const modifiers = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false };
    const on = (index: number, key: string, altKey = false) =>
      pageKey({ ...modifiers, key, altKey }, withQuote, focusRow(nothingPicked, index));
    expect([on(1, 'ArrowUp', true), on(1, 'ArrowDown', true), on(3, 'ArrowDown', true)]).toEqual([
      { do: 'move', excerptId: 'excerpt:visits', by: -1 },
      { do: 'move', excerptId: 'excerpt:visits', by: 1 },
      undefined,
    ]);
    expect([on(1, 'ArrowRight'), on(1, 'ArrowLeft'), on(0, 'ArrowRight')]).toEqual([
      { do: 'context', row: quote, isOpen: true },
      { do: 'context', row: quote, isOpen: false },
      undefined,
    ]);
  });

  it('the focus stays on its row where chosen quotes come and go above it', () => {
    const quote: PageRow = {
      type: 'excerpt',
      id: 'excerpt:visits',
      documentId: 'document:harrow',
      place: 1,
    };
    const withQuote: readonly PageRow[] = [
      { type: 'chosen', id: 'chosen', count: 1 },
      quote,
      ...rows,
    ];
    const moved = keepFocus(focusRow(nothingPicked, 2), rows, withQuote);
    expect([moved.active, keepFocus(moved, withQuote, rows).active]).toEqual([4, 2]);
    expect(keepFocus(focusRow(nothingPicked, 1), withQuote, rows).active).toBe(1);
    expect(pickedOnPage(pickAll(nothingPicked, withQuote), withQuote)).toHaveLength(3);
  });

  it('leaves keys with Alt, and Escape with nothing picked, to the window', () => {
    expect(press('ArrowDown', nothingPicked, { altKey: true })).toBeUndefined();
    expect(press('Escape', nothingPicked)).toBeUndefined();
  });
});
