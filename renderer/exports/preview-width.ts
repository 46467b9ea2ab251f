import type { TableColumn } from '../../shared/tables/table.ts';

/** In pixels: of a letter of the preview, of the blank beside a cell's text, and around the table. */
const letter = 7;
const beside = 16;
const around = 82;
const narrowest = 600;
/** Pixels for each unit of a column's weight where nothing needs more. */
const usual = 32;
/** Letters of a word of a head that are kept on one line; a longer one may break. */
const unbroken = 9;

/** The least width in pixels at which figures and the words of their heads stay on one line. */
export function previewWidth(columns: readonly TableColumn[]): number {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const perWeight = columns
    .filter(({ kind }) => kind === 'number')
    .map(({ label, weight }) => (longestWord(label) * letter + beside) / weight)
    .reduce((a, b) => Math.max(a, b), usual);
  return Math.max(narrowest, Math.ceil(total * perWeight) + around);
}

function longestWord(label: string): number {
  // A figure such as 0.523 needs six letters' room.
  const lengths = label.split(/[\s-]+/).map((word) => Math.min(unbroken, word.length));
  return Math.max(6, ...lengths);
}
