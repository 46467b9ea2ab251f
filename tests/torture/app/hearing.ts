/** Writes down outside the page what the application says, as it says it: that is what it acknowledges. */
import type { Page } from 'playwright-core';

/** Calls `hear` with every line that the live region of any page of this browser says from now on. */
export async function listen(page: Page, hear: (said: string) => void): Promise<void> {
  const context = page.context();
  await context.exposeBinding('themeloomSaid', (_, said: string) => hear(said));
  await context.addInitScript(reportSaid);
  await page.evaluate(reportSaid);
}

/** Runs inside the page. */
function reportSaid(): void {
  const { themeloomSaid } = globalThis as unknown as { themeloomSaid(said: string): void };
  // A line stays beside those that are said in the next moment: each counts once.
  const told = new WeakSet<Element>();
  const look = (): void => {
    for (const line of document.querySelectorAll('[role=status][aria-live] > p')) {
      if (told.has(line)) continue;
      told.add(line);
      themeloomSaid(line.textContent ?? '');
    }
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}

/** Does something and resolves when a line said after that has these words. */
export async function heard(
  { life, said }: { readonly life: AbortSignal; readonly said: readonly string[] },
  words: string,
  act: () => Promise<unknown>,
): Promise<void> {
  const from = said.length;
  await act();
  const until = performance.now() + 60_000;
  while (!said.slice(from).some((line) => line.includes(words))) {
    life.throwIfAborted();
    if (performance.now() > until)
      throw new Error(`“${words}” was not said within 60 s, but: ${said.slice(from).join(' | ')}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
