import { describe, expect, it } from 'vitest';
import type { Citation, CitationName } from '../../../shared/bibliography/citation.ts';
import { fullReference } from '../../../shared/reference-styles/full-reference.ts';

const apa = { referenceStyle: 'apa' } as const;
const vancouver = { referenceStyle: 'vancouver' } as const;
const harvard = { referenceStyle: 'harvard' } as const;

const people = (...names: readonly string[]): CitationName[] =>
  names.map((name) => {
    const [family = '', given = ''] = name.split(', ');
    return given === '' ? { literal: family } : { family, given };
  });

const on = (...parts: readonly number[]) => ({ issued: { 'date-parts': [[...parts]] } });
const also = (fields: Record<string, string[]>) => ({ custom: { fields } });

/** References that the manual of each style, or its publisher’s page of examples, prints; italics left out. */
describe('T7 full references as APA prints them', () => {
  it.each<readonly [string, Citation, string]>([
    [
      'an article',
      {
        type: 'article-journal',
        title:
          'Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States',
        author: people('Grady, J. S.', 'Her, M.', 'Moreno, G.', 'Perez, C.', 'Yelinek, J.'),
        ...on(2019, 7),
        'container-title': 'Psychology of Popular Media Culture',
        ...{ volume: '8', issue: '3', page: '207-17', DOI: '10.1037/ppm0000185' },
      },
      'Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States. Psychology of Popular Media Culture, 8(3), 207–217. https://doi.org/10.1037/ppm0000185',
    ],
    [
      'a book',
      {
        type: 'book',
        title: 'The psychology of prejudice: From attitudes to social action',
        author: people('Jackson, Lynne M.'),
        ...{ ...on(2019), publisher: 'American Psychological Association' },
        ...{ DOI: '10.1037/0000168-000', ...also({ ET: ['2nd ed.'] }) },
      },
      'Jackson, L. M. (2019). The psychology of prejudice: From attitudes to social action (2nd ed.). American Psychological Association. https://doi.org/10.1037/0000168-000',
    ],
    [
      'a chapter',
      {
        type: 'chapter',
        title: 'Currents in the study of persuasion',
        author: people('Dillard, J. P.'),
        ...{ ...on(2020), publisher: 'Routledge', page: '115-129' },
        'container-title': 'Media effects: Advances in theory and research',
        ...also({ A2: ['Oliver, M. B.', 'Raney, A. A.', 'Bryant, J.'], ET: ['4'] }),
      },
      'Dillard, J. P. (2020). Currents in the study of persuasion. In M. B. Oliver, A. A. Raney, & J. Bryant (Eds.), Media effects: Advances in theory and research (4th ed., pp. 115–129). Routledge.',
    ],
    [
      'a report',
      {
        type: 'report',
        title: 'Human exploration of Mars: Preliminary lists of crew tasks',
        author: people('Stuster, Jack', 'Adolf, Jurine', 'Byrne, Vicky', 'Greene, Maya'),
        ...{ ...on(2018), publisher: 'National Aeronautics and Space Administration' },
        URL: 'https://ntrs.nasa.gov/archive/nasa/casi.ntrs.nasa.gov/20190001401.pdf',
      },
      'Stuster, J., Adolf, J., Byrne, V., & Greene, M. (2018). Human exploration of Mars: Preliminary lists of crew tasks. National Aeronautics and Space Administration. https://ntrs.nasa.gov/archive/nasa/casi.ntrs.nasa.gov/20190001401.pdf',
    ],
    [
      'a page of a body that publishes it itself',
      {
        type: 'webpage',
        title: 'The top 10 causes of death',
        author: people('World Health Organization'),
        ...{ ...on(2018, 5, 24), publisher: 'World Health Organization' },
        URL: 'https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death',
      },
      'World Health Organization. (2018, May 24). The top 10 causes of death. https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death',
    ],
  ])('%s', (_, citation, printed) => {
    expect(fullReference(apa, citation)).toBe(printed);
  });
});

describe('T7 full references as the ICMJE’s examples print them', () => {
  it.each<readonly [string, Citation, string]>([
    [
      'an article',
      {
        type: 'article-journal',
        title: 'Solid-organ transplantation in HIV-infected patients',
        author: people('Halpern, Scott D', 'Ubel, Peter A', 'Caplan, Arthur L'),
        ...{ ...on(2002), 'container-title': 'N Engl J Med' },
        ...{ volume: '347', issue: '4', page: '284-287' },
      },
      'Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected patients. N Engl J Med. 2002;347(4):284-7.',
    ],
    [
      'more than six authors',
      {
        type: 'article-journal',
        title:
          'Regulation of interstitial excitatory amino acid concentrations after cortical contusion injury',
        author: people(
          ...['Rose, ME', 'Huerbin, MB', 'Melick, J', 'Marion, DW', 'Palmer, AM', 'Schiding, JK'],
          'Kochanek, PM',
        ),
        ...{ ...on(2002), 'container-title': 'Brain Res', volume: '935', page: '40-46' },
        issue: '1-2',
      },
      'Rose ME, Huerbin MB, Melick J, Marion DW, Palmer AM, Schiding JK, et al. Regulation of interstitial excitatory amino acid concentrations after cortical contusion injury. Brain Res. 2002;935(1-2):40-6.',
    ],
    [
      'people and a body',
      {
        type: 'article-journal',
        title:
          'Sexual dysfunction in 1,274 European men suffering from lower urinary tract symptoms',
        author: people(
          ...['Vallancien, G', 'Emberton, M', 'Harving, N', 'van Moorselaar, RJ'],
          'Alf-One Study Group',
        ),
        ...{ ...on(2003), 'container-title': 'J Urol', volume: '169', issue: '6' },
        page: '2257-61',
      },
      'Vallancien G, Emberton M, Harving N, van Moorselaar RJ; Alf-One Study Group. Sexual dysfunction in 1,274 European men suffering from lower urinary tract symptoms. J Urol. 2003;169(6):2257-61.',
    ],
    [
      'a book',
      {
        type: 'book',
        title: 'Medical microbiology',
        author: people('Murray, PR', 'Rosenthal, KS', 'Kobayashi, GS', 'Pfaller, MA'),
        ...{ ...on(2002), publisher: 'Mosby' },
        ...also({ edition: ['4th ed.'], CY: ['St. Louis'] }),
      },
      'Murray PR, Rosenthal KS, Kobayashi GS, Pfaller MA. Medical microbiology. 4th ed. St. Louis: Mosby; 2002.',
    ],
    [
      'a chapter',
      {
        type: 'chapter',
        title: 'Chromosome alterations in human solid tumors',
        author: people('Meltzer, PS', 'Kallioniemi, A', 'Trent, JM'),
        ...{ ...on(2002), publisher: 'McGraw-Hill', page: '93-113' },
        'container-title': 'The genetic basis of human cancer',
        ...also({ editor: ['Vogelstein, B and Kinzler, KW'], address: ['New York'] }),
      },
      'Meltzer PS, Kallioniemi A, Trent JM. Chromosome alterations in human solid tumors. In: Vogelstein B, Kinzler KW, editors. The genetic basis of human cancer. New York: McGraw-Hill; 2002. p. 93-113.',
    ],
    [
      'a newspaper, its section left out',
      {
        type: 'article-newspaper',
        title: 'Medical improvements lower homicide rate: study sees drop in assault rate',
        ...{ author: people('Tynan, T'), ...on(2002, 8, 12), page: '2' },
        'container-title': 'The Washington Post',
      },
      'Tynan T. Medical improvements lower homicide rate: study sees drop in assault rate. The Washington Post. 2002 Aug 12:2.',
    ],
    [
      'a report of its publisher, in an edition that is told in words',
      {
        ...{ type: 'report', title: 'Nights', author: people('Night Work Organization') },
        ...{ ...on(2016), publisher: 'Night Work Organization' },
        ...also({ CY: ['Geneva'], edition: ['Third'] }),
      },
      'Night Work Organization. Nights. 3rd ed. Geneva: Night Work Organization; 2016.',
    ],
    [
      'a thesis',
      {
        type: 'thesis',
        title: 'Infant sleep and feeding: a telephone survey of Hispanic Americans',
        author: people('Borkowski, Maria M'),
        ...{ ...on(2002), publisher: 'Central Michigan University' },
        ...also({ CY: ['Mount Pleasant (MI)'] }),
      },
      'Borkowski MM. Infant sleep and feeding: a telephone survey of Hispanic Americans [dissertation]. Mount Pleasant (MI): Central Michigan University; 2002.',
    ],
  ])('%s', (_, citation, printed) => {
    expect(fullReference(vancouver, citation)).toBe(printed);
  });
});

const night: Citation = {
  type: 'article-journal',
  title: 'Who is awake? Night work in the valley.',
  author: people('Harrow, Jean-Paul MJ', 'van der Linde, Piet', 'Ostler, Pia Jr'),
  ...{ ...on(2019, 3, 4), 'container-title': 'Journal of Night Work' },
  ...{ volume: '12', issue: '3', page: 'S104-10', DOI: '10.1000/night', PMID: '123' },
};

describe('T7 full references in Harvard', () => {
  it.each<readonly [string, Citation, string]>([
    [
      'an article',
      night,
      'Harrow, J.-P.M.J., van der Linde, P. and Ostler, P., Jr (2019) ‘Who is awake? Night work in the valley’, Journal of Night Work, 12(3), pp. S104–S110. Available at: https://doi.org/10.1000/night.',
    ],
    [
      'four authors',
      { ...night, author: people('A, Bo', 'C, Di', 'E, Flo', 'G, Hal'), page: 'e12' },
      'A, B. et al. (2019) ‘Who is awake? Night work in the valley’, Journal of Night Work, 12(3), e12. Available at: https://doi.org/10.1000/night.',
    ],
    [
      'a book',
      {
        ...{ type: 'book', title: 'Doing your research project', author: people('Bell, Judith') },
        ...{ ...on(2014), publisher: 'Open University Press', ...also({ ET: ['6'] }) },
      },
      'Bell, J. (2014) Doing your research project. 6th edn. Open University Press.',
    ],
    [
      'a chapter',
      {
        ...{ type: 'chapter', title: 'Management of the problem', page: '83-95' },
        ...{ author: people('Franklin, A. W.'), ...on(2012), publisher: 'MTP' },
        'container-title': 'The maltreatment of children',
        ...also({ A2: ['Smith, S. M.'] }),
      },
      'Franklin, A.W. (2012) ‘Management of the problem’, in S.M. Smith (ed.) The maltreatment of children. MTP, pp. 83–95.',
    ],
    [
      'a paper',
      {
        ...{ type: 'paper-conference', title: 'Rota and sleep', author: people('Jones, D.') },
        ...{ 'container-title': 'Proceedings of the Night Conference', page: '15-18', ...on(2018) },
        publisher: 'Hill Press',
      },
      'Jones, D. (2018) ‘Rota and sleep’, Proceedings of the Night Conference. Hill Press, pp. 15–18.',
    ],
    [
      'a thesis',
      {
        ...{ type: 'thesis', title: 'Sleeping badly?', author: people('Smith, E. R. C.') },
        ...{ ...on(2019), publisher: 'University of Hill', URL: 'https://hill.example/9' },
        ...also({ M3: ['Ph.D.'] }),
      },
      'Smith, E.R.C. (2019) Sleeping badly? PhD thesis. University of Hill. Available at: https://hill.example/9.',
    ],
    [
      'what names no author and no year',
      { type: 'webpage', title: 'Night shifts', URL: 'https://night.example' },
      'Night shifts (no date) Available at: https://night.example.',
    ],
  ])('%s', (_, citation, written) => {
    expect(fullReference(harvard, citation)).toBe(written);
  });
});

describe('T7 the style of full references', () => {
  it('changes nothing where the review has chosen none', () => {
    expect(fullReference({}, night, 'Harrow et al. 2019b')).toBe(
      'Harrow JPMJ, van der Linde P, Ostler PJ. Who is awake? Night work in the valley. Journal of Night Work 2019;12(3):S104–10. doi:10.1000/night',
    );
  });

  it('gives the year the letter that the study’s name has, where years are cited', () => {
    const label = 'Harrow et al. 2019b';
    expect([apa, harvard, vancouver].map((review) => fullReference(review, night, label))).toEqual([
      'Harrow, J.-P. M. J., van der Linde, P., & Ostler, P., Jr. (2019b). Who is awake? Night work in the valley. Journal of Night Work, 12(3), S104–S110. https://doi.org/10.1000/night',
      'Harrow, J.-P.M.J., van der Linde, P. and Ostler, P., Jr (2019b) ‘Who is awake? Night work in the valley’, Journal of Night Work, 12(3), pp. S104–S110. Available at: https://doi.org/10.1000/night.',
      'Harrow JPMJ, van der Linde P, Ostler P Jr. Who is awake? Night work in the valley. Journal of Night Work. 2019;12(3):S104-10. doi: 10.1000/night',
    ]);
    expect(fullReference(apa, night, 'S4')).toContain('(2019).');
  });

  it.each([
    ['apa', 'Untitled. (n.d.).'],
    ['vancouver', 'Untitled. [date unknown].'],
    ['harvard', 'Untitled (no date)'],
  ] as const)('says in %s what a record leaves out', (referenceStyle, written) => {
    expect(fullReference({ referenceStyle }, { type: 'document', title: '' })).toBe(written);
  });

  it('names nineteen of many authors and the last in APA, and reads names as they are in any script', () => {
    const many = Array.from({ length: 22 }, (_, at) => `Author${at + 1}, Ann`);
    expect(fullReference(apa, { ...night, author: people(...many) })).toMatch(
      /^Author1, A\., .*Author19, A\., \. \. \. Author22, A\. \(2019\)\./,
    );
    const [written] = [apa].map((review) =>
      fullReference(review, {
        ...night,
        author: [{ family: '王', given: '小明' }, ...people('حداد, سامي')],
      }),
    );
    expect(written?.startsWith('王 小明, & حداد, س. (2019).')).toBe(true);
  });

  const inAll = (citation: Citation) =>
    [apa, vancouver, harvard].map((review) => fullReference(review, citation));

  it('puts the editors of a book that names no author in their place', () => {
    const book: Citation = {
      ...{ type: 'book', title: 'Nights', ...on(2010), publisher: 'Hill Press' },
      ...also({ A2: ['Pope, Catherine', 'Mays, Nicholas'], ET: ['2'] }),
    };
    expect(inAll(book)).toEqual([
      'Pope, C., & Mays, N. (Eds.). (2010). Nights (2nd ed.). Hill Press.',
      'Pope C, Mays N, editors. Nights. 2nd ed. Hill Press; 2010.',
      'Pope, C. and Mays, N. (eds) (2010) Nights. 2nd edn. Hill Press.',
    ]);
    expect(inAll({ ...book, ...also({ ED: ['Pope, Catherine'] }) })).toEqual([
      'Pope, C. (Ed.). (2010). Nights. Hill Press.',
      'Pope C, editor. Nights. Hill Press; 2010.',
      'Pope, C. (ed.) (2010) Nights. Hill Press.',
    ]);
    // Of what has neither the title comes first, and the edition behind the year.
    expect(inAll({ ...book, ...also({ ET: ['2'] }) })).toEqual([
      'Nights (2nd ed.). (2010). Hill Press.',
      'Nights. 2nd ed. Hill Press; 2010.',
      'Nights (2010) 2nd edn. Hill Press.',
    ]);
  });

  it('knows what stands behind a name wherever the record has it, and given names that are one', () => {
    const author: CitationName[] = [
      { family: 'King Jr.', given: 'Martin Luther' },
      { family: 'Mosher', given: 'Frank A., III' },
      { family: 'de la Cruz', given: 'J.-P.' },
    ];
    const title = 'Nights';
    expect(inAll({ type: 'book', title, author, ...on(2001) })).toEqual([
      'King, M. L., Jr., Mosher, F. A., III, & de la Cruz, J.-P. (2001). Nights.',
      'King ML Jr, Mosher FA 3rd, de la Cruz JP. Nights. 2001.',
      'King, M.L., Jr, Mosher, F.A., III and de la Cruz, J.-P. (2001) Nights.',
    ]);
  });

  it('ends titles of other scripts with their own marks, and parts several ranges of pages', () => {
    const citation: Citation = {
      ...{ type: 'article-journal', title: 'العيش مع الألم؟', author: people('Li, An') },
      ...{ ...on(2001), 'container-title': 'Nights', volume: '1', page: '123A-125A, 140' },
      DOI: 'http://dx.doi.org/10.1000/Nights.1',
    };
    expect(inAll(citation)).toEqual([
      'Li, A. (2001). العيش مع الألم؟ Nights, 1, 123A–125A, 140. https://doi.org/10.1000/Nights.1',
      'Li A. العيش مع الألم؟ Nights. 2001;1:123A-125A, 140. doi: 10.1000/Nights.1',
      'Li, A. (2001) ‘العيش مع الألم؟’, Nights, 1, pp. 123A–125A, 140. Available at: https://doi.org/10.1000/Nights.1.',
    ]);
  });

  it('has one line of every record, whatever is in it', () => {
    for (const review of [apa, vancouver, harvard])
      for (const type of ['article-journal', 'book', 'chapter', 'thesis', 'report', 'webpage', 'x'])
        for (const page of ['', '5', 'e12', '12-9', 'x–y'])
          for (const title of ['', ' A\nB. ', 'Why?', '…'])
            expect(
              fullReference(review, { type, title, page, publisher: ' P ', author: people('H, ') }),
            ).toMatch(/^\S(?:(?! {2}|undefined|\.\.(?!\.)| [,.;)])[^\n])*$/);
  });
});
