import { describe, expect, test } from 'vitest';
import { factsOfFileName } from '../../../shared/documents/file-name-facts.ts';

const facts = (name: string, text = '') => factsOfFileName(name, (word) => text.includes(word));
const by = (...families: readonly string[]) => families.map((family) => ({ family }));

describe('W1: what a file name says', () => {
  test.each([
    ['Fritzsch2022.pdf', { authors: by('Fritzsch'), year: 2022 }],
    ['Fritzsch_2022_final.pdf', { authors: by('Fritzsch'), year: 2022 }],
    ['C:\\papers\\Hale (2019).pdf', { authors: by('Hale'), year: 2019 }],
    ['O’Neill2020a.docx', { authors: by('O’Neill'), year: 2020 }],
    ['van_der_Meer_et_al_2018.pdf', { authors: by('van der Meer'), year: 2018 }],
    ['Hale et al., 2020 (1).pdf', { authors: by('Hale'), year: 2020 }],
    [
      'Hale & Berg 2019 - Night work.pdf',
      { authors: by('Hale', 'Berg'), year: 2019, title: 'Night work' },
    ],
    [
      'Hale et al. - 2020 - Night work on wards.pdf',
      { authors: by('Hale'), year: 2020, title: 'Night work on wards' },
    ],
    [
      'Hale, Berg - 2019 - Night work.pdf',
      { authors: by('Hale', 'Berg'), year: 2019, title: 'Night work' },
    ],
    [
      '1996 - Hale, Berg - Ward Letters - Night work.pdf',
      { authors: by('Hale', 'Berg'), year: 1996, title: 'Night work' },
    ],
    ['Hale-2019-Night work.pdf', { authors: by('Hale'), year: 2019, title: 'Night work' }],
    ['Hale_2019_Night_work.pdf', { authors: by('Hale'), year: 2019, title: 'Night work' }],
    ['2021 Hale Night work.pdf', { authors: by('Hale'), year: 2021, title: 'Night work' }],
    ['10.1371_journal.pone.0123456.pdf', { doi: '10.1371/journal.pone.0123456' }],
    ['10.1016%2Fj.ward.2019.01.001.pdf', { doi: '10.1016/j.ward.2019.01.001' }],
    ['journal.pone.0123456.pdf', { doi: '10.1371/journal.pone.0123456' }],
  ])('%s', (name, known) => {
    expect(facts(name)).toEqual(known);
  });

  test.each([
    ['Interview 3.txt'],
    ['interview2022.pdf'],
    ['Transcript_Anna_2021.docx'],
    ['Report 2021.pdf'],
    ['2021-05-03 notes.docx'],
    ['Night work 2021.pdf'],
    ['Unknown - 2019 - Night work.pdf'],
    ['HaleBerg2006.pdf'],
    ['s12913-019-4412-3.pdf'],
    ['1-s2.0-S0277953619300012-main.pdf'],
    [`${'a'.repeat(100_000)}2020.pdf`],
    [`${'Hale, '.repeat(20_000)}2020.pdf`],
  ])('%.60s says nothing', (name) => {
    expect(facts(name)).toEqual({});
  });

  test('a name in small letters or in capitals counts where the document writes it as a name', () => {
    expect([
      facts('hale2019.pdf'),
      facts('hale2019.pdf', 'Owen Hale'),
      facts('HALE 2019.pdf', 'Owen Hale'),
    ]).toEqual([{}, { authors: by('Hale'), year: 2019 }, { authors: by('Hale'), year: 2019 }]);
  });
});
