import { describe, expect, test } from 'vitest';
import {
  nextTurn,
  pointBeforeTurn,
  stepBeforeTurn,
  turnedRectangle,
  turnFrom,
} from '../../../../renderer/reader/page/page-turn.ts';

const size = { width: 600, height: 800 };
const turns = [0, 90, 180, 270] as const;

describe('a turned page', () => {
  test('has a rectangle of the page where it is seen', () => {
    const rectangle = { x: 10, y: 20, width: 100, height: 30 };
    expect(turns.map((turn) => turnedRectangle(rectangle, size, turn))).toEqual([
      rectangle,
      { x: 750, y: 10, width: 30, height: 100 },
      { x: 490, y: 750, width: 100, height: 30 },
      { x: 20, y: 490, width: 30, height: 100 },
    ]);
  });

  test('gives each point that is seen back to the page', () => {
    const point = { x: 70, y: 90 };
    expect(
      turns.map((turn) => {
        const { x, y } = turnedRectangle({ ...point, width: 0, height: 0 }, size, turn);
        return pointBeforeTurn({ x, y }, size, turn);
      }),
    ).toEqual([point, point, point, point]);
  });

  test('moves what lies on it the way the arrow points', () => {
    expect(turns.map((turn) => stepBeforeTurn({ x: 1, y: 2 }, turn))).toEqual([
      { x: 1, y: 2 },
      { x: 2, y: -1 },
      { x: -1, y: -2 },
      { x: -2, y: 1 },
    ]);
  });

  test('is back after four quarters; a turn that is none is read as upright', () => {
    expect(turns.map(nextTurn)).toEqual([90, 180, 270, 0]);
    expect([undefined, 45, 270].map(turnFrom)).toEqual([0, 0, 270]);
  });
});
