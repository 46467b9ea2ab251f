/** Rounds on an installation of which something is wrecked: a start, the way back that is offered, and the verdict. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { reviewFileStem } from '../../electron/review-file-names.ts';
import { ThemeloomDatabase } from '../../renderer/db/database.ts';
import { readOperations, readTexts } from '../../renderer/db/review-rows.ts';
import { openAs, useExchange } from '../../renderer/store/exchange.ts';
import { describeLost } from '../../renderer/store/kept-states.ts';
import { showReview } from '../../renderer/store/open-review.ts';
import { restoreLostReview } from '../../renderer/store/recovery.ts';
import { useReview } from '../../renderer/store/review-store.ts';
import { services } from '../../renderer/store/services.ts';
import { ExpectedError } from '../../shared/errors.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import { blindReview } from './blind-team.ts';
import { Dice } from './dice.ts';
import type { Installation } from './installation.ts';
import { backupsIn, journalsIn } from './mortal-platform.ts';
import { survivorsIn } from './survivors.ts';
import { expectPreviewsBlind, problemsTold } from './verdict.ts';
import { type KeptFiles, wrecks } from './wrecks.ts';

/** What becomes of the database: nothing, it is gone, or it is an earlier one, behind the journal. */
export const fates = ['kept', 'deleted', 'older'] as const;

export interface Round {
  readonly fate: (typeof fates)[number];
  readonly kinds: readonly string[];
  readonly seed: number;
}

export interface Wrecked {
  readonly machine: Installation;
  /** The name of an earlier database of it. */
  readonly older: string;
  readonly who: ReviewerId;
}

/** Wrecks it and comes back; throws where something is lost, somebody is somebody else, or a gap is silent. */
export async function comeBackFrom(
  { machine, older, who }: Wrecked,
  { fate, kinds, seed }: Round,
): Promise<void> {
  const dice = new Dice(seed);
  const kept = filesOf(machine);
  const before = await logIn(machine);
  for (const kind of kinds) await wrecks[kind]?.(kept, dice).catch(nothingLeft);
  if (fate === 'deleted') machine.loseDatabase();
  if (fate === 'older') await machine.takeDatabase(older);
  const there = await logIn(machine);
  const survivors = await survivorsIn(kept, there);
  machine.start();
  const said = await comeBack(fate, who);
  const { log, texts } = await present();
  const ids = new Set(log.map(({ id }) => id));
  const wanted = before.map(({ id }) => id);
  expect(wanted.filter((id) => survivors.operations.has(id) && !ids.has(id))).toEqual([]);
  const isSilent = said.length === 0;
  expect([wanted.some((id) => !ids.has(id)), isSilent]).not.toEqual([true, true]);
  if (ids.size === 0) return;
  const { full, reviewerId } = useReview.getState();
  expect(reviewerId).toBe(who);
  const named = [...full.documents.values()].map(({ textId }) => textId);
  const missing = named.filter((id) => !texts.has(id));
  expect(missing.filter((id) => survivors.texts.has(id))).toEqual([]);
  expect([missing.length > 0, isSilent]).not.toEqual([true, true]);
  await expectPreviewsBlind(blindReview);
}

/** Comes back as a user does who reads what is said; resolves to what was said. */
async function comeBack(fate: Round['fate'], who: ReviewerId): Promise<readonly string[]> {
  if (fate !== 'deleted') await showReview(blindReview);
  else {
    const lost = (await describeLost()).map(({ id }) => id);
    if (!lost.includes(blindReview)) return ['It is in no list.'];
    const refused = await restoreLostReview(blindReview).catch(inWords);
    if (refused !== undefined) return [refused];
    // Where nothing that is left says who worked here, it is asked, never guessed.
    if (useExchange.getState().waiting?.kind === 'who') await openAs({ reviewerId: who });
  }
  await services().journal.written();
  await services().desk.flush();
  return problemsTold();
}

async function present() {
  const { db } = services();
  return {
    log: await readOperations(db, blindReview),
    texts: await readTexts(db, blindReview),
  };
}

async function logIn({ databaseName }: Installation): Promise<readonly Operation[]> {
  const db = new ThemeloomDatabase(databaseName);
  const log = await readOperations(db, blindReview);
  db.close();
  return log;
}

function filesOf({ place: { folder } }: Installation): KeptFiles {
  const stem = reviewFileStem(blindReview);
  return {
    journal: join(journalsIn(folder), `${stem}.journal.jsonl`),
    backups: join(backupsIn(folder), stem),
  };
}

/** What another wreck has taken away cannot be wrecked again. */
function nothingLeft(error: unknown): void {
  if (!(error instanceof Error && /ENOENT|EISDIR|ENOTDIR/.test(error.message))) throw error;
}

function inWords(error: unknown): string {
  if (error instanceof ExpectedError) return error.message;
  throw error;
}
