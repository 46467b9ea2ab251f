import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Syncthing for the tests of the team folder: the one on the path. It is never part of the application. */
export function findSyncthing(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const name = process.platform === 'win32' ? 'syncthing.exe' : 'syncthing';
  return (environment.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}
