/**
 * Likely includes first: how fast 20,000 records are ordered anew after a decision, and, given a CSV file of labelled
 * records, how much of the screening it saves. No data are kept here. `node tests/bench/likely-first-bench.ts FILE TITLE
 * ABSTRACT LABEL YES` names the columns, and what the label of an included record is.
 */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import Papa from 'papaparse';
import { excluded, included, learn, likeliestFirst } from '../../shared/likely/learn.ts';
import { type RecordWords, wordsOfRecords } from '../../shared/likely/record-words.ts';
import { seededBytes } from '../../shared/random.ts';
import { median, printFigures } from './figures.ts';

const records = 20_000;
const wordsInRecord = 200;
const vocabulary = 30_000;

/** Prints how long it takes to read the words once, and to order all records anew. */
export function runLikelyFirstBench(): number {
  const random = seededBytes(5);
  const texts = Array.from({ length: records }, () => {
    const bytes = random(wordsInRecord * 2);
    // Small numbers more often, as common words are.
    const at = (index: number): number => {
      const share = ((bytes[index * 2] ?? 0) * 256 + (bytes[index * 2 + 1] ?? 0)) / 65_536;
      return Math.floor(share ** 3 * vocabulary);
    };
    return Array.from({ length: wordsInRecord }, (_, index) => `w${at(index).toString(36)}x`).join(
      ' ',
    );
  });
  const begun = performance.now();
  const words = wordsOfRecords(texts);
  const reading = performance.now() - begun;
  const labels = Int8Array.from(texts, (_, index) =>
    index % 4 === 0 ? (index % 40 === 0 ? included : excluded) : 0,
  );
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    const learned = learn(words, labels);
    if (learned !== undefined) likeliestFirst(words, learned);
    return performance.now() - start;
  });
  return printFigures(
    `Likely includes first: ${records} records (${availableParallelism()} cores)`,
    [
      { name: 'words of all records, once', value: reading, unit: 'ms', target: 5000 },
      { name: 'all records ordered anew', value: median(times), unit: 'ms', target: 150 },
    ],
  );
}

interface Saved {
  readonly halfway: number;
  readonly workSaved: number;
}

/** Screens as a reviewer would who takes the likeliest ten each time, from one known record of either kind. */
function screen(words: RecordWords, truth: readonly boolean[], seed: number): Saved {
  const random = seededBytes(seed);
  const places = (wanted: boolean): readonly number[] =>
    truth.flatMap((is, place) => (is === wanted ? [place] : []));
  const pick = (from: readonly number[]): number => {
    const [high = 0, low = 0] = random(2);
    return from[Math.floor(((high * 256 + low) / 65_536) * from.length)] ?? 0;
  };
  const labels = new Int8Array(truth.length);
  labels[pick(places(true))] = included;
  labels[pick(places(false))] = excluded;
  const all = places(true).length;
  let [found, seen, halfway, workSaved] = [1, 2, 0, 0];
  while (seen < truth.length) {
    const learned = learn(words, labels);
    if (learned === undefined) break;
    const next = [...likeliestFirst(words, learned)].filter((place) => labels[place] === 0);
    for (const place of next.slice(0, 10)) {
      labels[place] = truth[place] === true ? included : excluded;
      seen += 1;
      if (truth[place] === true) found += 1;
      if (workSaved === 0 && found >= Math.ceil(0.95 * all)) workSaved = 0.95 - seen / truth.length;
      if (halfway === 0 && seen >= truth.length / 2) halfway = found / all;
    }
  }
  return { halfway, workSaved };
}

const [, , file, title = 'title', abstract = 'abstract', label = 'label', yes = '1'] = process.argv;
if (import.meta.main && file === undefined) runLikelyFirstBench();
else if (import.meta.main && file !== undefined) {
  const { data } = Papa.parse<Record<string, string>>(await readFile(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const words = wordsOfRecords(data.map((row) => `${row[title] ?? ''}\n${row[abstract] ?? ''}`));
  const truth = data.map((row) => row[label] === yes);
  const runs = Array.from({ length: 10 }, (_, seed) => screen(words, truth, seed + 1));
  const mean = (of: (one: Saved) => number): string =>
    (runs.reduce((sum, one) => sum + of(one), 0) / runs.length).toFixed(3);
  console.log(
    `${data.length} records, ${truth.filter(Boolean).length} included: recall after half ${mean(({ halfway }) => halfway)}, ` +
      `work saved at 95 % recall ${mean(({ workSaved }) => workSaved)} (mean of ${runs.length} beginnings)`,
  );
}
