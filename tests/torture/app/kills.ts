/** Lives that are killed with everything that belongs to them, at a moment that chance chooses. */
import { fork } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dice } from '../dice.ts';
import type { LifeOrder, LifeReport } from './life.ts';
import type { Note } from './record.ts';
import { longest } from './work.ts';

/** A profile that is lived on, and what it acknowledged so far. */
export interface Lived {
  readonly profileDir: string;
  readonly files: string;
  readonly notes: Note[];
}

export interface LifeResult {
  readonly faults: readonly string[];
}

/** Milliseconds until a life that says nothing is taken for stuck. */
const longestLife = 240_000;

/**
 * Lives until the kill; resolves to what the verdict on the life before was. `whileWorking` is done once it works, and as
 * long as it takes is added to its life.
 */
export async function liveAndDie(
  lived: Lived,
  order: Pick<LifeOrder, 'before' | 'isLost' | 'isWrecked' | 'kind' | 'round'>,
  dice: Dice,
  whileWorking: () => Promise<void> = async () => undefined,
): Promise<LifeResult> {
  const child = fork(join(import.meta.dirname, 'life.ts'), { detached: true, stdio: 'ignore' });
  const faults: string[] = [];
  const end = Promise.withResolvers<void>();
  const stuck = setTimeout(() => {
    faults.push(`the life of round ${order.round} did nothing for ${longestLife / 1000} s`);
    end.resolve();
  }, longestLife);
  child.on('message', (report: LifeReport) => {
    if ('note' in report) lived.notes.push(report.note);
    else if ('faults' in report) faults.push(...report.faults);
    else if (report.state === 'failed') {
      faults.push(`round ${order.round} failed: ${report.reason ?? ''}`);
      end.resolve();
    } else {
      whileWorking().then(
        () => setTimeout(end.resolve, dice.below(longest[order.kind ?? 'coding'])),
        end.reject,
      );
    }
  });
  child.on('exit', () => end.resolve());
  const { files, profileDir } = lived;
  child.send({ ...order, files, profileDir, notes: [...lived.notes] } satisfies LifeOrder);
  await end.promise;
  clearTimeout(stuck);
  await killAll(child.pid, profileDir);
  return { faults };
}

/** Kills a process that was started here, and the browser on this profile, all at once. */
async function killAll(pid: number | undefined, profileDir: string): Promise<void> {
  const browser = await pidsOn(profileDir);
  for (const one of [...(pid === undefined ? [] : [pid]), ...browser]) kill(one);
  while ((await pidsOn(profileDir)).length > 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}

async function pidsOn(profileDir: string): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found: number[] = [];
  for (const pid of pids) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes(`--user-data-dir=${profileDir}/`)) found.push(Number(pid));
  }
  return found;
}

/** Takes the browser engine's database away, as a program for cleaning up does. */
export async function deleteDatabase(profileDir: string): Promise<void> {
  await rm(join(profileDir, 'chromium/Default/IndexedDB'), { recursive: true, force: true });
}
