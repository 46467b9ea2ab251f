import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { codeTree, pathName } from '../../shared/codebook/code-tree.ts';
import { runIn } from './run.ts';

const talk =
  'The ward was quiet.\n\nNobody told me that bed four had moved.\n\nThen the day shift came. The ward was quiet.';
const table =
  'Document name,Code,Segment,Modified by,Comment\n' +
  'talk,Handover > Risks,Nobody told me,Ana,Ask again\n' +
  'talk.txt,Nights,The ward was quiet.,,\n' +
  'Talk,Nights,then the day shift came,Béla Kun,\n' +
  'Interview Z,Nights,Nobody told me,Ana,\n' +
  'talk,Nights,The night shift came.,Ana,\n' +
  'talk,,Nobody told me,Ana,\n' +
  'talk,Handover > Risks,Nobody told me,Ana,Ask again\n';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-segments-'));
  await writeFile(join(folder, 'talk.txt'), talk);
  await writeFile(join(folder, 'table.csv'), table);
  await writeFile(join(folder, 'odd.csv'), 'Wo,Was,Womit\ntalk,Nobody told me,Nights\n');
  await runIn(folder, ['new', 'empty.loom', '--title', 'Nights', '--reviewer', 'Ana']);
  await runIn(folder, ['import', 'empty.loom', 'talk.txt', '--out', 'review.loom']);
});
afterAll(() => rm(folder, { recursive: true }));

const codingsIn = async (file: string) => {
  const { snapshot } = await readBundle(new Uint8Array(await readFile(join(folder, file))));
  const { nodes } = codeTree(snapshot.codes);
  const codings = [...snapshot.codings.values()].flatMap((page) =>
    [...page.codings.values()].map(({ codeId, excerptId, reviewerId }) => {
      const excerpt = page.excerpts.get(excerptId);
      const node = nodes.get(codeId);
      const who = snapshot.reviewers.get(reviewerId)?.name;
      return `${who}: “${excerpt?.quote}” at ${excerpt?.start}: ${node === undefined ? '' : pathName(node)}`;
    }),
  );
  const memos = [...snapshot.memos.values()].map(({ body, targetId }) => [
    targetId.split(':')[0],
    body,
  ]);
  return { codings: codings.sort(), memos };
};

const segments = (...args: readonly string[]) => runIn(folder, ['segments', ...args]);

describe('themeloom segments', () => {
  it('Z40 Z42 finds segments again as coding of their coders, and tells of every row that is not certain', async () => {
    const done = await segments('review.loom', 'table.csv', '--out', 'one.loom', '--json');
    const { carried, doubtful, notCarried } = JSON.parse(done.out);
    expect([done.status, carried]).toEqual([
      1,
      {
        ...{ documents: 0, studies: 0, codes: 3, themes: 0, reviewers: 2, excerpts: 3, codings: 3 },
        ...{ memos: 1, characteristics: 0, sets: 0, maps: 0, media: 0 },
      },
    ]);
    expect(notCarried).toEqual([
      {
        ...{ what: 'Row 5', where: 'Nobody told me' },
        reason:
          'No document is called “Interview Z”, by its title, file or study, and the words alone do not tell which is meant.',
      },
      {
        ...{ what: 'Row 6', where: 'The night shift came.' },
        reason: 'These words do not stand in talk.',
      },
      { what: 'Row 7', where: 'Nobody told me', reason: 'The row names no code.' },
      {
        ...{ what: 'Row 8', where: 'Nobody told me' },
        reason: 'It says the same of the same words as row 2; it came in once.',
      },
    ]);
    expect(doubtful).toEqual([
      {
        ...{ source: 'talk, row 3', quote: 'The ward was quiet.' },
        readings: ['talk, para. 1: The ward was quiet.', 'talk, para. 3: The ward was quiet.'],
        reason: 'The words stand in 2 places; they came in at the first one given here.',
      },
      {
        ...{ source: 'talk, row 4', quote: 'then the day shift came' },
        readings: ['talk, para. 3: Then the day shift came'],
        reason: 'In the text they are written a little differently.',
      },
    ]);
    expect(await codingsIn('one.loom')).toEqual({
      codings: [
        'Ana: “Nobody told me” at 21: Handover › Risks',
        'Ana: “The ward was quiet.” at 0: Nights',
        'Béla Kun: “Then the day shift came” at 62: Nights',
      ],
      memos: [['excerpt', 'Ask again']],
    });
    const check = await runIn(folder, ['check', 'one.loom', '--json']);
    expect(JSON.parse(check.out).problems).toEqual([]);
  });

  it('Z42 brings nothing the second time, and says so with the same counts', async () => {
    await segments('one.loom', 'table.csv', '--out', 'two.loom');
    expect(await codingsIn('two.loom')).toEqual(await codingsIn('one.loom'));
  });

  it('Z42 lets be said who coders are, and what columns hold', async () => {
    const refused = await segments('review.loom', 'odd.csv', '--out', 'odd.loom');
    expect([refused.status, refused.err]).toEqual([
      2,
      'Which column holds the words of the segments and which the code is not told by the headings (Wo, Was, Womit). Say it: --column "HEADING=quote" --column "HEADING=code". Nothing was written.\n',
    ]);
    const columns = ['Wo=document', 'Was=quote', 'Womit=code'].flatMap((pair) => [
      '--column',
      pair,
    ]);
    const done = await segments(
      ...['review.loom', 'odd.csv', '--out', 'odd.loom', '--coders', '=Dora', ...columns],
    );
    expect([done.status, done.err, done.out]).toEqual([
      0,
      '',
      'odd.loom: 1 row, 1 coding on 1 passage, 1 new code.\n',
    ]);
    expect((await codingsIn('odd.loom')).codings).toEqual(['Dora: “Nobody told me” at 21: Nights']);
    const trail = await runIn(folder, [
      'export',
      'odd.loom',
      '--tables',
      'audit',
      '--format',
      'csv',
      '--out',
      'trail',
    ]);
    expect(trail.status).toBe(0);
    const written = await readFile(join(folder, 'trail', 'audit-trail.csv'), 'utf8');
    expect(written).toContain(
      'Brought in coded segments from “odd.csv”, coding of Ana, Dora: 1 coding',
    );
  });
});

describe('coded excerpts under the headings of another program', () => {
  it.each(['maxqda', 'nvivo'])('Z44 come back to where they are, as in %s', async (program) => {
    await segments('review.loom', 'table.csv', '--out', 'coded.loom', '--force');
    const written = await runIn(folder, [
      ...['export', 'coded.loom', '--tables', 'excerpts', '--format', 'xlsx,csv'],
      ...['--excerpts-as', program, '--out', program],
    ]);
    expect(written.status).toBe(0);
    const csv = await readFile(join(folder, program, 'coded-excerpts.csv'), 'utf8');
    expect(csv.replaceAll('"', '').split('\r\n').slice(0, 2)).toEqual(
      program === 'maxqda'
        ? [
            '\ufeffComment,Document group,Document name,Code,Beginning,End,Weight score,Segment,Modified by,Area,Coverage %',
            ',talk,talk,Nights,1,1,0,The ward was quiet.,Ana,19,17.92',
          ]
        : [
            '\ufeffCode,File name,Coverage %,Reference number,Coded by initials,Coded text',
            'Nights,Files\\\\talk\\talk,17.92,1,A,The ward was quiet.',
          ],
    );
    const back = await segments(
      ...[
        'coded.loom',
        `${program}/coded-excerpts.xlsx`,
        '--out',
        'back.loom',
        '--force',
        '--json',
      ],
    );
    const { carried, doubtful } = JSON.parse(back.out);
    expect([carried.codes, carried.codings, doubtful.length]).toEqual([
      ...[0, 3],
      // What stands twice is told apart by the number of the paragraph, which NVivo has not.
      program === 'maxqda' ? 0 : 1,
    ]);
    expect(await codingsIn('back.loom')).toEqual(await codingsIn('coded.loom'));
  });

  it('Z44 are refused under those of a program that is not known', async () => {
    const { err, status } = await runIn(folder, [
      ...['export', 'review.loom', '--tables', 'excerpts', '--format', 'csv'],
      ...['--excerpts-as', 'atlas', '--out', 'never'],
    ]);
    expect([status, err]).toEqual([
      2,
      'There is no layout called “atlas”. Layouts: maxqda, nvivo.\n',
    ]);
  });
});
