import { describe, expect, it } from 'vitest';
import { paragraphAt, paragraphNumbers, placeOf } from '../../../shared/documents/place.ts';
import type { BlockKind, TextBody } from '../../../shared/documents/text-body.ts';

function bodyOf(
  parts: readonly (readonly [BlockKind, string])[],
  pages: readonly [start: number, end: number, label: string][] = [],
): TextBody {
  let text = '';
  const blocks = parts.map(([kind, words]) => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += words;
    return { start, end: text.length, kind };
  });
  return { text, blocks, pages: pages.map(([start, end, label]) => ({ start, end, label })) };
}

const nights = bodyOf([
  ['title', 'Nights on call'],
  ['furniture', 'Downloaded by the library'],
  ['heading', 'Findings'],
  ['paragraph', 'The van was late again.'],
  ['quotation', 'Nobody rang to say why.'],
  ['heading', 'Discussion'],
  ['list', 'Ring back.'],
  ['heading', 'References'],
]);
const at = (words: string): number => nights.text.indexOf(words);

describe('where a passage is cited', () => {
  it('counts paragraphs, quotations and lists; titles, headings and furniture have no number', () => {
    expect(paragraphNumbers(nights)).toEqual([
      undefined,
      undefined,
      undefined,
      1,
      2,
      undefined,
      3,
      undefined,
    ]);
  });

  it('cites a heading by the paragraph it heads, and the end by the last paragraph', () => {
    const words = ['Nights on', 'Findings', 'was late', 'rang', 'Discussion', 'Ring', 'References'];
    expect(words.map((word) => paragraphAt(nights, at(word)))).toEqual([1, 1, 1, 2, 3, 3, 3]);
  });

  it('names the page where there are pages, else the paragraph, else nothing', () => {
    const paged = bodyOf([['paragraph', 'The van was late again.']], [[0, 23, 'iv']]);
    const bare = bodyOf([['title', 'Nights on call']]);
    expect([placeOf(paged, 8), placeOf(nights, at('rang')), placeOf(bare, 3)]).toEqual([
      'p. iv',
      'para. 2',
      '',
    ]);
  });
});
