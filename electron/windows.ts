import { basename } from 'node:path';
import type { BrowserWindow } from 'electron';
import { signalMessage } from '../shared/platform/channels.ts';
import type { SystemSignal, WindowStart } from '../shared/platform/desktop-window.ts';
import type { ReviewId } from '../shared/records/ids.ts';
import type { WindowState } from './window-state.ts';

/** What the main process knows of one window that shows reviews. */
interface Kept {
  /** Whether its page has started and hears signals. */
  isReady: boolean;
  isTyping: boolean;
  reviewId: ReviewId | undefined;
  /** Paths of files handed to it that its page has not taken yet. */
  waiting: string[];
  /** Paths of files its page had, by name: how one can be handed on without its bytes. */
  readonly given: Map<string, string>;
}

export interface WindowNeeds {
  open(state: WindowState | undefined): BrowserWindow;
  /** The window that has the focus, which may be one that is not kept here. */
  focused(): BrowserWindow | null;
  /** Something changed that is kept for the next start. */
  changed(): void;
}

/** The windows that show reviews: one for each review that is shown. */
export class Windows {
  private readonly kept = new Map<BrowserWindow, Kept>();
  private readonly needs: WindowNeeds;

  constructor(needs: WindowNeeds) {
    this.needs = needs;
  }

  /** Opens a window: as it was in an earlier run, or new beside others. */
  open(state?: WindowState): BrowserWindow {
    const window = this.needs.open(state);
    this.kept.set(window, {
      isReady: false,
      isTyping: false,
      reviewId: state?.reviewId,
      waiting: [],
      given: new Map(),
    });
    window.on('closed', () => this.kept.delete(window));
    window.on('resize', () => this.needs.changed());
    window.on('move', () => this.needs.changed());
    return window;
  }

  /** The window in use: on a Mac the menu bar is there even when no window has the focus. */
  current(): BrowserWindow | undefined {
    const focused = this.needs.focused();
    if (focused !== null && this.kept.has(focused)) return focused;
    return [...this.kept.keys()].at(-1);
  }

  /** Hands files to the window in use, or to a new one where there is none. */
  openFiles(paths: readonly string[]): void {
    const window = this.current() ?? this.open();
    if (paths.length > 0) this.give(window, paths);
    show(window);
  }

  start(window: BrowserWindow): WindowStart {
    const kept = this.kept.get(window);
    if (kept === undefined) return { isNew: false };
    kept.isReady = true;
    kept.isTyping = false;
    const { reviewId } = kept;
    return {
      ...(reviewId === undefined ? {} : { reviewId }),
      isNew: reviewId === undefined && this.kept.size > 1,
    };
  }

  isReady(window: BrowserWindow): boolean {
    return this.kept.get(window)?.isReady === true;
  }

  /** The page is loaded anew, or has gone: it hears nothing until it starts again. */
  restarts(window: BrowserWindow): void {
    const kept = this.kept.get(window);
    if (kept !== undefined) kept.isReady = false;
  }

  showing(window: BrowserWindow, reviewId: ReviewId | undefined): void {
    const kept = this.kept.get(window);
    if (kept === undefined) return;
    kept.reviewId = reviewId;
    this.needs.changed();
  }

  bringForward(asking: BrowserWindow, reviewId: ReviewId): boolean {
    const other = this.otherWith(asking, reviewId);
    if (other !== undefined) show(other);
    return other !== undefined;
  }

  /** Hands a file that one window's page has to the window that shows its review. */
  handOver(asking: BrowserWindow, reviewId: ReviewId, fileName: string): boolean {
    const path = this.kept.get(asking)?.given.get(fileName);
    const other = this.otherWith(asking, reviewId);
    if (other === undefined || path === undefined) return false;
    this.give(other, [path]);
    show(other);
    return true;
  }

  /** The paths that wait for a window, once. */
  takePaths(window: BrowserWindow): readonly string[] {
    const kept = this.kept.get(window);
    if (kept === undefined) return [];
    const paths = kept.waiting;
    kept.waiting = [];
    for (const path of paths) this.notePath(window, path);
    return paths;
  }

  /** Remembers where a file lies whose bytes a page gets. */
  notePath(window: BrowserWindow, path: string): void {
    this.kept.get(window)?.given.set(basename(path), path);
  }

  typing(window: BrowserWindow, isTyping: boolean): void {
    const kept = this.kept.get(window);
    if (kept !== undefined) kept.isTyping = isTyping;
  }

  /** Whether keys go into a text field of the window in use. */
  get isTyping(): boolean {
    const window = this.current();
    return window !== undefined && this.kept.get(window)?.isTyping === true;
  }

  states(): readonly WindowState[] {
    return [...this.kept].map(([window, { reviewId }]) => ({
      bounds: window.getNormalBounds(),
      isMaximised: window.isMaximized(),
      ...(reviewId === undefined ? {} : { reviewId }),
    }));
  }

  signal(window: BrowserWindow, signal: SystemSignal): void {
    window.webContents.send(signalMessage, signal);
  }

  private give(window: BrowserWindow, paths: readonly string[]): void {
    this.kept.get(window)?.waiting.push(...paths);
    // A page that has not started yet asks by itself.
    if (this.isReady(window)) this.signal(window, 'files');
  }

  private otherWith(asking: BrowserWindow, reviewId: ReviewId): BrowserWindow | undefined {
    const found = [...this.kept].find(
      ([window, kept]) => window !== asking && kept.reviewId === reviewId,
    );
    return found?.[0];
  }
}

function show(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
