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
} from '../../shared/use-cases/export-figures.ts';
import { instrumentOf } from './instrument-option.ts';
import { mapOf } from './map-option.ts';
import { isCounted } from './relations-options.ts';

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
      `pictures as SVG, with their numbers as CSV: ${namedFigures.join(',')}, or all`,
    )
    .option(
      '--figure-format <format>',
      'svg, the one there is here; PNG is drawn by the application',
    )
    .option('--map <name>', 'map: which thematic map; each if absent')
    .option('--grey', 'thematic maps in grey');
}

/** The files of the pictures that are asked for. */
export function figuresToWrite(
  source: TableSource,
  include: Scope,
  { figureFormat = 'svg', figures, grey, instrument, map }: FigureOptions,
): readonly FigureToWrite[] {
  if (figureFormat.trim() !== 'svg')
    throw new ExpectedError(
      'figure-format',
      'Pictures are written as SVG here. PNG is drawn by the application: Report, Tables, Pictures of the synthesis.',
    );
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
  });
}

function parseFigure(name: string): NamedFigure {
  const figure = namedFigures.find((known) => known === name.trim());
  if (figure !== undefined) return figure;
  throw new ExpectedError(
    'figure-name',
    `There is no picture called “${name.trim()}”. Pictures: ${namedFigures.join(', ')}.`,
  );
}
