import { describe, expect, it } from 'vitest';
import { itemsIn, offsetToShow, windowOf } from '../../../renderer/ui/item-window.ts';

const rows = { count: 1000, size: 28 };

describe('windowOf', () => {
  it('takes what is in view, cut rows included, and the overscan on either side', () => {
    expect([
      windowOf({ offset: 0, extent: 280 }, rows, 0),
      windowOf({ offset: 14, extent: 280 }, rows, 0),
      windowOf({ offset: 2800, extent: 280 }, rows, 10),
      windowOf({ offset: 27_720, extent: 280 }, rows, 10),
      windowOf({ offset: 2800, extent: 280 }, { count: 5, size: 28 }, 10),
      windowOf({ offset: 0, extent: 280 }, { count: 0, size: 28 }, 10),
    ]).toEqual([
      { first: 0, end: 10 },
      { first: 0, end: 11 },
      { first: 90, end: 120 },
      { first: 980, end: 1000 },
      { first: 5, end: 5 },
      { first: 0, end: 0 },
    ]);
  });
});

describe('offsetToShow', () => {
  it('scrolls the shortest way, and not at all to what is seen whole', () => {
    const view = { offset: 280, extent: 280 };
    expect([9, 10, 19, 20, 0].map((index) => offsetToShow(index, view, rows))).toEqual([
      252,
      undefined,
      undefined,
      308,
      0,
    ]);
  });

  it('shows the beginning of an item that is larger than the view', () => {
    expect(offsetToShow(3, { offset: 0, extent: 20 }, rows)).toBe(84);
  });
});

describe('itemsIn', () => {
  it('keeps an item that is out of view in its place among the others', () => {
    const shown = { first: 3, end: 6 };
    expect([itemsIn(shown), itemsIn(shown, 4), itemsIn(shown, 1), itemsIn(shown, 9)]).toEqual([
      [3, 4, 5],
      [3, 4, 5],
      [1, 3, 4, 5],
      [3, 4, 5, 9],
    ]);
  });
});
