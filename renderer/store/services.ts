import { BugError } from '../../shared/errors.ts';
import type { Platform } from '../../shared/platform/platform.ts';
import { newId } from '../../shared/records/ids.ts';
import { ThemeloomDatabase } from '../db/database.ts';
import { databaseShelf } from './database-shelf.ts';
import { Desk } from './desk.ts';
import { Journal } from './journal.ts';
import { journalMemory } from './journal-memory.ts';
import { comparedBeside } from './journal-task.ts';
import { tellBehind, tellHealed } from './journal-words.ts';
import { missingTexts } from './missing-texts.ts';
import { notifyError } from './notices.ts';
import { reviewFace, showEngine } from './review-store.ts';

/** What the application gets from outside. */
export interface Surroundings {
  readonly platform: Platform;
  readonly db: ThemeloomDatabase;
  /** Milliseconds since 1970. */
  now(): number;
  readonly random: (length: number) => Uint8Array;
}

/** What the application works with: made once at start, and by tests. */
export interface Services extends Surroundings {
  readonly desk: Desk;
  readonly journal: Journal;
}

/** Every object of the store that has state hangs on the services; this alone holds them. */
const started: { services: Services | undefined } = { services: undefined };

/** Makes desk and journal; whatever else keeps up with open reviews is given to the desk. */
export function startServices(platform: Platform, overrides: Partial<Surroundings> = {}): Services {
  const db = overrides.db ?? new ThemeloomDatabase();
  const now = overrides.now ?? (() => Date.now());
  const random =
    overrides.random ?? ((length: number) => crypto.getRandomValues(new Uint8Array(length)));
  const journal = new Journal({
    platform,
    memory: journalMemory(db),
    compare: comparedBeside(db.name),
    textsFor: async (id, operations) => ({
      withoutText: (await missingTexts(db, id, operations)).texts.size,
    }),
    behind: tellBehind,
    healed: (_, what) => tellHealed(what),
  });
  const desk = new Desk(
    { shelf: databaseShelf(db, random), now, random, report: notifyError },
    reviewFace,
  );
  desk.keep(({ engine }) => journal.keeper(engine));
  desk.keep(showEngine);
  started.services = { platform, db, now, random, desk, journal };
  return started.services;
}

export function services(): Services {
  if (started.services === undefined)
    throw new BugError('Services were asked for before the start');
  return started.services;
}

/** A fresh id from this machine's random source. */
export function freshId<P extends string>(prefix: P): `${P}:${string}` {
  return newId(prefix, services().random);
}
