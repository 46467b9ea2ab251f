import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { codeTree, pathName } from '../../shared/codebook/code-tree.ts';
import { runIn } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-codebook-'));
  await writeFile(
    join(folder, 'book.csv'),
    'Name,Parent,Memo,Files\nStaffing,Resources,Who is there,3\n',
  );
  await writeFile(join(folder, 'talk.txt'), 'We waited for the van until the night was over.\n');
  await runIn(folder, ['new', 'empty.loom', '--title', 'Nights']);
});
afterAll(() => rm(folder, { recursive: true }));

const outline = async (file: string) => {
  const review = await readBundle(new Uint8Array(await readFile(join(folder, file))));
  return codeTree(review.snapshot.codes).inOrder.map((node) => [
    pathName(node),
    node.code.definition,
  ]);
};

describe('themeloom codebook', () => {
  it('adds the codes of a table, says what it left, and adds nothing the second time', async () => {
    const first = await runIn(folder, [
      'codebook',
      'empty.loom',
      'book.csv',
      '--out',
      'one.loom',
      '--json',
    ]);
    const left = [{ message: 'Columns that were not taken: Files.' }];
    const places = ['Resources', 'Resources › Staffing'];
    expect([first.status, JSON.parse(first.out)]).toEqual([
      1,
      { file: 'one.loom', added: places, present: [], completed: 0, doubtful: [], notTaken: left },
    ]);
    expect(await outline('one.loom')).toEqual([
      ['Resources', undefined],
      ['Resources › Staffing', 'Who is there'],
    ]);
    const again = await runIn(folder, [
      'codebook',
      'one.loom',
      'book.csv',
      '--out',
      'two.loom',
      '--json',
    ]);
    expect(JSON.parse(again.out)).toEqual({
      ...{ file: 'two.loom', added: [], present: places, completed: 0, doubtful: [] },
      notTaken: left,
    });
    expect(await outline('two.loom')).toEqual(await outline('one.loom'));
  });

  it('writes nothing for a file that is no codebook', async () => {
    const { err, status } = await runIn(folder, [
      'codebook',
      'empty.loom',
      'talk.txt',
      '--out',
      'no.loom',
    ]);
    expect([status, err]).toEqual([2, expect.stringContaining('This is no list of codes.')]);
    await expect(readFile(join(folder, 'no.loom'))).rejects.toThrow('ENOENT');
  });
});
