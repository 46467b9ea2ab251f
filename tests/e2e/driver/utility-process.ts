/** A process that runs a script as Electron's `utilityProcess` runs it: as a process of Node's own, with the port to its parent. */
import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';

/** Gives the script `process.parentPort`, as far as ours use it. */
const portOfParent = `data:text/javascript,${encodeURIComponent(`
  const port = {
    once: (event, listener) => process.once(event, (data) => listener({ data })),
    on: (event, listener) => process.on(event, (data) => listener({ data })),
    postMessage: (message) => process.send(message),
  };
  Object.defineProperty(process, 'parentPort', { value: port });
`)}`;

export function forkUtility(script: string) {
  const child = fork(script, [], { execArgv: ['--import', portOfParent], silent: true });
  const emitter = new EventEmitter();
  child.on('message', (message) => emitter.emit('message', message));
  child.on('exit', (code) => emitter.emit('exit', code ?? 1));
  return Object.assign(emitter, {
    postMessage: (message: unknown) => void child.send(message as object),
    kill: () => child.kill('SIGKILL'),
  });
}
