import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginEmptyReview, press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** One in five is about carers and their grief. */
const record = (number: number): string => {
  const [title, abstract] =
    number % 5 === 2
      ? ['Carers and grief at home', 'Carers spoke of grief and of waiting in interviews.']
      : ['A trial of pumps', 'Pumps, morphine and doses in hospital wards.'];
  return `TY  - JOUR\nAU  - Harrow, Maren\nTI  - ${title}, part ${number}\nPY  - 2016\nDO  - 10.1000/trial.${number}\nAB  - ${abstract}\nER  - \n`;
};

describe('likely includes first', () => {
  let app: LaunchedApp;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-likely-'));
    app = await launch({ appearance: 'light' });
    await documentShown(app.page);
    await beginEmptyReview(app, 'Maren Holt');
    const file = join(folder, 'cinahl.ris');
    await writeFile(file, Array.from({ length: 40 }, (_, index) => record(index)).join(''));
    await app.page.keyboard.press('Alt+S');
    await app.answerOpen([file]);
    await app.page.keyboard.press('Control+I');
    await app.page.getByRole('region', { name: 'Import report' }).waitFor();
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('link', { name: 'Title and abstract' }).click();
  });

  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('S21 learns from each decision, leads to the likeliest record, says why, and leaves the one in hand', async () => {
    const { page } = app;
    const list = page.getByRole('listbox', { name: 'Studies to screen' });
    const heading = page.getByRole('article').getByRole('heading', { level: 2 });
    const shows = (title: RegExp) => expect.poll(() => heading.innerText()).toMatch(title);
    const toDo = (left: number) =>
      page.locator('option[value="toDo"]', { hasText: `(${left})` }).waitFor({ state: 'attached' });
    await page.getByLabel('Order of the list').selectOption('likely');
    await page.getByText('there is nothing to learn from yet').waitFor();
    await list.focus();
    await press(page, 'e');
    await toDo(39);
    await press(page, 'e');
    await toDo(38);
    await shows(/part 2$/);
    await press(page, 'i');
    await toDo(37);
    await page.getByText('Learned on this computer from 1 inclusion and 2 exclusions').waitFor();
    await shows(/part 3$/);
    await press(page, 'e');
    await toDo(36);
    await shows(/^Carers and grief/);
    await page.getByText(/^Why here: .*grief.* speak for inclusion$/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByText('from 1 inclusion and 3 exclusions').waitFor();
    await press(page, 'i');
    await toDo(35);
    await shows(/^Carers and grief/);
    await press(page, 'n');
    await shows(/^Carers and grief/);
  });

  it('S21 is in the audit trail, and off again by another order', async () => {
    const { page } = app;
    await page.getByLabel('Order of the list').selectOption('title');
    await page.getByText('Learned on this computer').waitFor({ state: 'detached' });
    expect(await page.getByText(/^Why here/).count()).toBe(0);
    await press(page, 'Alt+9');
    await page.getByText('Began to screen likely includes first').first().waitFor();
    await page.getByText('Screened likely includes first no longer').first().waitFor();
  });
});
