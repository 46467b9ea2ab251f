import { expect, test } from 'vitest';
import { readPdf } from '../../../shared/documents/read-pdf.ts';
import { makePdf } from '../../fixtures/make-pdf.ts';
import { column } from './pdf-pages.ts';

test('two lines at the foot of a column go on in the next one, though an abstract reaches across both', async () => {
  const abstract = column(50, 760, [
    'Twelve nurses told us of the evenings on two wards, of what was asked of them after the last',
    'round, and of what they did not write down. We read their accounts line by line, and found that',
    'the evening was when they decided by themselves, whatever they had been told by the others.',
  ]);
  const left = column(50, 690, [
    'The evenings were long and nobody had',
    'planned them, so that each of the nurses',
    'found her own way to end them properly.',
  ]);
  const foot = column(50, 630, [
    'What they remembered was a single ques-',
    'tion that a patient had asked in passing, and',
  ]);
  const right = column(310, 690, [
    'that nobody had answered before the day was',
    'over. Some of them had carried it home with',
    'them. Others had written it on the board, in',
    'letters that were wiped away by the morning',
    'without anyone having read what was there,',
    'or so the two of them believed.',
  ]);
  const { body } = await readPdf(makePdf([{ texts: [...abstract, ...left, ...foot, ...right] }]));
  const last = body.blocks.at(-1);
  expect(body.text.slice(last?.start, last?.end)).toBe(
    'What they remembered was a single question that a patient had asked in passing, and that nobody had answered before the day was over. Some of them had carried it home with them. Others had written it on the board, in letters that were wiped away by the morning without anyone having read what was there, or so the two of them believed.',
  );
});
