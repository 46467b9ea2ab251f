import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { codeTree, pathName } from '../../shared/codebook/code-tree.ts';
import { writeQualCoder, writeRqda, writeTaguette } from '../fixtures/foreign-databases.ts';
import { runIn } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-databases-'));
  writeTaguette(join(folder, 'tea.sqlite3'));
  writeTaguette(join(folder, 'server.sqlite3'), 2);
  writeQualCoder(join(folder, 'ward.qda'));
  writeRqda(join(folder, 'ward.rqda'));
  await writeFile(join(folder, 'none.sqlite3'), 'This is a text.');
});
afterAll(() => rm(folder, { recursive: true }));

/** What came: who coded which words as what, memos by what they are on, and studies with what is said of them. */
async function told(name: string) {
  const bytes = new Uint8Array(await readFile(join(folder, name)));
  const { snapshot } = await readBundle(bytes);
  const { nodes } = codeTree(snapshot.codes);
  const pages = [...snapshot.codings.values()];
  const codings = pages.flatMap((page) =>
    [...page.codings.values()].map(({ codeId, excerptId, reviewerId }) => {
      const node = nodes.get(codeId);
      const path = node === undefined ? '' : pathName(node);
      const who = snapshot.reviewers.get(reviewerId)?.name;
      return `${who}: “${page.excerpts.get(excerptId)?.quote}” ${path}`;
    }),
  );
  return {
    codings: codings.sort(),
    codes: [...nodes.values()]
      .map((node) => `${pathName(node)} (${node.code.kind}) ${node.code.definition ?? ''}`.trim())
      .sort(),
    memos: [...snapshot.memos.values()]
      .map(({ body, targetId }) => `${targetId.split(':')[0]}: ${body}`)
      .sort(),
    studies: [...snapshot.studies.values()].map(
      ({ citation, custom = {} }) => `${citation.title} ${JSON.stringify(custom)}`,
    ),
  };
}

async function convert(from: string, to: string) {
  const { err, status } = await runIn(folder, ['convert', from, to]);
  const check = await runIn(folder, ['check', to, '--json']);
  return { err, status, problems: JSON.parse(check.out).problems as unknown[] };
}

describe('projects of other programs in databases', () => {
  it('Z24 brings a Taguette project with its tree of tags, by the bytes of its words, of those who highlighted', async () => {
    expect(await convert('tea.sqlite3', 'tea.loom')).toEqual({ err: '', status: 0, problems: [] });
    expect(await told('tea.loom')).toEqual({
      codings: [
        'ana: ““wait” 🙂 and nobody” Care › Waiting',
        'bela: “nobody came.\n\nThen it was café” Care › Waiting',
        'bela: “nobody came.\n\nThen it was café” Late',
      ],
      codes: ['Care (descriptive)', 'Care › Waiting (code) For anybody.', 'Late (code)'],
      memos: ['document: Loud.', 'review: Invented.'],
      studies: ['Tea {}'],
    });
  });

  it('Z24 brings the folder of a QualCoder project, and what is coded on pictures', async () => {
    expect(await convert('ward.qda', 'qualcoder.loom')).toEqual({
      err: 'ward.qda: picture b.png: Its file did not come along: it is not in what was read. Keep it where it is; what was coded in it came in.\n',
      status: 1,
      problems: [],
    });
    expect(await told('qualcoder.loom')).toEqual({
      codings: [
        'ana: “[(6, 1)–(36, 13)]” Handover › Risks',
        'bela: “bed four had moved” Handover › Risks › Moved',
      ],
      codes: [
        'Handover (descriptive)',
        'Handover › Risks (code) Of harm.',
        'Handover › Risks › Moved (code)',
      ],
      memos: [
        'document: Night.',
        'excerpt: Ask.',
        'excerpt: Laughs.',
        'review: About handovers.',
        'review: Day one\n\nBegan.',
      ],
      studies: ['Mina {"Age":"41"}', 'b {}'],
    });
  });

  it('Z24 brings a project of RQDA without what was deleted there', async () => {
    expect(await convert('ward.rqda', 'rqda.loom')).toEqual({ err: '', status: 0, problems: [] });
    expect(await told('rqda.loom')).toEqual({
      codings: ['ana: “Nobody told me” Handover › Told'],
      codes: ['Handover (descriptive)', 'Handover › Told (code) Or not.'],
      memos: ['review: In R.'],
      studies: ['Ward {}'],
    });
  });

  it('Z45 says where the journal of changes that were not finished lies beside a database', async () => {
    writeQualCoder(join(folder, 'half.qda'));
    const journal = join(folder, 'half.qda', 'data.qda-journal');
    const told = [];
    for (const bytes of [
      [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7],
      [0, 0, 0, 0, 0, 0, 0, 0],
      [],
    ]) {
      await writeFile(journal, new Uint8Array(bytes));
      const { err } = await convert('half.qda', `half-${bytes[0]}.loom`);
      told.push(/not finished \(data\.qda-journal\)/.test(err));
    }
    expect(told).toEqual([true, false, false]);
  });

  it('Z50 says of how many things the dates did not come', async () => {
    writeQualCoder(join(folder, 'dated.qda'));
    const database = new DatabaseSync(join(folder, 'dated.qda', 'data.qda'));
    for (const table of ['code_text', 'journal', 'source'])
      database.exec(
        `ALTER TABLE ${table} ADD COLUMN date; UPDATE ${table} SET date = '2031-05-04'`,
      );
    database.close();
    expect((await convert('dated.qda', 'dated.loom')).err).toMatch(
      /dates: When 4 things were made or changed did not come in \(1 coding, 1 note, 2 others\)/,
    );
  });

  it('Z48 tells what is coded twice, whatever program it is of', async () => {
    writeTaguette(join(folder, 'twice.sqlite3'));
    writeQualCoder(join(folder, 'twice.qda'));
    writeRqda(join(folder, 'twice.rqda'));
    const again = {
      'twice.sqlite3': [
        'INSERT INTO highlights SELECT 9, document_id, start_offset, end_offset, snippet FROM highlights WHERE id = 7',
        'INSERT INTO highlight_tags VALUES (9, 1)',
        `INSERT INTO commands SELECT 3, user_login, project_id, document_id, replace(payload, '7', '9') FROM commands WHERE id = 1`,
      ],
      'twice.qda/data.qda': ['INSERT INTO code_text SELECT * FROM code_text'],
      'twice.rqda': ['INSERT INTO coding SELECT * FROM coding'],
    };
    for (const [name, statements] of Object.entries(again)) {
      const database = new DatabaseSync(join(folder, name));
      for (const statement of statements) database.exec(statement);
      database.close();
    }
    const said = [];
    for (const name of ['twice.sqlite3', 'twice.qda', 'twice.rqda'])
      said.push((await convert(name, `${name}.loom`)).err.match(/codings .*/)?.[0]);
    const one =
      'one is the same as another, or would be here, with the same words, code and person.';
    expect(said).toEqual([
      `codings Tea: 4 codings became 3: ${one}`,
      `codings Ward.txt: 2 codings became 1: ${one}`,
      `codings Ward: 2 codings became 1: ${one}`,
    ]);
  });

  it('Z24 refuses what holds several projects or none, and leaves nothing beside what it read', async () => {
    const before = await readdir(folder);
    const outcomes = [];
    for (const file of ['server.sqlite3', 'none.sqlite3', 'missing.sqlite3']) {
      const { err, status } = await runIn(folder, ['convert', file, 'never.loom']);
      outcomes.push([status, err.split('. ')[0]]);
    }
    expect(outcomes).toEqual([
      [2, 'There are 2 projects in this database, where one was expected'],
      [2, 'none.sqlite3 is no database that can be read'],
      [2, 'missing.sqlite3 is no database that can be read'],
    ]);
    expect(await readdir(folder)).toEqual(before);
  });

  it('Z45 says where the last changes of a database may lie beside it, and reads them where they do', async () => {
    writeTaguette(join(folder, 'kept.sqlite3'));
    const database = new DatabaseSync(join(folder, 'kept.sqlite3'));
    database.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;');
    database.exec("UPDATE projects SET name = 'Tea at night'");
    await cp(join(folder, 'kept.sqlite3'), join(folder, 'alone.sqlite3'));
    const alone = await convert('alone.sqlite3', 'alone.loom');
    const beside = await convert('kept.sqlite3', 'kept.loom');
    database.close();
    expect([alone.status, beside.status]).toEqual([1, 0]);
    expect(alone.err).toMatch(/keeps its last changes in a file beside it \(alone\.sqlite3-wal\)/);
    expect((await told('alone.loom')).memos).toEqual((await told('kept.loom')).memos);
    const titles = await Promise.all(
      ['alone.loom', 'kept.loom'].map(async (name) => {
        const { snapshot } = await readBundle(new Uint8Array(await readFile(join(folder, name))));
        return snapshot.review?.title;
      }),
    );
    expect(titles).toEqual(['Tea rounds', 'Tea at night']);
  });
});
