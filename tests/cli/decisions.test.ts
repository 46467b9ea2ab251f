import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { distillerCsv, sixForms } from '../shared/import/distiller-file.ts';
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

  it('S27 of DistillerSR’s forms are what their words say, or what is said of levels and answers', async () => {
    await writeFile(join(folder, 'forms.csv'), distillerCsv(sixForms));
    const forms = (out: string, ...options: readonly string[]) =>
      runIn(folder, [
        ...['import', 'empty.loom', 'forms.csv', '--out', out, '--json', '--reviewers', 'same'],
        ...options,
      ]);
    const told = (out: string) => {
      const [{ formsUndecided, people, questionsLeft, taken }] = JSON.parse(out).decisions;
      const decided = people.map(({ decisions, reviewer }: Record<string, unknown>) => [
        reviewer,
        decisions,
      ]);
      return { taken, decided, formsUndecided, questionsLeft };
    };
    const proposed = await forms('forms.loom');
    expect([proposed.status, JSON.parse(proposed.out).added.studies, told(proposed.out)]).toEqual([
      0,
      2,
      {
        taken: 5,
        decided: [
          ['maren.vik', 2],
          ['Ben', 3],
        ],
        formsUndecided: 1,
        questionsLeft: ['Language\nOf the full text'],
      },
    ]);
    expect(await runIn(folder, ['check', 'forms.loom'])).toMatchObject({ status: 0 });
    const said = await forms(
      ...(['said.loom', '--level', '2=none', '--answer', 'include?=unclear=nothing'] as const),
      ...['--answer', 'Language=English=include'],
    );
    expect(told(said.out)).toMatchObject({ taken: 3, formsUndecided: 3, questionsLeft: [] });
    expect(await forms('refused.loom', '--answer', 'Eligible?=No=exclude')).toMatchObject({
      status: 2,
      err: expect.stringContaining('Its questions: Include? (Yes; No; Unclear)'),
    });
    expect(await forms('refused.loom', '--answer', 'Include?=No')).toMatchObject({
      status: 2,
      err: expect.stringContaining('does not say what an answer decides'),
    });
    expect(await forms('refused.loom', '--level', '5=full-text')).toMatchObject({
      status: 2,
      err: expect.stringContaining('has no level “5”, but 1, 2, 3'),
    });
    const silent = distillerCsv([
      { refid: 1, title: 'Notes', user: 'Ben', level: 1, language: 'Dutch' },
    ]);
    await writeFile(join(folder, 'silent.csv'), silent);
    const nothing = ['import', 'empty.loom', 'silent.csv', '--out', 'undecided.loom', '--json'];
    expect(await runIn(folder, [...nothing, '--reviewers', 'same'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('Which answers include or exclude is not in'),
    });
    const left = await runIn(folder, nothing);
    expect([left.status, JSON.parse(left.out).decisions]).toEqual([
      1,
      [
        {
          ...{ file: 'silent.csv', taken: 0, program: 'DistillerSR' },
          left: {
            ...{ forms: 1, levels: ['1'], people: ['Ben'] },
            questions: [{ question: 'Language', answers: ['Dutch'] }],
          },
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
