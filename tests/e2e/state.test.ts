import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

describe.each(['light', 'dark'] as const)(
  'the state of a review, in the %s appearance',
  (appearance) => {
    let app: LaunchedApp;
    beforeAll(async () => {
      app = await launch({ appearance, viewport: { width: 1024, height: 700 } });
      await documentShown(app.page);
    });
    afterAll(() => app?.close());

    it('is found in the list of actions, told in ids and counts, and copied, by keyboard alone', async () => {
      const { page } = app;
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await press(page, 'Control+k');
      await page.keyboard.type('state of this review');
      await press(page, 'Enter');
      const dialog = page.getByRole('dialog', { name: 'State of this review' });
      await dialog.waitFor();
      expect(await violations(page)).toEqual([]);
      const said = await dialog.innerText();
      expect(said).toContain('Operations by installation');
      expect(said).not.toContain('Sample reviewer');
      // The focus is on what is most likely wanted.
      await press(page, 'Enter');
      await page.getByText('Copied.').first().waitFor({ state: 'attached' });
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^Log\n {2}Review: review:\S+\n {2}This installation: device:\S+\n/);
      await press(page, 'Escape');
      await dialog.waitFor({ state: 'detached' });
    });
  },
);
