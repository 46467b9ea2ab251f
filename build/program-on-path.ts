import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program of another maker is that some test works with: the first of these names on the path. */
export function programOnPath(
  names: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names
    .map((name) => (process.platform === 'win32' ? `${name}.exe` : name))
    .flatMap((file) => folders.map((folder) => join(folder, file)))
    .find((path) => existsSync(path));
}

/** Syncthing for the tests of the team folder. It is never part of the application. */
export function findSyncthing(): string | undefined {
  return programOnPath(['syncthing']);
}

/** LibreOffice for the test of the readers. It is never part of the application. */
export function findLibreOffice(): string | undefined {
  return programOnPath(['soffice', 'libreoffice']);
}
