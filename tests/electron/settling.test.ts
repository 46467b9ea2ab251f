import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { type Settled, Settling } from '../../electron/settling.ts';

class FakeWindow extends EventEmitter {
  isClosed = false;
  close(): void {
    let prevented = false;
    const event = {
      preventDefault: () => {
        prevented = true;
      },
    };
    this.emit('close', event);
    if (prevented) return;
    this.isClosed = true;
    this.emit('closed');
  }
  isDestroyed(): boolean {
    return this.isClosed;
  }
}

function guarded(
  answerOf: (window: BrowserWindow, settling: Settling) => void,
  decisions: readonly ('wait' | 'keep' | 'close')[] = [],
) {
  const asked: Settled[] = [];
  const left = [...decisions];
  let quits = 0;
  const settling: Settling = new Settling({
    isReady: () => true,
    ask: (window) => answerOf(window, settling),
    decide: async (_window, settled) => {
      asked.push(settled);
      return left.shift() ?? 'keep';
    },
    quit: () => {
      quits += 1;
    },
    limit: 20,
  });
  const make = (): FakeWindow => {
    const fake = new FakeWindow();
    settling.guard(fake as unknown as BrowserWindow);
    return fake;
  };
  return { settling, make, asked, quits: () => quits };
}

const gone = (window: FakeWindow) => vi.waitFor(() => expect(window.isClosed).toBe(true));

describe('closing a window', () => {
  it('waits for the page, which may take a while', async () => {
    let done: (() => void) | undefined;
    const { make } = guarded((window, settling) => {
      done = () => settling.answer(window, undefined);
    });
    const window = make();
    window.close();
    expect(window.isClosed).toBe(false);
    done?.();
    await gone(window);
  });

  it('asks in words where the page meets a problem, and keeps the window open if so wished', async () => {
    const { make, asked } = guarded(
      (window, settling) => settling.answer(window, 'The disk is full.'),
      ['keep', 'close'],
    );
    const window = make();
    window.close();
    await vi.waitFor(() => expect(asked.length).toBe(1));
    expect(window.isClosed).toBe(false);
    window.close();
    await gone(window);
    const problem = { kind: 'problem', words: 'The disk is full.' };
    expect(asked).toEqual([problem, problem]);
  });

  it('asks where the page does not answer in time, and asks the page again if so wished', async () => {
    let calls = 0;
    const { make, asked } = guarded(
      (window, settling) => {
        calls += 1;
        if (calls === 2) settling.answer(window, undefined);
      },
      ['wait'],
    );
    const window = make();
    window.close();
    await gone(window);
    expect(asked).toEqual([{ kind: 'late' }]);
  });

  it('asks a page that never started nothing', () => {
    const settling = new Settling({
      isReady: () => false,
      ask: () => expect.unreachable(),
      decide: async () => expect.unreachable(),
      quit: () => undefined,
      limit: 20,
    });
    const window = new FakeWindow();
    settling.guard(window as unknown as BrowserWindow);
    window.close();
    expect(window.isClosed).toBe(true);
  });
});

describe('quitting', () => {
  it('goes on by itself once every window is done', async () => {
    const { settling, make, quits } = guarded((window, all) => all.answer(window, undefined));
    const both = [make(), make()];
    settling.quits();
    for (const window of both) window.close();
    await Promise.all(both.map(gone));
    expect(quits()).toBe(1);
  });

  it('ends where a window is kept open', async () => {
    const { settling, make, asked, quits } = guarded(
      (window, all) => all.answer(window, 'The disk is full.'),
      ['keep', 'close'],
    );
    const window = make();
    settling.quits();
    window.close();
    await vi.waitFor(() => expect(asked.length).toBe(1));
    window.close();
    await gone(window);
    expect(quits()).toBe(0);
  });
});

it('a session that ends makes the page write without a question', async () => {
  const told: string[] = [];
  const { make, asked } = guarded((window, settling) => {
    told.push('settle');
    settling.answer(window, undefined);
  });
  const window = make();
  window.emit('query-session-end', {});
  window.emit('session-end', {});
  expect([told, asked, window.isClosed]).toEqual([['settle', 'settle'], [], false]);
});
