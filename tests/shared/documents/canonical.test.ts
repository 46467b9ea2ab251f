import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTextBody } from '../../../shared/documents/canonical.ts';
import { blockKinds } from '../../../shared/documents/text-body.ts';
import { expectCanonical, shown } from './body-rules.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom('care', ' ', '\n', '\t', '\r\n', '\0', '\ufeff', '👩🏽‍⚕️', '\ud800', 'é'),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join('')),
);

describe('buildTextBody', () => {
  test('every body obeys the documented rules, whatever the blocks hold', () => {
    const block = fc.record({
      kind: fc.constantFrom(...blockKinds),
      text: anyText,
      level: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        expectCanonical(buildTextBody(blocks));
      }),
    );
  });

  test('pages cover the text without gaps, wherever they begin', () => {
    const block = fc
      .tuple(anyText, fc.nat(60))
      .map(([text, at]) => ({ text, at: Math.min(at, text.length) }));
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const body = buildTextBody(
          blocks.map(({ text, at }, index) => ({
            kind: 'paragraph',
            text,
            pageStarts: [{ at: index === 0 ? 0 : at, label: String(index + 1) }],
          })),
        );
        expectCanonical(body);
        expect(body.pages.map((page) => page.label)).toEqual(
          blocks.map((_block, index) => String(index + 1)),
        );
      }),
    );
  });

  test('a blank line parts blocks; list items and table rows follow on the next line', () => {
    const body = buildTextBody([
      { kind: 'heading', level: 1, text: 'Findings' },
      { kind: 'list', level: 1, text: '• waiting' },
      { kind: 'list', level: 1, text: '• not knowing' },
      { kind: 'table', text: 'P1\tnurse' },
      { kind: 'table', text: '\tporter' },
    ]);
    expect(body.text).toBe('Findings\n\n• waiting\n• not knowing\n\nP1\tnurse\n\tporter');
  });

  test('no normalisation: combining marks, emoji and right-to-left text keep their code units', () => {
    const text = 'e\u0301 ≠ é 👩🏽‍⚕️ قالت: نعم';
    expect(buildTextBody([{ kind: 'paragraph', text }]).text).toBe(text);
  });

  test('a long block is divided at sentence ends and the text stays as it was', () => {
    const text = 'She waited for the nurse all night. '.repeat(2000).trim();
    const body = buildTextBody([{ kind: 'paragraph', text }]);
    expect(body.text).toBe(text);
    expect(body.blocks.length).toBeGreaterThan(10);
    expect(Math.max(...body.blocks.map((block) => block.end - block.start))).toBeLessThanOrEqual(
      6000,
    );
    expect(shown(body).every((line) => line.endsWith('.'))).toBe(true);
    expectCanonical(body);
  });

  test('a division never falls inside a grapheme', () => {
    const graphemes = [
      '👩🏽‍⚕️',
      'e\u0301\u0323',
      '🇳🇴',
      'क्षि',
      '각',
      '\ud83e\udd37\ud83c\udffe',
      '问',
      'a',
    ];
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    const source = fc.array(fc.constantFrom(...graphemes), { minLength: 40, maxLength: 60 });
    fc.assert(
      fc.property(source, (parts) => {
        const text = parts.join('').repeat(60);
        const body = buildTextBody([{ kind: 'paragraph', text }]);
        const starts = new Set([...segmenter.segment(text)].map((segment) => segment.index));
        expect(body.blocks.filter((block) => !starts.has(block.start))).toEqual([]);
        expectCanonical(body);
      }),
      { numRuns: 30 },
    );
  });
});
