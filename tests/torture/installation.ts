/**
 * One installation: the application's store on a database and a folder that outlive each of its lives. A life ends by
 * being closed, or dies at a write.
 */
import { cp, mkdir, rm } from 'node:fs/promises';
import Dexie from 'dexie';
import { vi } from 'vitest';
import { ThemeloomDatabase } from '../../renderer/db/database.ts';
import { keepBackups } from '../../renderer/store/backups.ts';
import { useExchange } from '../../renderer/store/exchange.ts';
import { textsInBackups } from '../../renderer/store/kept-texts.ts';
import { keepCount } from '../../renderer/store/known-count.ts';
import { useNotices } from '../../renderer/store/notices.ts';
import { closeReview } from '../../renderer/store/open-review.ts';
import { reviewFace } from '../../renderer/store/review-store.ts';
import { type Services, services, startServices } from '../../renderer/store/services.ts';
import { seededBytes } from '../../shared/random.ts';
import { InlineWorker } from '../renderer/store/inline-workers.ts';
import { type Death, Mortal, never } from './mortal.ts';
import { mortalDatabase } from './mortal-database.ts';
import { mortalPlatform, type PlaceOfKeeping } from './mortal-platform.ts';
import { Witness } from './witness.ts';

let installations = 0;

export class Installation {
  readonly place: PlaceOfKeeping;
  readonly witness = new Witness();
  /** What the browser keeps beside its database. */
  private readonly small = new Map<string, string>();
  private readonly name: string;
  private databases = 0;
  private life = new Mortal();
  private lives = 0;
  private now = Date.UTC(2031, 4, 6, 9);
  private database: ThemeloomDatabase | undefined;
  private timers = new Timers();

  constructor(folder: string, shared: PlaceOfKeeping['shared'] = new Map()) {
    installations += 1;
    this.name = `torture-${installations}`;
    this.place = { folder, shared, now: () => this.tick() };
  }

  /** The writes of this life so far. */
  get writes(): readonly string[] {
    return this.life.writes;
  }

  /** Starts the application; it dies where `death` says. */
  start(death?: Death): Services {
    const mortal = new Mortal(death);
    this.life = mortal;
    this.lives += 1;
    vi.stubGlobal('Worker', workersOf(mortal));
    vi.stubGlobal('navigator', { locks: locksOf() });
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => this.small.get(key) ?? null,
      setItem: (key: string, value: string) =>
        this.life === mortal && !mortal.isDead && this.small.set(key, value),
      removeItem: (key: string) => this.small.delete(key),
    });
    this.timers = new Timers();
    vi.stubGlobal('setTimeout', this.timers.setTimeout);
    vi.stubGlobal('setInterval', this.timers.setInterval);
    reviewFace.nothing();
    useNotices.setState({ notices: [], spoken: '', lines: [], fault: undefined });
    useExchange.setState({ waiting: undefined });
    this.database = mortalDatabase(this.databaseName, mortal);
    const started = startServices(mortalPlatform(this.place, mortal), {
      db: this.database,
      now: () => this.tick(),
      random: seededBytes(1000 * installations + this.lives),
    });
    started.journal.lookForTexts(textsInBackups(started));
    started.desk.keep((opening) => keepCount(started, opening));
    started.desk.keep((opening) => keepBackups(started, opening));
    started.desk.keep(() => this.witness.keeper());
    return started;
  }

  /** Does work until it is done or the machine is dead; resolves to whether it is dead. */
  async survives(work: () => Promise<unknown>): Promise<'dead' | 'done'> {
    const { life } = this;
    const result = await Promise.race([
      work().then(
        () => 'done' as const,
        (error: unknown) => (life.isDead ? ('dead' as const) : Promise.reject(error)),
      ),
      life.died.then(() => 'dead' as const),
    ]);
    if (result === 'dead') await this.fallen();
    return result;
  }

  /** Ends at once, whatever is under way. */
  async kill(): Promise<void> {
    this.life.die();
    await this.fallen();
  }

  /** Ends, and leaves nothing behind. */
  async discard(): Promise<void> {
    await this.kill();
    for (let number = 0; number <= this.databases; number += 1)
      await Dexie.delete(`${this.name}-${number}`);
    await rm(this.place.folder, { recursive: true, force: true });
  }

  /** Closes the application as a user does. */
  async close(): Promise<void> {
    await closeReview();
    await services().journal.written();
    this.life.die();
    await this.fallen();
  }

  /** Another installation that is as this one lies there. */
  async copy(folder: string): Promise<Installation> {
    await mkdir(this.place.folder, { recursive: true });
    await cp(this.place.folder, folder, { recursive: true });
    const copy = new Installation(folder, new Map(this.place.shared));
    copy.now = this.now;
    for (const [id, { operations, who }] of this.witness.reviews)
      copy.witness.reviews.set(id, { operations: new Set(operations), who });
    for (const [key, value] of this.small) copy.small.set(key, value);
    for (const id of this.witness.deleted) copy.witness.deleted.add(id);
    await copyDatabase(this.databaseName, copy.databaseName);
    return copy;
  }

  /** Keeps the database as it is now; resolves to the name under which it is kept. */
  async keepDatabase(): Promise<string> {
    const name = `${this.name}-kept`;
    await copyDatabase(this.databaseName, name);
    return name;
  }

  /** The next start finds a database that was kept. */
  async takeDatabase(kept: string): Promise<void> {
    this.loseDatabase();
    await copyDatabase(kept, this.databaseName);
  }

  /** The next start finds no database. */
  loseDatabase(): void {
    this.databases += 1;
  }

  get databaseName(): string {
    return `${this.name}-${this.databases}`;
  }

  private async fallen(): Promise<void> {
    await this.life.rest();
    this.timers.clear();
    this.database?.close();
  }

  private tick(): number {
    this.now += 1000;
    return this.now;
  }
}

async function copyDatabase(from: string, to: string): Promise<void> {
  const [old, copy] = [new ThemeloomDatabase(from), new ThemeloomDatabase(to)];
  for (const { name } of old.tables)
    await copy.table(name).bulkAdd(await old.table(name).toArray());
  old.close();
  copy.close();
}

const real = { setTimeout, setInterval };

/** Timers that end with the page that set them. */
class Timers {
  private readonly set: NodeJS.Timeout[] = [];
  readonly setTimeout = (...given: Parameters<typeof setTimeout>): NodeJS.Timeout =>
    this.noted(real.setTimeout(...given));
  readonly setInterval = (...given: Parameters<typeof setInterval>): NodeJS.Timeout =>
    this.noted(real.setInterval(...given));

  clear(): void {
    for (const timer of this.set) clearTimeout(timer);
  }

  private noted(timer: NodeJS.Timeout): NodeJS.Timeout {
    this.set.push(timer);
    return timer;
  }
}

/** Workers end with the page that has them. */
function workersOf(mortal: Mortal) {
  return class extends InlineWorker {
    override postMessage(request: Parameters<InlineWorker['postMessage']>[0]): void {
      if (!mortal.isDead) super.postMessage(request);
    }
    protected override heard(data: unknown): Promise<unknown> {
      return mortal.isDead ? never() : Promise.resolve(data);
    }
  };
}

/** Locks of the browser, which end with it. */
function locksOf() {
  const held = new Set<string>();
  return {
    request: async (
      name: string,
      { steal = false }: { readonly steal?: boolean },
      work: (lock: object | null) => Promise<void> | undefined,
    ): Promise<void> => {
      if (held.has(name) && !steal) return work(null);
      held.add(name);
      await work({});
      held.delete(name);
    },
  };
}
