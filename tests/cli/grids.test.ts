import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { writeCell } from '../../shared/commands/grid-cells.ts';
import { makeGrid } from '../../shared/commands/grids.ts';
import { assignDocuments, setTeamRules } from '../../shared/commands/team.ts';
import { coded, codeNamed, documentAt, pair, studyAt } from '../fixtures/coding-pair.ts';
import { ann, texts } from '../property/random-team.ts';
import { runIn } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-grids-cli-'));
  const [log] = pair();
  coded(log, 'Waiting', 0, 0, 8);
  const codeIds = [codeNamed(log, 'Waiting')];
  for (const name of ['First', 'Second']) {
    const gridId = `grid:${name}` as const;
    log.run(makeGrid, { gridId, kind: 'framework', name, codeIds });
    const cell = { gridId, codeId: codeNamed(log, 'Waiting'), layer: 'everyone' } as const;
    for (const at of [0, 1])
      log.run(writeCell, {
        ...cell,
        studyId: studyAt(log, at),
        of: 'summary',
        text: `${name} grid, study ${at}`,
      });
  }
  const write = async (name: string) => {
    const contents = { operations: log.operations, texts, originals: new Map() };
    await writeFile(join(folder, name), await writeBundle(contents, { rows: log.snapshot }));
  };
  await write('home.loom');
  log.run(setTeamRules, { blind: true });
  log.run(assignDocuments, {
    shares: [{ documentId: documentAt(log, 0), reviewerId: ann }],
  });
  await write('blind.loom');
});
afterAll(() => rm(folder, { recursive: true }));

/** What the framework matrix of a file holds. */
async function exported(file: string, out: string, ...more: readonly string[]) {
  const asked = ['--tables', 'framework', '--format', 'csv', '--out', out, ...more];
  const { err, status } = await runIn(folder, ['export', file, ...asked]);
  if (status === 2) return { err: err.trim(), status };
  const [name = ''] = await readdir(join(folder, out));
  const text = await readFile(join(folder, out, name), 'utf8');
  return { status, told: text.match(/\w+ grid, study \d/g) };
}

it('N7 export writes the grid that is asked for, else the first', async () => {
  expect([
    await exported('home.loom', 'a'),
    await exported('home.loom', 'b', '--grid', 'second'),
    await exported('home.loom', 'c', '--grid', 'Third'),
  ]).toEqual([
    { status: 0, told: ['First grid, study 0', 'First grid, study 1'] },
    { status: 0, told: ['Second grid, study 0', 'Second grid, study 1'] },
    { status: 2, err: 'There is no grid called “Third”. There are: First and Second.' },
  ]);
});

it('N6 export leaves out what is written of a study with a closed document', async () => {
  expect(await exported('blind.loom', 'd')).toEqual({
    status: 1,
    told: ['First grid, study 1'],
  });
});

it('R5 check finds the file sound, and inspect counts grids and cells', async () => {
  expect(await runIn(folder, ['check', 'home.loom'])).toMatchObject({ status: 0 });
  const { out } = await runIn(folder, ['inspect', 'home.loom', '--json']);
  const { cells, grids } = JSON.parse(out) as Readonly<Record<string, number>>;
  expect([grids, cells]).toEqual([2, 4]);
});
