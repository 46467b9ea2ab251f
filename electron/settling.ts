import type { BrowserWindow } from 'electron';

/** How a page answered: everything is written, a problem in words, or nothing in time. */
export type Settled =
  | { readonly kind: 'done' }
  | { readonly kind: 'problem'; readonly words: string }
  | { readonly kind: 'late' };

export interface SettlingNeeds {
  /** Whether the page hears and can answer. */
  isReady(window: BrowserWindow): boolean;
  ask(window: BrowserWindow): void;
  /** Asks the user about a window that is not done; `wait` asks its page once more. */
  decide(window: BrowserWindow, settled: Settled): Promise<'wait' | 'keep' | 'close'>;
  /** Quits the application, once no window is in the way. */
  quit(): void;
  /** Milliseconds that a page may take. */
  readonly limit: number;
}

/** Closing waits until the page has written what is under way: commits, fields, journal, team folder. */
export class Settling {
  private readonly answers = new Map<BrowserWindow, (settled: Settled) => void>();
  private readonly closing = new Set<BrowserWindow>();
  private readonly mayClose = new WeakSet<BrowserWindow>();
  private isQuitting = false;
  private readonly needs: SettlingNeeds;

  constructor(needs: SettlingNeeds) {
    this.needs = needs;
  }

  /** Holds this window open until its page is done, or the user does not want to wait. */
  guard(window: BrowserWindow): void {
    window.on('close', (event) => {
      if (this.mayClose.has(window) || !this.needs.isReady(window)) return;
      event.preventDefault();
      void this.close(window);
    });
    window.on('closed', () => {
      this.answers.get(window)?.({ kind: 'done' });
      if (this.isQuitting && this.closing.size === 0) this.needs.quit();
    });
    // Windows ends the session: there is no time to ask anybody, but time to write.
    window.on('query-session-end', () => void this.settle(window));
    window.on('session-end', () => void this.settle(window));
  }

  /** The application is to quit: a window that had to be waited for must not end that. */
  quits(): void {
    this.isQuitting = true;
  }

  /** The page's answer. */
  answer(window: BrowserWindow, problem: string | undefined): void {
    this.answers.get(window)?.(
      problem === undefined ? { kind: 'done' } : { kind: 'problem', words: problem },
    );
  }

  /** Asks the page to write what is under way and waits for its answer, no longer than the limit. */
  async settle(window: BrowserWindow): Promise<Settled> {
    if (!this.needs.isReady(window)) return { kind: 'done' };
    const { promise, resolve } = Promise.withResolvers<Settled>();
    const timer = setTimeout(() => resolve({ kind: 'late' }), this.needs.limit);
    this.answers.set(window, resolve);
    this.needs.ask(window);
    const settled = await promise;
    clearTimeout(timer);
    if (this.answers.get(window) === resolve) this.answers.delete(window);
    return settled;
  }

  private async close(window: BrowserWindow): Promise<void> {
    if (this.closing.has(window)) return;
    this.closing.add(window);
    try {
      for (;;) {
        const settled = await this.settle(window);
        if (window.isDestroyed()) return;
        const decision =
          settled.kind === 'done' ? 'close' : await this.needs.decide(window, settled);
        if (window.isDestroyed()) return;
        if (decision === 'wait') continue;
        if (decision === 'keep') this.isQuitting = false;
        else this.mayClose.add(window);
        break;
      }
    } finally {
      this.closing.delete(window);
    }
    if (this.mayClose.has(window)) window.close();
  }
}
