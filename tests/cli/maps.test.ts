import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { makeMap } from '../../shared/commands/maps.ts';
import { pair } from '../fixtures/coding-pair.ts';
import { texts } from '../property/random-team.ts';
import { runIn } from './run.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-maps-'));
  const [log] = pair();
  for (const name of ['Ways home', 'Themes alone'])
    log.run(makeMap, { name, of: name === 'Ways home' ? 'all' : 'themes' });
  const contents = { operations: log.operations, texts, originals: new Map() };
  await writeFile(join(folder, 'home.loom'), await writeBundle(contents, { rows: log.snapshot }));
});
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
