import { describe, expect, it } from 'vitest';
import { boundsIn, isPutAway, sizeAfterKey, withinBounds } from '../../../renderer/ui/pane-size.ts';

describe('boundsIn', () => {
  it('takes pixels as they are and shares of the room', () => {
    expect([
      boundsIn(1000, { min: 200, maxShare: 0.45 }),
      boundsIn(1000, { min: 0.15, maxShare: 0.8 }),
    ]).toEqual([
      { least: 200, most: 450 },
      { least: 150, most: 800 },
    ]);
  });

  it('keeps to the least where the room has none for more', () => {
    expect(boundsIn(300, { min: 200, maxShare: 0.45 })).toEqual({ least: 200, most: 200 });
  });
});

describe('sizeAfterKey', () => {
  const bounds = { least: 200, most: 450 };
  const left = { grow: 'ArrowRight', shrink: 'ArrowLeft' };

  it('moves by a step, to either end, and never past it', () => {
    const pressed = (key: string, size: number) => sizeAfterKey(key, size, left, bounds);
    expect([
      pressed('ArrowRight', 300),
      pressed('ArrowLeft', 300),
      pressed('ArrowRight', 440),
      pressed('ArrowLeft', 205),
      pressed('Home', 300),
      pressed('End', 300),
      pressed('ArrowDown', 300),
    ]).toEqual([316, 284, 450, 200, 200, 450, undefined]);
  });
});

describe('a drag', () => {
  const bounds = { least: 200, most: 450 };

  it('puts a pane away below half of its least size, and holds it there before', () => {
    expect(
      [99, 101, 250, 700].map((size) => [isPutAway(size, bounds), withinBounds(size, bounds)]),
    ).toEqual([
      [true, 200],
      [false, 200],
      [false, 250],
      [false, 450],
    ]);
  });
});
