/** Rounds in one browser: a piece of work under way, its page crashes at a moment that chance chooses, and it is loaded again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchStandIn } from '../../e2e/driver/launch-stand-in.ts';
import { documentShown } from '../../e2e/driver/shown.ts';
import type { Dice } from '../dice.ts';
import {
  bringIn,
  code,
  type Desk,
  importText,
  joinAsInes,
  openDocument,
  openOlder,
  redo,
  save,
  undo,
} from './acts.ts';
import { listen } from './hearing.ts';
import { layOutFiles } from './profile.ts';
import { Record } from './record.ts';
import { faultsIn, problemsShown, reviewsLost } from './verdict.ts';

export const workKinds = ['coding', 'import', 'undo', 'save', 'bringing in', 'older file'] as const;
export type WorkKind = (typeof workKinds)[number];

export interface CrashRound {
  readonly kind: WorkKind;
  readonly faults: readonly string[];
}

/** What is done in a round of a kind; ends with the page. */
export async function doWork(desk: Desk, kind: WorkKind, round: string): Promise<void> {
  switch (kind) {
    case 'coding':
      for (let number = 0; ; number += 1) await code(desk, `k${round}-${number}`);
    case 'undo':
      await code(desk, `k${round}-u`);
      for (;;) {
        await undo(desk, `k${round}-u`);
        await redo(desk, `k${round}-u`);
      }
    case 'import':
      return importText(desk, `Import ${round}`);
    case 'save':
      for (;;) {
        await code(desk, `k${round}-s`);
        await save(desk, `under-way-${round}.loom`);
      }
    case 'bringing in':
      return bringIn(desk, 'work.loom');
    case 'older file':
      return openOlder(desk);
  }
}

/** Milliseconds within which the crash comes: about as long as the work takes. */
export const longest: Readonly<Record_<WorkKind>> = {
  coding: 1500,
  import: 1500,
  undo: 2000,
  save: 2500,
  'bringing in': 1200,
  'older file': 1500,
};
type Record_<K extends string> = { readonly [key in K]: number };

/** A review that Ines has joined, on a profile of its own, with the files for so many rounds. */
export async function sitDown(rounds: number): Promise<{
  readonly desk: Desk;
  end(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'themeloom-crashes-'));
  const files = join(folder, 'files');
  await layOutFiles(
    files,
    Array.from({ length: rounds }, (_, number) => `Import ${number}`),
  );
  const app = await launchStandIn({});
  const record = new Record();
  await documentShown(app.page);
  await listen(app.page, (said) => record.hear(said));
  const desk = { app, record, files };
  await joinAsInes(desk);
  await openDocument(desk);
  return {
    desk,
    end: async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One round; the page is there again when it resolves. */
export async function crashOnce(
  desk: Desk,
  kind: WorkKind,
  { dice, round }: { readonly dice: Dice; readonly round: number },
): Promise<CrashRound> {
  const { app } = desk;
  const { page } = app;
  const work = doWork(desk, kind, String(round)).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, dice.below(longest[kind])));
  const crashed = page.waitForEvent('crash');
  void page
    .context()
    .newCDPSession(page)
    .then((session) => session.send('Page.crash'))
    .catch(() => undefined);
  await crashed;
  desk.record.end();
  await work;
  while (app.page === page) await new Promise((resolve) => setTimeout(resolve, 10));
  await app.page.getByRole('banner').waitFor();
  return { kind, faults: await faultsAfter(desk, { kind, mark: `k${round}-after` }) };
}

async function faultsAfter(
  desk: Desk,
  { kind, mark }: { readonly kind: WorkKind; readonly mark: string },
): Promise<readonly string[]> {
  const lost: string[] = [];
  if (kind === 'older file') {
    // The review that was opened is open again; the one that is worked on is chosen in the list.
    lost.push(...(await reviewsLost(desk)));
    const listed = desk.app.page.getByRole('button', { name: /^Nights on call/ });
    await listed.first().click();
  }
  await desk.app.page.getByRole('banner').getByText('Nights on call').waitFor();
  return [...lost, ...(await faultsIn(desk, mark)), ...(await problemsShown(desk))];
}
