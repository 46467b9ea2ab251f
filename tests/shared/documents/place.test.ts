import { describe, expect, it } from 'vitest';
import { marginNumbers, outlineOf, placeOf } from '../../../shared/documents/place.ts';
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
  it('A5 counts paragraphs, quotations and lists; titles, headings and furniture have no number', () => {
    expect(marginNumbers(nights)).toEqual([
      undefined,
      undefined,
      undefined,
      '1',
      '2',
      undefined,
      '3',
      undefined,
    ]);
  });

  it('A5 cites a heading by the paragraph it heads, and the end by the last paragraph', () => {
    const words = ['Nights on', 'Findings', 'was late', 'rang', 'Discussion', 'Ring', 'References'];
    expect(words.map((word) => placeOf(nights, at(word)))).toEqual(
      [1, 1, 1, 2, 3, 3, 3].map((number) => `para. ${number}`),
    );
  });

  it('A5 names the page where there are pages, else the paragraph, else nothing', () => {
    const paged = bodyOf([['paragraph', 'The van was late again.']], [[0, 23, 'iv']]);
    const bare = bodyOf([['title', 'Nights on call']]);
    expect([placeOf(paged, 8), placeOf(nights, at('rang')), placeOf(bare, 3)]).toEqual([
      'p. iv',
      'para. 2',
      '',
    ]);
  });

  it('A6 cites a turn by its printed number, its later paragraphs too, and what stands before as such', () => {
    const ward = bodyOf([
      ['title', 'Interview 4'],
      ['paragraph', 'Recorded in May'],
      ['paragraph', '7 INT: How was the night?'],
      ['paragraph', '8 P1: Long.'],
      ['furniture', '2'],
      ['paragraph', 'I lay awake until the early round.'],
      ['heading', 'After the break'],
      ['paragraph', '9 INT: Every night?'],
      ['heading', 'End'],
    ]);
    expect(marginNumbers(ward)).toEqual([
      undefined,
      undefined,
      '7',
      '8',
      undefined,
      '8',
      undefined,
      '9',
      undefined,
    ]);
    expect(ward.blocks.map(({ start }) => placeOf(ward, start))).toEqual([
      'before turn 7',
      'before turn 7',
      'turn 7',
      'turn 8',
      'turn 8',
      'turn 8',
      'turn 9',
      'turn 9',
      'turn 9',
    ]);
  });

  it('A6 cites each line of a block by its own number', () => {
    const lines = bodyOf([
      ['preformatted', '11 INT: Why?\n12 P1: The van\n13 was late,\n14 again'],
    ]);
    const places = ['INT', 'van', 'late', 'again'].map((word) =>
      placeOf(lines, lines.text.indexOf(word)),
    );
    expect([marginNumbers(lines), places]).toEqual([
      ['11'],
      ['line 11', 'line 12', 'line 13', 'line 14'],
    ]);
  });

  it('A6 names page and printed number where a text has both, though lines begin at 1 on each page', () => {
    const parts = ['the van was late', 'and nobody rang', 'to say why', 'that night'].map(
      (words, index) => ['paragraph', `${(index % 2) + 1} ${words}`] as const,
    );
    const last = ['paragraph', '3 of all nights'] as const;
    const unpaged = bodyOf([...parts, last]);
    const second = unpaged.blocks[2]?.start ?? 0;
    const paged = bodyOf(
      [...parts, last],
      [
        [0, second, 'iv'],
        [second, unpaged.text.length, 'v'],
      ],
    );
    expect(paged.blocks.map(({ start }) => placeOf(paged, start))).toEqual([
      'p. iv, line 1',
      'p. iv, line 2',
      'p. v, line 1',
      'p. v, line 2',
      'p. v, line 3',
    ]);
    // Without pages a number that comes twice would lead nowhere.
    expect(placeOf(unpaged, second)).toBe('para. 3');
  });

  it('A5 A6 gives the same places by the outline that is kept of a text', () => {
    const ward = bodyOf([
      ['paragraph', '3 INT: Why?'],
      ['paragraph', '4 P1: It rained.'],
      ['paragraph', '5 INT: Again?'],
    ]);
    const outline = outlineOf(ward);
    expect(outlineOf(ward)).toBe(outline);
    expect(ward.blocks.map(({ start }) => placeOf(outline, start))).toEqual([
      'turn 3',
      'turn 4',
      'turn 5',
    ]);
  });
});
