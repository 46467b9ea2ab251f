import { type WindowState, writeWindowStates } from './window-state.ts';

/** Milliseconds in which moves of a window become one write. */
const pause = 400;

/** Keeps where windows stand for the next start; with the last window gone, where it stood. */
export class WindowPlaces {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();
  private readonly path: string;
  private readonly states: () => readonly WindowState[];

  constructor(path: string, states: () => readonly WindowState[]) {
    this.path = path;
    this.states = states;
  }

  later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), pause);
  }

  /** Writes at once what is there now; later changes are written when they come. */
  now(): Promise<void> {
    clearTimeout(this.timer);
    const states = this.states();
    if (states.length === 0) return this.writing;
    this.writing = this.writing
      .then(() => writeWindowStates(this.path, states))
      .catch((cause: unknown) => console.error('The places of windows were not kept:', cause));
    return this.writing;
  }
}
