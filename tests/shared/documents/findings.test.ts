import { expect, test } from 'vitest';
import { firstEndingAfter, sentencesToCode } from '../../../shared/documents/findings.ts';
import { sectionsOf } from '../../../shared/documents/sections.ts';
import type { TextBlock, TextBody } from '../../../shared/documents/text-body.ts';

const parts: readonly (readonly [TextBlock['kind'], string])[] = [
  ['title', 'Waiting for the van.'],
  ['heading', 'Background'],
  ['paragraph', 'Vans are late. So are people.'],
  ['heading', 'Findings'],
  ['paragraph', '“Nobody rang,” said one. Others had slept in their coats.'],
  ['furniture', 'Journal of Waiting, p. 4.'],
  ['paragraph', '* * *'],
  ['list', 'The dog waited, too.'],
];

function bodyOf(): TextBody {
  let text = '';
  const blocks = parts.map(([kind, words]): TextBlock => {
    const start = text.length;
    text += `${words}\n`;
    return {
      start,
      end: start + words.length,
      kind,
      ...(kind === 'heading' ? { level: 1 } : {}),
    };
  });
  return { text, blocks, pages: [] };
}

function wordsOf(body: TextBody, findings?: readonly number[]): readonly string[] {
  const { ends, starts } = sentencesToCode(body, findings);
  return Array.from(starts, (start, at) => body.text.slice(start, ends[at]));
}

const found = [
  '“Nobody rang,” said one.',
  'Others had slept in their coats.',
  'The dog waited, too.',
];

test('C7 what is to be coded are the sentences of the marked sections, or all of them, without headings and the page', () => {
  const body = bodyOf();
  const findings = sectionsOf(body)
    .filter(({ title }) => title === 'Findings')
    .map(({ heading }) => heading);
  expect(wordsOf(body)).toEqual(['Vans are late.', 'So are people.', ...found]);
  expect(wordsOf(body, findings)).toEqual(found);
});

test('C7 marking other sections finds the sentences anew, and the same marks give the same object', () => {
  const body = bodyOf();
  const [background = 0, findings = 0] = sectionsOf(body).map(({ heading }) => heading);
  const before = sentencesToCode(body, [findings]);
  expect(wordsOf(body, [background])).toEqual(['Vans are late.', 'So are people.']);
  expect(sentencesToCode(body, [findings])).toEqual(before);
  expect(sentencesToCode(body, [findings])).toBe(sentencesToCode(body, [findings]));
});

test('finds the first sentence that ends behind an offset', () => {
  const sentences = { starts: Int32Array.of(0, 10, 20), ends: Int32Array.of(8, 18, 28) };
  expect(
    [-1, 0, 8, 9, 17, 18, 27, 28].map((offset) => firstEndingAfter(sentences, offset)),
  ).toEqual([0, 0, 1, 1, 1, 2, 2, 3]);
});
