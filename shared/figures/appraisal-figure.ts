/**
 * Appraisal as a picture: studies by items, each cell a circle that is the fuller the more serious the concern, on a tint
 * of its own. Read without colour by the circles and the key of words (P7).
 */
import {
  type ConcernLevels,
  type CountedLevel,
  countedLevels,
} from '../appraisal/concern-counts.ts';
import type { ReviewInstrument } from '../appraisal/review-instruments.ts';
import { t } from '../messages/all-messages.ts';
import { svgFile } from '../prisma/svg-file.ts';
import {
  block,
  centred,
  margin as edge,
  fontSize,
  lineHeight as line,
  roomFor,
  text,
  wrapped,
} from './figure-parts.ts';

/** What a figure is of. */
export interface AppraisalFigure {
  readonly title: string;
  /** The items that are answered, in order. */
  readonly items: readonly string[];
  readonly studies: readonly { readonly name: string; readonly levels: readonly CountedLevel[] }[];
}

/** What of an instrument goes into its figure, studies by the names they are given. */
export function appraisalFigure(
  { name }: Pick<ReviewInstrument, 'name'>,
  { items, studies }: ConcernLevels,
  names: ReadonlyMap<string, string>,
): AppraisalFigure {
  return {
    title: t('appraisal.tableTitle', { instrument: name }),
    items: items.map(({ label }) => label),
    studies: studies.map(({ levels, studyId }) => ({ name: names.get(studyId) ?? '', levels })),
  };
}

/** Tints that differ in lightness too. */
const tints: Readonly<Record<CountedLevel, string>> = {
  none: '#dcefe3',
  minor: '#f7efc4',
  moderate: '#f6d3a8',
  serious: '#e8a9a0',
  other: '#f0f0f0',
  open: '#ffffff',
};

const cell = 26;
const r = 7;
const widestName = 260;
const widestKey = 460;

/** The figure as a file of its own; a remark, such as that data are invented, stands below it. */
export function appraisalSvg(figure: AppraisalFigure, remark?: string): string {
  const names = figure.studies.map(({ name }) => wrapped(name, widestName));
  const nameWidth = Math.max(40, ...names.map(roomFor));
  const heights = names.map((lines) => Math.max(cell, lines.length * line + 6));
  const left = edge + nameWidth + 8;
  const gridWidth = figure.items.length * cell;
  const keyWidth = Math.max(widestKey, gridWidth + nameWidth);
  const heading = wrapped(figure.title, keyWidth, true);
  const top = edge + heading.length * line + 8 + line;
  const gridHeight = heights.reduce((sum, height) => sum + height, 0);
  const key = keyLines(figure, keyWidth);
  const signTop = top + gridHeight + 20;
  const keyTop = signTop + countedLevels.length * (line + 4) + 12;
  const remarks = remark === undefined ? [] : wrapped(remark, keyWidth);
  const height = keyTop + key.length * line + (remarks.length + 1) * line + edge;
  const width = Math.ceil(2 * edge + Math.max(left + gridWidth - edge, keyWidth));
  let y = top;
  const rows = figure.studies.map(({ levels }, at) => {
    const rowHeight = heights[at] ?? cell;
    const middle = y + rowHeight / 2;
    const lines = names[at] ?? [];
    const drawn = [
      ...block(lines, edge, middle),
      ...levels.map((level, place) =>
        cellOf(level, { x: left + place * cell, y, height: rowHeight }),
      ),
    ].join('');
    y += rowHeight;
    return drawn;
  });
  const file = {
    ...{ width, height, fontSize, idPrefix: 'appraisal' },
    ...{ title: figure.title, description: figureDescription(figure) },
  };
  return svgFile(file, [
    ...heading.map((words, at) => text(words, edge, edge + (at + 1) * line - 4, 'bold')),
    ...figure.items.map((_, at) => centred(String(at + 1), left + at * cell + cell / 2, top - 5)),
    ...rows,
    ...countedLevels.map((level, at) => {
      const rowTop = signTop + at * (line + 4);
      return [
        cellOf(level, { x: edge, y: rowTop, height: line + 2 }),
        text(t(`appraisal.level.${level}`), edge + cell + 8, rowTop + 12),
      ].join('');
    }),
    ...key.map((words, at) => text(words, edge, keyTop + (at + 1) * line)),
    ...remarks.map((words, at) =>
      text(words, edge, keyTop + (key.length + at + 1.5) * line, 'italic'),
    ),
  ]);
}

/** What the numbers above the columns stand for. */
function keyLines({ items }: AppraisalFigure, width: number): readonly string[] {
  return items.flatMap((label, at) =>
    wrapped(t('appraisal.keyLine', { number: at + 1, item: label }), width),
  );
}

/** The figure in sentences, study by study. */
export function figureDescription({ items, studies }: AppraisalFigure): string {
  return studies
    .map(({ levels, name }) =>
      t('appraisal.figureLine', {
        study: name,
        items: levels
          .map((level, at) =>
            t('appraisal.figureItem', {
              item: items[at] ?? '',
              level: t(`appraisal.level.${level}`),
            }),
          )
          .join('; '),
      }),
    )
    .join(' ');
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

function cellOf(level: CountedLevel, { height, x, y }: Place): string {
  const centre = { x: x + cell / 2, y: y + height / 2 };
  return [
    `<g data-level="${level}">`,
    `<rect x="${x}" y="${y}" width="${cell}" height="${height}" fill="${tints[level]}" stroke="#888" stroke-width="0.5"/>`,
    sign(level, centre),
    '</g>',
  ].join('');
}

/** A circle a quarter, half or wholly filled; a line for another answer, nothing for what is open. */
function sign(level: CountedLevel, { x, y }: { readonly x: number; readonly y: number }): string {
  if (level === 'open') return '';
  if (level === 'other')
    return `<line x1="${x - 4}" y1="${y}" x2="${x + 4}" y2="${y}" stroke="#000" stroke-width="1.4"/>`;
  const fill = level === 'serious' ? '#000' : '#fff';
  const circle = `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" stroke="#000" stroke-width="1.2"/>`;
  if (level === 'minor')
    return `${circle}<path d="M${x},${y} V${y - r} A${r},${r} 0 0 1 ${x + r},${y} Z"/>`;
  if (level === 'moderate')
    return `${circle}<path d="M${x},${y - r} A${r},${r} 0 0 1 ${x},${y + r} Z"/>`;
  return circle;
}
