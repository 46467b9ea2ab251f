import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configuredFuses, wrongFuses } from '../../build/fuses.ts';

const builderFile = join(import.meta.dirname, '../../build/electron-builder.json');

/** electron-builder keeps its own check of a configuration in a package that comes with it. */
interface BuilderLibrary {
  validateConfiguration(configuration: unknown, log: { readonly isEnabled: false }): Promise<void>;
}

function builderLibrary(): BuilderLibrary {
  const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
  return require('app-builder-lib/out/util/config/config');
}

describe('the configuration of packages', () => {
  it('is valid for electron-builder, which notices a wrong one', async () => {
    const configuration: Record<string, unknown> = JSON.parse(await readFile(builderFile, 'utf8'));
    const { validateConfiguration } = builderLibrary();
    const log = { isEnabled: false } as const;
    await expect(validateConfiguration(configuration, log)).resolves.toBeUndefined();
    await expect(
      validateConfiguration({ ...configuration, asar: 'always' }, log),
    ).rejects.toThrow();
  });

  it('opens reviews by double click, has icons of its own, and takes no data away when it is removed', async () => {
    const { fileAssociations, linux, mac, nsis, win } = JSON.parse(
      await readFile(builderFile, 'utf8'),
    );
    expect(fileAssociations).toMatchObject([{ ext: 'loom', role: 'Editor' }]);
    expect(linux).toMatchObject({ target: ['AppImage', 'deb'], executableName: 'themeloom' });
    expect(mac).toMatchObject({
      target: [
        { target: 'dmg', arch: ['arm64', 'x64'] },
        { target: 'zip', arch: ['arm64', 'x64'] },
      ],
      hardenedRuntime: true,
      notarize: true,
    });
    // Windows takes file associations of an installation for the whole machine only.
    expect(nsis).toMatchObject({ perMachine: true, deleteAppDataOnUninstall: false });
    const root = join(import.meta.dirname, '../..');
    const kinds: readonly (readonly [string, string])[] = [
      [mac.icon, 'icns'],
      ['build/icons/loom.icns', 'icns'],
      [win.icon, '\u0000\u0000\u0001\u0000'],
      ['build/icons/loom.ico', '\u0000\u0000\u0001\u0000'],
      [`${linux.icon}/512x512.png`, '\u0089PNG'],
    ];
    for (const [path, mark] of kinds) {
      expect((await readFile(join(root, path))).toString('latin1', 0, 4)).toBe(mark);
    }
  });

  it('names what a Debian package needs', async () => {
    const text = await readFile(join(import.meta.dirname, '../../package.json'), 'utf8');
    const { linux } = JSON.parse(await readFile(builderFile, 'utf8'));
    expect(JSON.parse(text)).toMatchObject({
      homepage: expect.stringMatching(/^https:/),
      desktopName: `${linux.executableName}.desktop`,
    });
    expect(linux.maintainer).toMatch(/<.+@.+>$/);
  });

  it('turns off every way to use the application as something else', async () => {
    expect(await configuredFuses()).toEqual({
      runAsNode: false,
      enableCookieEncryption: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('is checked against the fuses an executable carries', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'themeloom-fuses-'));
    try {
      const executable = join(folder, 'themeloom');
      // The wire as Electron lays it: a mark, version 1, nine fuses, one letter each.
      const executableWith = (fuses: string) =>
        writeFile(executable, `code dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009${fuses} code`);
      await executableWith('000011000');
      expect(await wrongFuses(executable, await configuredFuses())).toEqual([]);
      await executableWith('100001000');
      expect(await wrongFuses(executable, await configuredFuses())).toEqual([
        'runAsNode',
        'enableEmbeddedAsarIntegrityValidation',
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
