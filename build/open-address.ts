import { spawn } from 'node:child_process';

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address in the default browser; whether there is one is the user's affair, so failure is silent. */
export function openInDefaultBrowser(address: string): void {
  const [command, ...leading] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...leading, address], { stdio: 'ignore', detached: true });
  // Without a desktop there is no opener; the printed address is enough then.
  child.on('error', () => undefined);
  child.unref();
}
