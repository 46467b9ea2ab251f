/**
 * A process of its own that reads one database and ends: what a damaged or hostile file does to it does nothing to the application. It is
 * told where the copy lies, and writes what was read beside it.
 */
import { writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import { ExpectedError } from '../shared/errors.ts';
import { packTables } from '../shared/foreign-projects/packed-tables.ts';
import { withTables } from './sqlite-file.ts';

const asked = v.object({ copy: v.string(), result: v.string() });

process.parentPort.once('message', ({ data }) => {
  answer(data).catch((error: unknown) => {
    process.parentPort.postMessage({ failed: String(error) });
  });
});

async function answer(data: unknown): Promise<void> {
  const { copy, result } = v.parse(asked, data);
  try {
    const json = await withTables(copy, packTables);
    await writeFile(result, json);
    process.parentPort.postMessage({ done: true });
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    process.parentPort.postMessage({ refused: error.code });
  }
}
