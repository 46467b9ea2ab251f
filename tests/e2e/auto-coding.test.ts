import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../fixtures/make-pdf.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

const interview = Array.from(
  { length: 6 },
  (_, turn) =>
    `Interviewer: What was evening ${turn + 1} like?\nAnna: The grief came late. Nobody had told us about it.\n`,
).join('');
const paper = `# Methods

We spoke with carers about grief.

# Findings

Grief was worst at night, carers said. It passed in the morning.

# Discussion

Others found grief too.
`;

describe('finding and coding', () => {
  let app: LaunchedApp;
  const scope = () => app.page.getByRole('combobox', { name: 'Studies', exact: true });
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-auto-'));
    const files: Readonly<Record<string, string | Uint8Array>> = {
      'anna.txt': interview,
      'carers.md': paper,
      'list.csv': 'Ref;Who;Heading of it;When\n1;Harrow, M;Evening visits and their cost;2016\n',
      'locked.pdf': makePdf([{ texts: [{ x: 60, y: 700, text: 'Behind the lock.' }] }], {
        title: 'Locked paper',
        password: 'evening',
      }),
    };
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, name), content);
    app = await launch({ appearance: 'light' });
    await documentShown(app.page);
    await app.answerOpen(Object.keys(files).map((name) => join(folder, name)));
    await app.page.keyboard.press('Control+I');
    await app.page.getByText('2 studies and 2 documents imported').first().waitFor();
  });

  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The list beside the text: what was imported is in it, though the sample's other studies are included. */
  async function open(title: string): Promise<void> {
    await app.page.getByLabel('Filter studies').fill(title);
    await app.page
      .getByRole('treeitem', { name: new RegExp(title, 'i') })
      .first()
      .click();
  }

  it('asks for what a table’s columns hold and for a password, and reads the files after all', async () => {
    const { page } = app;
    const report = page.getByRole('region', { name: 'Import report' });
    await report.getByLabel('What “Heading of it” holds').selectOption('title');
    await report.getByLabel('What “Who” holds').selectOption('author');
    expect(await violations(page)).toEqual([]);
    await report.getByRole('button', { name: 'Read it' }).first().click();
    // What is typed meanwhile stays where it is when the row above it goes.
    await report.getByLabel('Password of locked.pdf').fill('evening');
    await report.getByText('1 study and no document imported').first().waitFor();
    await report.getByLabel('What “Heading of it” holds').waitFor({ state: 'detached' });
    expect(await report.getByLabel('Password of locked.pdf').inputValue()).toBe('evening');
    await report.getByLabel('Password of locked.pdf').focus();
    await page.keyboard.press('Enter');
    await report.getByText('1 study and 1 document imported').first().waitFor();
    expect(await report.getByLabel('Password of locked.pdf').count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('lists all studies after an import into a review with included ones, says so, and leads back', async () => {
    const { page } = app;
    const anna = page.getByRole('treeitem', { name: /anna.*\[undecided\]/i });
    await page.keyboard.press('Alt+C');
    expect(await scope().inputValue()).toBe('all');
    await anna.waitFor();
    await scope().selectOption('included');
    await anna.waitFor({ state: 'detached' });
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['Berta: The van was late.\n'], 'berta.txt'));
      document.body.dispatchEvent(
        new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }),
      );
    });
    const berta = page.getByRole('treeitem', { name: /berta.*\[undecided\]/i });
    await berta.waitFor();
    const notices = page.getByRole('complementary', { name: 'Messages' });
    // That of the import before may still be there.
    await notices.getByText('All studies are listed now').last().waitFor();
    expect(await violations(page)).toEqual([]);
    await berta.click();
    await scope().selectOption('included');
    // The open document stays in sight; the others leave.
    await anna.waitFor({ state: 'detached' });
    expect(await berta.count()).toBe(1);
    await scope().selectOption('all');
    await page.keyboard.press('Escape');
  });

  it('finds what a speaker says and codes it in one step, which undo takes back', async () => {
    const { page } = app;
    await open('anna');
    await page.getByRole('button', { name: 'Find what Anna says' }).click();
    await page.getByText('6 passages').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page
      .getByRole('checkbox', { name: /^Code this passage/ })
      .nth(1)
      .click();
    const picker = page.getByRole('combobox', { name: 'Code the 5 passages as' });
    await picker.fill('Anna’s words');
    await page.keyboard.press('Enter');
    await page.getByText('Coded 5 passages as “Anna’s words”').first().waitFor();
    await page.getByText('5 excerpts, 1 code by you').waitFor();
    await page.keyboard.press('Control+Z');
    await page.getByText('nothing coded by you yet').waitFor();
  });

  it('lets one speaker stand out, and all again', async () => {
    const { page } = app;
    await open('anna');
    const set = page.locator('[data-outside]');
    await page.getByRole('button', { name: 'Anna', exact: true }).click();
    await expect.poll(() => set.count()).toBeGreaterThan(3);
    await page.getByText('Only Anna').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show all speakers' }).click();
    await expect.poll(() => set.count()).toBe(0);
  });

  it('marks the findings in one gesture, and looks for terms in them alone', async () => {
    const { page } = app;
    await open('carers');
    await page.getByRole('button', { name: 'Mark “Findings” as findings' }).first().click();
    await expect.poll(() => page.locator('[data-outside]').count()).toBeGreaterThan(2);
    await page.keyboard.press('Alt+A');
    await page.getByLabel('Find by').selectOption('term');
    await page.getByRole('textbox', { name: 'Terms', exact: true }).fill('grief');
    await page.getByText('One passage in 1').or(page.getByText('One passage')).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Let the rest step back').uncheck();
    await expect.poll(() => page.locator('[data-outside]').count()).toBe(0);
  });
});
