import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookPartsOf } from '../../shared/bibliography/book-parts.ts';
import type { Citation, CitationName } from '../../shared/bibliography/citation.ts';
import { readCitations } from '../../shared/bibliography/read-citations.ts';
import { typeNames } from '../../shared/bibliography/reference-types.ts';
import { type Reference, ReferenceKeys } from '../../shared/references/reference.ts';
import {
  type ReferenceFormat,
  referenceFormats,
} from '../../shared/references/reference-formats.ts';
import { writeReferences } from '../../shared/references/write-references.ts';

const words = [
  ...[
    'care',
    'home',
    'GPs',
    'R&D',
    '50%',
    '#1',
    'C_2',
    '$5',
    '~12',
    'x^2',
    '{set}',
    '\\alpha',
    '"said"',
  ],
  ...[
    "nurses'",
    "''twice''",
    '`tick`',
    '<5',
    'a -- b',
    '@home(2)',
    '-omics',
    '=SUM(A1)',
    '+more',
    '%T',
    '%0',
  ],
  ...[
    'TY  - JOUR',
    'ER  -',
    'T1 - x',
    'رعاية',
    '家庭护理',
    'Ünïcödé',
    'ﬁt',
    'naïve',
    '🙂',
    'and',
    'others',
    'I',
  ],
];
const text = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 })
  .map((parts) => `Of ${parts.join(' ')} told`.replace(/ +/g, ' '));
const paragraphs = fc.array(
  fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join(' ').replace(/ +/g, ' ')),
  { minLength: 1, maxLength: 4 },
);

const person = fc.record({
  family: fc.constantFrom(
    ...[
      'Harrow',
      'van der Berg',
      'de la Cruz',
      'O’Neill',
      'Müller-Lüdenscheidt',
      'Li',
      'Хармс',
      'الزهراء',
      '王',
    ],
    ...['McAdam', 'D\u2019Angelo', 'Sánchez Pérez', 'Ó Briain'],
  ),
  given: fc.constantFrom(
    'Mary',
    'M. J.',
    'MJ',
    'Jean-Paul',
    'Martin Luther Jr.',
    'Даниил',
    'فاطمة',
    '小明',
    'X',
  ),
});
const body = fc.record({
  literal: fc.constantFrom(
    ...[
      'World Health Organization',
      'University of California, Berkeley',
      'Smith & Daughters',
      'UNICEF',
    ],
    ...['Airways Collaborative', 'The {TeX} Users Group', 'Ministry of Health, Labour and Welfare'],
  ),
});
const name: fc.Arbitrary<CitationName> = fc.oneof({ weight: 4, arbitrary: person }, body);

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const citation: fc.Arbitrary<Citation> = fc
  .record({
    type: fc.constantFrom(...Object.keys(typeNames)),
    title: text,
    author: optional(fc.array(name, { minLength: 1, maxLength: 9 })),
    issued: optional(
      fc.record({
        'date-parts': fc
          .tuple(
            fc.integer({ min: 1800, max: 2026 }),
            fc.integer({ min: 1, max: 12 }),
            fc.integer({ min: 1, max: 28 }),
          )
          .chain((parts) => fc.integer({ min: 1, max: 3 }).map((count) => [parts.slice(0, count)])),
      }),
    ),
    'container-title': optional(text.map((words) => `Journal ${words}`)),
    volume: optional(fc.constantFrom('12', '5A', 'Suppl 2', 'XIV')),
    issue: optional(fc.constantFrom('3', '1-2', 'S1', 'Pt 2')),
    page: optional(fc.constantFrom('41-50', 'e105', 'S1-S10', '7', 'ii-xi', '41-50, 66')),
    DOI: optional(
      fc.constantFrom(
        '10.1000/x_y',
        '10.1002/(SICI)1097-0258(19960115)15:1<1::AID-SIM>3.0.CO;2-#',
        '10.5555/abc',
      ),
    ),
    PMID: optional(fc.integer({ min: 1, max: 79_999_999 }).map(String)),
    ISSN: optional(fc.constantFrom('2325-9671', '0306-453X')),
    URL: optional(fc.constantFrom('https://example.org/a_b?c=%7Bd%7D&e=1#f')),
    abstract: optional(paragraphs.map((each) => each.join('\n'))),
    keyword: optional(
      fc
        .array(fc.constantFrom('palliative care', 'Neoplasms, therapy', 'R&D', '-omics'), {
          minLength: 1,
          maxLength: 3,
        })
        .map((each) => each.join('; ')),
    ),
  })
  .map((each) => JSON.parse(JSON.stringify(each)) as Citation);

/** What of the book a chapter is in is kept of a record of CSL-JSON that has no place in the citation. */
const fields = fc
  .record({
    editor: optional(
      fc
        .array(name, { minLength: 1, maxLength: 3 })
        .map((names) => names.map((each) => JSON.stringify(each))),
    ),
    edition: optional(fc.constantFrom(['2'], ['3rd'], ['Second edition'])),
    'publisher-place': optional(fc.constantFrom(['New York'], ['Saarbrücken & Köln'])),
    'collection-title': optional(text.map((words) => [`Studies ${words}`])),
    ISBN: optional(fc.constantFrom(['978-0-00-000000-2'], ['019853453X'])),
    genre: optional(fc.constantFrom(['PhD thesis'], ['Working paper'])),
  })
  .map((each) => JSON.parse(JSON.stringify(each)) as Record<string, string[]>);
const inBook: fc.Arbitrary<Citation> = fc
  .tuple(citation, fields)
  .map(([each, kept]) => ({ ...each, custom: { fields: kept } }));

/** Formats with no place for the line ends of an abstract, or for the day of a date. */
const onOneLine: ReadonlySet<ReferenceFormat> = new Set(['ris']);
/** Types that EndNote knows under no name of their own. */
const withoutPreprints: ReadonlySet<ReferenceFormat> = new Set(['endnote-xml', 'enw']);

function asReference(each: Citation, keys: ReferenceKeys): Reference {
  return {
    ...{ citation: each, label: 'Harrow 2016', key: keys.keyOf('Harrow 2016') },
    ...{
      decision: 'Excluded',
      stage: 'Full text',
      reason: '=population',
      votes: '',
      recordLabels: 'a; b',
    },
    notes: ['Excluded at the full text: population'],
  };
}

function nameKey(each: CitationName): string {
  return 'family' in each ? `${each.family}, ${each.given ?? ''}` : each.literal;
}

/** What a format has a place for. */
function kept(each: Citation, format: ReferenceFormat): unknown {
  const [date = []] = each.issued?.['date-parts'] ?? [];
  const abstract = each.abstract ?? '';
  const isLine = onOneLine.has(format) || (format === 'enw' && /^%|\n%/.test(abstract));
  return {
    type: each.type === 'article' && withoutPreprints.has(format) ? 'article-journal' : each.type,
    title: each.title,
    author: (each.author ?? []).map(nameKey),
    date: format === 'bib' ? date.slice(0, 2) : date,
    container: each['container-title'],
    ...{ volume: each.volume, issue: each.issue, page: each.page, DOI: each.DOI, PMID: each.PMID },
    ...{ ISSN: each.ISSN, URL: each.URL, keyword: each.keyword },
    abstract: isLine ? abstract.replaceAll('\n', ' ') : abstract,
    book: {
      ...bookPartsOf(each),
      editors: bookPartsOf(each).editors.map(nameKey),
      genre: each.type === 'thesis' || each.type === 'report' ? bookPartsOf(each).genre : '',
    },
  };
}

describe('X16 references that are written', () => {
  it.each(referenceFormats)('come back from %s as what they were', (format) => {
    fc.assert(
      fc.property(fc.array(inBook, { minLength: 1, maxLength: 5 }), (citations) => {
        const keys = new ReferenceKeys();
        const written = [
          ...writeReferences(
            citations.map((each) => asReference(each, keys)),
            format,
          ),
        ].join('');
        const read = readCitations({
          name: `references.${format}`,
          bytes: new TextEncoder().encode(written),
        });
        // Of a table in which nobody has an author, or a year, it is said.
        if (format !== 'csv') expect(read.problems).toEqual([]);
        const back = read.citations.map((each) => kept(each, 'csl-json'));
        expect(back).toEqual(citations.map((each) => kept(each, format)));
      }),
      { numRuns: 150 },
    );
  });
});
