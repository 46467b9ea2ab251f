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
    await drag([0.1, 0.6], [0.6, 0.65]);
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
    const after = await region.boundingBox();
    expect(after?.y).toBeGreaterThan((before?.y ?? 0) + 20);
    expect(after?.width).toBeLessThan(before?.width ?? 0);
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
