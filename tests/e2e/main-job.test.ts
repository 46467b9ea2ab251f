import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBundle } from '../../shared/bundle/check-bundle.ts';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { written } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** What the excerpt count in the reader's header says. */
const counted = (app: LaunchedApp): Promise<string> =>
  app.page.evaluate(() => document.body.textContent ?? '');

async function press(app: LaunchedApp, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await app.page.keyboard.press(key);
}

async function savedReview(app: LaunchedApp, folder: string, name: string) {
  const path = join(folder, name);
  await app.answerSave(path);
  await press(app, 'Control+s');
  await written(path);
  await app.page
    .getByRole('status')
    .filter({ hasText: `Saved a copy as ${name}` })
    .waitFor({ state: 'attached' });
  return readBundle(new Uint8Array(await readFile(path)));
}

describe('the main job', () => {
  let app: LaunchedApp;
  let folder: string;
  let profileDir: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-job-'));
    profileDir = join(folder, 'profile');
    app = await launch({ profileDir, appearance: 'light' });
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('opens the sample, labelled as invented, on the very first start', async () => {
    await app.page.getByText('Invented sample', { exact: false }).first().waitFor();
    await app.page.getByRole('navigation', { name: 'Rooms' }).waitFor();
    await documentShown(app.page);
  });

  it('codes a passage by keyboard alone, undoes it, and does it again', async () => {
    const before = await savedReview(app, folder, 'before.loom');
    await press(app, 't', 'Control+Home', 'ArrowDown', 'ArrowDown', 's', 'c');
    await app.page.keyboard.type('Interpreters at once');
    await press(app, 'Enter');
    await app.page
      .getByText('Coded as Interpreters at once', { exact: false })
      .first()
      .waitFor({ state: 'attached' });
    const after = await savedReview(app, folder, 'after.loom');
    expect(after.operations.length).toBe(before.operations.length + 1);
    const code = [...after.snapshot.codes.values()].find(
      (each) => each.name === 'Interpreters at once',
    );
    expect(code?.kind).toBe('code');
    expect(checkBundle(after)).toEqual([]);
    await press(app, 'Control+z');
    await app.page
      .getByText(/^Undone: “.+” is no longer coded as “Interpreters at once”/)
      .first()
      .waitFor();
    const undone = await savedReview(app, folder, 'undone.loom');
    const undoneCode = [...undone.snapshot.codes.values()].find((each) => each.id === code?.id);
    expect(undoneCode?.deleted).toBe(true);
    await press(app, 'Control+Shift+z');
    await app.page
      .getByText(/^Redone: Coded as/)
      .first()
      .waitFor();
  });

  it('opens where it was left after a restart, and can still undo', async () => {
    await app.close();
    app = await launch({ profileDir, appearance: 'light' });
    await documentShown(app.page);
    await press(app, 'Control+z');
    await app.page
      .getByText(/^Undone: “.+” is no longer coded as “Interpreters at once”/)
      .first()
      .waitFor();
  });

  it('imports records and documents into a new review, lists what it could not read, and undoes all at once', async () => {
    const ris = join(folder, 'records.ris');
    const text = join(folder, 'Interview with a night nurse.txt');
    const empty = join(folder, 'empty.docx');
    await writeFile(
      ris,
      'TY  - JOUR\nAU  - Lindqvist, Maja\nPY  - 2019\nTI  - Waiting for the van\nAB  - Nurses told of nights without supplies.\nER  - \n',
    );
    await writeFile(text, 'The van was late again.\n\nWe waited until morning, and nobody rang.\n');
    await writeFile(empty, '');
    await press(app, 'Alt+0');
    await app.page.getByLabel('Title of the review').fill('Nights on call');
    await app.page.getByLabel('Your name').fill('Rosa Jansen');
    await app.page.getByRole('button', { name: 'Create the review' }).click();
    await app.page
      .getByRole('button', { name: /Import/ })
      .first()
      .waitFor();
    await app.answerOpen([ris, text, empty]);
    await press(app, 'Control+i');
    await app.page.getByText('empty.docx').first().waitFor();
    const imported = await savedReview(app, folder, 'imported.loom');
    const titles = [...imported.snapshot.studies.values()].map((study) => study.citation.title);
    expect(titles.toSorted()).toEqual(['Interview with a night nurse', 'Waiting for the van']);
    expect([...imported.snapshot.documents.values()].length).toBe(2);
    await press(app, 'Escape', 'Control+z');
    await app.page.getByText('Undone: Imported', { exact: false }).first().waitFor();
    const gone = await savedReview(app, folder, 'gone.loom');
    expect([...gone.snapshot.studies.values()].every((study) => study.deleted === true)).toBe(true);
    await press(app, 'Control+Shift+z');
    await app.page.getByText('Redone: Imported', { exact: false }).first().waitFor();
  });

  it('refuses a damaged file with one sentence and changes nothing', async () => {
    const damaged = join(folder, 'damaged.loom');
    const bytes = await readFile(join(folder, 'after.loom'));
    await writeFile(damaged, bytes.subarray(0, bytes.length - 500));
    await app.answerOpen([damaged]);
    await press(app, 'Control+o');
    await app.page
      .getByRole('complementary', { name: 'Messages' })
      .getByText(/Nothing was changed/)
      .waitFor();
    expect(await counted(app)).toContain('Nights on call');
    await app.page.getByRole('button', { name: 'Close' }).first().click();
  });

  it('says of an older copy that everything in it is here, and changes nothing', async () => {
    const path = join(folder, 'imported.loom');
    await app.answerOpen([path]);
    await press(app, 'Control+o');
    const older = app.page.getByRole('dialog', { name: 'An older copy of this review' });
    await older.getByText(/^Everything in “imported\.loom” is in the review already/).waitFor();
    await older.getByRole('button', { name: 'Not now' }).click();
    await older.waitFor({ state: 'detached' });
    expect(await counted(app)).toContain('Nights on call');
  });

  it.each(['light', 'dark'] as const)(
    'has no accessibility violation on any screen, %s',
    async (appearance) => {
      await press(app, 'Alt+0');
      await app.page.getByRole('button', { name: /^Sample: palliative care/ }).click();
      await app.page.evaluate((shown) => {
        document.documentElement.dataset.appearance = shown;
      }, appearance);
      for (const key of ['1', '2', '3', '4', '5', '6', '0']) {
        await press(app, `Alt+${key}`);
        await screenShown(app.page);
        expect({ key, violations: await violations(app.page) }).toEqual({ key, violations: [] });
      }
    },
  );

  it('saves all tables as Word files in one zip, the same bytes twice', async () => {
    await press(app, 'Alt+0');
    await app.page.getByRole('button', { name: /^Sample: palliative care/ }).click();
    await press(app, 'Alt+5');
    const paths = [join(folder, 'one.zip'), join(folder, 'two.zip')];
    for (const path of paths) {
      await app.answerSave(path);
      await app.page.getByRole('button', { name: /^Save all .* as Word$/ }).click();
      await written(path, 20_000);
    }
    const [one, two] = await Promise.all(paths.map((path) => readFile(path)));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });
});
