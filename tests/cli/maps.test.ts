import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { makeMap } from '../../shared/commands/maps.ts';
import { picturePng } from '../../shared/pictures/picture-png.ts';
import { pair } from '../fixtures/coding-pair.ts';
import { typefaces } from '../fixtures/typefaces.ts';
import { texts } from '../property/random-team.ts';
import { runIn } from './run.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-maps-'));
  await save('home.loom', ['Ways home', 'Themes alone']);
  await save('signs.loom', ['家への道']);
});

/** A review with these maps; the first is of all codes. */
async function save(file: string, names: readonly string[]): Promise<void> {
  const [log] = pair();
  for (const [at, name] of names.entries())
    log.run(makeMap, { name, of: at === 0 ? 'all' : 'themes' });
  const contents = { operations: log.operations, texts, originals: new Map() };
  await writeFile(join(folder, file), await writeBundle(contents, { rows: log.snapshot }));
}
afterAll(() => rm(folder, { recursive: true }));

/** The pictures that were written, and what the first is called. */
async function pictures(out: string, ...more: readonly string[]) {
  const asked = ['export', 'home.loom', '--figures', 'map', '--out', out, ...more];
  const { err, status } = await runIn(folder, asked);
  if (status !== 0) return { status, err: err.trim() };
  const names = (await readdir(join(folder, out))).filter((name) => name.endsWith('.svg')).sort();
  const svg = await readFile(join(folder, out, 'figure-map.svg'), 'utf8');
  return { names, title: /<title[^>]*>([^<]*)</.exec(svg)?.[1] };
}

it('export draws every thematic map, or the one of a name', async () => {
  expect([
    await pictures('a'),
    await pictures('b', '--map', ' themes  ALONE'),
    await pictures('c', '--map', 'Third'),
  ]).toEqual([
    { names: ['figure-map-2.svg', 'figure-map.svg'], title: 'Ways home' },
    { names: ['figure-map.svg'], title: 'Themes alone' },
    {
      status: 2,
      err: 'There is no thematic map called “Third”. There are: Ways home and Themes alone.',
    },
  ]);
});

it('export draws them as PNG too, and names letters that these lack', async () => {
  const asked = ['export', 'home.loom', '--figures', 'map', '--map', 'Themes alone'];
  const drawn = await runIn(folder, [...asked, '--figure-format', 'png,svg', '--out', 'png']);
  expect(drawn.status).toBe(0);
  expect((await readdir(join(folder, 'png'))).sort()).toEqual([
    'figure-map.csv',
    'figure-map.png',
    'figure-map.svg',
  ]);
  const svg = await readFile(join(folder, 'png/figure-map.svg'), 'utf8');
  const png = new Uint8Array(await readFile(join(folder, 'png/figure-map.png')));
  expect(png).toEqual(picturePng(svg, typefaces));
  const refused = await runIn(folder, [
    ...['export', 'signs.loom', '--figures', 'map', '--figure-format', 'png', '--out', 'none'],
  ]);
  expect([refused.status, refused.err.trim()]).toEqual([
    2,
    '“家への道” has letters that PNG is not written with here (家への道): write it as SVG, or save the PNG from Report, Tables.',
  ]);
  await expect(readdir(join(folder, 'none'))).rejects.toThrow();
});
