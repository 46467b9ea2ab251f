import { expect, test } from 'vitest';
import { sideBeside } from '../../../renderer/ui/out-of-the-way.ts';

const corner = { left: 1000, right: 1424, top: 800, bottom: 884 };
const width = 1440;

test('what lies in the corner goes to the other side of the window where it hides what has the focus', () => {
  const field = { left: 1070, right: 1420, top: 820, bottom: 850 };
  expect(sideBeside(field, corner, { side: 'right', width })).toBe('left');
  const onTheLeft = { ...corner, left: 16, right: 440 };
  expect(sideBeside(field, onTheLeft, { side: 'left', width })).toBe('left');
  const row = { left: 0, right: 250, top: 820, bottom: 850 };
  expect(sideBeside(row, onTheLeft, { side: 'left', width })).toBe('right');
});

test('it stays where both sides would be hidden, as behind a text, and where it only touches', () => {
  const text = { left: 0, right: 1440, top: 100, bottom: 900 };
  expect(sideBeside(text, corner, { side: 'right', width })).toBe('right');
  const above = { left: 1070, right: 1420, top: 700, bottom: 800 };
  expect(sideBeside(above, corner, { side: 'right', width })).toBe('right');
});
