import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { distFolder, openContext, profileFolder } from './chromium.ts';
import { createElectronStandIn } from './electron-stand-in.ts';
import type { LaunchedApp, LaunchOptions } from './launched-app.ts';
import { loadMainWith } from './module-hooks.ts';

/** Runs the real main process and preload script against the stand-in, in this test's own process. */
export async function launchStandIn(options: LaunchOptions): Promise<LaunchedApp> {
  const profile = await profileFolder(options);
  const userDataDir = join(profile.path, 'user-data');
  await mkdir(userDataDir, { recursive: true });
  const context = await openContext(options);
  const standIn = createElectronStandIn({
    context,
    userDataDir,
    dark: options.appearance === 'dark',
  });
  const close = async (): Promise<void> => {
    await context.close();
    await profile.discard();
  };
  try {
    loadMainWith(join(distFolder, 'electron/main.js'), standIn.electron);
    const firstPage = await standIn.firstPage;
    const [firstWindow] = standIn.windows;
    return {
      driver: 'stand-in',
      get page() {
        return firstWindow?.page ?? firstPage;
      },
      profileDir: profile.path,
      userDataDir,
      answerOpen: async (paths) => void standIn.openAnswers.push([...paths]),
      answerSave: async (path) => void standIn.saveAnswers.push(path),
      answerQuestion: async (button) => void standIn.questionAnswers.push(button),
      chooseMenuItem: async (actionId) => standIn.chooseMenuItem(actionId),
      menuItem: async (id) => standIn.menuItem(id),
      shownMenuItems: async () => standIn.shownMenuItems(),
      startAgain: async (args) => {
        standIn.electron.app.emit('second-instance', {}, ['themeloom', ...args], '/');
      },
      closeWindow: async (closed) => standIn.windows.find((each) => each.page === closed)?.close(),
      openedAddresses: async () => [...standIn.openedAddresses],
      close,
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}
