/**
 * Measures what the product promises. `npm run bench` runs every group; `npm run bench -- reader` some;
 * `npm run bench -- --against REVISION start` runs them at another revision too and prints the ratios.
 * Figures are printed with their targets and never fail anything: machines are shared and noisy.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { endSharedChromium } from '../e2e/driver/chromium.ts';
import { compareWith } from './against.ts';

/** Each is loaded when it is run: at an older revision one may want what is not there, and the others run. */
const groups: Readonly<Record<string, () => Promise<unknown>>> = {
  reader: async () => (await import('./reader-bench.ts')).runReaderBench(),
  review: async () => (await import('./review-bench.ts')).runReviewBench(),
  citations: async () => (await import('./citations-bench.ts')).runCitationsBench(),
  merge: async () => (await import('./merge-bench.ts')).runMergeBench(),
  folder: async () => (await import('./folder-bench.ts')).runFolderBench(),
  agreement: async () => (await import('./agreement-bench.ts')).runAgreementBench(),
  compare: async () => (await import('./compare-bench.ts')).runCompareBench(),
  screening: async () => (await import('./screening-bench.ts')).runScreeningBench(),
  likely: async () => (await import('./likely-first-bench.ts')).runLikelyFirstBench(),
  findings: async () => (await import('./findings-bench.ts')).runFindingsBench(),
  package: async () => (await import('./package-bench.ts')).runPackageBench(),
  sensitivity: async () => (await import('./sensitivity-bench.ts')).runSensitivityBench(),
  decisions: async () => (await import('./decisions-bench.ts')).runDecisionsBench(),
  pdf: async () => (await import('./pdf-bench.ts')).runPdfBench(),
  page: async () => (await import('./page-bench.ts')).runPageBench(),
  books: async () => (await import('./books-bench.ts')).runBooksBench(),
  export: async () => (await import('./export-bench.ts')).runExportBench(),
  refi: async () => (await import('./refi-bench.ts')).runRefiBench(),
  references: async () => (await import('./references-bench.ts')).runReferencesBench(),
  start: async () => (await import('./start-bench.ts')).runStartBench(),
  safety: async () => (await import('./safety-bench.ts')).runSafetyBench(),
  desktop: async () => (await import('./desktop-bench.ts')).runDesktopBench(),
  floor: async () => (await import('./floor-bench.ts')).runFloorBench(),
  relations: async () => (await import('./relations-bench.ts')).runRelationsBench(),
  search: async () => (await import('./search-bench.ts')).runSearchBench(),
  desk: async () => (await import('./desk-bench.ts')).runDeskBench(),
  screens: async () => (await import('./screens-bench.ts')).runScreensBench(),
  map: async () => (await import('./map-bench.ts')).runMapBench(),
};

const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' }, 'no-peer': { type: 'boolean' } },
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
  // What several groups share would keep this process from ending.
  await endSharedChromium();
}
