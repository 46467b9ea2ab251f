import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { profileFolder, repositoryRoot } from './chromium.ts';
import type { LaunchedApp, LaunchOptions } from './launched-app.ts';

/** What a test leaves in the main process for the replaced dialogs to find. */
interface Answers {
  readonly open: string[][];
  readonly save: (string | undefined)[];
  readonly questions: number[];
  readonly opened: string[];
}

interface WithAnswers {
  themeloomAnswers: Answers;
}

/** Runs real Electron; only its system dialogs and the system's browser are replaced. */
export async function launchElectron(
  executablePath: string,
  options: LaunchOptions,
): Promise<LaunchedApp> {
  const profile = await profileFolder(options);
  const userDataDir = join(profile.path, 'user-data');
  const isRoot = process.getuid?.() === 0;
  const application = await _electron.launch({
    executablePath,
    args: [...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${userDataDir}`, repositoryRoot],
    colorScheme: options.appearance ?? 'light',
  });
  await application.evaluate(({ dialog, shell }) => {
    const answers: Answers = { open: [], save: [], questions: [], opened: [] };
    (globalThis as unknown as WithAnswers).themeloomAnswers = answers;
    Object.assign(dialog, {
      showOpenDialog: async () => {
        const filePaths = answers.open.shift() ?? [];
        return { canceled: filePaths.length === 0, filePaths };
      },
      showSaveDialog: async () => {
        const filePath = answers.save.shift();
        return { canceled: filePath === undefined, filePath: filePath ?? '' };
      },
      showMessageBox: async (_window: unknown, { cancelId }: { readonly cancelId: number }) => ({
        response: answers.questions.shift() ?? cancelId,
        checkboxChecked: false,
      }),
    });
    Object.assign(shell, { openExternal: async (url: string) => void answers.opened.push(url) });
  });
  const page = await application.firstWindow();
  if (options.viewport !== undefined) await page.setViewportSize(options.viewport);
  return {
    driver: 'electron',
    page,
    profileDir: profile.path,
    userDataDir,
    answerOpen: (paths) =>
      application.evaluate(
        (_electronModule, added) =>
          void (globalThis as unknown as WithAnswers).themeloomAnswers.open.push(added),
        [...paths],
      ),
    answerSave: (path) =>
      application.evaluate(
        (_electronModule, added) =>
          void (globalThis as unknown as WithAnswers).themeloomAnswers.save.push(added),
        path,
      ),
    answerQuestion: (button) =>
      application.evaluate(
        (_electronModule, added) =>
          void (globalThis as unknown as WithAnswers).themeloomAnswers.questions.push(added),
        button,
      ),
    chooseMenuItem: (actionId) =>
      application.evaluate(
        ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
        actionId,
      ),
    menuItem: (actionId) =>
      application.evaluate(({ Menu }, id) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(id);
        return { label: item?.label ?? '', key: item?.accelerator?.toString() ?? '' };
      }, actionId),
    shownMenuItems: () =>
      application.evaluate(({ Menu }) =>
        (Menu.getApplicationMenu()?.items ?? [])
          .flatMap(({ submenu }) => submenu?.items ?? [])
          .flatMap(({ id, visible }) => (id !== undefined && id !== '' && visible ? [id] : [])),
      ),
    startAgain: (args) =>
      application.evaluate(
        ({ app }, given) => void app.emit('second-instance', {}, ['themeloom', ...given], '/'),
        [...args],
      ),
    closeWindow: async (closed) =>
      (await application.browserWindow(closed)).evaluate((window) => window.close()),
    openedAddresses: () =>
      application.evaluate(() => (globalThis as unknown as WithAnswers).themeloomAnswers.opened),
    close: async () => {
      await application.close();
      await profile.discard();
    },
  };
}
