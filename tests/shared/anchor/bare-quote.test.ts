import { expect, test } from 'vitest';
import { bareQuote } from '../../../shared/anchor/bare-quote.ts';

test.each([
  ['“Nobody told me.”', 'Nobody told me.'],
  ['„Niemand hat es mir gesagt.“', 'Niemand hat es mir gesagt.'],
  ['„Niemand hat es mir gesagt.”', 'Niemand hat es mir gesagt.'],
  ['«Personne ne me l’a dit.»', 'Personne ne me l’a dit.'],
  ['»Niemand hat es mir gesagt.«', 'Niemand hat es mir gesagt.'],
  ['"Nobody told me."', 'Nobody told me.'],
  ['“Nobody told me that he was going ho…', 'Nobody told me that he was going ho…'],
  ['"Nobody told me that he was going ho…', 'Nobody told me that he was going ho…'],
  ['“Yes,” she said, “and no.”', '‘Yes,’ she said, ‘and no.’'],
  ['Sie sagte „ja“ und ging.', 'Sie sagte ‚ja‘ und ging.'],
  ['"Yes," she said, "and no."', '"Yes," she said, "and no."'],
  ['“She said “yes” to me.”', 'She said ‘yes’ to me.'],
  ['„Sie sagte „ja“ zu mir.“', 'Sie sagte ‚ja‘ zu mir.'],
  ['  two\nlines  of it ', 'two lines of it'],
  ['“', '‘'],
  ['"', '"'],
  ['', ''],
])('of %j the words alone are %j', (text, words) => {
  expect(bareQuote(text)).toBe(words);
});

test('what is inside stays as it is where the exact characters matter', () => {
  expect(bareQuote('“She said “yes” to me.”', false)).toBe('She said “yes” to me.');
  expect(bareQuote('„Sie sagte „ja“ zu mir.“', false)).toBe('Sie sagte „ja“ zu mir.');
});
