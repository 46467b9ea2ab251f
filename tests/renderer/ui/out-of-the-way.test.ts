import { expect, test } from 'vitest';
import { sideBeside } from '../../../renderer/ui/out-of-the-way.ts';

const corner = { left: 1000, right: 1424, top: 800, bottom: 884 };
const width = 1440;

const onTheLeft = { ...corner, left: 16, right: 440 };

test('what lies in the corner is on the other side of the window while it would hide what has the focus', () => {
  const field = { left: 1070, right: 1420, top: 820, bottom: 850 };
  const row = { left: 0, right: 250, top: 820, bottom: 850 };
  expect([corner, onTheLeft].map((box) => sideBeside(field, box, width))).toEqual(['left', 'left']);
  expect([corner, onTheLeft].map((box) => sideBeside(row, box, width))).toEqual(['right', 'right']);
});

test('it is on the right where both sides hide something, as of a text, or neither', () => {
  const text = { left: 0, right: 1440, top: 100, bottom: 900 };
  const above = { left: 1070, right: 1420, top: 700, bottom: 800 };
  for (const focused of [text, above])
    expect([corner, onTheLeft].map((box) => sideBeside(focused, box, width))).toEqual([
      'right',
      'right',
    ]);
});
