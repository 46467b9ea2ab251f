/**
 * Agreement of three reviewers with 50,000 excerpts each over 1,000 documents, its bootstrap, and the
 * same ratings in R's package irr where R has it: figures side by side and the ratio of times.
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  agreementByDocument,
  measureAgreement,
  unitizingOfCategory,
  unitizingOfSet,
} from '../../shared/agreement/agreement-report.ts';
import { alphaMetrics, alphaOf } from '../../shared/agreement/alpha.ts';
import { bootstrapAlpha } from '../../shared/agreement/bootstrap.ts';
import { type CodedDocument, layOutCoding } from '../../shared/agreement/coded-text.ts';
import {
  nominalCoefficients,
  pairCoefficients,
  pairsOf,
} from '../../shared/agreement/coefficients.ts';
import { confusionsOf } from '../../shared/agreement/disagreements.ts';
import type { Coefficient } from '../../shared/agreement/figure.ts';
import { seededUniform, type UniformRandom } from '../../shared/agreement/random-counts.ts';
import { missing, ratingsOf } from '../../shared/agreement/ratings.ts';
import { ratingsOfAllDecisions, ratingsOfAnyCategory } from '../../shared/agreement/units.ts';
import { median, printFigures } from './figures.ts';

const size = { documents: 1000, excerpts: 50, codes: 100, length: 30_000, seed: 11 };
const reviewers = ['anna', 'ben', 'chloe'];
const runs = 7;
const samples = 1000;

/** Prints the figures and returns how many are over their target. */
export async function runAgreementBench(): Promise<number> {
  const documents = codedDocuments(seededUniform(size.seed));
  const question = {
    documents,
    reviewerIds: reviewers,
    categoryIds: Array.from({ length: size.codes }, (_, code) => `code ${code}`),
  };
  const coded = layOutCoding(question);
  const characters = () => measureAgreement(layOutCoding(question), { kind: 'character' });
  const family = () => {
    for (let category = 0; category < size.codes; category += 1)
      unitizingOfCategory(coded, category);
    unitizingOfSet(coded);
  };
  const everything = timeOf(() => {
    characters();
    family();
  });
  const bootstraps = [
    ratingsOfAllDecisions(coded, { unit: 'sentence' }),
    ratingsOfAnyCategory(coded, { unit: 'character', clustered: true }),
    ratingsOfAllDecisions(coded, { unit: 'character', clustered: true }),
  ];
  const bootstrapped: number[] = [];
  for (const ratings of bootstraps) {
    const start = performance.now();
    await bootstrapAlpha(ratings, 'nominal', { random: seededUniform(1), samples });
    bootstrapped.push((performance.now() - start) / 1000);
  }
  const over = printFigures(
    `Agreement: 3 reviewers, ${size.documents * size.excerpts} excerpts each, ${size.documents} documents, ${size.codes} codes`,
    [
      {
        name: 'all coefficients by code, over all and by pair, with unitizing',
        value: everything,
        unit: 'ms',
        target: 500,
      },
      {
        name: '  of it laying out the coding',
        value: timeOf(() => layOutCoding(question)),
        unit: 'ms',
      },
      { name: '  of it the unitizing family', value: timeOf(family), unit: 'ms' },
      {
        name: 'the same by sentence',
        value: timeOf(() => measureAgreement(coded, { kind: 'sentence' })),
        unit: 'ms',
      },
      {
        name: 'the same by paragraph',
        value: timeOf(() => measureAgreement(coded, { kind: 'paragraph' })),
        unit: 'ms',
      },
      {
        name: 'the same by document',
        value: timeOf(() => measureAgreement(coded, { kind: 'document' })),
        unit: 'ms',
      },
      {
        name: 'the same by excerpt',
        value: timeOf(() => measureAgreement(coded, { kind: 'excerpt', threshold: 0.9 })),
        unit: 'ms',
      },
      {
        name: 'table by document',
        value: timeOf(() => agreementByDocument(coded, 'character')),
        unit: 'ms',
      },
      {
        name: 'confusions of all pairs',
        value: timeOf(() => confusionsOf(coded, pairsOf(3))),
        unit: 'ms',
      },
      { name: '1,000 samples, sentences', value: bootstrapped[0] ?? 0, unit: 's', target: 10 },
      {
        name: '1,000 samples, characters by paragraph',
        value: bootstrapped[1] ?? 0,
        unit: 's',
        target: 10,
      },
      {
        name: '1,000 samples, all decisions by paragraph',
        value: bootstrapped[2] ?? 0,
        unit: 's',
        target: 10,
      },
    ],
  );
  compareWithR();
  return over;
}

function timeOf(task: () => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    task();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** Passages worth coding, which each reviewer finds four times in five, with boundaries a little off. */
function codedDocuments(random: UniformRandom): readonly CodedDocument[] {
  const spans = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      start: Math.floor((at * size.length) / count),
      end: Math.floor(((at + 1) * size.length) / count),
    }));
  const sentences = spans(250);
  const paragraphs = spans(50);
  const below = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: size.documents }, (_, document) => {
    const passages = Array.from({ length: size.excerpts }, () => ({
      start: below(size.length - 600),
      length: 60 + below(400),
      code: below(size.codes),
    }));
    return {
      id: `document ${document}`,
      length: size.length,
      sentences,
      paragraphs,
      codedBy: reviewers.map((reviewerId) => ({
        reviewerId,
        excerpts: passages.map(({ start, length, code }) => {
          const own = random() < 0.2;
          const begin = own ? below(size.length - 600) : start + below(20);
          return {
            start: begin,
            end: begin + length + below(20),
            codeId: `code ${random() < 0.15 ? below(size.codes) : code}`,
          };
        }),
      })),
    };
  });
}

function compareWithR(): void {
  const random = seededUniform(5);
  const units = 2000;
  const rows = Array.from({ length: units }, () => {
    const truth = Math.floor(random() * 5);
    return [0, 1, 2].map(() => (random() < 0.7 ? truth : Math.floor(random() * 5)));
  });
  // irr weighs units by their number of values only where some are missing, so alpha gets a table with gaps.
  const gapped = rows.map((row) => row.map((category) => (random() < 0.05 ? missing : category)));
  const options = { raters: 3, categories: 5, values: Float64Array.of(1, 2, 3, 4, 5) };
  const start = performance.now();
  const ratings = ratingsOf(rows, options);
  const ratingsWithGaps = ratingsOf(gapped, options);
  const all = nominalCoefficients(ratings);
  const pair = pairCoefficients(ratings, { first: 0, second: 1 });
  const alphas = alphaMetrics.map((metric) => alphaOf(ratingsWithGaps, metric));
  const ours = performance.now() - start;
  const script = `
    library(irr)
    all <- matrix(scan(file("stdin"), quiet = TRUE), ncol = 6, byrow = TRUE)
    x <- all[, 1:3]
    y <- all[, 4:6]
    y[y == 0] <- NA
    t <- system.time({
      figures <- c(agree(x[, 1:2])$value / 100, kappa2(x[, 1:2])$value, kappam.fleiss(x)$value,
        sapply(c("nominal", "ordinal", "interval", "ratio"), function(m) kripp.alpha(t(y), m)$value))
    })
    cat(sprintf("%.12f", figures), 1000 * t[["elapsed"]])`;
  const asked = spawnSync('Rscript', ['-e', script], {
    input: rows
      .map((row, unit) =>
        [...row, ...(gapped[unit] ?? [])].map((category) => category + 1).join(' '),
      )
      .join('\n'),
    encoding: 'utf8',
  });
  if (asked.status !== 0) {
    console.log('\nR with its package irr is not installed: no comparison with it.');
    return;
  }
  const theirs = asked.stdout.trim().split(/\s+/).map(Number);
  const names = [
    'percent (two)',
    'Cohen (two)',
    'Fleiss',
    ...alphaMetrics.map((one) => `alpha ${one}`),
  ];
  console.log(`\nThe same ${units} units by 3 raters in R's irr`);
  [pair.percent, pair.cohen, all.fleiss, ...alphas].forEach((coefficient: Coefficient, at) => {
    const value = 'value' in coefficient ? coefficient.value : Number.NaN;
    const other = theirs[at] ?? Number.NaN;
    const verdict = Math.abs(value - other) < 1e-6 ? 'same to 6 decimals' : 'DIFFERENT';
    console.log(
      `  ${(names[at] ?? '').padEnd(18)}${value.toFixed(9).padStart(13)}${other.toFixed(9).padStart(13)}   ${verdict}`,
    );
  });
  const time = theirs.at(-1) ?? Number.NaN;
  console.log(
    `  time ${ours.toFixed(1)} ms here, ${time.toFixed(0)} ms in R: ${(time / ours).toFixed(0)} times faster`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runAgreementBench();
