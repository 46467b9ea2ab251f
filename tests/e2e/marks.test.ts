import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../fixtures/make-pdf.ts';
import { beginEmptyReview, press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

const marked = (subtype: string, quad: string, more: string): string =>
  `<< /Type /Annot /Subtype /${subtype} /Rect [0 0 600 800] /QuadPoints [${quad}] ${more} >>`;

const pdf = makePdf(
  [
    {
      texts: [
        { x: 72, y: 700, text: 'The nurse wrote her notes by torchlight in the' },
        { x: 72, y: 688, text: 'kitchen, and nobody asked her why she stayed.' },
      ],
      annotations: [
        marked(
          'Highlight',
          '206 709 290 709 206 698 290 698 72 697 103 697 72 686 103 686',
          '/C [1 0.83 0] /T (R. Ader) /Contents (At night?)',
        ),
        marked('Underline', '138 697 196 697 138 686 196 686', '/C [0.37 0.7 0.21]'),
        '<< /Type /Annot /Subtype /Text /Rect [300 690 320 710] /T (R. Ader) /Contents (Who is she?) >>',
      ],
    },
  ],
  { title: 'Night notes' },
);

describe.each(['light', 'dark'] as const)('highlights and comments of a PDF, %s', (appearance) => {
  let app: LaunchedApp;
  beforeAll(async () => {
    app = await launch({ appearance });
    await documentShown(app.page);
    await beginEmptyReview(app, 'Maren Holt');
  });
  afterAll(() => app?.close());

  it('are offered in the import report, shown, and taken over by keyboard; undo takes them back', async () => {
    const { page } = app;
    const folder = await mkdtemp(join(tmpdir(), 'themeloom-marks-'));
    const file = join(folder, 'night.pdf');
    await writeFile(file, pdf);
    expect((await readFile(file)).length).toBe(pdf.length);
    await app.answerOpen([file]);
    await press(page, 'Control+i');
    await page.getByText('2 highlights and one comment are in this file.').waitFor();
    await page.getByRole('button', { name: /^Look at the highlights and comments in/ }).focus();
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: /^Highlights and comments in/ });
    const take = dialog.getByRole('button', { name: 'Take 2 passages over' });
    await expect.poll(() => take.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await dialog.getByRole('listitem').allTextContents()).toMatchObject([
      expect.stringMatching(/^Highlighted in yellow one passage/),
      expect.stringMatching(/^Underlined in green one passage/),
      '“torchlight in the kitchen”R. Ader: At night?',
      '“nobody asked”',
    ]);
    expect(await violations(page)).toEqual([]);
    await press(page, 'Enter');
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByRole('complementary', { name: 'Messages' })
      .getByText(/Took 2 passages over/)
      .waitFor();
    await press(page, 'Alt+2');
    const code = page
      .getByRole('treegrid', { name: 'Codebook' })
      .getByRole('row', { name: /^Highlighted in yellow/ });
    await code.waitFor();
    await press(page, 'Control+z');
    await code.waitFor({ state: 'detached' });
  });

  it('are found again from the list of actions in the text', async () => {
    const { page } = app;
    const text = page.locator('[data-start]').first();
    const open = page.getByRole('button', { name: 'Open the first document' });
    await open.or(text).first().waitFor();
    if (await open.isVisible()) await open.click();
    await text.waitFor();
    await press(page, 'Control+k');
    await page.keyboard.type('zotero');
    await page.getByRole('option', { name: /^Take highlights and comments/ }).waitFor();
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: /^Highlights and comments in/ });
    const choice = dialog.getByRole('combobox', { name: 'Code for Underlined in green' });
    await choice.selectOption('Leave out');
    await dialog.getByRole('button', { name: 'Take one passage over' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByRole('treegrid', { name: 'Codebook' })
      .getByRole('row', { name: /^Highlighted in yellow/ })
      .waitFor();
  });
});
