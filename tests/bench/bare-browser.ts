/**
 * A browser with nothing attached but what a measurement needs. A test driver listens to scripts and requests, and
 * Chromium then walks the stack at each request, for which it parses whole scripts a second time: at a start that
 * can be as much work as the start itself.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { executablePathOfBrowser, flags } from '../e2e/driver/chromium.ts';

const longestWait = 120_000;

export interface BarePage {
  send<Result>(method: string, parameters?: object): Promise<Result>;
  /** The value of an expression in the page. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** The first value of the expression that is neither null nor undefined nor false; looks every 50 ms. */
  awaited<Value>(what: string, expression: string): Promise<Value>;
  close(): Promise<void>;
}

/** Opens an empty page of 1440 x 900 in the profile of that folder. */
export async function openBarePage(profile: string): Promise<BarePage> {
  const browser = spawn(
    executablePathOfBrowser(),
    [
      ...flags,
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--window-size=1440,900',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const wire = await connect(await addressOf(browser));
  const { targetId } = await wire.send<{ targetId: string }>('Target.createTarget', {
    url: 'about:blank',
  });
  const { sessionId } = await wire.send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  const send = <Result>(method: string, parameters: object = {}) =>
    wire.send<Result>(method, parameters, sessionId);
  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const { result } = await send<{ result: { value: Value } }>('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    return result.value;
  };
  return {
    send,
    evaluate,
    awaited: async <Value>(what: string, expression: string) => {
      const until = performance.now() + longestWait;
      for (;;) {
        const value = await evaluate<Value | null | undefined | false>(expression);
        if (value !== null && value !== undefined && value !== false) return value;
        if (performance.now() > until) {
          throw new Error(`${what}: not seen within ${longestWait / 1000} s.`);
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    close: async () => {
      const gone = once(browser, 'exit');
      await wire.send('Browser.close').catch(() => undefined);
      await gone;
    },
  };
}

async function addressOf(browser: ChildProcess): Promise<string> {
  if (browser.stderr === null) throw new Error('The browser was started without its messages.');
  for await (const line of createInterface(browser.stderr)) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) {
      browser.stderr.resume();
      return address;
    }
  }
  throw new Error('The browser ended before it could be spoken to.');
}

interface Wire {
  send<Result>(method: string, parameters?: object, sessionId?: string): Promise<Result>;
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

async function connect(address: string): Promise<Wire> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer: Answer = JSON.parse(String(data));
    if (answer.id === undefined) return;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let last = 0;
  return {
    send: <Result>(method: string, parameters: object = {}, sessionId?: string) =>
      new Promise<Result>((resolve, reject) => {
        last += 1;
        waiting.set(last, ({ result, error }) =>
          error === undefined
            ? resolve(result as Result)
            : reject(new Error(`${method}: ${error.message}`)),
        );
        socket.send(JSON.stringify({ id: last, method, params: parameters, sessionId }));
      }),
  };
}
