import type { ComponentType } from 'react';

/** Where a part of the interface is: not asked for, on its way, here, or not to be had. */
export type PartState<Props> =
  | { readonly kind: 'away' | 'coming' | 'failed' }
  | { readonly kind: 'here'; readonly Part: ComponentType<Props> };

/**
 * A part of the interface whose script is loaded on first use, so that the first screen does not wait for the
 * others. Once it is here it is drawn at once, without a moment of something else.
 */
export class LatePart<Props = object> {
  private state: PartState<Props> = { kind: 'away' };
  private loading: Promise<void> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly fetchPart: () => Promise<ComponentType<Props>>;

  constructor(fetchPart: () => Promise<ComponentType<Props>>) {
    this.fetchPart = fetchPart;
  }

  readonly read = (): PartState<Props> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Loads the part, anew where that failed before. Never rejects: `read` tells how it went. */
  load(): Promise<void> {
    if (this.state.kind === 'here') return Promise.resolve();
    if (this.loading === undefined) {
      this.become({ kind: 'coming' });
      this.loading = this.fetchPart()
        .then(
          (Part) => this.become({ kind: 'here', Part }),
          (error: unknown) => {
            console.error(error);
            this.become({ kind: 'failed' });
          },
        )
        .finally(() => {
          this.loading = undefined;
        });
    }
    return this.loading;
  }

  private become(state: PartState<Props>): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** What a part is to those who only load it. */
export interface Loadable {
  load(): Promise<void>;
}

/** Loads parts one after the other whenever the page has nothing better to do. */
export async function loadWhenIdle(parts: readonly Loadable[]): Promise<void> {
  for (const part of parts) {
    await idle();
    await part.load();
  }
}

/** A moment without work, or half a second where there is none. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 50);
  });
}
