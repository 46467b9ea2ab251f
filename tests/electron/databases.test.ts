import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReaderProcess, readDatabase } from '../../electron/databases.ts';
import { keepsChangesBeside } from '../../shared/foreign-projects/changes-beside.ts';
import { projectInTables } from '../../shared/foreign-projects/open-tables.ts';
import { unpackTables } from '../../shared/foreign-projects/packed-tables.ts';
import { forkUtility } from '../e2e/driver/utility-process.ts';
import { writeQualCoder, writeRqda, writeTaguette } from '../fixtures/foreign-databases.ts';

const script = join(import.meta.dirname, '../../electron/database-reader.ts');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-databases-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

const start = (): ReaderProcess => forkUtility(script);
const reading = { start, limit: 30_000 };
const bytesOf = async (name: string) => new Uint8Array(await readFile(join(folder, name)));
const tablesIn = async (name: string) =>
  unpackTables(
    new TextDecoder().decode(await readDatabase({ bytes: await bytesOf(name) }, reading)),
  );
const copies = async () =>
  (await readdir(tmpdir())).filter((name) => /^themeloom-database-/.test(name));

describe('a database that a window asks for', () => {
  it('Z43 gives the project that the command line reads, whichever program it is of', async () => {
    writeTaguette(join(folder, 'tea.sqlite3'));
    writeQualCoder(join(folder, 'ward.qda'));
    writeRqda(join(folder, 'ward.rqda'));
    const told = [];
    for (const name of ['tea.sqlite3', 'ward.qda/data.qda', 'ward.rqda']) {
      const { project } = projectInTables(await tablesIn(name));
      const selections = project.sources.flatMap((source) => source.selections);
      told.push([project.origin.split(' ')[0], project.sources.length, selections.length]);
    }
    expect(told).toEqual([
      ['Taguette', 1, 2],
      ['QualCoder', 2, 2],
      ['RQDA', 1, 1],
    ]);
  });

  it('Z43 is only read: views and virtual tables are no tables, and of others nothing is taken', async () => {
    const database = new DatabaseSync(join(folder, 'odd.sqlite3'));
    database.exec(`
      CREATE TABLE tags (id, path, secret BLOB);
      INSERT INTO tags VALUES (1, 'Care', x'00ff');
      CREATE TABLE passwords (word);
      INSERT INTO passwords VALUES ('hunter2');
      CREATE VIEW documents AS SELECT load_extension('/tmp/none.so') AS id;
      CREATE VIRTUAL TABLE highlights USING fts5(snippet);
    `);
    database.close();
    const json = new TextDecoder().decode(
      await readDatabase({ bytes: await bytesOf('odd.sqlite3') }, reading),
    );
    const { names, tables } = JSON.parse(json);
    expect(tables).toEqual({ tags: [{ id: 1, path: 'Care' }] });
    expect([names.includes('documents'), names.includes('highlights')]).toEqual([false, false]);
  });

  it('Z43 is refused where it is none, damaged, or its process ends or does not end, and no copy stays', async () => {
    const before = await copies();
    const refused = async (bytes: Uint8Array, more: Partial<typeof reading> = {}) =>
      readDatabase({ bytes }, { ...reading, ...more }).then(
        () => 'read',
        (error: Error) => error.message.split('.')[0],
      );
    const whole = await bytesOf('tea.sqlite3');
    const torn = whole.slice();
    torn.fill(0xff, 100, torn.length);
    const none = 'This file is no database that can be read';
    const failed = 'This database could not be read to its end, so nothing of it was read';
    const silent = { start: () => forkUtility(join(import.meta.dirname, 'silent.mjs')) };
    expect([
      await refused(new TextEncoder().encode('This is a text.')),
      await refused(torn),
      await refused(whole, { limit: 1 }),
      await refused(whole, silent),
    ]).toEqual([none, none, failed, failed]);
    expect(await copies()).toEqual(before);
  });

  it('Z43 that another program left with a journal of its own is read as far as it is whole', async () => {
    const database = new DatabaseSync(join(folder, 'wal.sqlite3'));
    database.exec('PRAGMA journal_mode = WAL; CREATE TABLE tags (id, path);');
    database.exec("INSERT INTO tags VALUES (1, 'Care');");
    database.close();
    expect((await tablesIn('wal.sqlite3')).rows('tags')).toEqual([{ id: 1, path: 'Care' }]);
  });

  it('Z45 is read with what lies beside it and is not merged yet', async () => {
    const open = new DatabaseSync(join(folder, 'open.sqlite3'));
    open.exec('PRAGMA journal_mode = WAL; CREATE TABLE tags (id, path);');
    open.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA wal_autocheckpoint = 0;');
    open.exec("INSERT INTO tags VALUES (1, 'Care');");
    const [bytes, beside] = [await bytesOf('open.sqlite3'), await bytesOf('open.sqlite3-wal')];
    open.close();
    const rowsOf = async (database: Parameters<typeof readDatabase>[0]) => {
      const json = await readDatabase(database, reading);
      return unpackTables(new TextDecoder().decode(json)).rows('tags');
    };
    expect(await rowsOf({ bytes, beside })).toEqual([{ id: 1, path: 'Care' }]);
    expect(await rowsOf({ bytes })).toEqual([]);
    expect(keepsChangesBeside(bytes)).toBe(true);
    expect(keepsChangesBeside(await bytesOf('tea.sqlite3'))).toBe(false);
  });
});
