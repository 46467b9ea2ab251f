/** A profile of the built application, with files to open, as a round begins. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundleContents } from '../../../shared/bundle/contents.ts';
import { writeBundle } from '../../../shared/bundle/write-bundle.ts';
import { repositoryRoot } from '../../e2e/driver/chromium.ts';
import { blindTeam } from '../blind-team.ts';

/** Writes what Maren hands on, a review of the first schema, and `imports` texts with names of their own. */
export async function layOutFiles(folder: string, imports: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { shared, work } = blindTeam();
  const write = async (name: string, contents: BundleContents): Promise<void> =>
    writeFile(join(folder, name), await writeBundle(contents));
  await write('shared.loom', shared);
  await write('work.loom', work);
  await cp(join(repositoryRoot, 'tests/fixtures/frozen/schema-1.loom'), join(folder, 'older.loom'));
  for (const title of imports)
    await writeFile(join(folder, `${title}.txt`), `The radio of ${title} was on all night.\n`);
}
