import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './build.ts';
import { fetchElectron, findElectron, missingDisplay } from './electron-binary.ts';
import { openInDefaultBrowser } from './open-address.ts';
import { preferredPort, servePages } from './serve.ts';

/**
 * Builds and runs Themeloom: in Electron where its executable can be had and a window can be opened,
 * otherwise in the default browser.
 */
const root = join(import.meta.dirname, '..');

const { values } = parseArgs({
  options: {
    browser: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
    port: { type: 'string', default: String(preferredPort) },
  },
});

await buildAll({ force: false });
if (values.browser) await serveToBrowser();
else await startDesktop();

async function startDesktop(): Promise<void> {
  const noDisplay = missingDisplay();
  if (noDisplay !== undefined) return serveInstead(noDisplay);
  const executable = findElectron(root) ?? (await fetchElectron(root, console.log));
  if (executable === undefined)
    return serveInstead('its executable is not installed and could not be fetched');
  const child = spawn(executable, [root], { stdio: 'inherit' });
  child.on('exit', (code, signal) => {
    if (signal !== null) console.error(`Electron was ended by ${signal}.`);
    process.exitCode = code ?? 1;
  });
  child.on('error', (cause) => {
    console.error(`Electron could not be started: ${cause.message}`);
    process.exitCode = 1;
  });
}

async function serveInstead(reason: string): Promise<void> {
  console.log(`Electron cannot run here (${reason}); serving the same application to a browser.`);
  await serveToBrowser();
}

async function serveToBrowser(): Promise<void> {
  const wanted = Number(values.port);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    console.error(`--port takes a number from 0 to 65535, not “${values.port}”.`);
    process.exitCode = 2;
    return;
  }
  const server = await servePages({
    folder: join(root, 'dist/renderer'),
    indexFile: 'browser.html',
    port: wanted,
  });
  if (wanted !== 0 && server.port !== wanted) {
    console.log(
      `Port ${wanted} is taken, so this is port ${server.port}. A browser keeps separate data for each port: reviews stored at port ${wanted} are not shown here.`,
    );
  }
  console.log(`Themeloom is at ${server.address} (Ctrl+C ends it).`);
  if (!values['no-open']) openInDefaultBrowser(server.address);
}
