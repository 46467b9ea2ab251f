import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import { offerReload } from '../../electron/mishaps.ts';

const asked = vi.hoisted(() => ({ messages: [] as string[], answers: [] as number[] }));
vi.mock('electron', () => ({
  dialog: {
    showMessageBox: async (_window: unknown, { message }: { readonly message: string }) => {
      asked.messages.push(message);
      return { response: asked.answers.shift() ?? 0 };
    },
  },
}));
beforeEach(() => {
  asked.messages.length = 0;
  asked.answers.length = 0;
});

/** A window with its page, which note what is done to them. */
function watched() {
  const done: string[] = [];
  const webContents = Object.assign(new EventEmitter(), {
    reload: () => done.push('reload'),
    forcefullyCrashRenderer: () => {
      done.push('end');
      webContents.emit('render-process-gone', {}, { reason: 'killed' });
    },
  });
  const window = Object.assign(new EventEmitter(), {
    webContents,
    isDestroyed: () => false,
    destroy: () => done.push('destroy'),
  });
  offerReload(window as unknown as BrowserWindow, {
    gone: () => done.push('gone'),
    note: (code) => done.push(`note ${code}`),
    copyDetails: async () => void done.push('copy'),
  });
  return { done, webContents, window };
}

it('a page that crashed is loaded again once the user says so, and its details can be copied first', async () => {
  const { done, webContents } = watched();
  asked.answers.push(1, 0);
  webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  await vi.waitFor(() => expect(done.at(-1)).toBe('reload'));
  expect(done).toEqual(['gone', 'note page-crashed', 'copy', 'reload']);
  expect(asked.messages).toEqual(Array(2).fill('This window has stopped working.'));
});

it('a page that ended as it should asks nothing', () => {
  const { done, webContents } = watched();
  webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
  expect([done, asked.messages]).toEqual([['gone'], []]);
});

it('a page that hangs is left alone, or ended and loaded again without a second question', async () => {
  const { done, window } = watched();
  asked.answers.push(0, 1);
  window.emit('unresponsive');
  await vi.waitFor(() => expect(asked.messages.length).toBe(1));
  expect(done).toEqual(['note page-hangs']);
  window.emit('unresponsive');
  await vi.waitFor(() => expect(done.at(-1)).toBe('reload'));
  expect(done).toEqual(['note page-hangs', 'note page-hangs', 'end', 'gone', 'reload']);
  expect(asked.messages).toEqual(Array(2).fill('This window is not responding.'));
});
