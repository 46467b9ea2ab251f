/** A thematic map as it is printed: the nodes where they were put, in light colours or in grey, with what its shapes mean below. */

import { arrowNameSize } from '../maps/drawn-arrows.ts';
import { boundsOf, type DrawnMap, type DrawnNode } from '../maps/drawn-map.ts';
import { bentArrow, straightLine } from '../maps/line-shapes.ts';
import { lineHeightOf, nodeBox } from '../maps/node-box.ts';
import { t } from '../messages/all-messages.ts';
import { textWidth, widthAllowance } from '../prisma/font-metrics.ts';
import { written } from '../prisma/svg-file.ts';
import type { CodeKind } from '../records/code.ts';
import type { Drawing, Figure, FigureLook } from './figure.ts';
import { margin, roomFor, rounded } from './figure-parts.ts';

/** Light and dark of each code colour in print: hues of the palette, told apart by shape and words too. */
const prints: readonly (readonly [fill: string, edge: string])[] = [
  ['#fbe3e1', '#a8423e'],
  ['#d9f1f4', '#1d7480'],
  ['#f7ecd0', '#7d5e0a'],
  ['#e9e4fb', '#5d4cab'],
  ['#dff2df', '#2f7a3c'],
  ['#fbe2ef', '#9c3a74'],
  ['#dcecfb', '#22639c'],
  ['#fbe8d8', '#96500f'],
  ['#d8f2ea', '#157564'],
  ['#f5e2f8', '#84419a'],
  ['#ebf0d4', '#5c6a10'],
  ['#e2e8fc', '#3f5bb0'],
];

/** In grey the kinds are told apart by their shade as well as by their shape. */
const greys: Readonly<Record<DrawnNode['kind'], string>> = {
  code: '#ffffff',
  descriptive: '#ececec',
  analytical: '#d6d6d6',
  idea: '#ffffff',
};
const labelLine = lineHeightOf(arrowNameSize);

/** The shapes of a map, moved into the upper left corner, and below them the legend. */
export function mapDrawing({ map }: Figure, look: FigureLook): Drawing {
  if (map === undefined || map.nodes.length === 0) return { width: 0, height: 0, shapes: [] };
  const { bottom, left, right, top } = extentOf(map);
  const legend = legendOf(map, look);
  const height = bottom - top;
  return {
    width: margin + Math.max(right - left, legend.width),
    height: height + 24 + legend.height,
    shapes: [
      `<g transform="translate(${rounded(margin - left)} ${rounded(-top)})">`,
      ...meetsOf(map),
      ...linesOf(map),
      ...arrowLines(map),
      ...map.nodes.flatMap((node) => nodeShapes(node, look)),
      ...arrowNames(map),
      '</g>',
      `<g transform="translate(${margin} ${rounded(height + 24)})">`,
      ...legend.shapes,
      '</g>',
    ],
  };
}

/** Around the nodes, and the names of arrows where these bend furthest away from them. */
function extentOf(map: DrawnMap) {
  const bounds = boundsOf(map);
  return labelsOf(map).reduce(
    (all, { at, height, width }) => ({
      left: Math.min(all.left, at.x - width / 2),
      right: Math.max(all.right, at.x + width / 2),
      top: Math.min(all.top, at.y - height / 2),
      bottom: Math.max(all.bottom, at.y + height / 2),
    }),
    bounds,
  );
}

function nodeShapes(node: DrawnNode, look: FigureLook): readonly string[] {
  const { box, colour = 0, height, kind, width, x, y } = node;
  const [fill, edge] =
    look === 'grey' || kind === 'idea'
      ? [greys[kind], '#333333']
      : (prints[colour] ?? ['#fff', '#333']);
  const [left, top] = [x - width / 2, y - height / 2];
  return [
    boxShape(kind, { left, top, width, height }, fill, edge),
    ...wordsOf(node.box, x, y, box.isBold, kind === 'idea'),
  ];
}

function boxShape(
  kind: DrawnNode['kind'],
  at: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  },
  fill: string,
  edge: string,
): string {
  const radius = { code: 6, descriptive: 20, analytical: 0, idea: 6 }[kind];
  const stroke = { code: 0.8, descriptive: 1.6, analytical: 2.6, idea: 0.8 }[kind];
  const dash = kind === 'idea' ? ' stroke-dasharray="4 3"' : '';
  return `<rect x="${rounded(at.left)}" y="${rounded(at.top)}" width="${rounded(at.width)}" height="${rounded(at.height)}" rx="${Math.min(radius, at.height / 2)}" fill="${fill}" stroke="${edge}" stroke-width="${stroke}"${dash}/>`;
}

function wordsOf(
  box: DrawnNode['box'],
  x: number,
  y: number,
  isBold: boolean,
  isItalic: boolean,
): readonly string[] {
  const line = lineHeightOf(box.size);
  const noteLine = box.note === undefined ? 0 : lineHeightOf(box.noteSize);
  const top = y - (box.lines.length * line + noteLine) / 2;
  const first = top + line * 0.76;
  const below = top + box.lines.length * line + noteLine * 0.72;
  const style = `${isBold ? ' font-weight="bold"' : ''}${isItalic ? ' font-style="italic"' : ''}`;
  return [
    ...box.lines.map(
      (words, at) =>
        `<text x="${rounded(x)}" y="${rounded(first + at * line)}" text-anchor="middle" font-size="${box.size}"${style}>${written(words)}</text>`,
    ),
    ...(box.note === undefined
      ? []
      : [
          `<text x="${rounded(x)}" y="${rounded(below)}" text-anchor="middle" font-size="${box.noteSize}">${written(box.note)}</text>`,
        ]),
  ];
}

function linesOf({ byId, lines }: DrawnMap): readonly string[] {
  return lines.flatMap(({ from, isFurther, to }) => {
    const [a, b] = [byId.get(from), byId.get(to)];
    if (a === undefined || b === undefined) return [];
    const dash = isFurther ? ' stroke-dasharray="5 4"' : '';
    return [
      `<path d="${straightLine(a, b).path}" fill="none" stroke="#777" stroke-width="0.9"${dash}/>`,
    ];
  });
}

function meetsOf({ byId, meets }: DrawnMap): readonly string[] {
  const most = meets[0]?.count ?? 1;
  return meets.flatMap(({ a, b, count }) => {
    const [from, to] = [byId.get(a), byId.get(b)];
    if (from === undefined || to === undefined) return [];
    const { middle, path } = straightLine(from, to);
    const width = rounded(1.2 + 3.6 * Math.sqrt(count / most));
    return [
      `<path d="${path}" fill="none" stroke="#c9c9c9" stroke-width="${width}"/>`,
      haloed(String(count), middle.x, middle.y + 3, 8, ''),
    ];
  });
}

function arrowLines(map: DrawnMap): readonly string[] {
  const { arrows, byId } = map;
  return arrows.flatMap((arrow) => {
    const [a, b] = [byId.get(arrow.from), byId.get(arrow.to)];
    if (a === undefined || b === undefined) return [];
    const { head, path } = bentArrow(a, b, arrow.nth);
    return [
      `<path d="${path}" fill="none" stroke="#111" stroke-width="1.2"/>`,
      `<path d="${head}" fill="#111"/>`,
    ];
  });
}

interface Label {
  readonly lines: readonly string[];
  readonly at: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

function labelsOf({ arrows, byId }: DrawnMap): readonly Label[] {
  return arrows.flatMap((arrow) => {
    const [a, b] = [byId.get(arrow.from), byId.get(arrow.to)];
    if (a === undefined || b === undefined) return [];
    const { lines, nth } = arrow;
    const widths = lines.map((line) => textWidth(line, { size: arrowNameSize }) * widthAllowance);
    const height = Math.max(1, lines.length) * labelLine;
    return [{ lines, at: bentArrow(a, b, nth).label, width: Math.max(2, ...widths), height }];
  });
}

function arrowNames(map: DrawnMap): readonly string[] {
  return labelsOf(map).flatMap(({ at, lines }) =>
    lines.map((words, line) =>
      haloed(
        words,
        at.x,
        at.y + 3.5 + (line - (lines.length - 1) / 2) * labelLine,
        arrowNameSize,
        ' font-style="italic"',
      ),
    ),
  );
}

/** Words over a line, which is not seen through them. */
function haloed(words: string, x: number, y: number, size: number, style: string): string {
  return `<text x="${rounded(x)}" y="${rounded(y)}" text-anchor="middle" font-size="${size}" stroke="#fff" stroke-width="4" paint-order="stroke" fill="#000"${style}>${written(words)}</text>`;
}

/** The kinds that are on the map, each as its shape with its word. */
function legendOf({ meets, nodes }: DrawnMap, look: FigureLook): Drawing {
  const kinds = (['analytical', 'descriptive', 'code', 'idea'] as const).filter((kind) =>
    nodes.some((node) => node.kind === kind),
  );
  let x = 0;
  const shapes = kinds.map((kind: CodeKind | 'idea') => {
    const name = t('map.kind', { kind });
    const box = nodeBox({ kind, name }, undefined);
    const left = x;
    x += box.width + 12;
    const middle = left + box.width / 2;
    const fill = look === 'grey' || kind === 'idea' ? greys[kind] : '#ffffff';
    return [
      boxShape(kind, { left, top: 0, width: box.width, height: box.height }, fill, '#333333'),
      ...wordsOf(box, middle, box.height / 2, box.isBold, kind === 'idea'),
    ].join('\n');
  });
  const met = meets.length === 0 ? [] : [t('map.legend.meets')];
  const line = met.map(
    (words) =>
      `<path d="M${x},16L${x + 30},16" stroke="#c9c9c9" stroke-width="3"/><text x="${x + 38}" y="20">${written(words)}</text>`,
  );
  return {
    width: x + (met.length === 0 ? 0 : 38 + roomFor(met)),
    height: 40,
    shapes: [...shapes, ...line],
  };
}
