/**
 * Keeps what is being typed while it is typed: in the database, and at once in the browser's small storage where the
 * database is late or fails. A key never waits for either.
 */

import { type Draft, type DraftChanges, type DraftOwner, draftsOf } from '../db/draft-rows.ts';

/** Where drafts lie. */
export interface DraftPlaces {
  read(owner: DraftOwner): Promise<ReadonlyMap<string, Draft>>;
  write(changes: DraftChanges): Promise<void>;
  /** A storage that writes before it returns, for the moment the window goes. */
  readonly atOnce: Pick<Storage, 'getItem' | 'key' | 'length' | 'removeItem' | 'setItem'>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Between two writes, in milliseconds: what a crash can take of the typing. */
const pause = 200;

export class DraftKeeper {
  private readonly late = new Map<string, Draft | undefined>();
  /** Drafts that are stored or given up and that could not be removed: tried again with the next write. */
  private readonly owed = new Set<string>();
  private writing: Promise<void> | undefined;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private begun = 0;
  /** Fields of what is typed here and neither stored nor given up, by key. */
  private readonly held = new Map<string, string>();
  private readonly owner: DraftOwner;
  private readonly places: DraftPlaces;

  constructor(owner: DraftOwner, places: DraftPlaces) {
    this.owner = owner;
    this.places = places;
  }

  /** What earlier windows left, newest last. */
  async left(): Promise<ReadonlyMap<string, Draft>> {
    const inDatabase = await this.places.read(this.owner).catch(() => new Map<string, Draft>());
    const found = new Map(inDatabase);
    for (const [key, draft] of this.leftAtOnce())
      if ((found.get(key)?.at ?? -1) < draft.at) found.set(key, draft);
    return new Map([...found].sort(([, a], [, b]) => a.at - b.at));
  }

  /** A key for the typing that begins in a field. */
  begin(field: string): string {
    this.begun += 1;
    return `${draftsOf(this.owner)}${field}#${this.places.now()}-${this.begun}`;
  }

  /** Keeps the newest text; written soon, and by `writeAtOnce` before the window goes. */
  keep(key: string, draft: Omit<Draft, 'at'>): void {
    this.held.set(key, draft.field);
    this.owed.delete(key);
    this.late.set(key, { ...draft, at: this.places.now() });
    if (this.rest === undefined) this.start();
  }

  /** Forgets a draft that is stored or given up. */
  drop(key: string): void {
    this.held.delete(key);
    this.late.set(key, undefined);
    this.places.atOnce.removeItem(atOnceKey(key));
    if (this.rest === undefined) this.start();
  }

  /** Whether something typed here is neither stored nor given up. */
  holds(key: string): boolean {
    return this.held.has(key);
  }

  /** The keys of what was typed here into a field and is neither stored nor given up. */
  heldIn(field: string): readonly string[] {
    return [...this.held].flatMap(([key, of]) => (of === field ? [key] : []));
  }

  /** Resolves when all of it is written, or has failed and lies in the storage that writes at once. */
  async flush(): Promise<void> {
    for (const key of this.owed) this.late.set(key, undefined);
    while (this.late.size > 0 || this.writing !== undefined) {
      this.start();
      await this.writing;
    }
  }

  /** Puts down what the database does not hold yet. */
  writeAtOnce(): void {
    for (const [key, draft] of this.late) {
      if (draft === undefined) continue;
      try {
        this.places.atOnce.setItem(atOnceKey(key), JSON.stringify(draft));
      } catch {
        // Without any room left, the field still holds the text as long as the window lasts.
      }
    }
  }

  private start(): void {
    clearTimeout(this.rest);
    this.rest = undefined;
    this.writing ??= this.write();
  }

  private async write(): Promise<void> {
    // The key that is being handled now is painted first.
    await nextTask();
    const changes = new Map(this.late);
    for (const key of this.owed) changes.set(key, undefined);
    try {
      await this.places.write(changes);
      for (const key of changes.keys()) this.owed.delete(key);
      for (const [key, draft] of changes) {
        if (this.late.get(key) !== draft) continue;
        this.late.delete(key);
        this.places.atOnce.removeItem(atOnceKey(key));
      }
    } catch {
      this.writeAtOnce();
      for (const [key, draft] of changes) {
        if (this.late.get(key) !== draft) continue;
        this.late.delete(key);
        if (draft === undefined) this.owed.add(key);
      }
    }
    this.writing = undefined;
    this.rest = setTimeout(() => {
      this.rest = undefined;
      if (this.late.size > 0) this.start();
    }, pause);
  }

  private leftAtOnce(): readonly (readonly [string, Draft])[] {
    const { atOnce } = this.places;
    return keysAtOnce(this.owner, atOnce).flatMap((key) => {
      try {
        return [[key.slice(atOnceKey('').length), JSON.parse(atOnce.getItem(key) ?? '')] as const];
      } catch {
        return [];
      }
    });
  }
}

/** Removes what was typed into a review and lies outside the database. */
export function forgetAtOnce(owner: DraftOwner, atOnce: DraftPlaces['atOnce']): void {
  for (const key of keysAtOnce(owner, atOnce)) atOnce.removeItem(key);
}

function keysAtOnce(owner: DraftOwner, atOnce: DraftPlaces['atOnce']): readonly string[] {
  const begin = atOnceKey(draftsOf(owner));
  const keys = Array.from({ length: atOnce.length }, (_, at) => atOnce.key(at) ?? '');
  return keys.filter((key) => key.startsWith(begin));
}

function atOnceKey(key: string): string {
  return `themeloom.${key}`;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
