/** What copies still hold, read without the application's own recovery. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { parseOperation } from '../../shared/ops/parse-operation.ts';
import type { OperationId } from '../../shared/records/ids.ts';
import { backupsIn, type KeptFiles } from './wrecks.ts';

export interface Survivors {
  readonly operations: ReadonlySet<OperationId>;
  readonly texts: ReadonlySet<string>;
}

/** The union of what every line of the journal, every backup and, where it is given, the database holds. */
export async function survivorsIn(
  kept: KeptFiles,
  database: readonly Operation[] = [],
): Promise<Survivors> {
  const operations = new Set(database.map(({ id }) => id));
  const texts = new Set<string>();
  const lines = (await readFile(kept.journal, 'utf8').catch(() => '')).split('\n');
  for (const line of lines) {
    const id = idIn(line);
    if (id !== undefined) operations.add(id);
  }
  for (const name of await backupsIn(kept.backups)) {
    const read = await readBundle(new Uint8Array(await readFile(join(kept.backups, name)))).catch(
      () => undefined,
    );
    for (const { id } of read?.operations ?? []) operations.add(id);
    for (const text of read?.texts.keys() ?? []) texts.add(text);
  }
  return { operations, texts };
}

/** The operation in a line of a journal, where all of it is there. */
function idIn(line: string): OperationId | undefined {
  try {
    const { o } = JSON.parse(line) as { readonly o?: unknown };
    return o === undefined ? undefined : parseOperation(o).id;
  } catch {
    return undefined;
  }
}
