import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { actionMessage, type Bridge, bridgeName, channels } from '../shared/platform/channels.ts';

/**
 * Runs in the page's sandbox, in a world of its own. It hands the page two functions: one that asks
 * over a channel of the type map, and one that hears chosen menu items. Nothing else gets through.
 */
const bridge: Bridge = {
  invoke: (channel, argument) =>
    Object.hasOwn(channels, channel)
      ? ipcRenderer.invoke(channel, argument)
      : Promise.reject(new Error('There is no such channel.')),
  onAction: (listener) => {
    const hear = (_event: IpcRendererEvent, actionId: unknown): void => {
      if (typeof actionId === 'string') listener(actionId);
    };
    ipcRenderer.on(actionMessage, hear);
    return () => void ipcRenderer.removeListener(actionMessage, hear);
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
