import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveEdge } from '../../../renderer/reader/caret-moves.ts';
import { snapped } from '../../../renderer/reader/word-stops.ts';

/** Blocks one after the other, with a line end between them. */
function readOf(...paragraphs: readonly string[]) {
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { start, end: start + paragraph.length };
    start = block.end + 1;
    return block;
  });
  return { text: paragraphs.join('\n'), blocks };
}

const read = readOf(
  'The van was late again. “Nobody rang,” she said (twice), “not once.”',
  'قالت الممرضة: «تأخرت السيارة». We waited…',
);
const quote = ({ end, start }: { readonly start: number; readonly end: number }) =>
  read.text.slice(start, end);
const spanOf = (words: string) => {
  const start = read.text.indexOf(words);
  return { start, end: start + words.length };
};
const moved = (words: string, edge: 'start' | 'end', ...directions: readonly (-1 | 1)[]) => {
  let span = spanOf(words);
  for (const direction of directions) span = moveEdge(read, span, edge, direction) ?? span;
  return quote(span);
};

test('the full stop, and marks that close, stay with the word before them; those that open with the one behind', () => {
  expect(moved('The van was late again.', 'end', -1)).toBe('The van was late');
  expect(moved('The van was late', 'end', 1)).toBe('The van was late again.');
  expect(moved('she said', 'start', -1)).toBe('rang,” she said');
  expect(moved('she said', 'start', -1, -1)).toBe('“Nobody rang,” she said');
  expect(moved('said', 'end', 1)).toBe('said (twice)');
  expect(moved('not', 'end', 1)).toBe('not once.”');
  expect(moved('قالت', 'end', 1)).toBe('قالت الممرضة');
  expect(moved('السيارة', 'start', -1)).toBe('«تأخرت السيارة');
  expect(moved('تأخرت', 'end', 1)).toBe('تأخرت السيارة».');
});

test('an edge moves on over paragraphs, and stays where nothing would be left or no word is', () => {
  expect(moved('once.”', 'end', 1)).toBe('once.”\nقالت');
  expect(moved('waited…', 'end', 1)).toBe('waited…');
  expect(moved('waited…', 'end', -1)).toBe('waited…');
  expect(moved('The', 'start', -1)).toBe('The');
});

test('moves of an edge are each other’s inverse', () => {
  const words = fc.constantFrom(
    'van',
    'again.',
    '“late',
    'rang,”',
    '(twice)',
    '–',
    '…',
    'l’eau',
    '3.5',
    '12',
  );
  const texts = fc.array(fc.array(words, { minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(texts, fc.constantFrom('start', 'end'), fc.nat(), (paragraphs, edge, seed) => {
      const text = readOf(...paragraphs.map((paragraph) => paragraph.join(' ')));
      const length = text.text.length;
      const begun = { start: 0, end: length, [edge]: seed % (length + 1) };
      // A first move leads from wherever the edge was to a place where words begin or end.
      const from = moveEdge(text, begun, edge, 1);
      const on = from === undefined ? undefined : moveEdge(text, from, edge, 1);
      if (from === undefined || on === undefined) return;
      expect(moveEdge(text, on, edge, -1)).toEqual(from);
      expect(moveEdge(text, moveEdge(text, on, edge, -1) ?? on, edge, 1)).toEqual(on);
    }),
  );
});

test('a selection by pointer takes the words whole in which its ends lie, in either direction', () => {
  const within = { anchor: read.text.indexOf('an was'), focus: read.text.indexOf('ain.') };
  const whole = spanOf('van was late again');
  expect(snapped(read, within)).toEqual({ anchor: whole.start, focus: whole.end });
  expect(snapped(read, { anchor: within.focus, focus: within.anchor })).toEqual({
    anchor: whole.end,
    focus: whole.start,
  });
  const sentence = spanOf('The van was late again.');
  expect(snapped(read, { anchor: sentence.start, focus: sentence.end })).toEqual({
    anchor: sentence.start,
    focus: sentence.end,
  });
});
