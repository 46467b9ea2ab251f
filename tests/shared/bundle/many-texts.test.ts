import { expect, test } from 'vitest';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../../shared/bundle/write-bundle.ts';
import { defaultZipLimits, listZip } from '../../../shared/bundle/zip-reader.ts';
import { type TextBody, textIdOf } from '../../../shared/documents/text-body.ts';
import { startReview } from '../../property/random-review.ts';

/** More abstracts than a file may have entries. */
const count = defaultZipLimits.entries + 500;

function abstract(number: number): TextBody {
  const text = `Abstract ${number}: nurses told of nights without supplies.`;
  return { text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }], pages: [] };
}

test('X1 X7 a review of more texts than a file may have entries comes back whole', async () => {
  const { operations } = startReview();
  const bodies = Array.from({ length: count }, (_, at) => abstract(at));
  const texts = new Map(bodies.map((body) => [textIdOf(body), body]));
  const bytes = await writeBundle({ operations, texts, originals: new Map() });
  const read = await readBundle(bytes);
  expect(read.texts.size).toBe(count);
  for (const [id, body] of texts)
    if (read.texts.get(id)?.text !== body.text) expect(id).toBe('read');
  expect(listZip(bytes, defaultZipLimits).length).toBeLessThan(100);
});
