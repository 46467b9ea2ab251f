import { describe, expect, test } from 'vitest';
import { nextZoom, pageNamed, placePages } from '../../../../renderer/reader/page/page-places.ts';

const upright = { width: 600, height: 800 };
const across = { width: 800, height: 600 };
const fitting = {
  fit: 'width',
  zoom: 1,
  turn: 0,
  room: { width: 900, height: 400 },
  ink: { left: 0.1, right: 0.85 },
} as const;

describe('the size of pages', () => {
  test('fits the width of most pages; a wider one is drawn smaller and makes no other small', () => {
    expect(placePages([upright, across, upright], fitting)).toEqual([
      { left: 0, top: 0, width: 900, height: 1200, scale: 1.5, turn: 0 },
      { left: 0, top: 1216, width: 900, height: 675, scale: 1.125, turn: 0 },
      { left: 0, top: 1907, width: 900, height: 1200, scale: 1.5, turn: 0 },
    ]);
  });

  test('fits what is printed, where the white beside it may go out of view', () => {
    expect(placePages([upright], { ...fitting, fit: 'text' })).toEqual([
      { left: 0, top: 0, width: 1200, height: 1600, scale: 2, turn: 0 },
    ]);
  });

  test('fits the whole page, turned pages by their turned size', () => {
    expect(placePages([upright, across], { ...fitting, fit: 'page', turn: 90 })).toEqual([
      { left: 0, top: 0, width: 533, height: 400, scale: 400 / 600, turn: 90 },
      { left: 117, top: 416, width: 300, height: 400, scale: 0.5, turn: 90 },
    ]);
  });

  test('is one’s own where one is chosen, in steps from the size that is seen', () => {
    const [place] = placePages([upright], { ...fitting, fit: 'free', zoom: 0.75 });
    expect(place?.scale).toBe(1);
    expect([nextZoom(1.12, 1), nextZoom(1.12, -1), nextZoom(4, 1), nextZoom(0.25, -1)]).toEqual([
      1.25, 1.1, 4, 0.25,
    ]);
  });
});

describe('a page that is named', () => {
  const labels = ['i', 'ii', 'iii', '1', '2', '233'];

  test('is the one with that printed number, whatever its case; else the one at that position', () => {
    expect(['ii', ' III ', '2', '233', '6', '3'].map((name) => pageNamed(name, labels))).toEqual([
      1, 2, 4, 5, 5, 2,
    ]);
  });

  test('is none where neither is there', () => {
    expect(['', 'iv', '0', '7', '2.5'].map((name) => pageNamed(name, labels))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
