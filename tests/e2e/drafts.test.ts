import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeSentence, crash, press } from './driver/acts.ts';
import { type LaunchedBrowser, launchBrowser } from './driver/launch-browser.ts';
import { documentShown, storedBeside } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

describe('text that is typed and not stored yet', () => {
  let folder: string;
  let app: LaunchedBrowser;
  let page: Page;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-drafts-'));
    app = await launchBrowser({ profileDir: folder });
    page = app.page;
    await documentShown(page);
    await codeSentence(page, 0, 'To be noted');
    await press(page, 'Escape', 'Escape', ']');
  });
  afterAll(async () => {
    await app?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const memo = () => page.getByRole('textbox', { name: 'Memo', exact: true });
  const offer = () => page.getByRole('group', { name: 'Text that was not stored yet' });

  const storedMeta = () => storedBeside(page);

  /** Lets every write fail as a full disk does. */
  const fillDisk = () =>
    page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('No room', 'QuotaExceededError');
      };
      addEventListener('there-is-room', () => {
        IDBObjectStore.prototype.put = put;
      });
    });
  const freeDisk = () => page.evaluate(() => dispatchEvent(new Event('there-is-room')));
  /** A window that is closed or reloaded may still store what stands in its fields; one that crashes does not. */
  const startAfterCrash = async (): Promise<void> => {
    await crash(page);
    page = await app.page.context().newPage();
    await page.goto(app.address);
    await documentShown(page);
  };
  const tree = () => page.getByRole('treegrid', { name: 'Codebook' });

  it('E13 is offered in its field after a crash, and stored when it is used', async () => {
    await memo().fill('What she said on the');
    await memo().pressSequentially(' stairs');
    await expect.poll(storedMeta).toContain('What she said on the stairs');
    // Where the user was is written a moment later than what they typed.
    const excerptId = /:(excerpt:\w+) memo#/.exec(await storedMeta())?.[1];
    await expect.poll(storedMeta).toContain(`"excerptId":"${excerptId}"`);
    await startAfterCrash();
    const messages = page.getByRole('complementary', { name: 'Messages' });
    await messages.getByText('may not be stored, into one field: Memo').waitFor();
    expect(await offer().innerText()).toContain('What she said on the stairs');
    expect(await memo().inputValue()).toBe('');
    expect(await violations(page)).toEqual([]);
    await offer().getByRole('button', { name: 'Use it' }).click();
    await offer().waitFor({ state: 'detached' });
    await page.reload();
    await documentShown(page);
    await expect.poll(() => memo().inputValue()).toBe('What she said on the stairs');
    expect(await offer().count()).toBe(0);
  });

  it('E13 on a full disk stays in its field with the reason, and is stored by trying again', async () => {
    await fillDisk();
    await memo().fill('Typed on a full disk');
    await press(page, 'Control+Enter');
    const told = page.getByRole('alert').filter({ hasText: 'the disk is full' });
    await told.waitFor();
    expect(await memo().inputValue()).toBe('Typed on a full disk');
    expect(await page.getByText(/Error/).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await freeDisk();
    await told.getByRole('button', { name: 'Try again' }).click();
    await told.waitFor({ state: 'detached' });
    await page.reload();
    await documentShown(page);
    await expect.poll(() => memo().inputValue()).toBe('Typed on a full disk');
  });

  it('E13 is stored first when the review is left', async () => {
    await memo().fill('Stored on leaving');
    await press(page, 'Alt+0');
    await page.getByRole('button', { name: /^Sample: palliative care/ }).click();
    await press(page, 'Alt+2');
    await documentShown(page);
    await expect.poll(() => memo().inputValue()).toBe('Stored on leaving');
  });

  it('E13 the name of a code stays in its row on a full disk, and is stored by trying again', async () => {
    await tree().focus();
    await press(page, 'Home', 'F2');
    const field = tree().getByRole('textbox');
    await fillDisk();
    await field.fill('Named on a full disk');
    await press(page, 'Enter');
    const told = page.getByRole('alert').filter({ hasText: 'the disk is full' });
    await told.waitFor();
    expect(await field.inputValue()).toBe('Named on a full disk');
    expect(await violations(page)).toEqual([]);
    await freeDisk();
    await told.getByRole('button', { name: 'Try again' }).click();
    await tree().getByText('Named on a full disk').first().waitFor();
    await field.waitFor({ state: 'detached' });
  });

  it('E13 a new name that a crash took with it is offered, and Escape gives one up', async () => {
    const named = async (name: string): Promise<void> => {
      await page.getByRole('button', { name: 'New code' }).click();
      await tree().getByRole('textbox').fill(name);
    };
    await named('Given up');
    await press(page, 'Escape');
    await named('Taken along');
    await expect.poll(storedMeta).toContain('Taken along');
    await startAfterCrash();
    const messages = page.getByRole('complementary', { name: 'Messages' });
    await messages.getByText('may not be stored, into one field').waitFor();
    await page.getByRole('button', { name: 'New code' }).click();
    expect(await offer().innerText()).toContain('Taken along');
    await offer().getByRole('button', { name: 'Use it' }).click();
    await tree().getByText('Taken along').first().waitFor();
    expect(await storedMeta()).not.toContain('Given up');
  });

  it('E13 a memo on a selection is stored when another place is clicked', async () => {
    const words = ['Control+Home', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight'];
    // From the codebook back to the text.
    await press(page, 'Escape', ...words, 'm');
    const bar = page.getByRole('toolbar').getByRole('textbox');
    await bar.fill('Noted before a click');
    await page.locator('[data-start]').nth(5).click();
    await page.getByRole('status').filter({ hasText: 'Memo saved' }).waitFor({ state: 'attached' });
    await bar.waitFor({ state: 'detached' });
    // Shown one after the other, the shortest passage first.
    await press(page, 'Control+Home', 'Escape', 'Enter');
    await expect.poll(() => memo().inputValue()).toBe('Noted before a click');
  });

  it('E13 what is typed into the form of a field is offered after the window was closed, until the form is given up', async () => {
    await press(page, 'Alt+x');
    await page.getByRole('gridcell').first().waitFor();
    const openForm = async () => {
      await page.getByRole('button', { name: 'Fields', exact: true }).click();
      await page.getByRole('button', { name: 'New field', exact: true }).click();
    };
    await openForm();
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('Kind of visit');
    await expect.poll(storedMeta).toContain('Kind of visit');
    await page.reload();
    await page.getByRole('gridcell').first().waitFor();
    await openForm();
    expect(await offer().innerText()).toContain('Kind of visit');
    await offer().getByRole('button', { name: 'Use it' }).click();
    await expect.poll(() => name.inputValue()).toBe('Kind of visit');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await name.waitFor({ state: 'detached' });
    await expect.poll(storedMeta).not.toContain('Kind of visit');
  });

  /** A form whose button stores it, how one comes to it, and its field. */
  interface Form {
    readonly words: string;
    readonly field: string;
    open(): Promise<void>;
    /** Gives it up. */
    end(): Promise<void>;
  }
  const clickButton = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const leave = () => press(page, 'Escape');
  const openTab = async (room: string, tab: string) => {
    await press(page, room);
    await page.getByRole('link', { name: tab, exact: true }).click();
  };
  const forms: readonly Form[] = [
    {
      ...{ words: 'Nurses at night', field: 'Title of the review' },
      open: () => press(page, 'Alt+0'),
      end: () => page.getByRole('textbox', { name: 'Title of the review' }).press('Escape'),
    },
    {
      ...{ words: 'Who paid', field: 'Name of the attribute' },
      open: async () => {
        await openTab('Alt+1', 'Studies');
        await clickButton('New attribute…');
      },
      end: leave,
    },
    {
      ...{ words: 'By country', field: 'Name' },
      open: async () => {
        await openTab('Alt+3', 'Grids');
        await clickButton('New grid');
      },
      end: leave,
    },
    {
      ...{ words: 'How it hangs together', field: 'Name' },
      open: async () => {
        await openTab('Alt+3', 'Map');
        await clickButton('New map');
      },
      end: leave,
    },
    {
      ...{ words: 'Before the pilot', field: 'Name' },
      open: async () => {
        await openTab('Alt+3', 'Versions');
        await clickButton('Name the codebook as it stands…');
      },
      end: leave,
    },
    {
      ...{ words: 'What the nurses said', field: 'Name' },
      open: async () => {
        await openTab('Alt+5', 'Write-up');
        await clickButton('Sheets');
        await page.getByRole('menuitem', { name: 'New sheet…' }).click();
      },
      end: leave,
    },
  ];
  const fieldOf = ({ field }: Form) => page.getByRole('textbox', { name: field, exact: true });

  it('E13 what is typed into forms is kept while it is typed, and offered in each after the window was closed', async () => {
    for (const form of forms) {
      await form.open();
      await fieldOf(form).fill(form.words);
      await expect.poll(storedMeta).toContain(form.words);
      expect(await offer().count()).toBe(0);
    }
    await page.reload();
    await page.getByRole('banner').waitFor();
    for (const form of forms) {
      await form.open();
      const { words } = form;
      await offer().filter({ hasText: words }).getByRole('button', { name: 'Use it' }).click();
      await expect.poll(() => fieldOf(form).inputValue()).toBe(words);
      await fieldOf(form).focus();
      await form.end();
      await expect.poll(storedMeta).not.toContain(words);
    }
  });

  it('E13 a cell of the studies table that could not be stored is offered when it is edited again', async () => {
    await openTab('Alt+1', 'Studies');
    const grid = page.getByRole('grid');
    await grid.getByRole('gridcell').first().waitFor();
    const cell = grid.locator('[data-row="0"][data-column="2"]');
    await cell.click();
    await fillDisk();
    await press(page, 'F2');
    await cell.getByRole('textbox').fill('2031');
    await press(page, 'Enter');
    await page
      .getByRole('complementary', { name: 'Messages' })
      .getByText('the disk is full')
      .first()
      .waitFor();
    await freeDisk();
    await cell.click();
    await press(page, 'F2');
    expect(await offer().innerText()).toContain('2031');
    await offer().getByRole('button', { name: 'Use it' }).click();
    await expect.poll(() => cell.innerText()).toBe('2031');
  });
});
