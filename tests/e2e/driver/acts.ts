import { readFile, stat } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Codes the sentence at the start of the paragraph with that number, counted from 0. */
export async function codeSentence(page: Page, paragraph: number, name: string): Promise<void> {
  await press(page, 't', 'Control+Home');
  for (let steps = 0; steps < paragraph; steps += 1) await press(page, 'ArrowDown');
  await press(page, 's', 'c');
  await page.keyboard.type(name);
  await press(page, 'Enter');
  await page
    .getByRole('status')
    .filter({ hasText: `Coded as ${name}` })
    .waitFor({ state: 'attached' });
}

/** The bytes of a file that the application is about to write, as soon as it has more than `least` of them. */
export async function written(path: string, least = 0): Promise<Uint8Array> {
  await vi.waitFor(async () => expect((await stat(path)).size).toBeGreaterThan(least), 30_000);
  return new Uint8Array(await readFile(path));
}
