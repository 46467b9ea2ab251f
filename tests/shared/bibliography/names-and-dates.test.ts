import { describe, expect, it } from 'vitest';
import { issuedFrom } from '../../../shared/bibliography/dates.ts';
import { formatReference } from '../../../shared/bibliography/format-reference.ts';
import { doiIn, issnIn, pmidIn } from '../../../shared/bibliography/identifiers.ts';
import { initialsOf, parseNames } from '../../../shared/bibliography/names.ts';

describe('names', () => {
  it.each([
    ['Harrow, M. J.', [{ family: 'Harrow', given: 'M. J.' }]],
    ['Harrow,Mary', [{ family: 'Harrow', given: 'Mary' }]],
    ['Harrow MJ', [{ family: 'Harrow', given: 'MJ' }]],
    ['Adler D.G.', [{ family: 'Adler', given: 'D.G.' }]],
    ['Mary Harrow', [{ family: 'Harrow', given: 'Mary' }]],
    ['Pia van der Berg', [{ family: 'van der Berg', given: 'Pia' }]],
    ['World Health Organization', [{ literal: 'World Health Organization' }]],
    ['Rural Voices Group,', [{ literal: 'Rural Voices Group' }]],
    ['Selvamani', [{ literal: 'Selvamani' }]],
    [
      'Harrow MJ, Ostler P',
      [
        { family: 'Harrow', given: 'MJ' },
        { family: 'Ostler', given: 'P' },
      ],
    ],
    [
      'Harrow, M.; Ostler, P.',
      [
        { family: 'Harrow', given: 'M.' },
        { family: 'Ostler', given: 'P.' },
      ],
    ],
  ])('reads %s', (text, names) => {
    expect(parseNames(text)).toStrictEqual(names);
  });

  it('shortens given names to initials', () => {
    expect(['Mary Jane', 'M. J.', 'Jean-Paul', 'MJ', 'Élodie'].map(initialsOf)).toStrictEqual([
      'MJ',
      'MJ',
      'JP',
      'MJ',
      'É',
    ]);
  });
});

describe('dates', () => {
  it.each([
    [['2016/03/14/'], [2016, 3, 14]],
    [['2016//'], [2016]],
    [['2016/00/00'], [2016]],
    [['2016-03'], [2016, 3]],
    [['20160314'], [2016, 3, 14]],
    [['14 March 2016'], [2016, 3, 14]],
    [['2016 Jan-Feb'], [2016, 1]],
    [['03/14/2016'], [2016]],
    [
      ['2018', 'SEP'],
      [2018, 9],
    ],
    [
      ['2016', '2016/03/14'],
      [2016, 3, 14],
    ],
    [['2016', '2015/02/15/received'], [2016]],
  ])('%j is %j', (values, parts) => {
    expect(issuedFrom(values)).toStrictEqual({ 'date-parts': [parts] });
  });

  it.each(['', '99', '///', '10 15', 'YEAR/MONTH/DAY/'])('“%s” has no year', (value) => {
    expect(issuedFrom([value])).toBeUndefined();
  });
});

describe('identifiers', () => {
  it('are found without prefix and sentence marks', () => {
    expect(doiIn('doi: 10.1000/a(1)2.')).toBe('10.1000/a(1)2');
    expect(doiIn('https://doi.org/10.1000%2Fx')).toBe('10.1000/x');
    expect(doiIn('none')).toBeUndefined();
    expect(pmidIn('26957754[pmid]')).toBe('26957754');
    expect(pmidIn('PMC3654245')).toBeUndefined();
    expect(issnIn('03064530 (ISSN)')).toBe('0306-4530');
    expect(issnIn('978-1-4822-5326-9')).toBeUndefined();
  });
});

describe('formatReference', () => {
  it('writes one line in Vancouver order', () => {
    expect(
      formatReference({
        type: 'article-journal',
        title: 'Who is heard?',
        author: [{ family: 'Harrow', given: 'Mary' }, { literal: 'Rural Voices Group' }],
        issued: { 'date-parts': [[2016, 3]] },
        'container-title': 'J Care',
        volume: '12',
        issue: '3',
        page: '41-50',
        DOI: '10.1000/x',
      }),
    ).toBe('Harrow M, Rural Voices Group. Who is heard? J Care 2016;12(3):41–50. doi:10.1000/x');
  });

  it('leaves out what is missing and names six authors at most', () => {
    const author = Array.from({ length: 7 }, (_, i) => ({ family: `Author${i + 1}` }));
    expect(formatReference({ type: 'book', title: 'Heard', author, publisher: 'Care Press' })).toBe(
      'Author1, Author2, Author3, Author4, Author5, Author6, et al. Heard. Care Press.',
    );
    expect(formatReference({ type: 'book', title: '' })).toBe('Untitled.');
  });
});
