import { appendFile, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Fault, ProgramFacts } from '../shared/platform/desktop-window.ts';
import { errorCode, writeFileAtomically } from './files.ts';
import { createSerialQueue } from './serial-queue.ts';

/** Bytes after which the older half of the log is dropped. */
const largestLog = 128 * 1024;

/** Lines that go into the details for a fault report. */
const linesInDetails = 20;

/**
 * The local log of faults: time, kind and places in the code, never a word of a review, a name or a path. It is
 * read by whoever copies it into a report, and sent nowhere.
 */
export interface FaultLog {
  note(fault: Fault): Promise<void>;
  details(facts: ProgramFacts): Promise<string>;
}

export function createFaultLog(path: string, now: () => Date): FaultLog {
  const inOrder = createSerialQueue();
  const read = (): Promise<string> =>
    readFile(path, 'utf8').catch((cause: unknown) => {
      if (errorCode(cause) === 'ENOENT') return '';
      throw cause;
    });
  return {
    note: ({ code, frames }) =>
      inOrder(path, async () => {
        const line = `${JSON.stringify({ at: now().toISOString(), code, frames })}\n`;
        try {
          await mkdir(dirname(path), { recursive: true });
          await appendFile(path, line);
          if ((await stat(path)).size > largestLog) {
            const lines = (await read()).split('\n');
            const kept = lines.slice(Math.floor(lines.length / 2)).join('\n');
            await writeFileAtomically(path, new TextEncoder().encode(kept));
          }
        } catch (cause) {
          // A log that cannot be written must not be the next fault.
          console.error('The log of faults could not be written:', errorCode(cause));
        }
      }),
    details: (facts) =>
      inOrder(path, async () => {
        const lines = (await read()).split('\n').filter(Boolean).slice(-linesInDetails);
        return [
          `Themeloom ${facts.version}`,
          `Electron ${facts.electron}, Chromium ${facts.chromium}`,
          facts.system,
          ...(lines.length === 0 ? ['No faults are on record.'] : lines),
          '',
        ].join('\n');
      }),
  };
}
