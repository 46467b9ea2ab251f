import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../fixtures/make-pdf.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

describe('a scanned document', () => {
  let app: LaunchedApp;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-regions-'));
    const path = join(folder, 'scanned diary.pdf');
    const scan = { texts: [], picture: true };
    await writeFile(path, makePdf([scan, scan], { title: 'Scanned diary' }));
    app = await launch({ appearance: 'light' });
    await documentShown(app.page);
    await app.answerOpen([path]);
    await app.page.keyboard.press('Control+I');
    await app.page.getByText('1 study and 1 document imported').first().waitFor();
    await app.page.keyboard.press('Escape');
    await app.page.getByLabel('Filter studies').fill('diary');
    await app.page.getByText('Scanned diary').first().click();
  });

  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const regions = () => app.page.locator('[data-kind="code"][data-region]');

  async function drag(from: readonly [number, number], to: readonly [number, number]) {
    const { page: at } = app;
    const canvas = at.locator('[data-page="1"]').filter({ has: at.locator('canvas') });
    const box = await canvas.boundingBox();
    if (box === null) throw new Error('The first page is not drawn');
    const point = ([x, y]: readonly [number, number]) =>
      [box.x + x * box.width, box.y + y * box.height] as const;
    await at.mouse.move(...point(from));
    await at.mouse.down();
    await at.mouse.move(...point(to), { steps: 5 });
    await at.mouse.up();
  }

  it('says that its pages are images, and leads to them', async () => {
    const { page: at } = app;
    await at.getByText('[Page 2: image]').waitFor();
    await at.getByText('2 pages of this document are images').waitFor();
    await at.getByRole('button', { name: 'Show the pages' }).click();
    await at.locator('canvas[data-painted]').first().waitFor();
    await at.getByRole('button', { name: 'Select a region of page 1' }).waitFor();
  });

  it('is coded by drawing a region, with the keys that code text', async () => {
    const { page: at } = app;
    await drag([0.2, 0.15], [0.7, 0.3]);
    await at.getByRole('application', { name: /Selected region of page 1/ }).waitFor();
    await at.keyboard.press('n');
    await at.keyboard.type('handwriting');
    await at.keyboard.press('Enter');
    await expect.poll(() => regions().count()).toBe(1);
    await at.getByRole('complementary').getByText('[Page 1: image]').waitFor();
  });

  it('holds several regions of one page apart', async () => {
    const { page: at } = app;
    const selected = at.getByRole('application', { name: /Selected region of page 1/ });
    await at.keyboard.press('Escape');
    await selected.waitFor({ state: 'detached' });
    await drag([0.1, 0.6], [0.6, 0.65]);
    await selected.waitFor();
    await at.keyboard.press('1');
    await expect.poll(() => regions().count()).toBe(2);
    await at.getByText('2 excerpts, 1 code by you').waitFor();
    await at.keyboard.press('Control+z');
    await expect.poll(() => regions().count()).toBe(1);
    await at.keyboard.press('Control+Shift+z');
    await expect.poll(() => regions().count()).toBe(2);
    expect(await violations(at)).toEqual([]);
  });

  it('is coded by keyboard alone', async () => {
    const { page: at } = app;
    await at.getByRole('button', { name: 'Select a region of page 1' }).focus();
    await at.keyboard.press('Enter');
    const region = at.getByRole('application', { name: /Selected region of page 1/ });
    await region.waitFor();
    await expect.poll(() => region.evaluate((it) => it === document.activeElement)).toBe(true);
    const before = await region.boundingBox();
    for (let press = 0; press < 20; press += 1) await at.keyboard.press('ArrowDown');
    await at.keyboard.press('Shift+ArrowLeft');
    await expect
      .poll(async () => (await region.boundingBox())?.y)
      .toBeGreaterThan((before?.y ?? 0) + 20);
    await expect
      .poll(async () => (await region.boundingBox())?.width)
      .toBeLessThan(before?.width ?? 0);
    await at.keyboard.press('1');
    await expect.poll(() => regions().count()).toBe(3);
  });

  it('shows what is coded where one presses on the page', async () => {
    const { page: at } = app;
    await drag([0.3, 0.62], [0.3, 0.62]);
    await at.getByRole('list', { name: 'Codes' }).getByText('handwriting').waitFor();
    await at.evaluate(() => {
      document.documentElement.dataset.appearance = 'dark';
    });
    expect(await violations(at)).toEqual([]);
  });
});

const prose = [
  'The nurses said that the evening was',
  'the longest part of the day, and that',
  'nobody had asked them about it before',
  'the visits were cut to one a week.',
];

/** Two columns above a figure, which is only drawn, and its caption below. */
function pageWithFigure(number: number) {
  const column = (x: number) => prose.map((text, line) => ({ x, y: 700 - line * 14, text }));
  return {
    texts: [
      { x: 60, y: 735, text: `Evening visits, part ${number}`, size: 20, bold: true },
      ...[...column(60), ...column(320)].map((each) => ({ ...each, size: 11 })),
      { x: 60, y: 280, text: `Figure ${number}. Visits by the hour of the day`, size: 9 },
    ],
    operators: '0.6 0.7 0.8 rg 90 320 60 120 re f 180 320 60 240 re f 270 320 60 180 re f',
  };
}

describe('a figure on a page with text', () => {
  let app: LaunchedApp;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-figures-'));
    const path = join(folder, 'evening.pdf');
    await writeFile(path, makePdf([pageWithFigure(1), pageWithFigure(2)], { title: 'Evening' }));
    app = await launch({ appearance: 'light' });
    const { page: at } = app;
    await documentShown(at);
    await app.answerOpen([path]);
    await at.keyboard.press('Control+I');
    await at.getByText('1 study and 1 document imported').first().waitFor();
    await at.keyboard.press('Escape');
    await at.getByLabel('Filter studies').fill('evening');
    await at.getByText('Evening visits, part 1').first().click();
    await at.getByText('The nurses said that the evening').first().waitFor();
    await at.getByRole('button', { name: 'Page', exact: true }).click();
    await at.locator('canvas[data-painted]').first().waitFor();
    // The tool needs the letters of the pages in their places.
    await at.locator('button[aria-label="Draw a region"]:not([disabled])').waitFor();
  });

  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const tool = () => app.page.getByRole('button', { name: 'Draw a region' });
  const regions = () => app.page.locator('[data-kind="code"][data-region]');
  const selected = (page: number) =>
    app.page.getByRole('application', { name: new RegExp(`Selected region of page ${page}`) });
  const isPressed = () => tool().getAttribute('aria-pressed');

  async function press(from: readonly [number, number], to: readonly [number, number]) {
    const { page: at } = app;
    const canvas = at.locator('[data-page="1"]').filter({ has: at.locator('canvas') });
    const box = await canvas.boundingBox();
    if (box === null) throw new Error('The first page is not drawn');
    await at.mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height);
    await at.mouse.down();
    await at.mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height, { steps: 5 });
    await at.mouse.up();
  }

  it('is drawn with the tool in hand, coded like words, and marks none of the words', async () => {
    const { page: at } = app;
    await tool().click();
    await at.getByText('Draw a rectangle on a page.').first().waitFor();
    await press([0.1, 0.3], [0.6, 0.64]);
    await selected(1).waitFor();
    await at.getByRole('complementary').getByText('[Page 1: region]').waitFor();
    await at.keyboard.press('n');
    await at.keyboard.type('visits by hour');
    await at.keyboard.press('Enter');
    await expect.poll(() => regions().count()).toBe(1);
    await at.getByText('1 excerpt, 1 code by you').waitFor();
    const painted = await at.evaluate(() =>
      [...CSS.highlights.entries()].flatMap(([name, ranges]) =>
        /^(code|mark|plain|kept)/.test(name) ? [...ranges].map(String) : [],
      ),
    );
    expect(painted).toEqual([]);
    expect(await at.evaluate(() => String(document.getSelection()))).toBe('');
    expect(await violations(at)).toEqual([]);
  });

  it('is put down with Escape, and then words are selected as ever', async () => {
    const { page: at } = app;
    await at.keyboard.press('Escape');
    await expect.poll(isPressed).toBe('false');
    await expect.poll(() => selected(1).count()).toBe(0);
    await press([0.1, 0.165], [0.4, 0.165]);
    await at
      .getByRole('complementary')
      .getByText(/^“The nurses said/)
      .waitFor();
    await at.keyboard.press('Escape');
  });

  it('shows its codes where one presses on it', async () => {
    const { page: at } = app;
    await press([0.34, 0.5], [0.34, 0.5]);
    await at.getByRole('list', { name: 'Codes' }).getByText('visits by hour').waitFor();
    await at.getByRole('complementary').getByText('[Page 1: region]').waitFor();
  });

  it('is drawn by keyboard alone; undo and redo take it along', async () => {
    const { page: at } = app;
    await at.keyboard.press('Escape');
    await at.keyboard.press('d');
    const region = selected(1);
    await expect.poll(() => region.evaluate((it) => it === document.activeElement)).toBe(true);
    const before = await region.boundingBox();
    await at.keyboard.press('ArrowDown');
    await at.keyboard.press('Shift+ArrowLeft');
    await expect.poll(async () => (await region.boundingBox())?.y).toBeGreaterThan(before?.y ?? 0);
    await at.keyboard.press('1');
    await expect.poll(() => regions().count()).toBe(2);
    await at.getByText('2 excerpts, 1 code by you').waitFor();
    await at.keyboard.press('Control+z');
    await expect.poll(() => regions().count()).toBe(1);
    await at.keyboard.press('Control+Shift+z');
    await expect.poll(() => regions().count()).toBe(2);
    await at.keyboard.press('Escape');
    await expect.poll(isPressed).toBe('false');
  });

  it('turns with its page', async () => {
    const { page: at } = app;
    const shape = async () => {
      const box = await regions().first().boundingBox();
      return box === null ? 'none' : box.width > box.height ? 'wide' : 'high';
    };
    const size = async () => (await regions().first().boundingBox())?.width ?? 0;
    const [was, width] = [await shape(), await size()];
    await at.keyboard.press('r');
    await expect.poll(size).not.toBe(width);
    await at.locator('canvas[data-painted]').first().waitFor();
    expect([was, await shape()].sort()).toEqual(['high', 'wide']);
    for (let turn = 0; turn < 3; turn += 1) await at.keyboard.press('r');
    await expect.poll(shape).toBe(was);
  });

  it('is told from the words in the text beside it', async () => {
    const { page: at } = app;
    await at.getByRole('button', { name: 'Both', exact: true }).click();
    await expect.poll(() => regions().count()).toBe(2);
    await at.evaluate(() => {
      document.documentElement.dataset.appearance = 'dark';
    });
    expect(await violations(at)).toEqual([]);
  });
});
