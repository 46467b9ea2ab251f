import { expect, it, vi } from 'vitest';

const exposed = vi.hoisted(() => new Map<string, Readonly<Record<string, unknown>>>());
const providers = vi.hoisted(() => [] as { language: string; provider: object }[]);
const heard = vi.hoisted(() => new Map<string, (event: object, value: unknown) => void>());
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: Readonly<Record<string, unknown>>) =>
      exposed.set(name, api),
  },
  webFrame: {
    setSpellCheckProvider: (language: string, provider: object) =>
      providers.push({ language, provider }),
  },
  ipcRenderer: {
    invoke: async (channel: string, asked: unknown) =>
      channel === 'spelling:check' ? { ok: (asked as { words: string[] }).words } : channel,
    on: (channel: string, hear: (event: object, value: unknown) => void) =>
      heard.set(channel, hear),
    removeListener: (channel: string) => heard.delete(channel),
  },
}));

it('the page gets three functions and nothing of Electron’s own', async () => {
  await import('../../electron/preload.ts');
  expect([...exposed.keys()]).toEqual(['themeloom']);
  const bridge = exposed.get('themeloom') ?? {};
  expect(Object.keys(bridge)).toEqual(['invoke', 'onAction', 'onSignal']);
  const { invoke, onSignal } = bridge as {
    invoke(channel: string): Promise<unknown>;
    onSignal(listener: (word: unknown) => void): () => void;
  };
  await expect(invoke('shell:run')).rejects.toThrow('There is no such channel.');
  await expect(invoke('constructor')).rejects.toThrow('There is no such channel.');
  const words: unknown[] = [];
  const stop = onSignal((word) => words.push(word));
  // The event, which leads to the sender, is never handed on, and what is no word is dropped.
  heard.get('window:signal')?.({ sender: {} }, 'settle');
  heard.get('window:signal')?.({}, { sender: {} });
  expect(words).toEqual(['settle']);
  stop();
  expect(heard.has('window:signal')).toBe(false);
});

it('spelling is asked for over the channel, with the words alone', async () => {
  await import('../../electron/preload.ts');
  const [{ language, provider } = { language: '', provider: {} }] = providers;
  const { spellCheck } = provider as {
    spellCheck(words: string[], callback: (misspelled: string[]) => void): void;
  };
  expect(language).toBe('en');
  expect(await new Promise((resolve) => spellCheck(['teh', 'NHS'], resolve))).toEqual(['teh']);
});
