import {
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJournal } from '../../shared/journal/read-journal.ts';
import { beginReview, codeSentence, press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';

describe('journal and backups of an open review', () => {
  let folder: string;
  let app: LaunchedApp;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-safety-'));
    const profileDir = join(folder, 'profile');
    const userData = join(profileDir, 'user-data');
    await mkdir(userData, { recursive: true });
    const gone = { path: join(folder, 'stick'), home: '1a2b3c4d' };
    await writeFile(join(userData, 'backup-folder.json'), JSON.stringify(gone));
    app = await launch({ profileDir });
    await documentShown(app.page);
    const text = join(folder, 'Interview with a driver.txt');
    await writeFile(text, ['The van was late.', 'We waited.', 'They went home.'].join('\n\n'));
    await beginReview(app, text, 'Rosa Jansen', 'Ben Okafor');
    await app.page.getByLabel(/^Ben Okafor: Interview/).waitFor();
    await press(app.page, 'Alt+2');
    await app.page.getByRole('button', { name: 'Open the first document' }).click();
    await documentShown(app.page);
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** The path of the review's journal, once it is there. */
  async function journalPath(): Promise<string> {
    const journals = join(app.userDataDir ?? '', 'journals');
    const found = async () =>
      (await readdir(journals).catch(() => [])).find(
        (name) => name.endsWith('.journal.jsonl') && !name.includes('sample'),
      );
    await expect.poll(found, { timeout: 30_000 }).toBeDefined();
    return join(journals, (await found()) ?? '');
  }

  it('E7 says that the chosen folder for backups is gone, and lets another be chosen there', async () => {
    const { page } = app;
    const bar = page.getByRole('status').filter({ hasText: 'chosen for backups cannot be used' });
    await bar.waitFor();
    const disk = join(folder, 'disk');
    await mkdir(disk);
    await app.answerOpen([disk]);
    await bar.getByRole('button', { name: 'Folder for backups…' }).press('Enter');
    await bar.waitFor({ state: 'detached' });
    await page.getByText('Backups go to the folder “disk”', { exact: false }).first().waitFor();
  });

  it('E6 says that it is behind while it cannot be written, and catches up by itself', async () => {
    const { page } = app;
    const path = await journalPath();
    await codeSentence(page, 0, 'Late van');
    await expect.poll(async () => readFile(path, 'utf8')).toContain('Late van');
    // A second name keeps the file; what its own name leads to changes in one step, as the journal goes on being tried.
    const aside = `${path}.aside`;
    await link(path, aside);
    const leadTo = async (target: string): Promise<void> => {
      await symlink(target, `${path}.next`);
      await rename(`${path}.next`, path);
    };
    await leadTo(folder);
    await codeSentence(page, 1, 'Waiting room');
    const bar = page.getByRole('status').filter({ hasText: 'Safety copy is behind by' });
    await bar.waitFor();
    await leadTo(aside);
    await bar.waitFor({ state: 'detached' });
    const read = readJournal(await readFile(path, 'utf8'));
    expect(read).toMatchObject({ damage: [], doubtful: new Set() });
    expect(JSON.stringify(read.operations)).toContain('Waiting room');
  });
});
