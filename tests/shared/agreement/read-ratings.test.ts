import { expect, test } from 'vitest';
import { readRatings } from '../../../shared/agreement/read-ratings.ts';

function read(text: string) {
  return readRatings(
    text.split('\n').map((line, index) => ({ line: index + 1, cells: line.split(',') })),
  );
}

test('K10 a first row of names that occur nowhere below is a header', () => {
  const tables = ['anna,ben\nyes,no\nno,no', 'yes,no\nno,yes', '1,2\n3,3', 'anna,ben\n1,2'].map(
    read,
  );
  expect(tables.map(({ units, raterNames }) => [units, raterNames[0]])).toEqual([
    [2, 'anna'],
    [2, 'Rater 1'],
    [2, 'Rater 1'],
    [1, 'anna'],
  ]);
});

test('K10 a column that names the units is set aside and said', () => {
  const { namesUnits, raterNames, ratings } = read('id,anna,ben\np1,1,2\np2,1,1');
  expect([namesUnits, raterNames, ratings.raters]).toEqual([true, ['anna', 'ben'], 2]);
});

test('K10 a first column whose values occur nowhere else names the units, whatever its heading', () => {
  const tables = [
    'segment,anna,ben\n1,a,a\n2,b,b\n3,,a\n4,a,b',
    's1,a,a\ns2,b,b\ns3,a,b',
    // A rating like any other, two columns alone, no rating twice, and measurements: no names.
    'anna,ben,chloe\na,a,b\nb,b,b',
    'anna,ben\n1,4\n2,4',
    'anna,ben,chloe\n1,4,7\n2,5,8',
    'anna,ben,chloe\n1.5,2.5,2.5\n1.25,3,2.5',
  ].map(read);
  expect(tables.map(({ namesUnits, ratings }) => [namesUnits, ratings.raters])).toEqual([
    [true, 2],
    [true, 2],
    [false, 3],
    [false, 2],
    [false, 3],
    [false, 3],
  ]);
});

test('K10 empty and NA are missing; 1 and 1.0 are one category; short rows are listed', () => {
  const { categories, problems, ratings } = read('anna,ben,chloe\n1,1.0,\n2,NA,10\n2,2');
  expect([categories, problems.map(({ line }) => line)]).toEqual([['1', '2', '10'], [4]]);
  expect(Array.from(ratings.cells)).toEqual([0, 0, -1, 1, -1, 2, 1, 1, -1]);
});

test('K10 a table without two raters, without ratings or with a row too long is refused', () => {
  const refused = ['1\n2\n1', '', 'anna,ben\n1,2,3\n1,1'].map((text) => {
    try {
      read(text);
      return 'read';
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : error;
    }
  });
  expect(refused).toEqual(['one-rater', 'no-ratings', 'uneven-table']);
});
