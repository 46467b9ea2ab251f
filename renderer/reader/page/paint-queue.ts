interface Waiting {
  readonly page: number;
  readonly work: () => Promise<void>;
}

/**
 * Paints one page at a time, the one nearest to what is looked at first: a page that was scrolled past is
 * never begun, and the one that was jumped to does not wait behind those on the way.
 */
export class PaintQueue {
  /** The page that is looked at. */
  private at = 0;
  private waiting: readonly Waiting[] = [];
  private isBusy = false;
  private readonly onSettled = new Set<() => void>();

  /** When nothing is painted and nothing waits: what is less urgent than a page in view is done then. */
  settled(): Promise<void> {
    if (!this.isBusy && this.waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.onSettled.add(resolve));
  }

  lookAt(page: number): void {
    this.at = page;
  }

  /** Adds work on a page; the result takes it out where it has not begun. */
  add(page: number, work: () => Promise<void>): () => void {
    const entry = { page, work };
    this.waiting = [...this.waiting, entry];
    // Pages that come near together are all there before one is chosen.
    queueMicrotask(() => void this.next());
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
      this.tellSettled();
    };
  }

  private async next(): Promise<void> {
    if (this.isBusy) return;
    const nearest = this.waiting.reduce<Waiting | undefined>(
      (best, entry) =>
        best === undefined || this.distance(entry) < this.distance(best) ? entry : best,
      undefined,
    );
    if (nearest === undefined) {
      this.tellSettled();
      return;
    }
    this.waiting = this.waiting.filter((other) => other !== nearest);
    this.isBusy = true;
    try {
      await nearest.work();
    } finally {
      this.isBusy = false;
      void this.next();
    }
  }

  private tellSettled(): void {
    if (this.isBusy || this.waiting.length > 0) return;
    for (const tell of this.onSettled) tell();
    this.onSettled.clear();
  }

  private distance({ page }: Waiting): number {
    return Math.abs(page - this.at);
  }
}
