/** Bars, one below the other, in parts that differ without colour. */
import { t } from '../messages/all-messages.ts';
import type { Drawing, Figure } from './figure.ts';
import { block, lineHeight, margin, roomFor, rounded, text, wrapped } from './figure-parts.ts';

const barHeight = 14;
const longest = 260;
const widestName = 220;
const widestKey = 360;
const indent = 12;

/** From dark to light, with a rule round each: told apart in grey. */
const fills = ['#2f5d8a', '#9db9d3', '#ffffff'] as const;

/** Each row a bar whose length is the sum of its values; the numbers stand behind it. */
export function barDrawing({ columns, rows }: Figure): Drawing {
  const names = rows.map(({ depth, name }) => wrapped(name, widestName - depth * indent));
  const nameRoom = Math.max(
    60,
    ...rows.map(({ depth }, at) => depth * indent + roomFor(names[at] ?? [])),
  );
  const left = margin + nameRoom + 10;
  const sums = rows.map(({ values }) => values.reduce<number>((sum, each) => sum + (each ?? 0), 0));
  const most = Math.max(1, ...sums);
  const key = columns.length > 1 ? keyDrawing(columns) : { height: 0, shapes: [] };
  const told = rows.map(({ values }, at) => {
    const sum = String(sums[at] ?? 0);
    const parts = values.map((value) => value ?? 0).join(' + ');
    return columns.length > 1 ? t('figure.sum', { sum, parts }) : sum;
  });
  let y = key.height;
  const bars = rows.flatMap(({ depth, values }, at) => {
    const lines = names[at] ?? [];
    const height = Math.max(barHeight + 8, lines.length * lineHeight + 6);
    const middle = y + height / 2;
    y += height;
    let x = left;
    const parts = values.map((value = 0, place) => {
      const width = rounded((value / most) * longest);
      const from = x;
      x += width;
      return value === 0 ? '' : bar(from, middle - barHeight / 2, width, place);
    });
    return [
      ...block(lines, margin + depth * indent, middle),
      ...parts,
      text(told[at] ?? '', x + 6, middle + 3.5),
    ];
  });
  const width = left + longest + 6 + roomFor(told);
  return { width, height: y, shapes: [...key.shapes, ...bars] };
}

/** What each part of a bar is. */
function keyDrawing(columns: readonly string[]): Omit<Drawing, 'width'> {
  let y = 0;
  const shapes = columns.flatMap((name, place) => {
    const lines = wrapped(name, widestKey);
    const height = Math.max(barHeight, lines.length * lineHeight);
    const middle = y + height / 2;
    y += height + 4;
    return [bar(margin, middle - barHeight / 2, 24, place), ...block(lines, margin + 32, middle)];
  });
  return { height: y + 8, shapes };
}

function bar(x: number, y: number, width: number, place: number): string {
  return `<rect x="${rounded(x)}" y="${rounded(y)}" width="${width}" height="${barHeight}" fill="${fills[place % fills.length]}" stroke="#222" stroke-width="0.6"/>`;
}
