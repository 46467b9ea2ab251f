import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { picturePng } from '../../shared/pictures/picture-png.ts';
import { typefaces } from '../fixtures/typefaces.ts';
import { press, written } from './driver/acts.ts';
import { repositoryRoot } from './driver/chromium.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** The picture with the typeface of PNG in it, whatever typefaces the system has, and the PNG. */
async function urls(svg: string, png: Uint8Array) {
  const faces = ['Regular', 'Bold', 'Italic'].map(async (style) => {
    const file = join(
      repositoryRoot,
      `node_modules/pdfjs-dist/standard_fonts/LiberationSans-${style}.ttf`,
    );
    const look = { Regular: '', Bold: 'font-weight: bold;', Italic: 'font-style: italic;' }[style];
    return `@font-face { font-family: Arial; ${look} src: url(data:font/ttf;base64,${await readFile(file, 'base64')}); }`;
  });
  const own = svg.replace('<title', `<style>${(await Promise.all(faces)).join('')}</style><title`);
  return {
    svg: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(own)}`,
    png: `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
  };
}

/** How much a PNG differs from what the browser draws of the picture, on average, where 1 is black against white. */
async function differenceFromBrowser({
  png,
  svg,
}: Awaited<ReturnType<typeof urls>>): Promise<number> {
  const pixelsOf = async (address: string, width: number, height: number) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(width || image.naturalWidth, height || image.naturalHeight);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return context?.getImageData(0, 0, canvas.width, canvas.height);
  };
  const ours = await pixelsOf(png, 0, 0);
  if (ours === undefined) return Number.NaN;
  const theirs = await pixelsOf(svg, ours.width, ours.height);
  const sum = ours.data.reduce(
    (all, each, at) => all + Math.abs(each - (theirs?.data[at] ?? 0)),
    0,
  );
  return sum / ours.data.length / 255;
}

/** Pictures of the sample review, chosen, read and saved by keyboard. */
describe('pictures of the synthesis', () => {
  let app: LaunchedApp;
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-pictures-'));
    app = await launch({ appearance: 'dark', viewport: { width: 1440, height: 900 } });
    await documentShown(app.page);
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are drawn with their numbers beside them, follow the coding that is chosen, and are saved', async () => {
    const { page } = app;
    await press(page, 'Alt+5');
    await page.getByRole('option', { name: 'Pictures of the synthesis' }).click();
    await page.getByRole('img', { name: /^Studies per theme\. Carrying a system/ }).waitFor();
    await page.getByRole('row', { name: 'Lack of resources 11' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Studies per theme' }).focus();
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await page.getByRole('row', { name: 'Ashgrove-Lunn & Dahmoushi 2022 15 15' }).waitFor();
    await page.getByRole('radio', { name: 'My own' }).check({ force: true });
    await page.getByRole('row', { name: /^Castellane-Roy et al\. 2019 / }).waitFor();
    const svg = join(folder, 'new codes.svg');
    await app.answerSave(svg);
    await page.getByRole('button', { name: 'Save as SVG' }).press('Enter');
    await written(svg);
    expect(await readFile(svg, 'utf8')).toContain('>New codes by order of coding</text>');
    const csv = join(folder, 'new codes.csv');
    await app.answerSave(csv);
    await page.getByRole('button', { name: 'Save the numbers as CSV' }).press('Enter');
    await written(csv);
    expect((await readFile(csv, 'utf8')).split('\r\n')[0]).toBe(
      '\uFEFF"Study","Codes so far","New codes"',
    );
    const png = join(folder, 'new codes.png');
    await app.answerSave(png);
    await page.getByRole('button', { name: 'Save as PNG' }).press('Enter');
    await written(png);
    const drawing = await readFile(svg, 'utf8');
    const bytes = await readFile(png);
    // What the command line writes.
    expect(bytes.equals(picturePng(drawing, typefaces))).toBe(true);
    expect(await page.evaluate(differenceFromBrowser, await urls(drawing, bytes))).toBeLessThan(
      0.01,
    );
  });

  it('are drawn by the browser where letters are in a script that the typeface of PNG has not', async () => {
    const { page } = app;
    await press(page, 'Alt+3');
    const tree = page.getByRole('treegrid', { name: 'Codebook' });
    await tree.focus();
    await press(page, 'Home', 'F2');
    await page.keyboard.type('患者の声');
    await press(page, 'Enter');
    await tree.getByRole('row', { name: /^患者の声/ }).waitFor();
    await press(page, 'Alt+5');
    await page.getByRole('option', { name: 'Pictures of the synthesis' }).click();
    await page.getByRole('radio', { name: 'Studies per theme' }).check({ force: true });
    await page.getByRole('img', { name: /患者の声/ }).waitFor();
    const png = join(folder, 'map.png');
    await app.answerSave(png);
    await page.getByRole('button', { name: 'Save as PNG' }).press('Enter');
    expect([...(await written(png)).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  });
});
