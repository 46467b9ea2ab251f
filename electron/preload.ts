import { contextBridge, type IpcRendererEvent, ipcRenderer, webFrame } from 'electron';
import {
  actionMessage,
  type Bridge,
  bridgeName,
  type ChannelName,
  channels,
  signalMessage,
} from '../shared/platform/channels.ts';
import { spellingProvider } from './spelling-provider.ts';

/**
 * Runs in the page's sandbox, in a world of its own. It hands the page three functions: one that asks
 * over a channel of the type map, one that hears chosen menu items, and one that hears what the system
 * tells the window. Nothing else gets through.
 */
const bridge: Bridge = {
  invoke: (channel, argument) =>
    Object.hasOwn(channels, channel)
      ? ipcRenderer.invoke(channel, argument)
      : Promise.reject(new Error('There is no such channel.')),
  onAction: (listener) => hearWords(actionMessage, listener),
  onSignal: (listener) => hearWords(signalMessage, listener),
};

function hearWords(message: string, listener: (word: string) => void): () => void {
  const hear = (_event: IpcRendererEvent, word: unknown): void => {
    if (typeof word === 'string') listener(word);
  };
  ipcRenderer.on(message, hear);
  return () => void ipcRenderer.removeListener(message, hear);
}

contextBridge.exposeInMainWorld(bridgeName, bridge);

// A Mac checks spelling itself; elsewhere the engine’s own checker would fetch its dictionaries and is off.
if (process.platform !== 'darwin') {
  const words: ChannelName = 'spelling:check';
  webFrame.setSpellCheckProvider(
    'en',
    spellingProvider((asked) => ipcRenderer.invoke(words, { words: asked })),
  );
}
