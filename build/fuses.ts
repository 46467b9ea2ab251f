import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { isMain } from './is-main.ts';

/**
 * Checks that a packaged application carries the fuses that `electron-builder.json` asks for: no use as
 * a plain Node, no options or inspector from outside, code from the checked archive only.
 * Run as `node build/fuses.ts dist/packages/linux-unpacked/themeloom`.
 */
const fuseOfSetting: Readonly<Record<string, FuseV1Options>> = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
};

/** The settings the executable does not carry as wanted; empty when it is as configured. */
export async function wrongFuses(
  executable: string,
  wanted: Readonly<Record<string, boolean>>,
): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(executable);
  return Object.entries(wanted)
    .filter(([setting, on]) => {
      const fuse = fuseOfSetting[setting];
      return fuse === undefined || wire[fuse] !== (on ? FuseState.ENABLE : FuseState.DISABLE);
    })
    .map(([setting]) => setting);
}

export async function configuredFuses(): Promise<Readonly<Record<string, boolean>>> {
  const configuration: { readonly electronFuses: Readonly<Record<string, boolean>> } = JSON.parse(
    await readFile(join(import.meta.dirname, 'electron-builder.json'), 'utf8'),
  );
  return configuration.electronFuses;
}

if (isMain(import.meta.url)) {
  const [executable] = process.argv.slice(2);
  if (executable === undefined) {
    console.error('Name the packaged executable to check.');
    process.exitCode = 2;
  } else {
    const wrong = await wrongFuses(executable, await configuredFuses());
    console.log(
      wrong.length === 0
        ? 'Every fuse is as configured.'
        : `Not as configured: ${wrong.join(', ')}.`,
    );
    process.exitCode = wrong.length === 0 ? 0 : 1;
  }
}
