import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf, type PdfText } from '../fixtures/make-pdf.ts';
import { hasKeys } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

const left = [
  'The nurses said that the evening was',
  'the longest part of the day, and that',
  'nobody had asked them about it before',
  'the visits were cut to one a week.',
];
const right = [
  'Carers counted the hours until the car',
  'came up the lane, and wrote them down',
  'in a book that they kept by the phone',
  'for the doctor who did not read it.',
];

function page(number: number): { readonly texts: readonly PdfText[] } {
  const column = (lines: readonly string[], x: number): PdfText[] =>
    lines.map((text, line) => ({ x, y: 700 - line * 14 - (number - 1) * 20, text, size: 11 }));
  return {
    texts: [
      { x: 60, y: 735, text: `Evening visits, part ${number}`, size: 20, bold: true },
      ...column(left, 60),
      ...column(right, 320),
    ],
  };
}

describe('the pages of a PDF', () => {
  let app: LaunchedApp;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-pages-'));
    const path = join(folder, 'evening.pdf');
    await writeFile(path, makePdf([page(1), page(2), page(3)], { title: 'Evening visits' }));
    app = await launch({ appearance: 'light' });
    await documentShown(app.page);
    await app.answerOpen([path]);
    await app.page.keyboard.press('Control+I');
    await app.page.getByText('1 study and 1 document imported').first().waitFor();
    await app.page.keyboard.press('Escape');
    await app.page.getByLabel('Filter studies').fill('evening');
    await app.page.getByText('Evening visits').first().click();
    await app.page.getByText('The nurses said that the evening').first().waitFor();
  });

  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const marks = (kind: string) => app.page.locator(`[data-kind="${kind}"][style*="width"]`);

  /** Waits until words can be selected on the pages: the tool for regions needs the same. */
  const lettersPlaced = () =>
    app.page.locator('button[aria-label="Draw a region"]:not([disabled])').waitFor();

  /** Where text that stands at this place in the PDF is on screen. */
  async function onPage(x: number, y: number): Promise<{ x: number; y: number }> {
    const box = await app.page
      .locator('[data-page="1"]')
      .filter({ has: app.page.locator('canvas') })
      .boundingBox();
    if (box === null) throw new Error('The first page is not drawn');
    return { x: box.x + (x / 595) * box.width, y: box.y + ((842 - y) / 842) * box.height };
  }

  it('are in the file that is given back as it was', async () => {
    const { page: at } = app;
    const path = join(folder, 'given-back.pdf');
    await app.answerSave(path);
    await at.keyboard.press('Control+k');
    await at.getByRole('searchbox', { name: 'Find an action' }).fill('original file');
    await at.getByRole('option', { name: /Save the original file/ }).waitFor();
    await at.keyboard.press('Enter');
    await at.getByText('given-back.pdf').first().waitFor();
    expect(await readFile(path)).toEqual(await readFile(join(folder, 'evening.pdf')));
  });

  it('are painted beside the text; what is selected on them is selected in the text', async () => {
    const { page: at } = app;
    await at.getByRole('button', { name: 'Both', exact: true }).click();
    await at.locator('canvas[data-painted]').first().waitFor();
    await lettersPlaced();
    const from = await onPage(60, 703);
    const to = await onPage(262, 689);
    await at.mouse.move(from.x - 2, from.y);
    await at.mouse.down();
    await at.mouse.move(to.x, to.y, { steps: 4 });
    await at.mouse.up();
    await expect
      .poll(() => at.evaluate(() => String(document.getSelection())))
      .toBe(`${left[0]} ${left[1]}`);
    await expect.poll(() => marks('selection').count()).toBe(2);
  });

  it('are coded by the same keys, and show the coding as the text does', async () => {
    const { page: at } = app;
    await at.keyboard.press('n');
    await at.keyboard.type('evenings are long');
    await at.keyboard.press('Enter');
    await expect.poll(() => marks('code').count()).toBe(2);
    await at.getByRole('complementary').getByText(`${left[0]} ${left[1]}`).waitFor();
    await expect
      .poll(() =>
        at.evaluate(() => [...CSS.highlights.keys()].some((name) => /^code-\d/.test(name))),
      )
      .toBe(true);
    expect(await violations(at)).toEqual([]);
  });

  it('are coded by keyboard alone where only the pages are shown', async () => {
    const { page: at } = app;
    await at.keyboard.press('Escape');
    await at.keyboard.press('Alt+P');
    await at.keyboard.press('Alt+P');
    const alone = at.getByRole('button', { name: 'Page', exact: true });
    await expect.poll(() => alone.getAttribute('aria-pressed')).toBe('true');
    await at.locator('canvas[data-painted]').first().waitFor();
    await lettersPlaced();
    const middle = await onPage(330, 703);
    await at.mouse.click(middle.x, middle.y);
    await at.keyboard.press('s');
    await expect.poll(() => marks('selection').count()).toBeGreaterThan(0);
    await at.keyboard.press('1');
    await at
      .getByRole('complementary')
      .getByText(/^“?Carers counted the hours/)
      .first()
      .waitFor();
    await expect.poll(() => marks('code').count()).toBeGreaterThan(3);
    await at.evaluate(() => {
      document.documentElement.dataset.appearance = 'dark';
    });
    expect(await violations(at)).toEqual([]);
  });

  it('lead to the same place as the text', async () => {
    const { page: at } = app;
    await at.getByRole('button', { name: 'Both', exact: true }).click();
    const text = at.getByText('Evening visits, part 3').last();
    await text.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const pages = at.getByRole('group', { name: /^Pages of/ });
    await expect.poll(() => pages.evaluate((element) => element.scrollTop)).toBeGreaterThan(300);
  });

  it('go to a page by its number, and say where there is none', async () => {
    const { page: at } = app;
    await at.getByRole('button', { name: 'Page', exact: true }).click();
    await at.locator('canvas[data-painted]').first().waitFor();
    await at.keyboard.press('t');
    await at.keyboard.press('g');
    await hasKeys(at.getByRole('textbox', { name: 'Page', exact: true }));
    await at.keyboard.type('9');
    await at.keyboard.press('Enter');
    await at.getByText('There is no page “9”').waitFor();
    await at.keyboard.press('Control+A');
    await at.keyboard.type('3');
    await at.keyboard.press('Enter');
    await at.locator('[data-page="3"] canvas[data-painted]').waitFor();
    await expect
      .poll(() => at.getByRole('textbox', { name: 'Page', exact: true }).inputValue())
      .toBe('3');
  });

  it('keep what is to be typed over while the pages move on', async () => {
    const { page: at } = app;
    const field = at.getByRole('textbox', { name: 'Page', exact: true });
    const pages = at.getByRole('group', { name: /^Pages of/ });
    await at.keyboard.press('g');
    await hasKeys(field);
    await pages.evaluate((element) => {
      element.scrollTop = 0;
    });
    await at.locator('[data-page="1"] canvas[data-painted]').waitFor();
    await at.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    await at.keyboard.type('2');
    expect(await field.inputValue()).toBe('2');
    await at.keyboard.press('Enter');
    await expect.poll(() => field.inputValue()).toBe('2');
    await at.locator('[data-page="2"] canvas[data-painted]').waitFor();
  });

  it('are fitted, sized and turned by keys; the turn stays with the document', async () => {
    const { page: at } = app;
    const isAcross = async () => {
      const box = await at.locator('[data-page]').first().boundingBox();
      return box !== null && box.width > box.height;
    };
    const size = async () =>
      Number((await at.getByLabel('Size now').textContent())?.replace(' %', ''));
    await at.keyboard.press('f');
    await expect
      .poll(() => at.getByRole('radio', { name: 'Page', exact: true }).isChecked())
      .toBe(true);
    await expect.poll(size).toBeLessThan(90);
    const whole = await size();
    await at.keyboard.press('+');
    await expect.poll(async () => (await size()) > whole).toBe(true);
    await at.keyboard.press('r');
    await expect.poll(isAcross).toBe(true);
    await at.getByRole('button', { name: 'Text', exact: true }).click();
    await at.getByRole('button', { name: 'Page', exact: true }).click();
    await at.locator('canvas[data-painted]').first().waitFor();
    await expect.poll(isAcross).toBe(true);
    expect(await violations(at)).toEqual([]);
  });
});
