import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { codeTree, pathName } from '../../shared/codebook/code-tree.ts';
import { projectXml, projectZip } from '../fixtures/refi-project.ts';
import { runIn } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-convert-'));
  const source = (more: string): string =>
    projectXml(`<Users><User guid="a" name="Ana"/></Users><CodeBook><Codes><Code guid="k" name="Waiting"/></Codes></CodeBook>
      <Sources><TextSource guid="t" name="Talk.txt" plainTextPath="internal://t.txt">
      <PlainTextSelection guid="s" name="for the van" startPosition="10" endPosition="21" creatingUser="a"><Coding guid="c"><CodeRef targetGUID="k"/></Coding></PlainTextSelection></TextSource>${more}</Sources>`);
  const texts = { 't.txt': 'We waited for the van.' };
  await writeFile(join(folder, 'all.qdpx'), projectZip(source(''), texts));
  const picture = source('<PictureSource guid="p" name="Board"/>');
  await writeFile(join(folder, 'some.qdpx'), projectZip(picture, texts));
  await writeFile(join(folder, 'page.qdpx'), '<html><body>Sign in</body></html>');
});
afterAll(() => rm(folder, { recursive: true }));

const carried = {
  ...{ documents: 1, studies: 1, codes: 1, themes: 0, reviewers: 1, excerpts: 1 },
  ...{ codings: 1, memos: 0, characteristics: 0, maps: 0, media: 0, sets: 0 },
};

describe('themeloom convert', () => {
  it('Z3 writes a sound review of a project, and ends with 0 where all of it came', async () => {
    const { err, out, status } = await runIn(folder, ['convert', 'all.qdpx', 'all.loom', '--json']);
    expect([status, err, JSON.parse(out)]).toEqual([
      0,
      '',
      { file: 'all.loom', carried, notCarried: [], doubtful: [] },
    ]);
    const { snapshot } = await readBundle(new Uint8Array(await readFile(join(folder, 'all.loom'))));
    const [page] = snapshot.codings.values();
    expect([...(page?.excerpts.values() ?? [])].map(({ quote }) => quote)).toEqual(['for the van']);
    const check = await runIn(folder, ['check', 'all.loom', '--json']);
    expect([check.status, JSON.parse(check.out).problems]).toEqual([0, []]);
  });

  it('Z46 makes a review of the codes of a table, and lists what of it was not taken', async () => {
    const table = 'Name,Parent,Definition\nRisks,,What may go wrong\nBeing alone,Risks,On nights\n';
    await writeFile(join(folder, 'ward codes.csv'), table);
    const made = await runIn(folder, ['convert', 'ward codes.csv', 'codes.loom', '--json']);
    const { carried: came, notCarried } = JSON.parse(made.out);
    expect([made.status, made.err, came.codes, notCarried]).toEqual([0, '', 2, []]);
    const bytes = new Uint8Array(await readFile(join(folder, 'codes.loom')));
    const { snapshot } = await readBundle(bytes);
    const { nodes } = codeTree(snapshot.codes);
    expect([
      snapshot.review?.title,
      [...nodes.values()].map((node) => `${pathName(node)}: ${node.code.definition}`),
    ]).toEqual(['ward codes', ['Risks: What may go wrong', 'Risks › Being alone: On nights']]);
    const check = await runIn(folder, ['check', 'codes.loom', '--json']);
    expect([check.status, JSON.parse(check.out).problems]).toEqual([0, []]);
    await writeFile(join(folder, 'odd.csv'), `${table},Risks,Without a name\n`);
    const odd = await runIn(folder, ['convert', 'odd.csv', 'odd.loom']);
    expect([odd.status, odd.err.split(':').slice(0, 2).join(':')]).toEqual([1, 'odd.csv: line 4']);
  });

  it('Z3 lists what did not come and ends with 1', async () => {
    const { err, out, status } = await runIn(folder, ['convert', 'some.qdpx', 'some.loom']);
    expect([status, out, err]).toEqual([
      1,
      'some.loom: “Ward talk”, 2 documents, 1 code, 1 coding, 1 reviewer.\n',
      'some.qdpx: picture Board: Its file did not come along: it is not in what was read. Keep it where it is; what was coded in it came in.\n',
    ]);
  });

  it('Z1 writes nothing and ends with 2 where the file is no project, or what is to be written is there or no review', async () => {
    const outcomes = [];
    for (const args of [
      ['page.qdpx', 'page.loom'],
      ['all.qdpx', 'all.csv'],
      ['all.qdpx', 'page.qdpx'],
    ]) {
      const { err, status } = await runIn(folder, ['convert', ...args]);
      outcomes.push([status, err.split('. ')[0]]);
    }
    expect(outcomes).toEqual([
      [2, 'This is no REFI-QDA project or codebook'],
      [2, 'A review is written, so the second file must end in .loom; “all.csv” does not.\n'],
      [2, 'A review is written, so the second file must end in .loom; “page.qdpx” does not.\n'],
    ]);
  });

  it('Z20 Z23 writes a project of a review, and makes the same review of it again', async () => {
    const out = await runIn(folder, ['convert', 'all.loom', 'out.qdpx', '--json']);
    const { carried: went, hasSidecar, leftOut } = JSON.parse(out.out);
    expect([out.status, went.codings, hasSidecar, leftOut]).toEqual([0, 1, true, []]);
    const back = await runIn(folder, ['convert', 'out.qdpx', 'back.loom']);
    expect([back.status, back.out]).toEqual([
      0,
      'back.loom: “Ward talk”, 1 document, 1 code, 1 coding, 1 reviewer.\n',
    ]);
    const check = await runIn(folder, ['check', 'back.loom', '--json']);
    expect([check.status, JSON.parse(check.out).problems]).toEqual([0, []]);
  });

  it('Z20 writes a codebook of a review, and refuses what it does not know', async () => {
    const book = await runIn(folder, ['convert', 'all.loom', 'out.qdc', '--program', 'maxqda']);
    expect([book.status, book.out, book.err]).toEqual([0, 'out.qdc: 1 code.\n', '']);
    const outcomes = [];
    for (const args of [
      ['all.loom', 'more.csv'],
      ['all.loom', 'more.qdpx', '--program', 'word'],
      ['all.loom', 'more.qdpx', '--reviewers', 'Nobody'],
    ]) {
      const { err, status } = await runIn(folder, ['convert', ...args]);
      outcomes.push([status, err.split('.')[0]]);
    }
    expect(outcomes).toEqual([
      [2, 'A review is read, so the second file must end in '],
      [2, 'Nothing is known of a program “word”'],
      [2, 'There is no reviewer “Nobody” in this file'],
    ]);
  });
});
