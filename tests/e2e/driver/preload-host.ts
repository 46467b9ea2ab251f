/** What travels between a page and the main process of the stand-in. */
export interface PageMessage {
  readonly channel: string;
  readonly values: readonly unknown[];
}

/**
 * Runs inside the page before its own scripts: gives the preload script the two halves of `electron`
 * it may have and copies values at the bridge as a context bridge would. It is sent to the page as
 * source text, so it may use nothing from outside its own body.
 */
export function runPreload(
  preload: (
    require: (name: string) => unknown,
    module: object,
    exports: object,
    process: object,
  ) => void,
): void {
  type Hear = (event: object, ...values: unknown[]) => void;
  const page = globalThis as unknown as {
    themeloomInvoke(message: { channel: string; values: unknown[] }): Promise<unknown>;
    themeloomDeliver?: (message: { channel: string; values: unknown[] }) => void;
    themeloomSpelling?: object;
  };
  const invoke = page.themeloomInvoke;
  const listeners = new Map<string, Set<Hear>>();
  const listenersOf = (channel: string): Set<Hear> => {
    const known = listeners.get(channel) ?? new Set<Hear>();
    listeners.set(channel, known);
    return known;
  };
  Object.defineProperty(page, 'themeloomDeliver', {
    value: ({ channel, values }: { channel: string; values: unknown[] }) => {
      for (const hear of [...listenersOf(channel)]) hear({}, ...values);
    },
  });
  const copied = (value: unknown): unknown => {
    if (typeof value === 'function')
      return (...values: unknown[]) => copied(value(...values.map(copied)));
    if (value instanceof Promise) return value.then(copied);
    return structuredClone(value);
  };
  const electron = {
    ipcRenderer: {
      invoke: (channel: string, ...values: unknown[]) => invoke({ channel, values }),
      on: (channel: string, hear: Hear) => void listenersOf(channel).add(hear),
      removeListener: (channel: string, hear: Hear) => void listenersOf(channel).delete(hear),
    },
    webFrame: {
      setSpellCheckProvider: (_language: string, provider: object) => {
        page.themeloomSpelling = provider;
      },
    },
    contextBridge: {
      exposeInMainWorld: (name: string, api: Readonly<Record<string, unknown>>) => {
        const copy = Object.fromEntries(
          Object.entries(api).map(([key, value]) => [key, copied(value)]),
        );
        Object.defineProperty(globalThis, name, { value: Object.freeze(copy), enumerable: true });
      },
    },
  };
  const requireModule = (name: string): unknown => {
    if (name === 'electron') return electron;
    throw new Error(`A sandboxed preload script cannot require “${name}”.`);
  };
  preload(requireModule, { exports: {} }, {}, { platform: 'linux' });
}
