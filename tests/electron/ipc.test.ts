import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Answers, answerChannels } from '../../electron/ipc.ts';
import { ExpectedError } from '../../shared/errors.ts';
import { channels } from '../../shared/platform/channels.ts';

type Handler = Parameters<IpcMain['handle']>[1];

function answering(answers: Partial<Answers>): Map<string, Handler> {
  const handlers = new Map<string, Handler>();
  const window = {} as BrowserWindow;
  const ipcMain = {
    handle: (channel: string, handler: Handler) => void handlers.set(channel, handler),
  };
  answerChannels(ipcMain, answers as Answers, () => window);
  return handlers;
}

function eventFrom(url: string, parent: object | null = null): IpcMainInvokeEvent {
  return { sender: {}, senderFrame: { url, parent } } as unknown as IpcMainInvokeEvent;
}

const ownPage = eventFrom('app://themeloom/');

describe('a channel', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is answered for every entry of the type map', () => {
    expect([...answering({}).keys()]).toEqual(Object.keys(channels));
  });

  it('answers only the top frame of an own page', async () => {
    const list = answering({ 'kept:list': async () => ['review:one'] }).get('kept:list');
    expect(await list?.(ownPage, undefined)).toEqual({ ok: ['review:one'] });
    const strangers = [
      eventFrom('https://example.org/'),
      eventFrom('app://themeloom.evil/'),
      eventFrom('app://themeloom/', {}),
      { sender: {}, senderFrame: null } as unknown as IpcMainInvokeEvent,
    ];
    for (const stranger of strangers) {
      expect(await list?.(stranger, undefined)).toMatchObject({
        error: { code: 'sender-refused' },
      });
    }
  });

  it('checks its argument before anything else sees it', async () => {
    const append = vi.fn<Answers['journal:append']>();
    const handler = answering({ 'journal:append': append }).get('journal:append');
    const torn = { reviewId: 'review:one', lines: ['two\nlines'] };
    expect(await handler?.(ownPage, torn)).toEqual({
      error: {
        code: 'argument-refused',
        message: 'journal:append: lines.0: Expected a single line',
      },
    });
    expect(append).not.toHaveBeenCalled();
  });

  it('carries what the user can act on, and hides a fault of its own', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const handlers = answering({
      'files:open': async () => {
        throw new ExpectedError('file-unreadable', '“a.pdf” could not be read.');
      },
      'kept:list': async () => {
        throw new Error('secret detail');
      },
    });
    expect(await handlers.get('files:open')?.(ownPage, { accept: [], multiple: false })).toEqual({
      error: { code: 'file-unreadable', message: '“a.pdf” could not be read.' },
    });
    const hidden = await handlers.get('kept:list')?.(ownPage, undefined);
    expect(hidden).toMatchObject({ error: { code: 'unexpected' } });
    expect(JSON.stringify(hidden)).not.toContain('secret detail');
  });
});
