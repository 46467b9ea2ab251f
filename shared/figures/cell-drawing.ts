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
  const tops: number[] = [];
  let y = headRoom;
  const cells = rows.flatMap(({ depth, values }, at) => {
    const own = names[at] ?? [];
    const height = Math.max(cellSize, own.length * lineHeight + 4);
    const row = { look, most, starts, widths, top: y, height };
    tops.push(y);
    y += height;
    return [
      ...block(own, margin + depth * indent, row.top + height / 2),
      ...shadesOf(values, row),
      ...values.flatMap((value, place) => insideOf(value, place, row)),
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
      ...(starts.length === 0 ? [] : [linesBetween([...starts, right], [...tops, y])]),
    ],
  };
}

interface Row {
  readonly look: CellLook;
  /** The largest number of the picture. */
  readonly most: number;
  readonly starts: readonly number[];
  readonly widths: readonly number[];
  readonly top: number;
  readonly height: number;
}

const white = '#fff';

/** Small numbers differ more than large ones do, as the eye sees it. */
function levelOf(value: number | undefined, { look, most }: Row): number {
  return look === 'shade' ? Math.round(255 - 205 * Math.sqrt((value ?? 0) / most)) : 255;
}

function fillOf(value: number | undefined, row: Row): string {
  if (value === undefined) return '#f0f0f0';
  const level = levelOf(value, row);
  return level === 255 ? white : `rgb(${level},${level},${level})`;
}

/** The grounds of a row, those beside each other that are equal as one: a large picture has a hundred thousand cells. */
function shadesOf(values: readonly (number | undefined)[], row: Row): readonly string[] {
  const shapes: string[] = [];
  for (let from = 0; from < values.length; ) {
    const fill = fillOf(values[from], row);
    let to = from + 1;
    while (to < values.length && fillOf(values[to], row) === fill) to += 1;
    const [x = 0, last = 0] = [row.starts[from], row.starts[to - 1]];
    const width = last + (row.widths[to - 1] ?? cellSize) - x;
    if (fill !== white)
      shapes.push(
        `<rect x="${rounded(x)}" y="${rounded(row.top)}" width="${rounded(width)}" height="${rounded(row.height)}" fill="${fill}"/>`,
      );
    from = to;
  }
  return shapes;
}

/** The number of a cell, and its circle. */
function insideOf(value: number | undefined, place: number, row: Row): readonly string[] {
  if (value === undefined || value === 0) return [];
  const { look, most } = row;
  const cx = (row.starts[place] ?? 0) + (row.widths[place] ?? cellSize) / 2;
  const cy = row.top + row.height / 2;
  const number = centred(String(value), cx, cy + 3.5, levelOf(value, row) < 130 ? white : '#000');
  if (look === 'shade') return [number];
  // The area of the circle is the number.
  const r = Math.max(1, rounded(Math.sqrt(value / most) * (cellSize / 2 - 1.5)));
  return [
    `<circle cx="${rounded(cx)}" cy="${rounded(cy)}" r="${r}" fill="#9db9d3" stroke="#222" stroke-width="0.6"/>`,
    number,
  ];
}

/** All lines between cells, as one shape. */
function linesBetween(columns: readonly number[], rows: readonly number[]): string {
  const [left = 0, right = 0, top = 0, bottom = 0] = [
    ...[columns[0], columns.at(-1), rows[0], rows.at(-1)],
  ];
  const path = [
    ...columns.map((x) => `M${rounded(x)},${rounded(top)}V${rounded(bottom)}`),
    ...rows.map((y) => `M${rounded(left)},${rounded(y)}H${rounded(right)}`),
  ].join('');
  return `<path d="${path}" fill="none" stroke="#bbb" stroke-width="0.4"/>`;
}
