import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordFinder, wantedWords } from '../../../shared/segments/find-words.ts';
import { LetterGrams, lettersHashed } from '../../../shared/segments/letter-grams.ts';

const text =
  'The ward was “quiet”.\n\nNobody told me that the inter-view had moved – again. The ﬁrst van came at nine.\n\nThe ward was loud.';
const finder = new WordFinder(text);
const found = (quote: string) => {
  const { how, places } = finder.find(quote);
  return [how, ...places.map(({ end, start }) => text.slice(start, end))];
};

describe('words of a segment in a text', () => {
  it('Z41 are the same whatever blanks, line ends, hyphens at line ends and forms of signs', () => {
    expect(found('The ward was "quiet".  Nobody\ntold me')).toEqual([
      'same',
      'The ward was “quiet”.\n\nNobody told me',
    ]);
    expect(found('the inter-\nview had moved - again.')).toEqual([
      'same',
      'the inter-view had moved – again.',
    ]);
    expect(found('the interview')).toEqual(['same', 'the inter-view']);
    expect(found('The first van')).toEqual(['same', 'The ﬁrst van']);
    expect(found('“Nobody told me”')).toEqual(['same', 'Nobody told me']);
    expect(found('“quiet”.')).toEqual(['same', '“quiet”.']);
  });

  it('Z41 that differ in more are told as alike, and all places of them', () => {
    expect(found('NOBODY TOLD ME!')).toEqual(['alike', 'Nobody told me']);
    expect(found('The ward was')).toEqual(['same', 'The ward was', 'The ward was']);
    expect(found('The day shift came')).toEqual(['alike']);
  });

  it('Z41 within other words count only where they nowhere stand as words', () => {
    expect(found('war')).toEqual(['same', 'war', 'war']);
    expect(new WordFinder('An art, and a part.').find('art').places).toEqual([
      { start: 3, end: 6 },
    ]);
  });

  it('Z41 that were cut lie where their beginning stands', () => {
    expect(found('Nobody told me that the inter-view had…')).toEqual([
      'beginning',
      'Nobody told me that the inter-view had',
    ]);
    expect(found('Nobody…')).toEqual(['alike', 'Nobody']);
  });

  it('Z41 that are signs alone are looked for as they are', () => {
    const signs = new WordFinder('Well 🙂🙂 … then');
    expect(signs.find('🙂🙂').places).toEqual([{ start: 5, end: 9 }]);
    expect(signs.find('   ').places).toEqual([]);
  });
});

describe('letters in a row of a text', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ﬁ', '𝒜', 'n'), maxLength: 60 });

  it('Z41 never keep words from being found that stand in it', () => {
    fc.assert(
      fc.property(letters, letters, letters, (before, words, after) => {
        const grams = new LetterGrams(before + words + after);
        expect(grams.mayHold(lettersHashed(words))).toBe(true);
      }),
    );
  });

  it('Z41 keep nearly all texts from being searched that do not hold the words', () => {
    const hashes = lettersHashed('nobodytoldmethatbedfourhadmoved');
    const texts = Array.from({ length: 200 }, (_, at) =>
      Array.from(
        { length: 400 },
        (__, word) => `w${((at + 1) * (word + 7) * 2_654_435) % 9973}nobody`,
      ).join(''),
    );
    expect(texts.filter((each) => new LetterGrams(each).mayHold(hashes))).toEqual([]);
  });

  it('Z41 are asked once of words that many texts are searched for', () => {
    const wanted = wantedWords('Nobody told me that the inter-view had…');
    expect(finder.find(wanted)).toEqual(finder.find('Nobody told me that the inter-view had…'));
  });
});
