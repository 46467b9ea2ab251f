/** Rounds in one browser: a piece of work under way, its page crashes at a moment that chance chooses, and it is loaded again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crash } from '../../e2e/driver/acts.ts';
import { launchStandIn } from '../../e2e/driver/launch-stand-in.ts';
import { documentShown } from '../../e2e/driver/shown.ts';
import type { Dice } from '../dice.ts';
import { type Desk, joinAsInes, openDocument } from './acts.ts';
import { listen } from './hearing.ts';
import { layOutFiles } from './profile.ts';
import { Record } from './record.ts';
import { faultsAfter } from './verdict.ts';
import { doWork, longest, type WorkKind } from './work.ts';

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
  await listen(app.page, (what) => record.note({ kind: 'heard', what }));
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
): Promise<readonly string[]> {
  const { app } = desk;
  const { page } = app;
  const work = doWork(desk, kind, String(round)).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, dice.below(longest[kind])));
  await crash(page);
  desk.record.end();
  await work;
  while (app.page === page) await new Promise((resolve) => setTimeout(resolve, 10));
  await app.page.getByRole('banner').waitFor();
  return faultsAfter(desk, { kind, mark: `k${round}-after` });
}
