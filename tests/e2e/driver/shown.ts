import type { Page } from 'playwright-core';
import { t } from '../../../shared/messages/messages.ts';

/** Waits until the text of a document is on screen: what the first start ends with. Says what is there instead. */
export async function documentShown(page: Page): Promise<void> {
  try {
    await page.locator('[data-start]').first().waitFor();
  } catch (cause) {
    const there = await page.locator('body').innerText({ timeout: 1000 });
    throw new Error(`No document is shown, but: ${there.slice(0, 600) || 'nothing'}`, { cause });
  }
}

/** Waits until the screen asked for is here and nothing moves any more. */
export async function screenShown(page: Page): Promise<void> {
  await page.getByText(t('late.coming'), { exact: true }).first().waitFor({ state: 'detached' });
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

/** Everything that the database remembers beside the reviews, as one text. */
export function storedBeside(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const open = indexedDB.open('themeloom');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const rows = open.result.transaction('meta').objectStore('meta').getAll();
          rows.onsuccess = () => {
            open.result.close();
            resolve(JSON.stringify(rows.result));
          };
        };
      }),
  );
}
