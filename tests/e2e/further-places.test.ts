import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasKeys } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { violations } from './driver/violations.ts';

/** A code that informs two themes, by keyboard and by pointer, on the sample review. */
describe('a code under several themes', () => {
  let app: LaunchedApp;

  beforeAll(async () => {
    app = await launch();
    await app.page.getByRole('treegrid', { name: 'Codebook' }).waitFor();
    await app.page.keyboard.press('Alt+3');
    await app.page.getByRole('button', { name: 'New theme' }).waitFor();
  });
  afterAll(() => app.close());

  const tree = () => app.page.getByRole('treegrid', { name: 'Codebook' });
  const rowOf = (name: RegExp) => tree().getByRole('row', { name }).first();
  const home = () => rowOf(/^Time to do it properly\W*also under (?!Lack)/);
  const guest = () => rowOf(/^Time to do it properly\W*also under Lack/);
  const countOf = (row: ReturnType<typeof rowOf>) =>
    row.getByRole('gridcell').nth(1).getAttribute('title');
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const said = (text: string) => app.page.getByText(text).first().waitFor();

  it('is put there from its menu, stands there with words, and counts each excerpt once', async () => {
    await tree()
      .getByRole('row', { name: /^Time to do it properly/ })
      .click();
    const total = await countOf(rowOf(/^Carrying a system/));
    await press('Shift+F10');
    await app.page.getByRole('menuitem', { name: 'Also put under…' }).press('Enter');
    await hasKeys(app.page.getByRole('combobox'));
    await app.page.keyboard.type('Challenging');
    await press('Enter');
    await said('Put “Time to do it properly” also under “Challenging communication”');
    await expect.poll(() => guest().textContent()).toContain('also under Lack of resources');
    await expect.poll(() => home().textContent()).toContain('also under Challenging communication');
    // Both are in eleven studies or fewer: what is counted twice would change the total above.
    expect(await countOf(rowOf(/^Carrying a system/))).toBe(total);
    expect(await countOf(guest())).toBe(await countOf(home()));
    expect(await violations(app.page)).toEqual([]);
  });

  it('is reached by arrows, led home by its menu, and taken out with Delete', async () => {
    await guest().click();
    await expect.poll(() => guest().getAttribute('aria-selected')).toBe('true');
    await press('ArrowUp', 'ArrowDown');
    await expect.poll(() => guest().getAttribute('aria-selected')).toBe('true');
    await press('Shift+F10');
    await app.page.getByRole('menuitem', { name: 'Go to where it is at home' }).press('Enter');
    await expect.poll(() => home().getAttribute('aria-selected')).toBe('true');
    await guest().click();
    await press('Delete');
    await guest().waitFor({ state: 'detached' });
    await said('Took “Time to do it properly” out of “Challenging communication”');
    await press('Control+z');
    await guest().waitFor();
    await press('Control+z');
    await guest().waitFor({ state: 'detached' });
  });

  it('is put there by dragging it with Control, and undo takes it back', async () => {
    await tree().focus();
    await press('Home');
    const code = rowOf(/^Time to do it properly/);
    const theme = rowOf(/^Goodwill as infrastructure/);
    await app.page.keyboard.down('Control');
    await code.dragTo(theme);
    await app.page.keyboard.up('Control');
    await guest().waitFor();
    await press('Control+z');
    await guest().waitFor({ state: 'detached' });
  });
});
