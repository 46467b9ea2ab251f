import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBundle } from '../../shared/bundle/check-bundle.ts';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { codeSentence, openOneDocument } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

const imported = 'I asked teh nurse, and teh nurse said to wait. We waited until morning.';

describe('correcting the text where it is read', () => {
  let app: LaunchedApp;
  let folder: string;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const dialog = () => app.page.getByRole('dialog', { name: 'Correct the text' });
  const field = () => app.page.getByLabel('How it should read');
  const reads = (text: string): Promise<void> =>
    app.page.locator('[data-start]').filter({ hasText: text }).first().waitFor();
  const inspected = () => app.page.getByRole('region', { name: 'Excerpt' });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-correct-'));
    const path = join(folder, 'Night interview.txt');
    await writeFile(path, `${imported}\n`);
    app = await launch({ viewport: { width: 1200, height: 700 } });
    await documentShown(app.page);
    await openOneDocument(app, path, 'Rosa Jansen');
    await codeSentence(app.page, 0, 'Asking');
  });
  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('A8 by keys alone: the coded sentence keeps its code and quotes the new words; undo and redo', async () => {
    await press('t', 'Control+Home', 's', 'Alt+t');
    await dialog().waitFor();
    expect(await field().inputValue()).toBe('I asked teh nurse, and teh nurse said to wait.');
    await field().fill('I asked the nurse, and the old nurse said to wait.');
    await expect.poll(() => dialog().locator('del').allTextContents()).toEqual(['teh', 'teh']);
    expect(await dialog().locator('ins').allTextContents()).toEqual(['the', 'the old']);
    await dialog()
      .getByText('1 excerpt lies on these words: Rosa Jansen 1. It keeps its codes.')
      .waitFor();
    expect(await violations(app.page)).toEqual([]);
    await press('Tab');
    await app.page.keyboard.type('Heard again');
    await press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await reads('I asked the nurse, and the old nurse said to wait. We waited until morning.');
    await inspected().getByText('“I asked the nurse, and the old nurse said to wait.”').waitFor();
    await inspected().getByText('Corrected here: “teh” to “the”, “teh” to “the old”').waitFor();
    expect(await inspected().getByText('Asking').count()).toBeGreaterThan(0);
    await press('Control+z');
    await reads(imported);
    await inspected().getByText('“I asked teh nurse, and teh nurse said to wait.”').waitFor();
    await press('Control+Shift+z');
    await reads('I asked the nurse, and the old nurse');
  });

  it('Escape gives up what was typed', async () => {
    await press('Alt+t');
    await field().fill('Nothing of this');
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await press('Alt+t');
    expect(await field().inputValue()).toBe('I asked the nurse, and the old nurse said to wait.');
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await reads('I asked the nurse');
  });

  it('A7 the menu of the text lists what was corrected, and takes one of it back', async () => {
    await app.page.getByRole('button', { name: 'Corrections (2)' }).click();
    const list = app.page.getByRole('dialog', { name: 'Corrections of this text' });
    await list.waitFor();
    expect(await violations(app.page)).toEqual([]);
    await list.getByRole('button', { name: 'Take back: “teh” to “the old”' }).click();
    await reads('I asked the nurse, and teh nurse said to wait.');
    await list.getByRole('button', { name: 'teh became the' }).click();
    await list.waitFor({ state: 'detached' });
    await expect.poll(() => app.page.evaluate(() => String(document.getSelection()))).toBe('the');
  });

  it('the trail tells of it with the reason, and leads to its place; the file keeps the imported text', async () => {
    await press('Alt+9');
    const sentence = 'Corrected “teh” to “the” and 1 other place in “Night interview”: Heard again';
    await app.page.getByRole('button', { name: sentence }).first().click();
    await reads('I asked the nurse, and teh nurse said to wait.');
    const path = join(folder, 'saved.loom');
    await app.answerSave(path);
    await press('Control+s');
    await app.page
      .getByRole('status')
      .filter({ hasText: 'saved.loom' })
      .first()
      .waitFor({ state: 'attached' });
    const bundle = await readBundle(new Uint8Array(await readFile(path)));
    expect(checkBundle({ ...bundle, log: undefined } as never)).toEqual([]);
    expect([...bundle.texts.values()].map(({ text }) => text)).toEqual([imported]);
    const live = [...bundle.snapshot.corrections.values()].filter((one) => one.deleted !== true);
    expect(live.map(({ end, start, was, words }) => [start, end, was, words])).toEqual([
      [8, 11, 'teh', 'the'],
    ]);
  });

  it('stands where taking a correction back makes the text shorter than what is selected in it', async () => {
    await press('Alt+2', 't', 'Control+Home', 's', 'Alt+t');
    await field().fill('I asked the nurse, and the rather old and very tired nurse said to wait.');
    await press('Tab', 'Enter');
    await dialog().waitFor({ state: 'detached' });
    await reads('rather old and very tired nurse said to wait. We waited until morning.');
    await press('Control+End', 's');
    await app.page
      .getByRole('region', { name: 'Selected passage' })
      .getByText('We waited until morning.')
      .waitFor();
    await press('Control+z');
    await reads('I asked the nurse, and teh nurse said to wait. We waited until morning.');
  });
});
