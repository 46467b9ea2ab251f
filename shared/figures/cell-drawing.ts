/** Rows by columns: in each cell a circle as large as its number, or a shade as dark as it. */
import type { Drawing, Figure } from './figure.ts';
import {
  block,
  centred,
  lineHeight,
  margin,
  roomFor,
  rounded,
  turned,
  wrapped,
} from './figure-parts.ts';

export type CellLook = 'circle' | 'shade';

const widestName = 220;
const tallestHead = 180;
const indent = 10;
const lineOfHead = 12;
const cellSize = 26;

/** Words are wrapped and rows and columns as large as their words need, so that none is cut. */
export function cellDrawing(figure: Figure, look: CellLook): Drawing {
  const { columns, rows } = figure;
  const names = rows.map(({ depth, name }) => wrapped(name, widestName - depth * indent));
  const heads = columns.map((name) => wrapped(name, tallestHead));
  const widths = heads.map((lines) => Math.max(cellSize, lines.length * lineOfHead + 4));
  const nameRoom = Math.max(
    60,
    ...rows.map(({ depth }, at) => depth * indent + roomFor(names[at] ?? [])),
  );
  const headRoom = Math.max(30, ...heads.map(roomFor)) + 8;
  const left = margin + nameRoom + 10;
  const starts: number[] = [];
  let right = left;
  for (const width of widths) {
    starts.push(right);
    right += width;
  }
  const most = rows.reduce(
    (highest, { values }) =>
      values.reduce<number>((high, value) => Math.max(high, value ?? 0), highest),
    1,
  );
  let y = headRoom;
  const cells = rows.flatMap(({ depth, values }, at) => {
    const own = names[at] ?? [];
    const height = Math.max(cellSize, own.length * lineHeight + 4);
    const rowTop = y;
    y += height;
    return [
      ...block(own, margin + depth * indent, rowTop + height / 2),
      ...values.map((value, place) =>
        cellOf(value, (value ?? 0) / most, look, {
          ...{ x: starts[place] ?? left, y: rowTop, width: widths[place] ?? cellSize, height },
        }),
      ),
    ];
  });
  return {
    width: right,
    height: y,
    shapes: [
      ...heads.flatMap((lines, place) =>
        lines.map((words, line) => {
          const middle = (starts[place] ?? left) + (widths[place] ?? cellSize) / 2;
          const beside = (line - (lines.length - 1) / 2) * lineOfHead + 3.5;
          return turned(words, middle + beside, headRoom - 6);
        }),
      ),
      ...cells,
    ],
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function cellOf(
  value: number | undefined,
  share: number,
  look: CellLook,
  { height, width, x, y }: Place,
): string {
  const [cx, cy] = [x + width / 2, y + height / 2];
  // Small numbers differ more than large ones do, as the eye sees it.
  const level = look === 'shade' ? Math.round(255 - 205 * Math.sqrt(share)) : 255;
  const fill = value === undefined ? '#f0f0f0' : `rgb(${level},${level},${level})`;
  const box = `<rect x="${rounded(x)}" y="${rounded(y)}" width="${width}" height="${rounded(height)}" fill="${fill}" stroke="#bbb" stroke-width="0.4"/>`;
  if (value === undefined || value === 0) return box;
  // The area of the circle is the number.
  const r = Math.max(1, rounded(Math.sqrt(share) * (cellSize / 2 - 1.5)));
  const circle =
    look === 'circle'
      ? `<circle cx="${rounded(cx)}" cy="${rounded(cy)}" r="${r}" fill="#9db9d3" stroke="#222" stroke-width="0.6"/>`
      : '';
  return `${box}${circle}${centred(String(value), cx, cy + 3.5, level < 130 ? '#fff' : '#000')}`;
}
