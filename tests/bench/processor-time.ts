/**
 * Processor time of the browser's processes. On a machine with other work to do it says more of a program than
 * the clock on the wall.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const ticksPerSecond = 100;

interface Process {
  readonly parent: number;
  readonly seconds: number;
}

/** Seconds that all processes started from this one, and theirs, have been busy; `NaN` where it cannot be told. */
export function processorTime(): number {
  if (process.platform !== 'linux') return Number.NaN;
  const processes = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    const found = /^\d+$/.test(name) ? readProcess(name) : undefined;
    if (found !== undefined) processes.set(Number(name), found);
  }
  let seconds = 0;
  for (const [id, { seconds: own }] of processes) {
    if (id !== process.pid && isBelow(id, processes)) seconds += own;
  }
  return seconds;
}

function isBelow(id: number, processes: ReadonlyMap<number, Process>): boolean {
  for (let at: number | undefined = id; at !== undefined; at = processes.get(at)?.parent)
    if (at === process.pid) return true;
  return false;
}

function readProcess(name: string): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { parent: Number(fields[1]), seconds: ticks / ticksPerSecond };
  } catch {
    // It ended meanwhile.
    return undefined;
  }
}
