import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describePlatform, type PlatformUnderTest } from '../renderer/platform/conformance.ts';
import { launch } from './driver/launch.ts';
import { launchBrowser } from './driver/launch-browser.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { platformInPage } from './driver/page-platform.ts';

async function underTest(
  app: LaunchedApp,
  kind: 'desktop' | 'browser',
): Promise<PlatformUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'themeloom-files-'));
  const common = {
    platform: await platformInPage(app.page, kind),
    answerOpen: async (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => {
      const paths = files.map(({ name }) => join(folder, name));
      for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
      await app.answerOpen(paths);
    },
    answerFolder: async () => app.answerOpen([await mkdtemp(join(folder, 'shared-'))]),
    answerSave: (name: string | undefined) =>
      app.answerSave(name === undefined ? undefined : join(folder, basename(name))),
    savedBytes: (name: string) => readFile(join(folder, name)),
    openedAddresses: app.openedAddresses,
    close: async () => {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return kind === 'browser'
    ? { ...common, noticesCancelledSave: false }
    : {
        ...common,
        noticesCancelledSave: true,
        agreeToOpen: () => app.answerQuestion(0),
        chooseAction: app.chooseMenuItem,
      };
}

describePlatform('desktop', async () => underTest(await launch(), 'desktop'));
describePlatform('browser', async () => underTest(await launchBrowser(), 'browser'));
