import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAnchor, type TextAnchor } from '../../../shared/anchor/anchor.ts';
import {
  correctBody,
  correctedAddress,
  readAddress,
} from '../../../shared/corrections/corrected-text.ts';
import {
  type Edit,
  EditedPlaces,
  edited,
  turned,
} from '../../../shared/corrections/edited-places.ts';
import { readAnchor, storedAnchor } from '../../../shared/corrections/read-anchor.ts';

const text = 'I asked teh nurse, and she said to wait.';
const edit = (was: string, words: string): Edit => {
  const start = text.indexOf(was);
  return { start, end: start + was.length, was, words };
};
const anchorOn = (within: string, quote: string): TextAnchor => {
  const start = within.indexOf(quote);
  const anchor = makeAnchor(within, start, start + quote.length);
  if (anchor === undefined) throw new Error(`No ${quote}`);
  return anchor;
};
const read = (anchor: TextAnchor, ...edits: readonly Edit[]): TextAnchor =>
  readAnchor(anchor, new EditedPlaces(edits));
const corrected = (...edits: readonly Edit[]): string =>
  edited({ text, at: 0 }, [0, text.length], edits);

describe('A8 an excerpt in a corrected text', () => {
  const the = edit('teh', 'the');
  const nurse = edit('nurse', 'nurse on duty');
  const now = corrected(the, nurse);

  it('holds the new words of what it held, stays where nothing changed, and moves along behind it', () => {
    for (const [before, after] of [
      ['asked', 'asked'],
      ['teh nurse', 'the nurse on duty'],
      ['she said', 'she said'],
      ['urs', 'nurse on duty'],
    ] as const) {
      expect(read(anchorOn(text, before), the, nurse)).toEqual(anchorOn(now, after));
    }
    const far = makeAnchor(`${' '.repeat(80)}far`, 80, 83);
    expect(far && readAnchor(far, new EditedPlaces([the]))).toBe(far);
  });

  it('made on part of the new words it is stored as the whole stretch, and read as that part while it stands', () => {
    const stored = storedAnchor(anchorOn(now, 'on duty, and'), [the, nurse]);
    expect(stored).toMatchObject({
      start: 12,
      end: 22,
      quote: 'nurse, and',
      within: { quote: 'on duty, and', at: 6 },
    });
    expect(read(stored, the, nurse)).toEqual(anchorOn(now, 'on duty, and'));
    expect(read(stored, the)).toEqual(anchorOn(corrected(the), 'nurse, and'));
    const longer = edit('nurse', 'young nurse on duty');
    expect(read(stored, longer)).toEqual(anchorOn(corrected(longer), 'on duty, and'));
  });

  it('keeps the region of a page that it is', () => {
    const region = { left: 0, top: 0, width: 0.5, height: 0.5 };
    expect(read({ ...anchorOn(text, 'teh nurse'), region }, the)).toEqual({
      ...anchorOn(corrected(the), 'the nurse'),
      region,
    });
  });
});

it('A7 the corrected text has its blocks and pages where they were, and an address that says all of it', () => {
  const edits = [edit('teh', 'the other'), edit('wait', 'come')];
  const body = {
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' as const }],
    pages: [
      { start: 0, end: 12, label: '1' },
      { start: 12, end: text.length, label: '2' },
    ],
  };
  expect(correctBody(body, edits)).toEqual({
    text: 'I asked the other nurse, and she said to come.',
    blocks: [{ start: 0, end: 46, kind: 'paragraph' }],
    pages: [
      { start: 0, end: 18, label: '1' },
      { start: 18, end: 46, label: '2' },
    ],
  });
  const address = correctedAddress('a'.repeat(64), edits);
  expect(readAddress(address)).toEqual({ textId: 'a'.repeat(64), edits });
  expect([correctedAddress('b', []), readAddress('b')]).toEqual(['b', { textId: 'b', edits: [] }]);
});

/** Some words of the text reads otherwise, each at most once. */
const someEdits = fc
  .uniqueArray(
    fc.record({
      word: fc.nat({ max: 8 }),
      words: fc.constantFrom('the', 'a 🙂 of', 'e\u0301', 'nurse'),
    }),
    { selector: ({ word }) => word },
  )
  .map((list): readonly Edit[] => {
    const words = [...text.matchAll(/\w+/g)];
    return list
      .toSorted((a, b) => a.word - b.word)
      .flatMap(({ word, words: fresh }) => {
        const found = words[word];
        return found === undefined
          ? []
          : [
              {
                start: found.index,
                end: found.index + found[0].length,
                was: found[0],
                words: fresh,
              },
            ];
      });
  });

it('A8 whatever is corrected, an excerpt quotes what stands there, and what is stored reads as what was chosen', () => {
  const place = fc.nat({ max: 60 });
  fc.assert(
    fc.property(someEdits, place, place, (edits, from, to) => {
      const now = corrected(...edits);
      const before = makeAnchor(text, from, to);
      if (before !== undefined) {
        const after = read(before, ...edits);
        expect(now.slice(after.start, after.end)).toBe(after.quote);
        expect(makeAnchor(now, after.start, after.end)?.quote).toBe(after.quote);
        expect(now.slice(0, after.start).endsWith(after.prefix)).toBe(true);
        expect(now.slice(after.end).startsWith(after.suffix)).toBe(true);
      }
      const chosen = makeAnchor(now, from, to);
      if (chosen === undefined) return;
      const stored = storedAnchor(chosen, edits);
      expect(text.slice(stored.start, stored.end)).toBe(stored.quote);
      const { end, quote, start } = read(stored, ...edits);
      expect({ start, end, quote }).toEqual({
        start: chosen.start,
        end: chosen.end,
        quote: chosen.quote,
      });
      expect(turned(turned(edits))).toEqual(edits);
    }),
    { numRuns: 500 },
  );
});
