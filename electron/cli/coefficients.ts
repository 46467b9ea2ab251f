import { Command } from 'commander';
import Papa from 'papaparse';
import { type AlphaMetric, alphaMetrics, alphaOf } from '../../shared/agreement/alpha.ts';
import { bootstrapAlpha } from '../../shared/agreement/bootstrap.ts';
import { nominalCoefficients } from '../../shared/agreement/coefficients.ts';
import type { Coefficient } from '../../shared/agreement/figure.ts';
import { seededUniform } from '../../shared/agreement/random-counts.ts';
import type { Ratings } from '../../shared/agreement/ratings.ts';
import { readRatings, type TableRow } from '../../shared/agreement/read-ratings.ts';
import { decodeText } from '../../shared/documents/decode-text.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { readInput } from './files.ts';
import { countOf, doneWithProblems, printResult, say, sayOf } from './output.ts';

/** A coefficient as the command prints it: `value` is null where it is undefined. */
interface PrintedCoefficient {
  readonly value: number | null;
  readonly undefined?: string;
  readonly ci95?: readonly [number, number];
}

/** Fixed, so that the same table gives the same interval every time. */
const seed = 1;

/** `coefficients RATINGS.csv`: the figures of a table from any source, to check ours or to use them. */
export const coefficientsCommand = new Command('coefficients')
  .description('agreement coefficients of a plain table of ratings')
  .argument(
    '<file>',
    'CSV (comma, semicolon or tab): one row per unit, one column per rater, empty = missing; header optional',
  )
  .option('--json', 'print one JSON document: units, raters, every coefficient')
  .action(async (path: string, options: { readonly json?: boolean }) => {
    const table = readRatings(rowsOf(decodeText(await readInput(path)).text, path));
    const { ratings } = table;
    const nominal = nominalCoefficients(ratings);
    const alpha: Partial<Record<AlphaMetric, PrintedCoefficient>> = {};
    for (const metric of alphaMetrics) alpha[metric] = await alphaWithInterval(ratings, metric);
    const result = {
      units: table.units,
      raters: ratings.raters,
      raterNames: table.raterNames,
      categories: table.categories,
      percent: printed(nominal.percent),
      cohen: printed(nominal.cohen),
      fleiss: printed(nominal.fleiss),
      scott: printed(nominal.scott),
      brennanPrediger: printed(nominal.brennanPrediger),
      ac1: printed(nominal.ac1),
      alpha,
    };
    const { percent, cohen, fleiss, scott, brennanPrediger, ac1 } = result;
    printResult(options.json, result, [
      `${countOf(table.units, 'unit', 'units')}, ${ratings.raters} raters`,
      ...Object.entries({ percent, cohen, fleiss, scott, brennanPrediger, ac1 }).map(lineOf),
      ...Object.entries(alpha).map(([metric, one]) => lineOf([`alpha ${metric}`, one])),
    ]);
    if (table.namesUnits) say('The first column names the units; it is not counted as a rater.');
    for (const { line, message } of table.problems) sayOf(path, line, message);
    if (table.problems.length > 0) process.exitCode = doneWithProblems;
  });

function rowsOf(text: string, path: string): readonly TableRow[] {
  // Told by the lines that hold anything: in a short table the empty last one would say that nothing divides.
  const { delimiter } = Papa.parse<string[]>(text, { skipEmptyLines: true, preview: 50 }).meta;
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: false, delimiter });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined) {
    const line = (broken.row ?? 0) + 1;
    throw new ExpectedError(
      'broken-csv',
      `${path} cannot be read as a table: a quotation mark in row ${line} has no partner.`,
    );
  }
  return data.map((cells, index) => ({ line: index + 1, cells }));
}

async function alphaWithInterval(
  ratings: Ratings,
  metric: AlphaMetric,
): Promise<PrintedCoefficient> {
  const coefficient = printed(alphaOf(ratings, metric));
  if (coefficient.value === null) return coefficient;
  const interval = await bootstrapAlpha(ratings, metric, { random: seededUniform(seed) });
  return 'undefined' in interval
    ? coefficient
    : { ...coefficient, ci95: [interval.low, interval.high] };
}

function printed(coefficient: Coefficient): PrintedCoefficient {
  return 'value' in coefficient
    ? { value: coefficient.value }
    : { value: null, undefined: coefficient.undefined };
}

function lineOf([name, { value, undefined: reason, ci95 }]: readonly [
  string,
  PrintedCoefficient,
]): string {
  const figure = value === null ? `undefined: ${reason?.replaceAll('-', ' ')}` : value.toFixed(4);
  const interval =
    ci95 === undefined ? '' : `  95% interval ${ci95[0].toFixed(4)} to ${ci95[1].toFixed(4)}`;
  return `${name.padEnd(16)} ${figure}${interval}`;
}
