import { expect, test } from 'vitest';
import type { PdfBox, PdfPageGeometry } from '../../../shared/documents/pdf-geometry.ts';
import type { PdfGlyph } from '../../../shared/documents/pdf-glyphs.ts';
import { withLetterEdges } from '../../../shared/documents/pdf-letter-edges.ts';

function pageWith(letters: string): PdfPageGeometry {
  const box: PdfBox = {
    start: 0,
    end: letters.length,
    x: 100,
    y: 50,
    width: 100,
    height: 10,
    writing: 'right',
    letters,
  };
  return { label: '1', width: 600, height: 800, boxes: [box] };
}

function glyph(letters: string, x0: number, x1: number, y = 58): PdfGlyph {
  return { letters, x0, x1, y0: y, y1: y };
}

const edgesOf = (page: PdfPageGeometry) => page.boxes[0]?.edges;

test('a blank reaches from the word before it to the word behind it, as wide as the line stretches it', () => {
  const glyphs = [glyph('a', 100, 110), glyph('b', 180, 200), glyph('x', 100, 200, 90)];
  expect(edgesOf(withLetterEdges(pageWith('a b'), glyphs))).toEqual([0, 0.1, 0.8, 1]);
});

test('a glyph of several letters is divided evenly, and a line that ends early does not reach the end of its run', () => {
  const glyphs = [glyph('\ufb01', 100, 120), glyph('n', 120, 140), glyph('-', 140, 150)];
  expect(edgesOf(withLetterEdges(pageWith('fin'), glyphs))).toEqual([0, 0.1, 0.2, 0.4]);
});

test('letters without a glyph of their own stand evenly between those that have one', () => {
  const glyphs = [...'abcd'].map((letter, index) =>
    glyph(letter, 100 + index * 10, 110 + index * 10),
  );
  const page = withLetterEdges(pageWith('ab\u0301cd'), [...glyphs]);
  expect(edgesOf(page)).toEqual([0, 0.1, 0.2, 0.2, 0.3, 0.4]);
});

test('a run whose glyphs spell something else keeps its rough edges', () => {
  const glyphs = [glyph('x', 100, 150), glyph('y', 150, 200)];
  expect(withLetterEdges(pageWith('ab'), glyphs)).toEqual(pageWith('ab'));
});
