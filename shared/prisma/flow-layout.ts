/**
 * Places the boxes and arrows of the diagram. All lengths are in points. The diagram is as wide as the
 * text of an A4 page; letters get smaller, down to a limit, until it is no higher than one either.
 */

import type { FlowNumberId, FlowNumbers } from './flow-numbers.ts';
import {
  columnOrder,
  type FlowColumn,
  flowArrows,
  headers,
  phases,
  places,
} from './flow-places.ts';
import {
  type FlowBoxKey,
  type FlowBoxText,
  type FlowFrameKey,
  type FlowParagraph,
  flowBoxTexts,
  flowFrameText,
} from './flow-text.ts';
import { textWidth, widthAllowance, wrapText } from './font-metrics.ts';

export interface FlowPoint {
  readonly x: number;
  readonly y: number;
}

/** One line of text; `x` is where it begins and `y` its base line. */
export interface FlowLine extends FlowPoint {
  readonly text: string;
  readonly width: number;
  readonly number?: FlowNumberId;
}

interface FlowArea extends FlowPoint {
  readonly width: number;
  readonly height: number;
}

/** A box of the diagram with the lines in it and the paragraphs they are lines of. */
export interface FlowLaidBox extends FlowArea {
  readonly key: FlowBoxKey;
  readonly lines: readonly FlowLine[];
  readonly paragraphs: readonly FlowParagraph[];
}

/** A heading of a column, or a phase, whose words run upwards: its lines are those of the box turned. */
export interface FlowLaidFrame extends FlowArea {
  readonly key: FlowFrameKey;
  readonly upright: boolean;
  readonly text: string;
  /** Where `upright`, measured from the box's lower left corner, the line running upwards. */
  readonly lines: readonly FlowLine[];
}

/** An arrow from the edge of one box to the edge of another; two points, or three with a corner. */
export interface FlowArrow {
  readonly from: FlowBoxKey;
  readonly to: FlowBoxKey;
  readonly points: readonly FlowPoint[];
}

/** A diagram ready to be drawn. */
export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly padding: number;
  /** How far one level of a list is indented, and the later lines of a line of it beyond that. */
  readonly indent: number;
  readonly hanging: number;
  readonly boxes: readonly FlowLaidBox[];
  readonly frames: readonly FlowLaidFrame[];
  readonly arrows: readonly FlowArrow[];
}

/** A4 with margins of 2 cm leaves 482 by 728 points; the caption of the paper needs some of it. */
const pageWidth = 482;
const pageHeight = 690;
const fontSizes = [9, 8.5, 8, 7.5, 7, 6.5] as const;
const padding = 6;
const indent = 7;
/** Later lines of a line of a list stand further in, so that its lines can be told apart. */
const hanging = 6;
/** Room for the stroke of the outermost boxes. */
const edge = 1;
const phaseGap = 10;
const rowGap = 22;
const headerGap = 14;
const leastBoxHeight = 30;
/** Kept free around a name in its frame, whatever the typeface. */
const leastGap = 4;

interface Extent {
  readonly start: number;
  readonly size: number;
}

/** Lays the diagram out. The same numbers give the same layout on every machine. */
export function layoutFlow(numbers: FlowNumbers): FlowLayout {
  const texts = flowBoxTexts(numbers);
  let layout = layoutAt(numbers, texts, fontSizes[0]);
  for (const smaller of fontSizes.slice(1)) {
    if (layout.height <= pageHeight) break;
    layout = layoutAt(numbers, texts, smaller);
  }
  return layout;
}

function layoutAt(
  numbers: FlowNumbers,
  texts: readonly FlowBoxText[],
  fontSize: number,
): FlowLayout {
  const lineHeight = round(fontSize * 1.22);
  const phaseWidth = lineHeight + 8;
  const columns = columnExtents(texts, edge + phaseWidth + phaseGap);
  const wrapped = texts.map((text) => {
    const { column } = places[text.key];
    const width = columns.get(column)?.size ?? 0;
    return { text, width, lines: wrapBox(text, width, fontSize) };
  });
  const headerTexts = headers.flatMap(({ key, first, last }) => {
    const from = columns.get(first);
    const to = columns.get(last);
    if (from === undefined || to === undefined) return [];
    const width = to.start + to.size - from.start;
    const text = flowFrameText(key, numbers);
    const lines = wrapText(text, roomIn(width, padding), { size: fontSize, bold: true });
    return [{ key, x: from.start, width, text, lines }];
  });
  const headerHeight =
    Math.max(...headerTexts.map(({ lines }) => lines.length)) * lineHeight + 2 * padding;
  const rows = rowExtents({
    top: edge + headerHeight + headerGap,
    heights: wrapped.map(({ text, lines }) => ({
      row: places[text.key].row,
      height: Math.max(leastBoxHeight, lines.length * lineHeight + 2 * padding),
    })),
    leastPhase: phases.map(({ key }) =>
      lengthOf(textWidth(flowFrameText(key, numbers), { size: fontSize, bold: true })),
    ),
  });
  const boxes = wrapped.map(({ text, width, lines }): FlowLaidBox => {
    const { column, row } = places[text.key];
    const extent = rows.get(row) ?? { start: 0, size: 0 };
    const height = Math.max(leastBoxHeight, lines.length * lineHeight + 2 * padding);
    const area = {
      x: columns.get(column)?.start ?? 0,
      y: round(extent.start + (extent.size - height) / 2),
      width,
      height,
    };
    const top = area.y + (height - lines.length * lineHeight) / 2;
    return {
      key: text.key,
      ...area,
      paragraphs: text.paragraphs,
      lines: lines.map((line, index) => ({
        ...line,
        x: round(area.x + line.x),
        y: baseLine(top + index * lineHeight, fontSize, lineHeight),
      })),
    };
  });
  const frames = [
    ...headerTexts.map(
      ({ lines, ...header }): FlowLaidFrame => ({
        ...header,
        y: edge,
        height: headerHeight,
        upright: false,
        lines: centred(lines, { ...header, y: edge, height: headerHeight }, fontSize, lineHeight),
      }),
    ),
    ...phaseFrames(numbers, rows, { fontSize, lineHeight, phaseWidth }),
  ];
  const last = [...columns.values()].at(-1);
  const lowest = [...rows.values()].at(-1);
  return {
    width: round((last === undefined ? 0 : last.start + last.size) + edge),
    height: round((lowest === undefined ? 0 : lowest.start + lowest.size) + edge),
    fontSize,
    lineHeight,
    padding,
    indent,
    hanging,
    boxes,
    frames,
    arrows: flowArrows.flatMap(([from, to]) => arrowBetween(boxes, from, to) ?? []),
  };
}

/**
 * Two or three columns share the width equally. Four or five stand closer, and those with long lists
 * get more of it.
 */
function columnExtents(
  texts: readonly FlowBoxText[],
  left: number,
): ReadonlyMap<FlowColumn, Extent> {
  const used = columnOrder.filter((column) =>
    texts.some(({ key }) => places[key].column === column),
  );
  const isCrowded = used.length > 3;
  const gap = isCrowded ? 14 : 26;
  const weights = used.map((column) => (isCrowded ? wordiness(texts, column) : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shared = pageWidth - edge - left - gap * (used.length - 1);
  const extents = new Map<FlowColumn, Extent>();
  let start = left;
  used.forEach((column, index) => {
    const size = round((shared * (weights[index] ?? 0)) / total);
    extents.set(column, { start: round(start), size });
    start += size + gap;
  });
  return extents;
}

/** How much width a column deserves: by its longest box, though within limits: short labels want room too. */
function wordiness(texts: readonly FlowBoxText[], column: FlowColumn): number {
  const lengths = texts
    .filter(({ key }) => places[key].column === column)
    .map(({ paragraphs }) => paragraphs.reduce((sum, { text }) => sum + text.length, 0));
  return Math.sqrt(Math.min(400, Math.max(240, ...lengths)));
}

interface RowNeeds {
  readonly top: number;
  readonly heights: readonly { readonly row: number; readonly height: number }[];
  /** How long the words of each phase are. */
  readonly leastPhase: readonly number[];
}

/** Rows as high as their highest box; a phase that is too short for its name lengthens its last row. */
function rowExtents({ top, heights, leastPhase }: RowNeeds): ReadonlyMap<number, Extent> {
  const rows = [...new Set(heights.map(({ row }) => row))].sort((a, b) => a - b);
  const sizes = new Map(
    rows.map((row) => [
      row,
      Math.max(...heights.filter((one) => one.row === row).map(({ height }) => height)),
    ]),
  );
  phases.forEach(({ first, last }, index) => {
    const ofPhase = rows.filter((row) => row >= first && row <= last);
    const length =
      ofPhase.reduce((sum, row) => sum + (sizes.get(row) ?? 0), 0) + rowGap * (ofPhase.length - 1);
    const lowest = ofPhase.at(-1);
    const lacking = (leastPhase[index] ?? 0) - length;
    if (lowest !== undefined && lacking > 0) {
      sizes.set(lowest, (sizes.get(lowest) ?? 0) + lacking);
    }
  });
  const extents = new Map<number, Extent>();
  let start = top;
  for (const row of rows) {
    const size = round(sizes.get(row) ?? 0);
    extents.set(row, { start: round(start), size });
    start += size + rowGap;
  }
  return extents;
}

/** How wide a text may be that begins `before` from one side: up to the padding, and within the box in wider letters too. */
function roomIn(width: number, before: number): number {
  return Math.min(width - before - padding, (width - before - leastGap / 2) / widthAllowance);
}

/** How long a frame has to be for a text of that width along it: the text stays in it in wider letters too. */
function lengthOf(width: number): number {
  return Math.max(width + 2 * padding, width * widthAllowance + leastGap);
}

function wrapBox(
  { paragraphs }: FlowBoxText,
  width: number,
  fontSize: number,
): readonly Omit<FlowLine, 'y'>[] {
  const font = { size: fontSize };
  return paragraphs.flatMap(({ text, level, number }) => {
    const x = padding + level * indent;
    const hang = level === 0 ? 0 : hanging;
    return wrapText(text, roomIn(width, x), font, hang).map((line, index) => ({
      text: line,
      x: index === 0 ? x : x + hang,
      width: textWidth(line, font),
      ...(number === undefined ? {} : { number }),
    }));
  });
}

function phaseFrames(
  numbers: FlowNumbers,
  rows: ReadonlyMap<number, Extent>,
  {
    fontSize,
    lineHeight,
    phaseWidth,
  }: { readonly fontSize: number; readonly lineHeight: number; readonly phaseWidth: number },
): readonly FlowLaidFrame[] {
  return phases.flatMap(({ key, first, last }) => {
    const extents = [...rows].flatMap(([row, extent]) =>
      row >= first && row <= last ? [extent] : [],
    );
    const [top, bottom] = [extents[0], extents.at(-1)];
    if (top === undefined || bottom === undefined) return [];
    const height = round(bottom.start + bottom.size - top.start);
    const text = flowFrameText(key, numbers);
    const turned = { x: 0, y: 0, width: height, height: phaseWidth };
    return [
      {
        key,
        x: edge,
        y: top.start,
        width: phaseWidth,
        height,
        upright: true,
        text,
        lines: centred([text], turned, fontSize, lineHeight),
      },
    ];
  });
}

function centred(
  lines: readonly string[],
  area: FlowArea,
  fontSize: number,
  lineHeight: number,
): readonly FlowLine[] {
  const top = area.y + (area.height - lines.length * lineHeight) / 2;
  return lines.map((text, index) => {
    const width = textWidth(text, { size: fontSize, bold: true });
    return {
      text,
      width,
      x: round(area.x + (area.width - width) / 2),
      y: baseLine(top + index * lineHeight, fontSize, lineHeight),
    };
  });
}

/** Ascent 0.905 and descent 0.212 of the font, centred in the line. */
function baseLine(top: number, fontSize: number, lineHeight: number): number {
  return round(top + (lineHeight - fontSize * 1.117) / 2 + fontSize * 0.905);
}

function arrowBetween(
  boxes: readonly FlowLaidBox[],
  fromKey: FlowBoxKey,
  toKey: FlowBoxKey,
): FlowArrow | undefined {
  const from = boxes.find(({ key }) => key === fromKey);
  const to = boxes.find(({ key }) => key === toKey);
  if (from === undefined || to === undefined) return undefined;
  return { from: fromKey, to: toKey, points: route(from, to) };
}

/** Sideways in a row, down in a column, else down first and then sideways into the box. */
function route(from: FlowLaidBox, to: FlowLaidBox): readonly FlowPoint[] {
  const [start, end] = [places[from.key], places[to.key]];
  const x = round(from.x + from.width / 2);
  const y = round(to.y + to.height / 2);
  if (start.column === end.column) {
    return [
      { x, y: round(from.y + from.height) },
      { x, y: to.y },
    ];
  }
  const isRightwards = from.x < to.x;
  const entry = { x: isRightwards ? to.x : round(to.x + to.width), y };
  if (start.row === end.row) {
    return [{ x: isRightwards ? round(from.x + from.width) : from.x, y }, entry];
  }
  return [{ x, y: round(from.y + from.height) }, { x, y }, entry];
}

/** Two decimals are finer than any printer, and keep files free of floating point noise. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
