import { expect, test } from 'vitest';
import { citedQuotes } from '../../../shared/tables/cited-quote.ts';

test('quotes are copied with author, year and place, a paragraph each, as text and as HTML', () => {
  expect(
    citedQuotes([
      { quote: '“They said “soon” & <never>”', study: 'Harrow 2016', place: 'p. 4, line 12' },
      { quote: 'Nobody\ncame.', study: 'Ostler 2021a', place: '' },
      { quote: '', study: 'Byrne 2018', place: 'p. ii' },
    ]),
  ).toEqual({
    text: '“They said ‘soon’ & <never>” (Harrow 2016, p. 4, line 12)\n\n“Nobody came.” (Ostler 2021a)\n\n(Byrne 2018, p. ii)',
    html: '<p dir="auto">“They said ‘soon’ &amp; &lt;never&gt;” (Harrow 2016, p. 4, line 12)</p><p dir="auto">“Nobody came.” (Ostler 2021a)</p><p dir="auto">(Byrne 2018, p. ii)</p>',
  });
});
