import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { makeSet } from '../../shared/commands/sets.ts';
import { continued, teamReview } from '../renderer/compare/team-fixture.ts';
import { runIn } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-sets-'));
  const review = teamReview();
  await writeFile(join(folder, 'none.loom'), await writeBundle(review.contents));
  const night = continued(review, 'ab', makeSet, {
    name: 'Nights',
    documentIds: [review.documents.night],
  });
  const both = continued(night, 'ab', makeSet, { name: 'Days', groups: [] });
  await writeFile(join(folder, 'sets.loom'), await writeBundle(both.contents));
});
afterAll(() => rm(folder, { recursive: true }));

const exporting = (file: string, out: string, ...more: readonly string[]) => [
  ...['export', file, '--tables', 'excerpts,characteristics', '--format', 'md'],
  ...['--out', out, ...more],
];
const lines = async (out: string, name: string): Promise<readonly string[]> =>
  (await readFile(join(folder, out, name), 'utf8')).trim().split('\n');

it('S17 export --set counts the studies and documents of the set, and says so under the table', async () => {
  const done = await runIn(folder, exporting('sets.loom', 'nights', '--set', 'nights', '--json'));
  expect(done.status).toBe(0);
  const files = JSON.parse(done.out) as readonly { readonly file: string }[];
  const [excerpts = '', characteristics = ''] = files
    .map(({ file }) => file.slice('nights/'.length))
    .toSorted((a, b) => Number(b.includes('excerpt')) - Number(a.includes('excerpt')));
  const found = await lines('nights', excerpts);
  expect(found.some((line) => line.includes('Ostler'))).toBe(false);
  expect(found.some((line) => line.includes('Harrow'))).toBe(true);
  expect((await lines('nights', characteristics)).join('\n')).toContain('“Nights” (1 of 2)');
});

it('S17 agreement --set measures the documents of the set alone', async () => {
  const documents = async (...more: readonly string[]): Promise<unknown> => {
    const { out } = await runIn(folder, ['agreement', 'sets.loom', '--json', ...more]);
    return (JSON.parse(out) as { readonly documents: number }).documents;
  };
  expect([await documents(), await documents('--set', 'Nights')]).toEqual([2, 1]);
});

it('S17 a set that is not there is refused with the names of those that are', async () => {
  const asked = [
    exporting('sets.loom', 'a', '--set', 'Evenings'),
    exporting('none.loom', 'b', '--set', 'Nights'),
    exporting('sets.loom', 'c', '--set', 'Nights', '--include', 'all'),
  ];
  const said: string[] = [];
  for (const args of asked) {
    const { err, status } = await runIn(folder, args);
    said.push(`${status} ${err.trim()}`);
  }
  expect(said).toEqual([
    expect.stringContaining(
      'There is no set “Evenings” in this review. Its sets: “Days” and “Nights”.',
    ),
    expect.stringContaining('There is no set “Nights” in this review. It has no sets.'),
    expect.stringContaining('--set and --include both say which studies: give one of them.'),
  ]);
});
