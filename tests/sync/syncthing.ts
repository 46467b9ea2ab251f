/**
 * Real Syncthing instances on 127.0.0.1 alone: own homes, nothing announced, no relays, no NAT traversal, no
 * reports, no upgrades. Each is ended by the process that was started here.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** One instance that syncs one folder. */
export interface Syncthing {
  readonly folder: string;
  /** Looks for what changed in the folder now, and waits until it was looked at. */
  scan(): Promise<void>;
  /** Lets the other instance go, as when a laptop is offline; `false` meets it again. */
  pause(isPaused: boolean): Promise<void>;
  /** Whether everything the other instance said it has is here. */
  isUpToDate(): Promise<boolean>;
  isConnected(): Promise<boolean>;
  /** Ends the process; `startAgain` starts it on the same home. */
  stop(): Promise<void>;
  startAgain(): Promise<void>;
}

interface Home {
  readonly home: string;
  readonly folder: string;
  readonly id: string;
  readonly key: string;
  readonly listen: number;
  readonly gui: number;
}

/** Two instances that share `base/NAME/folder`. `program` is the path of Syncthing. */
export async function startPair(
  program: string,
  base: string,
  names: readonly [string, string],
): Promise<readonly [Syncthing, Syncthing]> {
  const [first, second] = [
    await makeHome(program, join(base, names[0])),
    await makeHome(program, join(base, names[1])),
  ];
  const started = await Promise.allSettled([
    start(program, first, second),
    start(program, second, first),
  ]);
  const [one, two] = started.map((result) =>
    result.status === 'fulfilled' ? result.value : undefined,
  );
  if (one !== undefined && two !== undefined) return [one, two];
  await Promise.all([one?.stop(), two?.stop()]);
  throw new Error(`Syncthing did not start: ${started.map((result) => result.status).join(', ')}`);
}

async function makeHome(program: string, base: string): Promise<Home> {
  const [home, folder] = [join(base, 'home'), join(base, 'folder')];
  await mkdir(join(folder, '.stfolder'), { recursive: true });
  const values = ['generate', `--home=${home}`, '--no-default-folder'];
  execFileSync(program, values, { env: environmentOf(base), stdio: 'pipe', timeout: 20_000 });
  const config = await readFile(join(home, 'config.xml'), 'utf8');
  const found = (pattern: RegExp): string => {
    const [, value] = pattern.exec(config) ?? [];
    if (value === undefined) throw new Error(`Syncthing’s configuration has no ${pattern}`);
    return value;
  };
  const [listen, gui] = [await freePort(), await freePort()];
  return {
    home,
    folder,
    id: found(/<device id="([A-Z0-9-]+)"/),
    key: found(/<apikey>([^<]+)<\/apikey>/),
    listen,
    gui,
  };
}

function configOf(self: Home, other: Home): string {
  const device = ({ id, listen }: Home): string =>
    `<device id="${id}" compression="never"><address>tcp://127.0.0.1:${listen}</address></device>`;
  return `<configuration version="36">
    <folder id="team" label="team" path="${self.folder}" type="sendreceive" rescanIntervalS="3600" fsWatcherEnabled="true" fsWatcherDelayS="1">
        <device id="${self.id}"></device><device id="${other.id}"></device>
        <maxConflicts>10</maxConflicts>
    </folder>
    ${device(self)}
    ${device(other)}
    <gui enabled="true" tls="false"><address>127.0.0.1:${self.gui}</address><apikey>${self.key}</apikey></gui>
    <options>
        <listenAddress>tcp://127.0.0.1:${self.listen}</listenAddress>
        <globalAnnounceEnabled>false</globalAnnounceEnabled>
        <localAnnounceEnabled>false</localAnnounceEnabled>
        <relaysEnabled>false</relaysEnabled>
        <natEnabled>false</natEnabled>
        <startBrowser>false</startBrowser>
        <urAccepted>-1</urAccepted>
        <urSeen>9999</urSeen>
        <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
        <crashReportingEnabled>false</crashReportingEnabled>
        <announceLANAddresses>false</announceLANAddresses>
        <stunKeepaliveStartS>0</stunKeepaliveStartS>
        <reconnectionIntervalS>5</reconnectionIntervalS>
        <setLowPriority>false</setLowPriority>
    </options>
</configuration>
`;
}

async function start(program: string, self: Home, other: Home): Promise<Syncthing> {
  await writeFile(join(self.home, 'config.xml'), configOf(self, other));
  const ask = async (method: 'GET' | 'POST', path: string): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${self.gui}/rest/${path}`, {
      method,
      headers: { 'X-API-Key': self.key },
      signal: AbortSignal.timeout(10_000),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Syncthing answered ${response.status}: ${text}`);
    return text.startsWith('{') ? JSON.parse(text) : text;
  };
  const begin = (): Promise<ChildProcess> =>
    answering(program, self, () =>
      ask('GET', 'system/ping').then(
        () => true,
        () => false,
      ),
    );
  let child = await begin();
  return {
    folder: self.folder,
    scan: async () => void (await ask('POST', 'db/scan?folder=team')),
    pause: async (isPaused) =>
      void (await ask('POST', `system/${isPaused ? 'pause' : 'resume'}?device=${other.id}`)),
    isUpToDate: async () => {
      const status = (await ask('GET', 'db/status?folder=team')) as Record<string, unknown>;
      return status.state === 'idle' && status.needTotalItems === 0;
    },
    isConnected: async () => {
      const { connections } = (await ask('GET', 'system/connections')) as {
        readonly connections: Readonly<Record<string, { readonly connected: boolean }>>;
      };
      return connections[other.id]?.connected === true;
    },
    stop: () => endOf(child),
    startAgain: async () => {
      child = await begin();
    },
  };
}

/** Its process, once it answers; ended again where it does not. */
async function answering(
  program: string,
  { home }: Home,
  answers: () => Promise<boolean>,
): Promise<ChildProcess> {
  const values = ['serve', `--home=${home}`, '--no-browser', '--no-default-folder'];
  const child = spawn(program, [...values, '--no-restart'], {
    env: environmentOf(home),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      log = `${log}${chunk.toString('utf8')}`.slice(-4000);
    });
  }
  try {
    await until('Syncthing to answer', 20_000, () => {
      if (child.exitCode !== null) throw new Error(`Syncthing ended at once:\n${log}`);
      return answers();
    });
    return child;
  } catch (error) {
    await endOf(child);
    throw error;
  }
}

/** Asks the process that was started here to end, and ends it where it does not. */
async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(timer);
}

function environmentOf(home: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: home, STNOUPGRADE: '1', STNODEFAULTFOLDER: '1' };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Waits until `isSo`; rejects, with what it waited for, when `milliseconds` are over. */
export async function until(
  what: string,
  milliseconds: number,
  isSo: () => Promise<boolean>,
): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited ${milliseconds} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
