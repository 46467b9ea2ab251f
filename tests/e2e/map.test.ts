import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

/** A thematic map of the sample review, arranged by mouse and by keyboard. */
describe('thematic map', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launch({ appearance: 'light', viewport: { width: 1440, height: 900 } });
    await documentShown(app.page);
    await app.page.keyboard.press('Alt+3');
    await app.page.getByRole('link', { name: 'Map', exact: true }).press('Enter');
    await app.page.getByText('No map yet').waitFor();
    await screenShown(app.page);
  });
  afterAll(() => app.close());

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
    await page.getByRole('textbox', { name: 'Name' }).waitFor();
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
    await page.getByText('Moved Small dignities on the map', { exact: false }).first().waitFor({
      state: 'attached',
    });
    await page.getByRole('link', { name: 'Matrix', exact: true }).press('Enter');
    await page.getByRole('grid').waitFor();
    await page.getByRole('link', { name: 'Map', exact: true }).press('Enter');
    await node('Small dignities').waitFor();
    const kept = await node('Small dignities').getAttribute('style');
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
});
