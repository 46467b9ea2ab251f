import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown, screenShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

describe('rooms in colours of the system', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launch();
    await documentShown(app.page);
  });

  afterAll(() => app.close());

  for (const palette of ['light', 'dark'] as const) {
    it(`break no rule of accessibility in a ${palette} palette`, async () => {
      const { page } = app;
      await page.emulateMedia({ colorScheme: palette, forcedColors: 'active' });
      const broken: Record<string, readonly string[]> = {};
      for (const key of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']) {
        await press(page, `Alt+${key}`);
        await screenShown(page);
        const found = await violations(page);
        if (found.length > 0) broken[key] = found;
      }
      expect(broken).toEqual({});
    });
  }

  it('show the words that a search found', async () => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    await press(page, 'Control+Shift+f');
    await page.getByRole('searchbox', { name: 'Search everything' }).fill('nurse');
    const mark = page.locator('mark').first();
    await mark.waitFor();
    const [adjust, ink, ground] = await mark.evaluate((found) => {
      const { backgroundColor, color, forcedColorAdjust } = getComputedStyle(found);
      return [forcedColorAdjust, color, backgroundColor];
    });
    expect([adjust, ink === ground]).toEqual(['none', false]);
  });
});
