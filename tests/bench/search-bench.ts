/** Searching the texts of a large review, beside the least that can be done: finding a string in texts folded before. */

import type { DocumentRecord } from '../../shared/records/document.ts';
import { textHits } from '../../shared/search/hits.ts';
import { foldText } from '../../shared/text/fold.ts';
import { largeReview } from '../fixtures/large-review.ts';
import { median, printFigures } from './figures.ts';

const runs = 3;
const term = 'notebook';

export async function runSearchBench(): Promise<number> {
  // 540 sentences are about 10,000 words. A tenth of the texts is read ten times: all of them would only take memory.
  const { texts } = largeReview({ documents: 100, codingsPerDocument: 540, codes: 12, seed: 5 });
  const bodies = [...texts.values()];
  const words = bodies.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const first: number[] = [];
  const all: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    let found = 0;
    const began = performance.now();
    let firstAt: number | undefined;
    eachTenTimes(bodies, (body) => {
      found += textHits(document, body, { terms: term, wholeWords: false }).length;
      if (found > 0) firstAt ??= performance.now() - began;
    });
    all.push(performance.now() - began);
    first.push(firstAt ?? Number.NaN);
    const folded = bodies.map(({ text }) => foldText(text).folded);
    let places = 0;
    const start = performance.now();
    eachTenTimes(folded, (text) => {
      for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) places += 1;
    });
    bare.push(performance.now() - start);
    if (places !== found) throw new Error(`The bare way finds ${places} places, not ${found}`);
  }
  return printFigures(
    `Search: 1,000 documents of ${Math.round(words / bodies.length)} words, without reading them from the store`,
    [
      { name: 'first places', value: median(first), unit: 'ms', target: 100 },
      { name: 'all places, in context', value: median(all), unit: 'ms', target: 1000 },
      { name: 'indexOf alone, in texts folded before', value: median(bare), unit: 'ms' },
    ],
  );
}

function eachTenTimes<T>(items: readonly T[], visit: (item: T) => void): void {
  for (let time = 0; time < 10; time += 1) for (const item of items) visit(item);
}

const document: DocumentRecord = {
  id: 'document:ward',
  type: 'document',
  studyId: 'study:ward',
  title: 'Interview',
  textId: '',
  length: 0,
  format: 'text',
};
