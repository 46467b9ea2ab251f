import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, it } from 'vitest';
import { Windows } from '../../electron/windows.ts';

/** A window that only notes what is sent to it. */
class FakeWindow extends EventEmitter {
  readonly sent: unknown[] = [];
  readonly webContents = { send: (...values: unknown[]) => void this.sent.push(values) };
  focused = 0;
  focus(): void {
    this.focused += 1;
  }
  isMinimized(): boolean {
    return false;
  }
  isMaximized(): boolean {
    return false;
  }
  getNormalBounds() {
    return { x: 1, y: 2, width: 3, height: 4 };
  }
}

function opened() {
  const made: FakeWindow[] = [];
  let focused: FakeWindow | null = null;
  const windows = new Windows({
    open: () => {
      const window = new FakeWindow();
      made.push(window);
      return window as unknown as BrowserWindow;
    },
    focused: () => focused as unknown as BrowserWindow | null,
    changed: () => undefined,
  });
  const open = (): readonly [FakeWindow, BrowserWindow] => {
    const window = windows.open();
    return [window as unknown as FakeWindow, window];
  };
  const focus = (window: FakeWindow | null): void => {
    focused = window;
  };
  return { windows, made, open, focus };
}

it('a file waits for a page that has not started, and is announced to one that has', () => {
  const { windows, open } = opened();
  const [fake, window] = open();
  windows.openFiles(['/a/nights.loom']);
  expect([fake.sent, fake.focused]).toEqual([[], 1]);
  expect(windows.start(window)).toEqual({ isNew: false });
  expect(windows.takePaths(window)).toEqual(['/a/nights.loom']);
  expect(windows.takePaths(window)).toEqual([]);
  windows.openFiles(['/a/days.loom']);
  expect(fake.sent).toEqual([['window:signal', 'files']]);
});

it('a file opens a window where none is left', () => {
  const { windows, made, open } = opened();
  const [fake] = open();
  fake.emit('closed');
  windows.openFiles(['/a/nights.loom']);
  expect(made.length).toBe(2);
});

it('a review that another window shows is brought to the front there, with the file that holds it', () => {
  const { windows, open } = opened();
  const [first, firstWindow] = open();
  const [second, secondWindow] = open();
  expect(windows.start(firstWindow)).toEqual({ isNew: true });
  windows.showing(firstWindow, 'review:nights');
  windows.showing(secondWindow, 'review:days');
  expect(windows.start(secondWindow)).toEqual({ isNew: false, reviewId: 'review:days' });
  expect(windows.bringForward(firstWindow, 'review:days')).toBe(true);
  expect(windows.bringForward(firstWindow, 'review:nights')).toBe(false);
  expect([first.focused, second.focused]).toEqual([0, 1]);
  expect(windows.handOver(firstWindow, 'review:days', 'days.loom')).toBe(false);
  windows.notePath(firstWindow, '/a/days.loom');
  expect(windows.handOver(firstWindow, 'review:days', 'days.loom')).toBe(true);
  expect(windows.takePaths(secondWindow)).toEqual(['/a/days.loom']);
  second.emit('closed');
  expect(windows.handOver(firstWindow, 'review:days', 'days.loom')).toBe(false);
});

it('the window in use is the one with the focus, never one that shows no review', () => {
  const { windows, open, focus } = opened();
  const [first, firstWindow] = open();
  const [, secondWindow] = open();
  expect(windows.current()).toBe(secondWindow);
  focus(first);
  expect(windows.current()).toBe(firstWindow);
  windows.typing(firstWindow, true);
  expect(windows.isTyping).toBe(true);
  focus(new FakeWindow());
  expect(windows.isTyping).toBe(false);
});
