/** A picture of the synthesis: what it shows as numbers, from which it is drawn and which stand beside it. */
import type { DrawnMap } from '../maps/drawn-map.ts';
import { svgFile } from '../prisma/svg-file.ts';
import { fontSize, lineHeight, margin, text, wrapped } from './figure-parts.ts';

export interface FigureRow {
  readonly name: string;
  /** Levels below the top of a tree. */
  readonly depth: number;
  /** One for each column; undefined where there is nothing to count. */
  readonly values: readonly (number | undefined)[];
}

export interface Figure {
  readonly id: FigureId;
  readonly title: string;
  /** What the rows are, as the head of the column of their names. */
  readonly of: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
  /** How it was counted, in sentences. */
  readonly notes: readonly string[];
  /** Of a thematic map what is drawn; other pictures are drawn from their rows. */
  readonly map?: DrawnMap;
}

/** The pictures that are drawn from the coding alone. */
export const figureIds = [
  'studies-per-theme',
  'construct-order',
  'bubbles',
  'cooccurrence',
  'saturation',
  'timeline',
  'map',
] as const;
export type FigureId = (typeof figureIds)[number];

/** In which colours a thematic map is printed; the other pictures have tints that differ in grey anyway. */
export const figureLooks = ['print', 'grey'] as const;
export type FigureLook = (typeof figureLooks)[number];

/** What is drawn below the heading: shapes from the top of the drawing on, and the room they take. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly string[];
}

const narrowest = 420;

/** A drawing with its heading above, notes below, as a file of its own. */
export function framed(
  figure: Figure,
  { height, shapes, width }: Drawing,
  remark: string | undefined,
): string {
  const notes = [...figure.notes, ...(remark === undefined ? [] : [remark])];
  const inner = Math.max(narrowest, width - margin);
  const heading = wrapped(figure.title, inner, true);
  const top = margin + heading.length * lineHeight + 10;
  const below = notes.flatMap((note) => wrapped(note, inner));
  const notesTop = top + height + 16;
  return svgFile(
    {
      ...{ width: Math.ceil(inner + 2 * margin), idPrefix: figure.id, fontSize },
      height: Math.ceil(notesTop + below.length * lineHeight + margin),
      ...{ title: figure.title, description: describe(figure) },
    },
    [
      ...heading.map((words, at) =>
        text(words, margin, margin + (at + 1) * lineHeight - 4, 'bold'),
      ),
      `<g transform="translate(0 ${top})">`,
      ...shapes,
      '</g>',
      ...below.map((words, at) =>
        text(words, margin, notesTop + (at + 1) * lineHeight - 4, 'italic'),
      ),
    ],
  );
}

/** Rows that are told; of a longer picture the numbers beside it say the rest. */
const mostTold = 40;

/** The figure in sentences, row by row. */
export function describe({ columns, rows }: Figure): string {
  return rows
    .slice(0, mostTold)
    .map(({ name, values }) => {
      const told = values.flatMap((value, at) =>
        value === undefined || value === 0
          ? []
          : [columns.length === 1 ? String(value) : `${columns[at]} ${value}`],
      );
      return `${name}: ${told.length === 0 ? 0 : told.join(', ')}.`;
    })
    .join(' ');
}
