/**
 * Measures what the product promises. `npm run bench` runs every group; `npm run bench -- reader` some;
 * `npm run bench -- --against REVISION start` runs them at another revision too and prints the ratios.
 * Figures are printed with their targets and never fail anything: machines are shared and noisy.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { compareWith } from './against.ts';
import { runAgreementBench } from './agreement-bench.ts';
import { runBooksBench } from './books-bench.ts';
import { runCitationsBench } from './citations-bench.ts';
import { runCompareBench } from './compare-bench.ts';
import { runExportBench } from './export-bench.ts';
import { runMergeBench } from './merge-bench.ts';
import { runPageBench } from './page-bench.ts';
import { runPdfBench } from './pdf-bench.ts';
import { runReaderBench } from './reader-bench.ts';
import { runReviewBench } from './review-bench.ts';
import { runScreeningBench } from './screening-bench.ts';
import { runStartBench } from './start-bench.ts';

const groups: Readonly<Record<string, () => Promise<unknown>>> = {
  reader: runReaderBench,
  review: runReviewBench,
  citations: runCitationsBench,
  merge: runMergeBench,
  agreement: runAgreementBench,
  compare: runCompareBench,
  screening: runScreeningBench,
  pdf: runPdfBench,
  page: runPageBench,
  books: runBooksBench,
  export: runExportBench,
  start: runStartBench,
};

const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' } },
});
const unknown = wanted.filter((name) => !(name in groups));
if (unknown.length > 0) {
  console.error(
    `There is no group ${unknown.join(', ')}. Groups: ${Object.keys(groups).join(', ')}.`,
  );
  process.exitCode = 2;
} else if (values.against !== undefined) {
  const groupsToRun = wanted.length > 0 ? wanted : Object.keys(groups);
  if (!compareWith(values.against, groupsToRun)) process.exitCode = 1;
} else {
  console.log(
    `${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`,
  );
  for (const [name, run] of Object.entries(groups)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n── ${name}`);
    await run();
  }
}
