import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../shared/bibliography/citation.ts';
import { readCsv } from '../../../shared/bibliography/read-csv.ts';

const read = (text: string): Citation[] => readCsv(text, 'export.csv').citations;

/** The names of each record, as `Family, Given` or whole. */
function namesIn(text: string): string[][] {
  return read(text).map(({ author = [] }) =>
    author.map((name) =>
      'literal' in name ? String(name.literal) : `${name.family}, ${name.given}`,
    ),
  );
}

const aQ = ['Aasen, B.', 'Quist, P.'];

describe('lists of names in a cell', () => {
  it.each([
    ['family names with initials, commas throughout', 'Aasen, B., Quist, P.', aQ],
    [
      'the same with an ampersand',
      'Aasen, B., van Dam, J.-P., & Quist, P.',
      ['Aasen, B.', 'van Dam, J.-P.', 'Quist, P.'],
    ],
    [
      'initials behind names, joined by and',
      'Aasen B and Quist P and et al.',
      ['Aasen, B', 'Quist, P'],
    ],
    ['full names joined by and', 'Berit Aasen and Per Quist', ['Aasen, Berit', 'Quist, Per']],
    [
      'one of them without a comma',
      'Aasen, Berit and Sneha and Quist, Per',
      ['Aasen, Berit', 'Sneha', 'Quist, Per'],
    ],
    [
      'a family name that begins with a capital particle',
      'Edward Van Keulen',
      ['Van Keulen, Edward'],
    ],
    ['two strokes', 'Aasen, B.//Quist, P.', aQ],
    ['a wide semicolon', '张伟；李娜', ['张伟', '李娜']],
    ['cut off by a sign', 'B Aasen, P Quist…', ['Aasen, B', 'Quist, P']],
    ['cut off by dots', 'B Aasen, P Quist, ...', ['Aasen, B', 'Quist, P']],
    [
      'no blank behind the initials',
      'Aasen B. D.Quist P.El Hachmane M.',
      ['Aasen, B. D.', 'Quist, P.', 'El Hachmane, M.'],
    ],
    [
      'a body with “and” in its name',
      'Royal College of Nursing and Midwives',
      ['Royal College of Nursing and Midwives'],
    ],
    [
      'a body with a place',
      'Office for Health and Care, London',
      ['Office for Health and Care, London'],
    ],
    ['nobody that is known', '[Anonymous]', []],
    ['nobody that Scopus knows', '[No author name available]', []],
  ])('%s', (_, cell, names) => {
    expect(namesIn(`Title,Authors,Year\nNights,"${cell}",2019\n`)).toStrictEqual([names]);
  });

  it('full names with commas between them, where the column has nothing else', () => {
    expect(namesIn('Title,Authors\nA,"Berit Aasen, Per Quist"\nB,Ana Ruiz\n')).toStrictEqual([
      ['Aasen, Berit', 'Quist, Per'],
      ['Ruiz, Ana'],
    ]);
    expect(namesIn('Title,Authors\nA,"Ruiz Gil, Ana María"\nB,"Aasen, Berit"\n')).toStrictEqual([
      ['Ruiz Gil, Ana María'],
      ['Aasen, Berit'],
    ]);
  });

  it('run together, with initials and brackets', () => {
    const text =
      'Item Title,Authors\nNights,"Anne-Marie McNeilP. J. O’DeaXiaolong (Luke) ZhangJan van Dam"\n';
    expect(namesIn(text)).toStrictEqual([
      ['McNeil, Anne-Marie', 'O’Dea, P. J.', 'Zhang, Xiaolong (Luke)', 'van Dam, Jan'],
    ]);
  });

  it('family name first without a comma, as the columns of EPPI-Reviewer show', () => {
    const text =
      'ItemId,ShortTitle,Title,Authors\n1,A,Nights,"van Dam Jan Piet ; Night Work Group ; "\n';
    expect(namesIn(text)).toStrictEqual([['van Dam, Jan Piet', 'Night Work Group']]);
  });

  it('sponsors of a trial are bodies each', () => {
    const text =
      'NCT Number,Title,Sponsor/Collaborators,Start Date\nNCT1,Nights,North Clinic|Hill Fund,2019\n';
    expect(namesIn(text)).toStrictEqual([['North Clinic', 'Hill Fund']]);
  });
});

describe('headings and cells of further tools', () => {
  it.each([
    [
      'in one word',
      'Title,digitalObjectIdentifier,startPage,endPage,ParentTitle',
      'Nights,10.1000/n.1,4,9,Wards',
    ],
    [
      'with dots',
      'title,externalIds.DOI,journal.name,journal.pages',
      'Nights,10.1000/n.1,Wards,4-9',
    ],
    ['with a venue', 'Title,DOI,Venue,Pages', 'Nights,10.1000/n.1,Wards,4-9'],
    ['in Spanish', 'Título;DOI;Revista;Páginas', 'Nights;10.1000/n.1;Wards;4-9'],
    ['in Chinese', '题名,DOI,刊名,页码', 'Nights,10.1000/n.1,Wards,4-9'],
  ])('%s', (_, headings, row) => {
    expect(read(`${headings}\n${row}\n`)).toMatchObject([
      { title: 'Nights', DOI: '10.1000/n.1', 'container-title': 'Wards', page: '4-9' },
    ]);
  });

  it('a volume, issue and page of 0 are none', () => {
    const [nights] = read('Title,Volume,Issue,StartPage,EndPage\nNights,0,0,0,0\n');
    expect(nights).not.toHaveProperty('volume');
    expect(nights).not.toHaveProperty('issue');
    expect(nights).not.toHaveProperty('page');
  });

  it('pages in the source of LILACS', () => {
    expect(
      read(
        'Title,Authors,Source,Journal\nNoches,"Ruiz, A","Cuid. salud;3(2): e15, mar.-abr. 2019. tab",Cuid. salud\n',
      ),
    ).toMatchObject([{ 'container-title': 'Cuid. salud', volume: '3', issue: '2', page: 'e15' }]);
  });

  it('a PubMed number as that of a source, and a DOI in a citation', () => {
    expect(
      read('SOURCE,EXTERNAL_ID,TITLE,AUTHORS\nMED,31234567,Nights,"Aasen B, Quist P."\n')[0]?.PMID,
    ).toBe('31234567');
    expect(
      read('SOURCE,EXTERNAL_ID,TITLE,AUTHORS\nPPR,31234567,Nights,"Aasen B, Quist P."\n')[0],
    ).not.toHaveProperty('PMID');
    expect(
      read(
        'PMID,Title,Citation\n31234567,Nights,"Wards. 2019 Mar;3(2):4-9. doi: 10.1000/n.1. Epub 2019."\n',
      )[0]?.DOI,
    ).toBe('10.1000/n.1');
  });

  it('keeps no second DOI where a column has it', () => {
    const text =
      'PMID,Title,Citation,DOI\n31234567,Nights,"Wards. 2019;3(2):4-9. doi: 10.1000/n.1.",10.1000/n.1\n';
    expect(read(text)[0]?.custom?.fields).not.toHaveProperty('citation doi');
  });

  it('keywords set apart by bars, types in one word, and case reports that are no reports', () => {
    expect(
      read(
        'Title,Item Type,Conditions,Year\nA,bookSection,Pain|Sleep,2019\nB,conferencePaper,,2019\nC,Case Reports,,2019\n',
      ).map(({ keyword, type }) => [type, keyword]),
    ).toStrictEqual([
      ['chapter', 'Pain; Sleep'],
      ['paper-conference', undefined],
      ['article-journal', undefined],
    ]);
  });
});
