import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

const bytes = (text: string): readonly number[] => [...new TextEncoder().encode(text)];

describe.each(['light', 'dark'] as const)('coded segments of another program, %s', (appearance) => {
  let app: LaunchedApp;
  let folder: string;
  let words = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-segments-'));
    app = await launch({ appearance });
    await documentShown(app.page);
    const paragraph = app.page.locator('[data-start]').nth(4);
    words = ((await paragraph.textContent()) ?? '')
      .trim()
      .slice(0, 60)
      .replace(/\s\S*$/, '');
  });
  afterAll(() => app?.close());

  const messages = () => app.page.getByRole('complementary', { name: 'Messages' });
  const dialog = (name: string) => app.page.getByRole('dialog', { name });
  const isFocused = (button: ReturnType<LaunchedApp['page']['getByRole']>) =>
    button.evaluate((each) => each === document.activeElement);
  const code = (name: string) =>
    app.page.getByRole('treegrid', { name: 'Codebook' }).getByRole('row').filter({ hasText: name });
  const find = (name: string) => app.page.getByPlaceholder('Search codes').first().fill(name);
  const drop = (text: string, name: string) =>
    app.page.evaluate(
      ([content, called]) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(content)], called));
        document.body.dispatchEvent(
          new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }),
        );
      },
      [bytes(text), name] as const,
    );

  it('Z40 of a table whose headings are unknown come in once somebody says what its columns hold, by keyboard', async () => {
    const { page } = app;
    const path = join(folder, 'odd.tsv');
    await writeFile(path, `Wo\tWas\tWomit\n\t${words}\tOdd words\n`);
    await app.answerOpen([path]);
    await press(page, 'Control+k');
    await page.keyboard.type('another program');
    await page.getByRole('option', { name: 'Open from another program…' }).waitFor();
    await press(page, 'Enter');
    const shown = dialog('odd');
    await shown.getByLabel('What “Was” holds').waitFor();
    const bring = shown.getByRole('button', { name: 'Bring in' });
    expect(await bring.isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await shown.getByLabel('What “Was” holds').selectOption({ label: 'Words of the segment' });
    await shown.getByLabel('What “Womit” holds').selectOption({ label: 'Code' });
    const again = shown.getByRole('button', { name: 'Read it' });
    await again.focus();
    await press(page, 'Enter');
    await expect.poll(() => bring.isDisabled()).toBe(false);
    await bring.focus();
    await press(page, 'Enter');
    await messages()
      .getByText(/^Brought in segments from “odd”: 1 new code, 1 coding\./)
      .waitFor();
    await press(page, 'Alt+2');
    await find('Odd words');
    await code('Odd words').waitFor();
  });

  it('Z42 are shown row by row before they come in, and one undo takes them back', async () => {
    const { page } = app;
    await drop(
      `Document group,Document name,Code,Beginning,Segment,Modified by\nAll,,Handing over > Lost words,1,"${words}",Ines Marek\nAll,Nowhere,Lost,1,gone,Ines Marek\n`,
      'wards.csv',
    );
    const shown = dialog('wards');
    const bring = shown.getByRole('button', { name: 'Bring in' });
    await expect.poll(() => isFocused(bring)).toBe(true);
    await shown.getByText('MAXQDA, wards.csv').waitFor();
    await shown.getByText('Row 3').waitFor();
    expect(await shown.getByLabel('Ines Marek is').locator('option:checked').textContent()).toBe(
      'A new reviewer',
    );
    expect(await violations(page)).toEqual([]);
    await press(page, 'Enter');
    await messages()
      .getByText(/^Brought in segments from “wards”: 2 new codes, 1 coding\. One thing did not/)
      .waitFor();
    await press(page, 'Alt+2');
    await find('Lost words');
    // The notice with its button goes after some seconds; the key stays.
    await code('Lost words').click();
    await press(page, 'Control+z');
    await code('Lost words').waitFor({ state: 'detached' });
  });
});
