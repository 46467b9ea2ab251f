import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasKeys, written } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** A thematic map of the sample review, arranged by mouse and by keyboard. */
describe('thematic map', () => {
  let app: LaunchedApp;
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-map-'));
    app = await launch({ appearance: 'light', viewport: { width: 1440, height: 900 } });
    await documentShown(app.page);
    await app.page.keyboard.press('Alt+3');
    await app.page.getByRole('link', { name: 'Map', exact: true }).press('Enter');
    await app.page.getByRole('button', { name: 'Settings…' }).press('Enter');
    await app.page.getByRole('button', { name: 'Remove this map' }).press('Enter');
    await app.page.getByText('No map yet').waitFor();
    await screenShown(app.page);
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  const node = (name: string) => app.page.getByRole('option', { name: `${name},` });
  const pane = () => app.page.locator('[data-item-pane]');
  /** The middle of a node in the window, once it stands still. */
  const middle = async (name: string) => {
    const box = await node(name).boundingBox();
    if (box === null) throw new Error(`${name} is not drawn`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  /** Waits until a node stands somewhere else than there. */
  const movedFrom = (name: string, style: string | null) =>
    expect.poll(() => node(name).getAttribute('style')).not.toBe(style);
  const drag = async (from: string, to: { readonly x: number; readonly y: number }) => {
    const { page } = app;
    const at = await middle(from);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move((at.x + to.x) / 2, (at.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
  };

  it('draws the codebook, each theme joined to what is under it', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'New map' }).press('Enter');
    await hasKeys(page.getByRole('textbox', { name: 'Name' }));
    await page.keyboard.press('Enter');
    await node('Lack of resources').waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('[data-node]') === true);
    expect(await page.locator('[data-node]').count()).toBeGreaterThan(30);
    expect(await violations(page)).toEqual([]);
  });

  it('moves a node by mouse and by keys, keeps it, and takes it back', async () => {
    const { page } = app;
    const before = await node('Small dignities').getAttribute('style');
    const at = await middle('Small dignities');
    await drag('Small dignities', { x: at.x + 60, y: at.y + 90 });
    await movedFrom('Small dignities', before);
    const dragged = await node('Small dignities').getAttribute('style');
    await page.waitForFunction(
      () => document.activeElement?.matches('[data-node][aria-selected="true"]') === true,
    );
    await page.keyboard.press('Shift+ArrowRight');
    await movedFrom('Small dignities', dragged);
    const kept = await node('Small dignities').getAttribute('style');
    await page.getByText('Moved Small dignities on the map', { exact: false }).first().waitFor({
      state: 'attached',
    });
    await page.getByRole('link', { name: 'Matrix', exact: true }).press('Enter');
    await page.getByRole('grid').waitFor();
    await page.getByRole('link', { name: 'Map', exact: true }).press('Enter');
    await expect.poll(() => node('Small dignities').getAttribute('style')).toBe(kept);
    await page.keyboard.press('Control+z');
    await movedFrom('Small dignities', kept);
    await page.keyboard.press('Control+z');
    await expect.poll(() => node('Small dignities').getAttribute('style')).toBe(before);
  });

  it('moves a code that is dropped on a theme in the codebook, with the reason', async () => {
    const { page } = app;
    await drag('Small dignities', await middle('Inadequate training'));
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Reason' }).waitFor();
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('Nobody teaches it');
    await page.keyboard.press('Enter');
    await page
      .getByText('Moved “Small dignities” under Inadequate training: Nobody teaches it')
      .first()
      .waitFor();
    await page
      .getByRole('option', { name: /^Small dignities, .*under Inadequate training/ })
      .waitFor();
    await page.keyboard.press('Control+z');
    await page
      .getByRole('option', { name: /^Small dignities, .*under Inadequate training/ })
      .waitFor({ state: 'detached' });
  });

  it('goes on from where a node is seen, however quickly keys follow each other', async () => {
    const { page } = app;
    const left = async (): Promise<number> =>
      Number(
        /translate\(([-\d.]+)px/.exec(
          (await node('Phone and video').getAttribute('style')) ?? '',
        )?.[1],
      );
    await node('Phone and video').click();
    const before = await left();
    for (let press = 0; press < 6; press += 1) await page.keyboard.press('ArrowRight');
    await page.getByText('Moved Phone and video on the map', { exact: false }).first().waitFor({
      state: 'attached',
    });
    await expect.poll(left).toBe(before + 48);
    await page.getByRole('link', { name: 'Matrix', exact: true }).press('Enter');
    await page.getByRole('grid').waitFor();
    await page.getByRole('link', { name: 'Map', exact: true }).press('Enter');
    await expect.poll(left).toBe(before + 48);
  });

  it('offers by right click and by the menu key what the buttons offer: an own node, an arrow, quotes behind it', async () => {
    const { page } = app;
    const item = (name: string) => page.getByRole('menuitem', { name });
    const box = await page.locator('[data-map]').boundingBox();
    await page.mouse.click((box?.x ?? 0) + 500, (box?.y ?? 0) + (box?.height ?? 0) - 60, {
      button: 'right',
    });
    await item('Whole map').waitFor();
    expect(await violations(page)).toEqual([]);
    await item('Add a node').click();
    await page.getByRole('textbox', { name: 'What it says' }).waitFor();
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    await page.keyboard.type('Nobody rings back');
    await page.keyboard.press('Enter');
    await node('Nobody rings back').click();
    await page.keyboard.press('Shift+F10');
    await item('Arrow to…').waitFor();
    await page.waitForFunction(() => document.activeElement?.role === 'menuitem');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Arrow to'));
    await page.keyboard.press('Enter');
    await item('Lack of resources').waitFor();
    await page.waitForFunction(() => document.activeElement?.role === 'menuitem');
    await page.keyboard.type('Lack');
    await page.waitForFunction(() =>
      document.activeElement?.textContent?.includes('Lack of resources'),
    );
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Name, e.g. leads to' }).waitFor();
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    await page.keyboard.type('comes of');
    await page.keyboard.press('Enter');
    const arrow = page.getByRole('option', {
      name: 'comes of, arrow from Nobody rings back to Lack of resources',
    });
    await arrow.waitFor();
    await page
      .getByRole('button', { name: /^Put behind the arrow/ })
      .first()
      .click();
    await page
      .getByRole('option', { name: /^comes of, 1 quote, arrow/ })
      .click({ button: 'right' });
    await item('Name it, or put quotes behind it').waitFor();
    await page.keyboard.press('Escape');
    await item('Name it, or put quotes behind it').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.matches('[data-arrow]') === true);
  });

  it('takes nodes and arrows that are chosen off together, and back by one undo', async () => {
    const { page } = app;
    await node('Nobody rings back').click();
    await node('What home means').click({ modifiers: ['Shift'] });
    await node('What home means').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Leave out of the map' }).click();
    await node('What home means').waitFor({ state: 'detached' });
    await node('Nobody rings back').waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.matches('[data-node]') === true);
    await page.keyboard.press('Control+z');
    await node('Nobody rings back').waitFor();
    await node('What home means').waitFor();
    await page.getByRole('option', { name: /^comes of, 1 quote, arrow/ }).waitFor();
  });

  it('is saved as a picture with its own nodes and arrows: all of it as SVG, at twice the size as PNG', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Picture…' }).press('Enter');
    await page.getByRole('img', { name: /^Thematic map\. / }).waitFor();
    const svg = join(folder, 'map.svg');
    await app.answerSave(svg);
    await page.getByRole('button', { name: 'Save as SVG' }).press('Enter');
    await written(svg);
    const drawing = await page.evaluate(
      (source) => {
        const { documentElement: root } = new DOMParser().parseFromString(source, 'image/svg+xml');
        const [, , width = 0, height = 0] = (root.getAttribute('viewBox') ?? '')
          .split(' ')
          .map(Number);
        const words = [...root.querySelectorAll('text')].map((each) => each.textContent);
        return {
          ...{ name: root.localName, width, height },
          own: words.includes('Nobody rings back'),
          arrow: words.includes('comes of'),
          isBroken: root.querySelector('parsererror') !== null,
        };
      },
      await readFile(svg, 'utf8'),
    );
    expect(drawing).toMatchObject({ name: 'svg', own: true, arrow: true, isBroken: false });
    const png = join(folder, 'map.png');
    await app.answerSave(png);
    await page.getByRole('button', { name: 'Save as PNG' }).press('Enter');
    await written(png);
    const head = new DataView((await readFile(png)).buffer);
    const times = head.getUint32(16) / drawing.width;
    expect(times).toBeGreaterThanOrEqual(2);
    expect(Math.abs(head.getUint32(20) / times - drawing.height)).toBeLessThan(1);
    await page.keyboard.press('Alt+3');
    await page.getByRole('link', { name: 'Map', exact: true }).press('Enter');
    await node('Lack of resources').waitFor();
  });

  it('goes from node to node by keys, leaves out and puts back, and opens the page of a code', async () => {
    const { page } = app;
    await node('Lack of resources').click();
    await pane().getByRole('heading', { name: 'Lack of resources' }).waitFor();
    await page.keyboard.press('Control+ArrowRight');
    await pane().getByRole('heading', { name: 'Lack of resources' }).waitFor({ state: 'detached' });
    const name = (await pane().getByRole('heading').textContent())?.trim() ?? '';
    await page.keyboard.press('Delete');
    await node(name).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'On the map…' }).press('Enter');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('checkbox', { name }).press('Space');
    await node(name).waitFor();
    await page.getByRole('button', { name: 'On the map…' }).press('Enter');
    await node(name).focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-code-page]').getByText(name).first().waitFor();
  });

  it('is shown whole when the review is opened, and says in a small window how its names are read', async () => {
    const { page } = app;
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.reload();
    // The room that was open is open again.
    await page.getByRole('link', { name: 'Map', exact: true }).press('Enter');
    await node('Lack of resources').waitFor();
    await page.getByText('Names are small at this size', { exact: false }).waitFor();
    const seen = await page.evaluate(() => {
      const stage = document.querySelector('[data-map]')?.getBoundingClientRect();
      const strip = document.querySelector('[data-shown="true"]')?.getBoundingClientRect();
      return [...document.querySelectorAll('[data-node]')].every((each) => {
        const { bottom, left, right, top } = each.getBoundingClientRect();
        const { left: west = 0, right: east = 0, top: high = 0 } = stage ?? {};
        const low = strip?.top ?? 0;
        return left >= west && right <= east && top >= high && bottom <= low;
      });
    });
    expect(seen).toBe(true);
    await node('Lack of resources').hover();
    await page.locator('[data-map-name]', { hasText: 'Lack of resources' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-map-name]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Settings…' }).press('Enter');
    await page.getByRole('spinbutton').waitFor();
    await page.getByRole('spinbutton').fill('12');
    await page.getByRole('spinbutton').press('Enter');
    await page.getByText('12', { exact: true }).first().waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add a node' }).press('Enter');
    await page.getByRole('textbox', { name: 'What it says' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
