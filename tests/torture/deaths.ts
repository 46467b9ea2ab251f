/** Ends at a write: the chapters' work is done until then, the application is started again, and everything must be there. */
import { join } from 'node:path';
import type { BlindTeam } from './blind-team.ts';
import { type Chapter, chapters } from './chapters.ts';
import { type Extent, isChosen } from './extent.ts';
import { Installation } from './installation.ts';
import type { Death, Fall } from './mortal.ts';
import { expectAllThere, expectComesBack } from './verdict.ts';

const falls: readonly Fall[] = ['before', 'half', 'after'];

export interface DeathsOfChapter {
  readonly chapter: string;
  readonly deaths: number;
  /** What went wrong, with the write at which the end came. */
  readonly faults: readonly string[];
}

/** Lets every chapter end at the chosen ones of its writes, in each of the ways in which a write can be cut. */
export async function dieEverywhere(
  folder: string,
  team: BlindTeam,
  extent: Extent,
): Promise<readonly DeathsOfChapter[]> {
  const results: DeathsOfChapter[] = [];
  const machine = new Installation(join(folder, 'machine'));
  for (const [index, chapter] of chapters.entries()) {
    if (chapter.before !== undefined) machine.loseDatabase();
    let deaths = 0;
    const faults: string[] = [];
    const from = await machine.copy(join(folder, `before-${index}`));
    machine.start();
    await chapter.run(machine, team);
    await machine.close();
    for (let at = 0; at < machine.writes.length; at += 1) {
      for (const [order, fall] of falls.entries()) {
        if (!isChosen(extent, at * falls.length + order)) continue;
        const copy = await from.copy(join(folder, `${index}-${at}-${fall}`));
        const fault = await dies(copy, chapter, team, { at, fall });
        if (fault === 'not reached') continue;
        deaths += 1;
        if (fault !== undefined) faults.push(fault);
      }
    }
    await from.discard();
    results.push({ chapter: chapter.name, deaths, faults });
  }
  return results;
}

/** Undefined where all is well. */
async function dies(
  machine: Installation,
  chapter: Chapter,
  team: BlindTeam,
  death: Death,
): Promise<string | undefined> {
  try {
    machine.start(death);
    const end = await machine.survives(() => chapter.run(machine, team));
    // Writes that wait for nobody come in another order each time: this one came after the end.
    if (end === 'done') return 'not reached';
    machine.start();
    await expectAllThere(machine, { wasLost: chapter.before !== undefined });
    await expectComesBack(machine);
    return undefined;
  } catch (error) {
    return `${chapter.name}, ${death.fall} write ${death.at}: ${error}`;
  } finally {
    await machine.discard();
  }
}
