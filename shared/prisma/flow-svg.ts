/** Draws the diagram as SVG. */
import { t } from '../messages/all-messages.ts';
import {
  type FlowArrow,
  type FlowLaidBox,
  type FlowLaidFrame,
  type FlowLine,
  layoutFlow,
} from './flow-layout.ts';
import type { FlowNumbers } from './flow-numbers.ts';
import { flowDescription } from './flow-text.ts';
import { svgFile, written } from './svg-file.ts';

export interface FlowSvgOptions {
  /** The name of the review, told in the title. */
  readonly reviewTitle?: string;
  /** Begins the ids in the file, so that several diagrams can stand in one page. */
  readonly idPrefix?: string;
  /** A line below the diagram, for what must not be overlooked. */
  readonly remark?: string;
}

const headLength = 6;
const headWidth = 5;
const stroke = 0.8;
/** Room for a line below the diagram. */
const remarkHeight = 18;
const remarkInset = 6;
/** Behind headings and phases: pale enough to stay readable on any printer. */
const tint = '#f0f0f0';

/**
 * The diagram as a file of its own. Boxes carry `data-box` with their key and lines `data-number`
 * with the id of the number they tell, so that an application can make them respond.
 */
export function flowSvg(numbers: FlowNumbers, options: FlowSvgOptions = {}): string {
  const layout = layoutFlow(numbers);
  const title =
    options.reviewTitle === undefined || options.reviewTitle === ''
      ? t('prisma.title')
      : `${t('prisma.title')}: ${options.reviewTitle}`;
  const { width } = layout;
  const height = layout.height + (options.remark === undefined ? 0 : remarkHeight);
  const file = {
    ...{ width, height, fontSize: layout.fontSize },
    ...{ idPrefix: options.idPrefix ?? 'prisma', title, description: flowDescription(numbers) },
  };
  return svgFile(file, [
    ...layout.frames.map(frame),
    ...layout.arrows.map(arrow),
    ...layout.boxes.map(box),
    ...(options.remark === undefined ? [] : [remark(options.remark, height)]),
  ]);
}

function remark(words: string, height: number): string {
  return `<text x="${remarkInset}" y="${height - remarkInset}" font-style="italic">${written(words)}</text>`;
}

function frame({ key, x, y, width, height, upright, lines }: FlowLaidFrame): string {
  // Written from their middle, so that they stay in it where letters are wider than those measured.
  const words = lines
    .map((line) => textLine({ ...line, x: rounded(line.x + line.width / 2) }))
    .join('');
  const turn = upright ? ` transform="translate(${x} ${rounded(y + height)}) rotate(-90)"` : '';
  return [
    `<g data-box="${key}" font-weight="bold" text-anchor="middle">`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${tint}" stroke="#000" stroke-width="${stroke}"/>`,
    `<g${turn}>${words}</g>`,
    '</g>',
  ].join('');
}

function box({ key, x, y, width, height, lines }: FlowLaidBox): string {
  return [
    `<g data-box="${key}">`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff" stroke="#000" stroke-width="${stroke}"/>`,
    ...lines.map(textLine),
    '</g>',
  ].join('');
}

function textLine({ text, x, y, number }: FlowLine): string {
  const data = number === undefined ? '' : ` data-number="${written(number)}"`;
  return `<text x="${x}" y="${y}"${data}>${written(text)}</text>`;
}

/** The head is drawn rather than referred to: not every program that opens SVG draws markers. */
function arrow({ from, to, points }: FlowArrow): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return '';
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const along = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
  const base = { x: tip.x - along.x * headLength, y: tip.y - along.y * headLength };
  const half = headWidth / 2;
  const head = [
    tip,
    { x: base.x - along.y * half, y: base.y + along.x * half },
    { x: base.x + along.y * half, y: base.y - along.x * half },
  ];
  const line = [...points.slice(0, -1), base];
  return [
    `<g data-arrow="${from} ${to}">`,
    `<polyline points="${pairs(line)}" fill="none" stroke="#000" stroke-width="${stroke}"/>`,
    `<polygon points="${pairs(head)}"/>`,
    '</g>',
  ].join('');
}

function pairs(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join(' ');
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
