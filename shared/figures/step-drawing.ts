/** A line that rises from row to row: what was there after each, with the numbers at its points. */

import { t } from '../messages/all-messages.ts';
import type { Drawing, Figure } from './figure.ts';
import { block, lineHeight, margin, roomFor, rounded, text, wrapped } from './figure-parts.ts';

const across = 300;
const widestName = 220;
const rowHeight = 20;

/** Rows from the top down, the first column as a line to the right; a dot where the second column has something new. */
export function stepDrawing({ rows }: Figure): Drawing {
  const names = rows.map(({ name }) => wrapped(name, widestName));
  const left = margin + Math.max(60, ...names.map(roomFor)) + 20;
  const most = Math.max(1, ...rows.map(({ values: [sum = 0] }) => sum));
  let y = 0;
  const points = rows.map(({ values: [sum = 0, added = 0] }, at) => {
    const lines = names[at] ?? [];
    const height = Math.max(rowHeight, lines.length * lineHeight + 4);
    const middle = y + height / 2;
    y += height;
    return { x: left + (sum / most) * across, middle, sum, added, lines };
  });
  const path = points.map(
    ({ middle, x }, at) => `${at === 0 ? 'M' : 'L'}${rounded(x)},${rounded(middle)}`,
  );
  return {
    width: left + across + 80,
    height: y,
    shapes: [
      `<line x1="${left}" y1="0" x2="${left}" y2="${rounded(y)}" stroke="#888" stroke-width="0.6"/>`,
      points.length === 0
        ? ''
        : `<path d="${path.join(' ')}" fill="none" stroke="#222" stroke-width="1.2"/>`,
      ...points.flatMap(({ added, lines, middle, sum, x }) => [
        ...block(lines, margin, middle),
        `<circle cx="${rounded(x)}" cy="${rounded(middle)}" r="3" fill="${added === 0 ? '#fff' : '#222'}" stroke="#222" stroke-width="1"/>`,
        text(
          added === 0 ? String(sum) : t('figure.sumNew', { sum, added }),
          left + across + 16,
          middle + 3.5,
        ),
      ]),
    ],
  };
}
