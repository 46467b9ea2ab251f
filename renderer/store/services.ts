import { BugError } from '../../shared/errors.ts';
import type { Platform } from '../../shared/platform/platform.ts';
import { newId } from '../../shared/records/ids.ts';
import { ThemeloomDatabase } from '../db/database.ts';

/** What the application gets from outside: set once at start, and by tests. */
export interface Services {
  readonly platform: Platform;
  readonly db: ThemeloomDatabase;
  /** Milliseconds since 1970. */
  now(): number;
  random(length: number): Uint8Array;
}

let current: Services | undefined;

export function startServices(platform: Platform, overrides: Partial<Services> = {}): Services {
  current = {
    platform,
    db: overrides.db ?? new ThemeloomDatabase(),
    now: overrides.now ?? (() => Date.now()),
    random: overrides.random ?? ((length) => crypto.getRandomValues(new Uint8Array(length))),
  };
  return current;
}

export function services(): Services {
  if (current === undefined) throw new BugError('Services were asked for before the start');
  return current;
}

/** A fresh id from this machine's random source. */
export function freshId<P extends string>(prefix: P): `${P}:${string}` {
  return newId(prefix, services().random);
}
