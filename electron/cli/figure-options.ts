/** Options of `export` for pictures, and the files they ask for. */
import type { Command } from 'commander';
import { ExpectedError } from '../../shared/errors.ts';
import type { Scope } from '../../shared/screening/inclusion.ts';
import type { TableSource } from '../../shared/tables/table-source.ts';
import {
  type FigureToWrite,
  type NamedFigure,
  namedFigures,
  openFigures,
  type PictureFormat,
  pictureFormats,
} from '../../shared/use-cases/export-figures.ts';
import { instrumentOf } from './instrument-option.ts';
import { mapOf } from './map-option.ts';
import { isCounted } from './relations-options.ts';
import { readTypefaces } from './typefaces.ts';

export interface FigureOptions {
  readonly figures?: string;
  readonly figureFormat?: string;
  readonly instrument?: string;
  readonly grey?: boolean;
  readonly map?: string;
}

/** Adds `--figures`. */
export function withFigureOptions(command: Command): Command {
  return command
    .option(
      '--figures <names>',
      `pictures, with their numbers as CSV: ${namedFigures.join(',')}, or all`,
    )
    .option(
      '--figure-format <formats>',
      `of pictures: ${pictureFormats.join(',')}; PNG at 300 dots per inch`,
      'svg',
    )
    .option('--map <name>', 'map: which thematic map; each if absent')
    .option('--grey', 'thematic maps in grey');
}

/** The files of the pictures that are asked for. */
export async function figuresToWrite(
  source: TableSource,
  include: Scope,
  { figureFormat = 'svg', figures, grey, instrument, map }: FigureOptions,
): Promise<readonly FigureToWrite[]> {
  const formats = [...new Set(figureFormat.split(',').map(parseFormat))];
  if (figures === undefined || isCounted(figures)) return [];
  const isAll = figures.trim() === 'all';
  // Of a review that is not appraised all pictures are the others.
  const all = namedFigures.filter(
    (name) => name !== 'appraisal' || source.snapshot.instruments.size > 0,
  );
  return openFigures(source, {
    include,
    figures: isAll ? all : figures.split(',').map(parseFigure),
    instrument: instrumentOf(source.snapshot, instrument),
    map: mapOf(source.snapshot, map),
    look: grey === true ? 'grey' : 'print',
    formats,
    typefaces: await readTypefaces(),
  });
}

function parseFormat(name: string): PictureFormat {
  const format = pictureFormats.find((known) => known === name.trim());
  if (format !== undefined) return format;
  throw new ExpectedError(
    'figure-format',
    `Pictures are not written as “${name.trim()}”. Formats: ${pictureFormats.join(', ')}.`,
  );
}

function parseFigure(name: string): NamedFigure {
  const figure = namedFigures.find((known) => known === name.trim());
  if (figure !== undefined) return figure;
  throw new ExpectedError(
    'figure-name',
    `There is no picture called “${name.trim()}”. Pictures: ${namedFigures.join(', ')}.`,
  );
}
