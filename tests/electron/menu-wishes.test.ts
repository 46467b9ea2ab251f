import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KeptMenuWishes } from '../../electron/menu-wishes.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-menu-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const wishes = { language: 'de', keys: { 'team.share': ['Mod+Shift+H'] } } as const;

it('keeps what the menu bar goes by for the next start, and writes only what is new', async () => {
  const path = join(folder, 'menu.json');
  const kept = new KeptMenuWishes(path);
  const first = await kept.read();
  const told = [await kept.keep(wishes), await kept.keep(wishes)];
  expect([first, told, await new KeptMenuWishes(path).read()]).toEqual([
    { language: 'en', keys: {} },
    [true, false],
    wishes,
  ]);
});

it.each(['{"language":"de","keys":{"team', '{"language":"xx","keys":{}}', '[]'])(
  'takes a torn or strange file for none, and mends it with the next wish: %s',
  async (text) => {
    const path = join(folder, 'strange.json');
    await writeFile(path, text);
    const kept = new KeptMenuWishes(path);
    const read = await kept.read();
    await kept.keep(wishes);
    expect([read, JSON.parse(await readFile(path, 'utf8'))]).toEqual([
      { language: 'en', keys: {} },
      wishes,
    ]);
  },
);
