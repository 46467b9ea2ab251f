import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { eppiReport } from '../shared/import/eppi-file.ts';
import { rayyanCsv, threeRecords } from '../shared/import/rayyan-file.ts';
import { runIn } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-decisions-'));
  await writeFile(join(folder, 'articles.csv'), rayyanCsv(threeRecords));
  await runIn(folder, ['new', 'empty.loom', '--title', 'Nights', '--reviewer', 'Ana Souza']);
});
afterAll(() => rm(folder, { recursive: true }));

const bringIn = (out: string, ...options: readonly string[]) =>
  runIn(folder, ['import', 'empty.loom', 'articles.csv', '--out', out, '--json', ...options]);

describe('decisions of another program on the command line', () => {
  it('are taken over as the reviewers that are named, and the file stays sound', async () => {
    const { out, status } = await bringIn(
      ...(['taken.loom', '--reviewers', 'Ana Ruiz=Ana Souza', '--reviewers', 'Ben=Ben'] as const),
    );
    expect(status).toBe(0);
    expect(JSON.parse(out).decisions).toEqual([
      {
        ...{ file: 'articles.csv', taken: 5, program: 'Rayyan', notes: 1, labels: 3 },
        people: [
          { person: 'Ana Ruiz', reviewer: 'Ana Souza', isNew: false, decisions: 3 },
          { person: 'Ben', reviewer: 'Ben', isNew: true, decisions: 2 },
        ],
        ...{ reasonsAdded: [], known: 0, otherwise: [], contradictory: [], leftOut: [] },
        ...{ notesLeft: 0, reasonsLeft: 0, labelsLeft: 0, labelsUnwanted: 0, unread: 0 },
      },
    ]);
    const { snapshot } = await readBundle(await readFile(join(folder, 'taken.loom')));
    expect(snapshot.screenings.size).toBe(5);
    expect(await runIn(folder, ['check', 'taken.loom'])).toMatchObject({ status: 0 });
  });

  it('are left and counted where nobody says whose they are, and where only some are named', async () => {
    const { out, status } = await bringIn('left.loom');
    expect([status, JSON.parse(out).decisions]).toEqual([
      1,
      [
        {
          ...{ file: 'articles.csv', taken: 0, program: 'Rayyan' },
          left: { decisions: 5, people: ['Ana Ruiz', 'Ben'] },
        },
      ],
    ]);
    const some = await bringIn('some.loom', '--reviewers', 'Ben=Ana Souza');
    expect([some.status, JSON.parse(some.out).decisions[0].leftOut]).toEqual([
      1,
      [{ person: 'Ana Ruiz', decisions: 3 }],
    ]);
  });

  it('S22 of EPPI-Reviewer, which names nobody, are taken over as the reviewer who is named for it', async () => {
    const report = eppiReport([
      { title: 'Nights on call', codes: [11, 22, 32] },
      { title: 'Evening calls', codes: [13] },
    ]);
    await writeFile(join(folder, 'report.json'), report);
    const { out, status } = await runIn(folder, [
      ...['import', 'empty.loom', 'report.json', '--out', 'eppi.loom', '--json'],
      ...['--reviewers', '=Ana Souza'],
    ]);
    expect([status, JSON.parse(out).decisions]).toEqual([
      0,
      [
        {
          ...{ file: 'report.json', taken: 3, program: 'EPPI-Reviewer', notes: 0, labels: 1 },
          people: [{ person: 'EPPI-Reviewer', reviewer: 'Ana Souza', isNew: false, decisions: 3 }],
          ...{ reasonsAdded: [], known: 0, otherwise: [], contradictory: [], leftOut: [] },
          ...{ notesLeft: 0, reasonsLeft: 0, labelsLeft: 0, labelsUnwanted: 0, unread: 0 },
        },
      ],
    ]);
  });

  it('are refused with what cannot be understood', async () => {
    expect(await bringIn('none.loom', '--reviewers', 'Ben')).toMatchObject({
      status: 2,
      err: expect.stringContaining('does not say who somebody is'),
    });
    expect(await bringIn('none.loom', '--decided-on', 'abstract')).toMatchObject({
      status: 2,
      err: expect.stringContaining('is no stage'),
    });
  });
});
