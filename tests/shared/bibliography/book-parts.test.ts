import { describe, expect, it } from 'vitest';
import { bookPartsOf } from '../../../shared/bibliography/book-parts.ts';
import { type Citation, surnameOf } from '../../../shared/bibliography/citation.ts';
import { readCitations } from '../../../shared/bibliography/read-citations.ts';

function read(name: string, ...lines: readonly string[]): Citation {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  const [citation] = readCitations({ name, bytes }).citations;
  if (citation === undefined) throw new Error(`${name} gave no citation`);
  return citation;
}

/** A chapter as each format writes it, of the same book. */
const chapters: Readonly<Record<string, readonly string[]>> = {
  'a.ris': [
    ...['TY  - CHAP', 'AU  - Harrow, Maren', 'TI  - On looms', 'T2  - Book of looms', 'PY  - 2016'],
    ...['A2  - Loom, Edith', 'A2  - Weft, Ida', 'ET  - 2nd', 'CY  - Abbeywell', 'PB  - Mill Press'],
    ...['T3  - Crafts', 'SN  - 978-0-00-000000-2', 'ER  - '],
  ],
  'a.enw': [
    ...['%0 Book Section', '%A Harrow, Maren', '%T On looms', '%B Book of looms', '%D 2016'],
    ...['%E Loom, Edith', '%E Weft, Ida', '%7 2nd', '%C Abbeywell', '%I Mill Press', '%S Crafts'],
    '%@ 978-0-00-000000-2',
  ],
  'a.bib': [
    '@incollection{harrow, author = {Harrow, Maren}, title = {On looms}, booktitle = {Book of looms},',
    'year = 2016, editor = {Edith Loom and Weft, Ida}, edition = {2nd}, address = {Abbeywell},',
    'publisher = {Mill Press}, series = {Crafts}, isbn = {978-0-00-000000-2}}',
  ],
  'a.json': [
    JSON.stringify([
      {
        ...{ type: 'chapter', title: 'On looms', 'container-title': 'Book of looms' },
        author: [{ family: 'Harrow', given: 'Maren' }],
        editor: [
          { family: 'Loom', given: 'Edith' },
          { family: 'Weft', given: 'Ida' },
        ],
        ...{ issued: { 'date-parts': [[2016]] }, edition: '2nd', 'publisher-place': 'Abbeywell' },
        ...{ 'collection-title': 'Crafts', publisher: 'Mill Press', ISBN: '978-0-00-000000-2' },
      },
    ]),
  ],
  'a.xml': [
    '<?xml version="1.0" encoding="UTF-8"?><xml><records><record>',
    '<ref-type name="Book Section">5</ref-type><contributors><authors><author>Harrow, Maren</author></authors>',
    '<secondary-authors><author>Loom, Edith</author><author>Weft, Ida</author></secondary-authors></contributors>',
    '<titles><title>On looms</title><secondary-title>Book of looms</secondary-title>',
    '<tertiary-title>Crafts</tertiary-title></titles><edition>2nd</edition><dates><year>2016</year></dates>',
    '<pub-location>Abbeywell</pub-location><publisher>Mill Press</publisher><isbn>978-0-00-000000-2</isbn>',
    '</record></records></xml>',
  ],
  'refworks.txt': [
    ...['RT Book, Section', 'A1 Harrow,Maren', 'T1 On looms', 'T2 Book of looms', 'YR 2016'],
    ...['A2 Loom,Edith', 'A2 Weft,Ida', 'ED 2nd', 'PP Abbeywell', 'PB Mill Press', 'T3 Crafts'],
    'SN 978-0-00-000000-2',
  ],
};

describe('X16 what a record says of the book it is in', () => {
  it.each(Object.entries(chapters))('is the same of %s', (name, lines) => {
    const chapter = read(name, ...lines);
    expect([chapter.type, chapter.author]).toEqual([
      'chapter',
      [{ family: 'Harrow', given: 'Maren' }],
    ]);
    expect(bookPartsOf(chapter)).toEqual({
      editors: [
        { family: 'Loom', given: 'Edith' },
        { family: 'Weft', given: 'Ida' },
      ],
      ...{ edition: '2nd', place: 'Abbeywell', series: 'Crafts', isbn: '978-0-00-000000-2' },
      genre: '',
    });
  });

  it('of PubMed’s book is apart from who wrote the chapter', () => {
    const editors =
      '<AuthorList Type="editors"><Author><LastName>Loom</LastName><ForeName>Edith</ForeName></Author></AuthorList>';
    const authors =
      '<AuthorList Type="authors"><Author><LastName>Harrow</LastName><ForeName>Maren</ForeName></Author></AuthorList>';
    const book = (inBook: string, inChapter: string) =>
      read(
        'book.xml',
        '<?xml version="1.0"?><PubmedArticleSet><PubmedBookArticle><BookDocument><PMID>20301295</PMID><Book>',
        '<Publisher><PublisherName>Mill Press</PublisherName><PublisherLocation>Abbeywell</PublisherLocation></Publisher>',
        `<BookTitle>Book of looms</BookTitle><PubDate><Year>2016</Year></PubDate>${inBook}</Book>`,
        `${inChapter}</BookDocument></PubmedBookArticle></PubmedArticleSet>`,
      );
    const chapter = book(editors, `<ArticleTitle>On looms</ArticleTitle>${authors}`);
    expect([chapter.type, chapter.author?.map(surnameOf)]).toEqual(['chapter', ['Harrow']]);
    const { editors: named, place } = bookPartsOf(chapter);
    expect([named.map(surnameOf), place]).toEqual([['Loom'], 'Abbeywell']);
    // A book that names its editors alone is filed under them.
    expect(book(editors, '').author?.map(surnameOf)).toEqual(['Loom']);
  });

  it('of a book in RIS takes who edits its series for no editor of its own', () => {
    const head = ['TY  - BOOK', 'TI  - Looms', 'T2  - Crafts', 'A2  - Series, Sam'];
    const zotero = read('zotero.ris', ...head, 'A3  - Loom, Edith', 'ER  - ');
    expect(bookPartsOf(zotero)).toMatchObject({
      editors: [{ family: 'Loom', given: 'Edith' }],
      series: 'Crafts',
    });
  });

  it('of a thesis is its kind, and not who advised it', () => {
    const thesis = read(
      'thesis.ris',
      ...['TY  - THES', 'AU  - Harrow, Maren', 'TI  - Looms', 'A2  - Advisor, Ada'],
      ...['M3  - PhD thesis', 'ER  - '],
    );
    expect(bookPartsOf(thesis)).toMatchObject({ editors: [], edition: '', genre: 'PhD thesis' });
  });
});
