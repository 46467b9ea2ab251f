import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * One hash over everything a build reads, so that a build whose inputs are unchanged can be skipped.
 * Installed packages are represented by the lock file.
 */
const inputFolders = ['build', 'docs', 'electron', 'renderer', 'shared'];
const inputFiles = ['LICENSE', 'package.json', 'package-lock.json'];

export async function inputFingerprint(root: string): Promise<string> {
  const listings = await Promise.all(inputFolders.map((folder) => filesBelow(root, folder)));
  const paths = [...inputFiles, ...listings.flat()].sort();
  const hash = createHash('sha256');
  for (const path of paths) {
    hash.update(`${path}\0`);
    hash.update(await readFile(join(root, path)));
    hash.update('\0');
  }
  return hash.digest('hex');
}

async function filesBelow(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
