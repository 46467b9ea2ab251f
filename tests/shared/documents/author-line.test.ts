import { describe, expect, test } from 'vitest';
import { surnameOf } from '../../../shared/bibliography/citation.ts';
import { authorsIn } from '../../../shared/documents/author-line.ts';

const families = (text: string) => authorsIn(text)?.map(surnameOf);

describe('W1: a line of authors', () => {
  test.each([
    [
      'Marta Lindqvist¹, Owen P. Hale²,³* and Ines van der Meer¹',
      ['Lindqvist', 'Hale', 'van der Meer'],
    ],
    ['Marta Lindqvist, PhD, RN; Owen P. Hale, MD & Ines Berg MSc', ['Lindqvist', 'Hale', 'Berg']],
    ['Lindqvist, M., Hale, O. P., Berg, I.', ['Lindqvist', 'Hale', 'Berg']],
    ['M Lindqvist a, O Hale b,*, I Berg a', ['Lindqvist', 'Hale', 'Berg']],
    ['MARTA LINDQVIST† AND OWEN HALE‡', ['Lindqvist', 'Hale']],
    [
      'Marta Lindqvist (https://orcid.org/0000-0002-1825-0097), Owen Hale marta@ward.example',
      ['Lindqvist', 'Hale'],
    ],
    ['Marta Lindqvist∗+, Owen P. Hale$ and Ines Berg^#', ['Lindqvist', 'Hale', 'Berg']],
    ['By Dr. Marta Lindqvist und Prof. Owen Hale', ['Lindqvist', 'Hale']],
    ['Lucía Ortega y Inés Peña', ['Ortega', 'Peña']],
    ['Joana e Silva Pinto,² Rui Matos¹', ['Pinto', 'Matos']],
    ['王小明, 李雷', ['王小明', '李雷']],
    [
      'Marta Lindqvist, PhDa,b,∗ , Owen Hale, MD, MScb, Ines Berg, BSa',
      ['Lindqvist', 'Hale', 'Berg'],
    ],
    ['M. G. Franken¹, O. Frias², I. Berg, FRCGP', ['Franken', 'Frias', 'Berg']],
    ['I. H. J. T. de Hale and Oliver J. Mc Berg', ['de Hale', 'Mc Berg']],
    ['Agnes Lind- Berg, Ryo Doi, Owen Hale', ['Lind-Berg', 'Doi', 'Hale']],
    ['Suharto, Marta Lindqvist, Owen Hale', ['Suharto', 'Lindqvist', 'Hale']],
  ])('%s', (line, names) => {
    expect(families(line)).toEqual(names);
  });

  test.each([
    ['Department of Nursing, Northgate University'],
    ['Living With Pain and the Work of Waiting'],
    ['Received 3 May 2021; accepted 4 June 2021'],
    ['Princeton, New Jersey'],
    ['We asked nurses, doctors and patients'],
    ['What do nurses want?'],
    ['12 High Street, Oldtown 40210'],
    ['KaRen Covello, Owen Hale'],
    [''],
  ])('%s is none', (line) => {
    expect(families(line)).toBeUndefined();
  });

  test('names in capitals are written as names are, particles and initials stay', () => {
    expect(authorsIn('ANNA O’NEILL, J.D. MCBRIDE, Pieter VAN DEN BERG')).toEqual([
      { family: 'O’Neill', given: 'Anna' },
      { family: 'Mcbride', given: 'J.D.' },
      { family: 'Berg', given: 'Pieter VAN DEN' },
    ]);
  });

  test('three thousand authors are all read', () => {
    const line = Array.from({ length: 3000 }, (_, at) => `Anna Berg${'abcdefghij'[at % 10]}l`).join(
      ', ',
    );
    expect(families(line)).toHaveLength(3000);
  });
});
