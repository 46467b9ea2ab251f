import { release } from 'node:os';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  ipcMain,
  Menu,
  type MenuItemConstructorOptions,
  protocol,
  session,
  utilityProcess,
} from 'electron';
import { german } from '../shared/messages/german.ts';
import { t } from '../shared/messages/messages.ts';
import { speech } from '../shared/messages/speech.ts';
import { actionCatalogue } from '../shared/platform/action-catalogue.ts';
import { actionMessage } from '../shared/platform/channels.ts';
import type { ProgramFacts } from '../shared/platform/desktop-window.ts';
import { faultOf } from '../shared/platform/fault.ts';
import { type KeyChoices, withChosenKeys } from '../shared/platform/key-choices.ts';
import type { MenuWishes } from '../shared/platform/menu-wishes.ts';
import { usualChoice } from '../shared/platform/spelling.ts';
import { programVersion } from '../shared/version.ts';
import { createChosenBackupFolder } from './backup-folder.ts';
import { createBackups } from './backups.ts';
import { offerContextMenu } from './context-menu.ts';
import { readDatabase } from './databases.ts';
import { chooseFolder, openFiles, saveFile } from './dialogs.ts';
import { openExternalAddress } from './external.ts';
import { createFaultLog } from './faults.ts';
import { type Answers, answerChannels } from './ipc.ts';
import { createJournals } from './journals.ts';
import { keptReviews } from './kept-reviews.ts';
import { loomPathsIn } from './loom-arguments.ts';
import { menuTemplate, undoItems } from './menu.ts';
import { KeptMenuWishes } from './menu-wishes.ts';
import { offerReload } from './mishaps.ts';
import { printPages } from './print.ts';
import { PrintedPages } from './printed-pages.ts';
import { declarePagesScheme, servePages } from './protocol.ts';
import { guardContents, guardSession } from './security.ts';
import { decideClosing } from './settle-question.ts';
import { Settling } from './settling.ts';
import { createSharedFolders } from './shared-folders.ts';
import { OwnSpelling } from './spelling.ts';
import { SpellingProcess } from './spelling-process.ts';
import { openShippedPage, openWindow } from './window.ts';
import { windowAnswers } from './window-answers.ts';
import { WindowPlaces } from './window-places.ts';
import { readWindowStates, type WindowState } from './window-state.ts';
import { Windows } from './windows.ts';

/** The order in which the desktop comes up; what each step does is in its own file. */
const pagesFolder = join(import.meta.dirname, '../renderer');
const preload = join(import.meta.dirname, 'preload.cjs');
const databaseReader = join(import.meta.dirname, 'database-reader.js');
const spellingChecker = join(import.meta.dirname, 'spelling-checker.js');
const dictionaries = join(import.meta.dirname, 'dictionaries');

/** Milliseconds that closing waits before it asks. */
const settlingLimit = 5_000;
/** Milliseconds in which the database of another program is read. */
const databaseLimit = 120_000;
/** Milliseconds in which words are looked up, and after which nobody types any more. */
const spellingTimes = { limit: 10_000, rest: 300_000 };

if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  declarePagesScheme(protocol);
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents);
    offerContextMenu(contents, () => ownSpelling);
  });
  const ownSpelling = process.platform === 'darwin' ? undefined : shippedSpelling();
  /** Files that a Mac hands over before anything is there to take them. */
  const early = [...loomPathsIn(process.argv.slice(1), process.cwd())];
  const keepEarly = (event: { preventDefault(): void }, path: string): void => {
    event.preventDefault();
    early.push(path);
  };
  app.on('open-file', keepEarly);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // Not awaited here: Electron becomes ready only after this module has been evaluated.
  app
    .whenReady()
    .then(async () => {
      await start(early, {
        spelling: ownSpelling,
        takeOver: () => app.off('open-file', keepEarly),
      });
    })
    .catch((cause: unknown) => {
      console.error('Themeloom could not start:', cause);
      app.exit(1);
    });
} else {
  app.quit();
}

interface Beginning {
  readonly spelling: OwnSpelling | undefined;
  takeOver(): void;
}

async function start(files: readonly string[], { spelling, takeOver }: Beginning): Promise<void> {
  const userData = app.getPath('userData');
  app.setAppUserModelId('org.themeloom.desktop');
  app.setAboutPanelOptions({ applicationName: t('app.name'), applicationVersion: programVersion });
  guardSession(session.defaultSession);
  const printed = new PrintedPages();
  servePages(protocol, pagesFolder, printed);

  const faults = createFaultLog(join(userData, 'logs', 'faults.jsonl'), () => new Date());
  const windows = new Windows({
    open: (state) => furnish(openWindow(preload, state)),
    focused: () => BrowserWindow.getFocusedWindow(),
    changed: () => places.later(),
  });
  const places = new WindowPlaces(join(userData, 'windows.json'), () => windows.states());
  const settling = new Settling({
    isReady: (window) => windows.isReady(window),
    ask: (window) => windows.signal(window, 'settle'),
    decide: decideClosing,
    quit: () => app.quit(),
    limit: settlingLimit,
  });
  const copyDetails = async (): Promise<void> =>
    clipboard.writeText(await faults.details(programFacts(userData)));
  const furnish = (window: BrowserWindow): BrowserWindow => {
    settling.guard(window);
    offerReload(window, {
      gone: (gone) => windows.restarts(gone),
      note: (code) => void faults.note({ code, frames: [] }),
      copyDetails,
    });
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) windows.restarts(window);
    });
    window.on('focus', followFocus);
    return window;
  };

  const kept = new KeptMenuWishes(join(userData, 'menu.json'));
  const followFocus = (): void => {
    for (const { id, whileTyping } of undoItems) {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      if (item != null) item.visible = whileTyping === windows.isTyping;
    }
  };
  const showMenu = ({ keys, language }: MenuWishes): void => {
    speech.use({ language, words: language === 'de' ? german : {} });
    const choose = (actionId: string): void =>
      windows.current()?.webContents.send(actionMessage, actionId);
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuBar(keys, choose)));
    followFocus();
  };
  showMenu(await kept.read());

  const noteRecent = (path: string): void => {
    if (/\.loom$/i.test(path)) app.addRecentDocument(path);
  };
  answerChannels(
    ipcMain,
    {
      ...keptAnswers(userData),
      ...windowAnswers({
        windows,
        settling,
        faults,
        facts: () => programFacts(userData),
        openPage: openShippedPage,
        typingChanged: followFocus,
        menuWished: async (wishes) => {
          if (await kept.keep(wishes)) showMenu(wishes);
        },
        noteRecent,
      }),
      'files:open': (request, window) =>
        openFiles(request, window, (path) => {
          windows.notePath(window, path);
          noteRecent(path);
        }),
      'files:save': (request, window) => saveFile(request, window, noteRecent),
      'project:tables': (database) =>
        readDatabase(database, {
          start: () => utilityProcess.fork(databaseReader, [], { serviceName: 'database' }),
          limit: databaseLimit,
        }),
      'spelling:check': async ({ words }) => [...((await spelling?.misspelled(words)) ?? [])],
      'spelling:find': async () => spelling?.find(),
      'spelling:choose': async ({ choice }) => spelling?.choose(choice),
      'spelling:remove': async ({ word }) => spelling?.remove(word),
      'pages:pdf': (request, window) => printPages(window, request, printed),
    },
    BrowserWindow.fromWebContents,
    (error) => void faults.note(faultOf(error)),
  );

  const states: readonly (WindowState | undefined)[] = await readWindowStates(
    join(userData, 'windows.json'),
  );
  for (const state of states.length === 0 ? [undefined] : states) windows.open(state);
  takeOver();
  app.on('open-file', (event, path) => {
    event.preventDefault();
    windows.openFiles([path]);
  });
  app.on('second-instance', (_event, args, folder) =>
    windows.openFiles(loomPathsIn(args.slice(1), folder)),
  );
  app.on('activate', () => {
    if (windows.current() === undefined) windows.open();
  });
  app.on('before-quit', () => {
    settling.quits();
    void places.now();
  });
  if (files.length > 0) windows.openFiles(files);
}

/** The checker with the dictionaries that are shipped; nothing of it is read before a word is typed. */
function shippedSpelling(): OwnSpelling {
  const checker = new SpellingProcess({
    start: () => utilityProcess.fork(spellingChecker, [], { serviceName: 'spelling' }),
    ...spellingTimes,
  });
  return new OwnSpelling({
    memory: join(app.getPath('userData'), 'spelling.json'),
    dictionaries,
    usual: () => usualChoice(speech.now().language, app.getPreferredSystemLanguages()),
    ask: (question) => checker.ask(question),
  });
}

type KeptChannel = `${'journal' | 'backups' | 'kept' | 'shared' | 'external'}:${string}`;

/** The answers to what is kept outside the pages' own storage. */
function keptAnswers(userData: string): Pick<Answers, Extract<keyof Answers, KeptChannel>> {
  const journals = createJournals(join(userData, 'journals'));
  const chosen = createChosenBackupFolder(join(userData, 'backup-folder.json'));
  const backups = createBackups(join(userData, 'backups'), () => new Date(), chosen);
  const shared = createSharedFolders(join(userData, 'shared-folders.json'));
  return {
    'journal:append': ({ reviewId, lines }) => journals.append(reviewId, lines),
    'journal:read': ({ reviewId }) => journals.read(reviewId),
    'journal:end': ({ reviewId }) => journals.end(reviewId),
    'kept:list': async () => [...(await keptReviews(journals.list, backups.reviews))],
    'kept:remove': async ({ reviewId }) => {
      await Promise.all([journals.remove(reviewId), backups.remove(reviewId)]);
    },
    'backups:write': ({ reviewId, bytes }) => backups.write(reviewId, bytes),
    'backups:list': async ({ reviewId }) => [...(await backups.list(reviewId))],
    'backups:read': ({ reviewId, name }) => backups.read(reviewId, name),
    'backups:choose-folder': async (_, window) => {
      const path = await chooseFolder(window);
      return path === undefined ? undefined : chosen.choose(path);
    },
    'backups:find-folder': () => chosen.find(),
    'backups:leave-folder': () => chosen.leave(),
    'shared:choose': async ({ reviewId }, window) => {
      const path = await chooseFolder(window);
      return path === undefined ? undefined : shared.choose(reviewId, path);
    },
    'shared:find': ({ reviewId }) => shared.find(reviewId),
    'shared:leave': ({ reviewId }) => shared.leave(reviewId),
    'shared:list': ({ reviewId }) => shared.list(reviewId),
    'shared:read': ({ reviewId, name }) => shared.read(reviewId, name),
    'shared:write': ({ reviewId, name, bytes }) => shared.write(reviewId, name, bytes),
    'shared:remove': ({ reviewId, name }) => shared.remove(reviewId, name),
    'external:open': ({ url }, window) => openExternalAddress(window, url),
  };
}

function menuBar(
  keys: KeyChoices,
  choose: (actionId: string) => void,
): MenuItemConstructorOptions[] {
  return menuTemplate({
    actions: withChosenKeys(actionCatalogue, keys),
    label: t,
    choose,
    isMac: process.platform === 'darwin',
  });
}

function programFacts(userData: string): ProgramFacts {
  return {
    version: programVersion,
    electron: process.versions.electron ?? '–',
    chromium: process.versions.chrome ?? '–',
    system: `${process.platform} ${release()} ${process.arch}`,
    dataFolder: userData,
  };
}
