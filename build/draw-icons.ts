import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './ensure-browser.ts';
import { icnsFile, icoFile, iconSizes, type Picture } from './icon-files.ts';

/**
 * Draws `icons/themeloom.svg` and `icons/loom.svg` in every size and kind that the systems want. The results are
 * kept in the repository, so that a build needs no browser: run `node build/draw-icons.ts` after a drawing changed.
 */
const folder = join(import.meta.dirname, 'icons');
const executablePath = ensureBrowser();
if (executablePath === undefined) throw new Error('Drawing needs a Chromium, Chrome or Edge.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const [drawing, name] of [
    ['themeloom', 'icon'],
    ['loom', 'loom'],
  ] as const) {
    const pictures = await drawn(await readFile(join(folder, `${drawing}.svg`), 'utf8'));
    await writeFile(join(folder, `${name}.ico`), icoFile(pictures));
    await writeFile(join(folder, `${name}.icns`), icnsFile(pictures));
    if (name !== 'icon') continue;
    await mkdir(join(folder, 'linux'), { recursive: true });
    for (const { size, png } of pictures) {
      await writeFile(join(folder, 'linux', `${size}x${size}.png`), png);
    }
  }
} finally {
  await browser.close();
}

async function drawn(svg: string): Promise<readonly Picture[]> {
  const page = await browser.newPage();
  const pictures: Picture[] = [];
  for (const size of iconSizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
    pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
  }
  await page.close();
  return pictures;
}
