/** What a user does in the built application, by keyboard and dialogs; each resolves when it was acknowledged. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import type { LaunchedApp } from '../../e2e/driver/launched-app.ts';
import { documentShown } from '../../e2e/driver/shown.ts';
import { heard } from './hearing.ts';
import type { Record } from './record.ts';

export interface Desk {
  readonly app: LaunchedApp;
  readonly record: Record;
  /** Holds the files that are opened, and takes those that are saved. */
  readonly files: string;
}

async function press({ app: { page } }: Desk, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Opens the review that Maren shared, as Ines, who is in it already. */
export async function joinAsInes(desk: Desk): Promise<void> {
  const { page } = desk.app;
  await desk.app.answerOpen([join(desk.files, 'shared.loom')]);
  await press(desk, 'Control+o');
  await page.getByRole('dialog').waitFor();
  await page.locator('label', { hasText: 'I am Ines Abara' }).click();
  await page.getByRole('button', { name: 'Open the review' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  desk.record.note({ kind: 'review', what: 'Nights on call' });
}

/** Opens the text that both have to code. */
export async function openDocument(desk: Desk): Promise<void> {
  await goToDocument(desk);
  await documentShown(desk.app.page);
}

/** Goes to where that text is, or is told to be missing. */
export async function goToDocument({ app: { page } }: Desk): Promise<void> {
  await page.keyboard.press('Alt+4');
  await page
    .getByRole('button', { name: /^Nights · One/ })
    .first()
    .click();
}

/** Codes the sentence at the beginning with a new code. */
export async function code(desk: Desk, name: string): Promise<void> {
  const { page } = desk.app;
  await press(desk, 'Escape', 't', 'Control+Home', 's', 'c');
  await page.getByRole('toolbar').getByRole('combobox').and(page.locator(':focus')).waitFor();
  await heard(desk.record, `Coded as ${name}.`, async () => {
    await page.keyboard.type(name);
    await press(desk, 'Enter');
  });
}

/** Takes a coding back. Until that is acknowledged, it may be either. */
export async function undo(desk: Desk, name: string): Promise<void> {
  await press(desk, 'Escape', 't');
  desk.record.note({ kind: 'under way', what: name });
  await heard(desk.record, 'Undone', () => press(desk, 'Control+z'));
}

export async function redo(desk: Desk, name: string): Promise<void> {
  desk.record.note({ kind: 'under way', what: name });
  await heard(desk.record, 'Redone', () => press(desk, 'Control+Shift+z'));
}

/** Imports a text file. */
export async function importText(desk: Desk, title: string): Promise<void> {
  const { page } = desk.app;
  await desk.app.answerOpen([join(desk.files, `${title}.txt`)]);
  await press(desk, 'Escape', 'Control+i');
  await page.getByRole('region', { name: 'Import report' }).waitFor();
  desk.record.note({ kind: 'document', what: title });
  await press(desk, 'Escape');
}

/** Brings in Maren's work, part of which is closed to Ines. */
export async function bringIn(desk: Desk, file: string): Promise<void> {
  const { page } = desk.app;
  await desk.app.answerOpen([join(desk.files, file)]);
  await press(desk, 'Control+o');
  const dialog = page.getByRole('dialog');
  await heard(desk.record, 'Brought in', () =>
    dialog.getByRole('button', { name: 'Bring in' }).click(),
  );
  desk.record.note({ kind: 'document', what: 'Two' });
}

/** Saves the open review and reads the file. */
export async function save(desk: Desk, name: string) {
  const path = join(desk.files, name);
  await rm(path, { force: true });
  await desk.app.answerSave(path);
  await heard(desk.record, name, () => press(desk, 'Escape', 'Control+s'));
  return readBundle(new Uint8Array(await readFile(path)));
}

/** Opens a review of the first schema, which is brought up to date. */
export async function openOlder(desk: Desk): Promise<void> {
  const { page } = desk.app;
  await desk.app.answerOpen([join(desk.files, 'older.loom')]);
  await press(desk, 'Control+o');
  const dialog = page.getByRole('dialog');
  const title = page.getByRole('banner').getByText(olderTitle);
  await dialog.or(title).first().waitFor();
  if (await dialog.isVisible()) {
    await page
      .locator('label', { hasText: /^I am / })
      .first()
      .click();
    await page.getByRole('button', { name: 'Open the review' }).click();
  }
  await title.waitFor();
  desk.record.note({ kind: 'review', what: olderTitle });
}

/** The frozen review of the first schema. */
export const olderTitle = 'Coming home';
