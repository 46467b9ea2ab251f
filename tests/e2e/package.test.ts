import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configuredFuses, wrongFuses } from '../../build/fuses.ts';
import { repositoryRoot } from './driver/chromium.ts';

/** Packs what was built around a dummy in Electron's place: everything but Electron itself, and installers. */
describe('a package of the built application', () => {
  let folder: string;
  let packed: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-package-'));
    const electron = join(folder, 'electron');
    await mkdir(join(electron, 'resources'), { recursive: true });
    // The wire of fuses as Electron lays it: a mark, version 1, nine fuses, all on.
    const code = 'code dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009111111111 code';
    await writeFile(join(electron, 'electron'), code, { mode: 0o755 });
    await writeFile(join(electron, 'LICENSE'), 'Electron');
    await writeFile(join(electron, 'LICENSES.chromium.html'), 'Chromium');
    packed = join(folder, 'packed/linux-unpacked');
    const builder = join(repositoryRoot, 'node_modules/electron-builder/cli.js');
    const values = ['--linux', '--dir', '--config', 'build/electron-builder.json'];
    const places = [
      `-c.electronDist=${electron}`,
      `-c.directories.output=${join(folder, 'packed')}`,
    ];
    await promisify(execFile)(process.execPath, [builder, ...values, ...places], {
      cwd: repositoryRoot,
    });
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has every fuse as configured', async () => {
    expect(await wrongFuses(join(packed, 'themeloom'), await configuredFuses())).toEqual([]);
  });

  it('holds the program and the licence texts, and no package or source beside them', async () => {
    const head = (await readFile(join(packed, 'resources/app.asar'))).subarray(0, 400_000);
    const listing: { readonly files: Readonly<Record<string, object>> } = JSON.parse(
      head.toString('utf8', 16, 16 + head.readUInt32LE(12)),
    );
    expect(Object.keys(listing.files).sort()).toEqual(['LICENSE', 'dist', 'package.json']);
    expect(listing.files).toMatchObject({
      dist: {
        files: {
          electron: { files: { 'main.js': {}, 'preload.cjs': {} } },
          renderer: {
            files: {
              'licences.html': {},
              docs: { files: { 'user-guide.html': {} } },
            },
          },
        },
      },
    });
    expect(await readFile(join(packed, 'LICENSE.electron.txt'), 'utf8')).toBe('Electron');
  });
});
