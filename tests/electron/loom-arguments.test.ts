import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { loomPathsIn } from '../../electron/loom-arguments.ts';

const folder = join(import.meta.dirname, 'work');

it('finds the reviews among arguments, by path, by relative path and by address', () => {
  const path = join(folder, 'Nächte auf Abruf.loom');
  expect(loomPathsIn([path, 'days.LOOM', pathToFileURL(path).href], folder)).toEqual([
    path,
    join(folder, 'days.LOOM'),
    path,
  ]);
});

it('takes no switch, no other kind of file and no other kind of address', () => {
  expect(
    loomPathsIn(
      [
        '--load=evil.loom',
        '-x.loom',
        '/etc/passwd',
        '.',
        'file://%zz/a.loom',
        'notes.loom.txt',
        '',
      ],
      folder,
    ),
  ).toEqual([]);
});
