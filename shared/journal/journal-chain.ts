/** Follows the checksums of a journal: which line continues which, also where two windows wrote in turn. */
import { linkOf } from './journal-lines.ts';

/** How a line hangs together with those before it. */
export interface Link<T> {
  /** `none`: it continues no line that is here. `behind-broken`: the one before it cannot be read, but was that one. */
  readonly kind: 'sound' | 'behind-broken' | 'none';
  /** A line that looked damaged, and is proved by this one: only its own checksum was. */
  readonly proves: T | undefined;
}

interface Tip<T> {
  readonly c: string;
  readonly isBroken: boolean;
  readonly proves?: T | undefined;
}

/** Ends of chains that a line may continue: two windows, each with what a damaged line leaves open. */
const tipLimit = 6;

export class JournalChain<T> {
  /** The newest first. */
  private tips: readonly Tip<T>[] = [];
  private readonly known = new Set<string>();
  private newest = '';

  /** The checksum of the last line that can be read; '' where there is none. */
  get last(): string {
    return this.newest;
  }

  knows(c: string): boolean {
    return this.known.has(c);
  }

  /** A stretch begins with the checksum `c`. */
  begin(c: string): void {
    this.tips = [{ c, isBroken: false }, ...this.tips].slice(0, tipLimit);
    this.note(c);
  }

  /** The next line; `what` is what it holds. */
  follow(
    { c, json, n }: { readonly c: string; readonly json: string; readonly n: number },
    what: T,
  ): Link<T> {
    const tip = this.tips.find((one) => linkOf(one.c, n, json) === c);
    const next = { c, isBroken: false };
    const [newest] = this.tips;
    if (tip !== undefined) {
      const left = this.tips.filter(
        (one) => one !== tip && !one.isBroken && one.proves === undefined,
      );
      this.tips = [next, ...left].slice(0, tipLimit);
      this.note(c);
      return { kind: tip.isBroken ? 'behind-broken' : 'sound', proves: tip.proves };
    }
    // Either what it holds was changed, and the next line continues the checksum it states; or the checksum was.
    const computed =
      newest === undefined ? [] : [{ c: linkOf(newest.c, n, json), isBroken: false, proves: what }];
    this.tips = [next, ...computed, ...this.tips].slice(0, tipLimit);
    this.note(c);
    return { kind: 'none', proves: undefined };
  }

  /** A line that cannot be read; `c` is its checksum where that can be. */
  passBroken(c: string | undefined): void {
    if (c === undefined) return;
    this.tips = [{ c, isBroken: true }, ...this.tips].slice(0, tipLimit);
  }

  private note(c: string): void {
    this.known.add(c);
    this.newest = c;
  }
}
