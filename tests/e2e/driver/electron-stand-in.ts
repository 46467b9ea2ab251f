import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type {
  BrowserWindowConstructorOptions,
  MenuItemConstructorOptions,
  OpenDialogReturnValue,
  SaveDialogReturnValue,
} from 'electron';
import type { BrowserContext, Page, Route } from 'playwright-core';
import type { MenuItemWords } from './launched-app.ts';
import { type PageMessage, runPreload } from './preload-host.ts';
import { forkUtility } from './utility-process.ts';

/**
 * A small stand-in for the module `electron`, as much of it as `electron/main.ts` uses. Windows are
 * pages of an installed Chromium at an https test origin; the scheme's handler, the IPC handlers and
 * the preload script are the real ones.
 */
export interface StandInOptions {
  readonly context: BrowserContext;
  readonly userDataDir: string;
  readonly dark: boolean;
}

type PageHandler = (request: Request) => Promise<Response> | Response;
type InvokeHandler = (event: unknown, ...values: readonly unknown[]) => unknown;
type BeforeRequest = (
  details: { readonly url: string },
  callback: (answer: { readonly cancel?: boolean }) => void,
) => void;

const pagesOrigin = 'app://themeloom';
const testOrigin = 'https://themeloom.test';

export type ElectronStandIn = ReturnType<typeof createElectronStandIn>;

export function createElectronStandIn({ context, userDataDir, dark }: StandInOptions) {
  const schemeHandlers = new Map<string, PageHandler>();
  const invokeHandlers = new Map<string, InvokeHandler>();
  const windows: StandInWindow[] = [];
  const openAnswers: string[][] = [];
  const saveAnswers: (string | undefined)[] = [];
  const questionAnswers: number[] = [];
  const openedAddresses: string[] = [];
  const recentDocuments: string[] = [];
  let beforeRequest: BeforeRequest | undefined;
  let menu = new StandInMenu([]);
  const popups: (readonly MenuItemConstructorOptions[])[] = [];
  let copied = '';
  let announceWindow: (page: Page) => void = () => undefined;
  let failStart: (cause: unknown) => void = () => undefined;
  const firstPage = new Promise<Page>((resolve, reject) => {
    announceWindow = resolve;
    failStart = reject;
  });

  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    requestSingleInstanceLock: () => true,
    enableSandbox: () => undefined,
    setAppUserModelId: () => undefined,
    setAboutPanelOptions: () => undefined,
    addRecentDocument: (path: string) => void recentDocuments.push(path),
    whenReady: async () => {
      await context.route('**/*', answerRoute);
    },
    getPath: (name: string) => {
      if (name !== 'userData') throw new Error(`The stand-in knows no path “${name}”.`);
      return userDataDir;
    },
    getPreferredSystemLanguages: () => ['en-GB', 'en'],
    quit: () => undefined,
    exit: (code: number) => failStart(new Error(`The application ended itself with code ${code}.`)),
  });

  async function answerRoute(route: Route): Promise<void> {
    const url = route.request().url();
    const handler = schemeHandlers.get('app');
    if (url.startsWith(`${testOrigin}/`) && handler !== undefined) {
      const request = new Request(pagesOrigin + url.slice(testOrigin.length), {
        method: route.request().method(),
      });
      const response = await handler(request);
      return route.fulfill({
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      });
    }
    const cancelled = await new Promise<boolean>((resolve) => {
      if (beforeRequest === undefined) resolve(false);
      else beforeRequest({ url }, ({ cancel }) => resolve(cancel === true));
    });
    return cancelled ? route.abort('blockedbyclient') : route.continue();
  }

  class StandInContents extends EventEmitter {
    readonly window: StandInWindow;
    windowOpenHandler: (details: { readonly url: string }) => { readonly action: string } = () => ({
      action: 'allow',
    });
    constructor(window: StandInWindow) {
      super();
      this.window = window;
      app.emit('web-contents-created', {}, this);
    }
    setWindowOpenHandler(handler: typeof this.windowOpenHandler): void {
      this.windowOpenHandler = handler;
    }
    getURL(): string {
      return asPagesUrl(this.window.page?.url() ?? '');
    }
    reload(): void {
      void this.window.reload();
    }
    forcefullyCrashRenderer(): void {}
    async printToPDF(): Promise<Uint8Array> {
      return (await this.window.page?.pdf()) ?? new Uint8Array();
    }
    send(channel: string, ...values: unknown[]): void {
      const message: PageMessage = { channel, values };
      const delivery = this.window.page?.evaluate(
        (sent) =>
          (globalThis as { themeloomDeliver?: (message: unknown) => void }).themeloomDeliver?.(
            sent,
          ),
        message,
      );
      // A message to a page that is closing is lost, as it is in Electron.
      delivery?.catch(() => undefined);
    }
  }

  class StandInWindow extends EventEmitter {
    readonly options: BrowserWindowConstructorOptions;
    readonly webContents: StandInContents;
    page: Page | undefined;
    isFocused = false;
    private isCrashed = false;
    private isLarge = false;
    constructor(options: BrowserWindowConstructorOptions) {
      super();
      this.options = options;
      this.webContents = new StandInContents(this);
      windows.push(this);
    }
    static getAllWindows(): StandInWindow[] {
      return [...windows];
    }
    static getFocusedWindow(): StandInWindow | null {
      return windows.find((window) => window.isFocused) ?? windows[0] ?? null;
    }
    static fromWebContents(contents: StandInContents): StandInWindow | null {
      return contents.window;
    }
    async loadURL(url: string): Promise<void> {
      try {
        const unused = context
          .pages()
          .find((page) => windows.every((window) => window.page !== page));
        this.page = unused ?? (await context.newPage());
        await this.prepare(this.page);
        await this.page.goto(testOrigin + url.slice(pagesOrigin.length));
        this.emit('ready-to-show');
        announceWindow(this.page);
      } catch (cause) {
        failStart(cause);
      }
    }
    private async prepare(page: Page): Promise<void> {
      page.on('crash', () => {
        this.isCrashed = true;
        // A dialog that nobody asked for yet is not asked for by the page that takes its place.
        openAnswers.length = 0;
        saveAnswers.length = 0;
        this.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
      });
      page.on('close', () => {
        // One that crashed is put away when another takes its place.
        if (this.page !== page) return;
        windows.splice(windows.indexOf(this), 1);
        this.emit('closed');
        if (windows.length === 0) app.emit('window-all-closed');
      });
      await page.exposeBinding(
        'themeloomInvoke',
        async ({ frame }, { channel, values }: PageMessage) => {
          const handler = invokeHandlers.get(channel);
          if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
          const parent = frame.parentFrame();
          const senderFrame = {
            url: asPagesUrl(frame.url()),
            parent: parent === null ? null : { url: parent.url() },
          };
          return handler({ sender: this.webContents, senderFrame }, ...values);
        },
      );
      await page.route('**/*', (route) => this.guardNavigation(route));
      const { preload } = this.options.webPreferences ?? {};
      if (preload !== undefined) {
        await page.addInitScript(
          `(${runPreload})((require, module, exports, process) => {${readFileSync(preload, 'utf8')}\n});`,
        );
      }
      // Playwright cannot refuse a new page before it exists, so an unwanted one is closed at once.
      page.on('popup', (popup) => {
        if (this.webContents.windowOpenHandler({ url: popup.url() }).action === 'deny')
          void popup.close();
      });
    }
    private async guardNavigation(route: Route): Promise<void> {
      const request = route.request();
      let prevented = false;
      if (request.isNavigationRequest()) {
        const event = {
          url: asPagesUrl(request.url()),
          preventDefault: () => {
            prevented = true;
          },
        };
        const isMainFrame = request.frame().parentFrame() === null;
        if (isMainFrame) this.webContents.emit('will-navigate', event);
        this.webContents.emit('will-frame-navigate', event);
      }
      return prevented ? route.abort('aborted') : route.fallback();
    }
    /** A crashed page of Chromium cannot be loaded again: another one takes its place. */
    async reload(): Promise<void> {
      const { page } = this;
      if (page === undefined) return;
      if (!this.isCrashed) {
        await page.reload();
        return;
      }
      this.isCrashed = false;
      this.page = await context.newPage();
      await this.prepare(this.page);
      await this.page.goto(page.url());
      await page.close();
    }
    /** What the user's click on the close button does. */
    close(): void {
      let prevented = false;
      this.emit('close', {
        preventDefault: () => {
          prevented = true;
        },
      });
      if (!prevented) this.destroy();
    }
    destroy(): void {
      void this.page?.close();
    }
    isDestroyed(): boolean {
      return this.page?.isClosed() === true;
    }
    show(): void {}
    focus(): void {
      for (const window of windows) window.isFocused = window === this;
      this.emit('focus');
      void this.page?.bringToFront();
    }
    restore(): void {}
    maximize(): void {
      this.isLarge = true;
    }
    isMinimized(): boolean {
      return false;
    }
    isMaximized(): boolean {
      return this.isLarge;
    }
    getNormalBounds() {
      const { x = 0, y = 0, width = 1440, height = 900 } = this.options;
      return { x, y, width, height };
    }
  }

  const electron = {
    utilityProcess: { fork: forkUtility },
    app,
    BrowserWindow: StandInWindow,
    ipcMain: {
      handle: (channel: string, handler: InvokeHandler) =>
        void invokeHandlers.set(channel, handler),
    },
    protocol: {
      registerSchemesAsPrivileged: () => undefined,
      handle: (scheme: string, handler: PageHandler) => void schemeHandlers.set(scheme, handler),
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: () => undefined,
        setPermissionCheckHandler: () => undefined,
        setDevicePermissionHandler: () => undefined,
        webRequest: {
          onBeforeRequest: (_filter: unknown, handler: BeforeRequest) => {
            beforeRequest = handler;
          },
        },
      },
    },
    Menu: {
      buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) =>
        new StandInMenu(template, popups),
      setApplicationMenu: (chosen: StandInMenu) => {
        menu = chosen;
      },
      getApplicationMenu: () => menu,
    },
    dialog: {
      showOpenDialog: async (): Promise<OpenDialogReturnValue> => {
        const filePaths = openAnswers.shift() ?? [];
        return { canceled: filePaths.length === 0, filePaths };
      },
      showSaveDialog: async (): Promise<SaveDialogReturnValue> => {
        const filePath = saveAnswers.shift();
        return { canceled: filePath === undefined, filePath: filePath ?? '' };
      },
      showMessageBox: async (_window: unknown, { cancelId }: { readonly cancelId: number }) => ({
        response: questionAnswers.shift() ?? cancelId,
        checkboxChecked: false,
      }),
    },
    shell: { openExternal: async (url: string) => void openedAddresses.push(url) },
    nativeTheme: { shouldUseDarkColors: dark },
    screen: {
      getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
    },
    clipboard: {
      writeText: (text: string) => {
        copied = text;
      },
    },
  };

  return {
    electron,
    firstPage,
    openAnswers,
    saveAnswers,
    questionAnswers,
    openedAddresses,
    recentDocuments,
    popups,
    windows,
    copied: () => copied,
    shownMenuItems: () => menu.shownItems(),
    menuItem: (id: string): MenuItemWords => {
      const { accelerator, label } = menu.getMenuItemById(id) ?? {};
      return { label: label ?? '', key: accelerator?.toString() ?? '' };
    },
    chooseMenuItem: (id: string): void => {
      const item = menu.getMenuItemById(id);
      if (item?.click === undefined) throw new Error(`The menu has no item “${id}”.`);
      Reflect.apply(item.click, undefined, []);
    },
  };
}

/** A menu as data: what it holds, and what of it is shown. */
class StandInMenu {
  private readonly items: readonly (MenuItemConstructorOptions & { visible?: boolean })[];
  private readonly popups: (readonly MenuItemConstructorOptions[])[];
  private readonly template: readonly MenuItemConstructorOptions[];
  constructor(
    template: readonly MenuItemConstructorOptions[],
    popups: (readonly MenuItemConstructorOptions[])[] = [],
  ) {
    this.template = template;
    this.popups = popups;
    this.items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  }
  getMenuItemById(id: string) {
    return this.items.find((item) => item.id === id) ?? null;
  }
  shownItems(): readonly string[] {
    return this.items.flatMap(({ id, visible }) =>
      id === undefined || visible === false ? [] : [id],
    );
  }
  popup(): void {
    this.popups.push(this.template);
  }
}

function asPagesUrl(url: string): string {
  return url.startsWith(`${testOrigin}/`) ? pagesOrigin + url.slice(testOrigin.length) : url;
}
