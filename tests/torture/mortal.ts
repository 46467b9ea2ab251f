/**
 * Something that dies at one of its writes, as a process does that is killed: what was written stays, what was under
 * way is there half or not at all, and nothing that waits for it ever goes on.
 */

/** What is there of the write at which it ends: nothing, a part, or all of it though nobody was told. */
export type Fall = 'before' | 'half' | 'after';

/** Where it ends: at the write with that number, counted from 0. */
export interface Death {
  readonly at: number;
  readonly fall: Fall;
}

export class Mortal {
  isDead = false;
  /** The writes so far, in words. */
  readonly writes: string[] = [];
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly ends = Promise.withResolvers<void>();
  private readonly death: Death | undefined;

  constructor(death?: Death) {
    this.death = death;
  }

  /** Resolves when it has died. */
  get died(): Promise<void> {
    return this.ends.promise;
  }

  /** One write. `half` leaves a part of it; without one, there is nothing of it. */
  async write<T>(
    what: string,
    whole: () => Promise<T>,
    half: () => Promise<void> = async () => undefined,
  ): Promise<T> {
    if (this.isDead) return never();
    const number = this.writes.push(what) - 1;
    if (number === this.death?.at) {
      const { fall } = this.death;
      this.die();
      if (fall === 'after') await this.noted(whole());
      if (fall === 'half') await this.noted(half());
      return never();
    }
    return this.answered(this.noted(whole()));
  }

  /** Something that writes nothing; whoever is dead hears no answer. */
  async read<T>(what: () => Promise<T>): Promise<T> {
    return this.isDead ? never() : this.answered(this.noted(what()));
  }

  /** A write inside a transaction: one that ends here takes back all of it. */
  begin(what: string): 'goes on' | 'ends here' {
    if (this.isDead) return 'ends here';
    const number = this.writes.push(what) - 1;
    if (number !== this.death?.at) return 'goes on';
    this.die();
    return 'ends here';
  }

  die(): void {
    this.isDead = true;
    this.ends.resolve();
  }

  /** Resolves when nothing that was begun before it died is under way outside any more. */
  async rest(): Promise<void> {
    for (let quiet = 0; quiet < 20; quiet += 1) {
      if (this.underWay.size > 0) {
        quiet = 0;
        await Promise.allSettled(this.underWay);
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private noted<T>(work: Promise<T>): Promise<T> {
    this.underWay.add(work);
    const done = (): void => void this.underWay.delete(work);
    work.then(done, done);
    return work;
  }

  private async answered<T>(work: Promise<T>): Promise<T> {
    try {
      const value = await work;
      return this.isDead ? never() : value;
    } catch (error) {
      return this.isDead ? never() : Promise.reject(error);
    }
  }
}

export function never<T>(): Promise<T> {
  return new Promise<T>(() => undefined);
}
