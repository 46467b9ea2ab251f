import { expect, test } from 'vitest';
import { readPdf } from '../../../shared/documents/read-pdf.ts';
import { samplePaper } from '../../../shared/sample/sample-paper.ts';
import { brommelkamp2015 } from '../../../shared/sample/studies/brommelkamp-2015.ts';

test('the printed paper of the sample is read as the text that is coded', async () => {
  const { body, bytes } = samplePaper(brommelkamp2015);
  const read = await readPdf(bytes);
  expect(read.body).toEqual(body);
  expect(read.problems).toEqual([]);
  expect(body.pages.map(({ label }) => label)).toEqual(['140', '141']);
});
