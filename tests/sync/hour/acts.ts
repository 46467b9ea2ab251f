/** What somebody at a laptop does, by keyboard; each act resolves when it was acknowledged, or rejects within its bound. */
import type { Locator, Page } from 'playwright-core';
import type { LaunchedApp } from '../../e2e/driver/launched-app.ts';
import type { Dice } from '../../torture/dice.ts';
import { until } from '../syncthing.ts';
import type { Ledger } from './ledger.ts';

export interface Laptop {
  readonly name: string;
  readonly app: LaunchedApp;
  readonly dice: Dice;
  readonly ledger: Ledger;
}

/** Milliseconds within which an act is acknowledged. */
const bound = 20_000;
const paragraphs = 120;
export const topics = [
  'Waiting',
  'Silence',
  'Night',
  'Keys',
  'Kindness',
  'Distance',
  'Paper',
] as const;
let made = 0;

export type Act = (laptop: Laptop) => Promise<void>;

async function press({ app: { page } }: Laptop, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Does something and resolves with the line said after that which has these words. */
async function heard(
  { ledger: { said } }: Laptop,
  words: RegExp,
  act: () => Promise<unknown>,
): Promise<string> {
  const from = said.length;
  await act();
  const line = (): string | undefined => said.slice(from).find((one) => words.test(one));
  await until(`${words} to be said`, bound, async () => line() !== undefined);
  return line() ?? '';
}

async function focused(page: Page, locator: Locator): Promise<void> {
  await locator.and(page.locator(':focus')).waitFor({ timeout: bound });
}

/** Goes to the text and selects a sentence of it. */
async function selectSentence(laptop: Laptop): Promise<void> {
  const { app, dice } = laptop;
  await press(laptop, 'Escape', 'Alt+2');
  await app.page.locator('[data-start]').first().waitFor({ timeout: bound });
  await press(laptop, 't', 'Control+Home');
  for (let steps = dice.below(paragraphs); steps > 0; steps -= 1) await press(laptop, 'ArrowDown');
  await press(laptop, 's');
}

async function codeAs(laptop: Laptop, name: string): Promise<void> {
  const { page } = laptop.app;
  await selectSentence(laptop);
  await press(laptop, 'c');
  await focused(page, page.getByRole('toolbar').getByRole('combobox'));
  const said = await heard(laptop, /^(Coded|Already coded) as /, async () => {
    await page.keyboard.type(name);
    await press(laptop, 'Enter');
  });
  if (said.startsWith('Coded')) laptop.ledger.codings += 1;
}

export const code: Act = (laptop) => codeAs(laptop, laptop.dice.one(topics));

export const newCode: Act = async (laptop) => {
  made += 1;
  const name = `${laptop.name} notes ${made}`;
  await codeAs(laptop, name);
  laptop.ledger.codes.add(name);
};

export const codeUndoRedo: Act = async (laptop) => {
  await newCode(laptop);
  const { ledger } = laptop;
  const name = [...ledger.codes].at(-1) ?? '';
  await press(laptop, 'Escape', 't');
  ledger.codes.delete(name);
  await heard(laptop, /^Undone/, () => press(laptop, 'Control+z'));
  ledger.codings -= 1;
  if (laptop.dice.below(2) === 0) return;
  await heard(laptop, /^Redone/, () => press(laptop, 'Control+Shift+z'));
  ledger.codings += 1;
  ledger.codes.add(name);
};

export const memo: Act = async (laptop) => {
  const { app, ledger } = laptop;
  await code(laptop);
  made += 1;
  const text = `${laptop.name} wonders ${made}`;
  await press(laptop, 'Escape', 't', ']', 'm');
  await focused(app.page, app.page.getByRole('textbox'));
  await heard(laptop, /^Memo saved/, async () => {
    await press(laptop, 'Control+a');
    await app.page.keyboard.type(text);
    await press(laptop, 'Control+Enter');
  });
  ledger.memos.add(text);
  await press(laptop, 'Escape');
};

/** Chooses the code whose name begins so, in the tree of codes under Themes. */
async function chooseCode(laptop: Laptop, beginning: string): Promise<void> {
  const { page } = laptop.app;
  await press(laptop, 'Escape', 'Alt+3');
  const tree = page.getByRole('treegrid', { name: 'Codebook' });
  await tree.waitFor({ timeout: bound });
  await press(laptop, '/');
  await focused(page, page.getByRole('searchbox'));
  await press(laptop, 'Control+a');
  await page.keyboard.type(beginning);
  await page.locator('[data-best]').filter({ hasText: beginning }).waitFor({ timeout: bound });
  await press(laptop, 'Enter');
  await focused(page, tree);
  const chosen = tree.getByRole('row', { selected: true }).filter({ hasText: beginning });
  await chosen.waitFor({ timeout: bound });
}

/** Gives the shared code of that number another name. */
export async function rename(laptop: Laptop, number: number): Promise<void> {
  const { app, ledger } = laptop;
  await chooseCode(laptop, `Shared ${number}`);
  made += 1;
  const to = `Shared ${number} ${laptop.name}-${made}`;
  await press(laptop, 'F2');
  await app.page.locator('[role=treegrid] input:focus').waitFor({ timeout: bound });
  await press(laptop, 'Control+a');
  await app.page.keyboard.type(to);
  await press(laptop, 'Enter');
  await app.page
    .getByRole('treegrid', { name: 'Codebook' })
    .getByText(to)
    .first()
    .waitFor({ timeout: bound });
  ledger.renamings.push(to);
  await press(laptop, '/', 'Control+a', 'Delete', 'Escape');
}

export const move: Act = async (laptop) => {
  const { dice } = laptop;
  await chooseCode(laptop, dice.one(topics));
  await press(laptop, '/', 'Control+a', 'Delete', 'Escape');
  const direction = dice.one(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);
  await press(laptop, `Alt+Shift+${direction}`);
};

/** Shows the people of Team, whatever was shown there last. */
export async function goToPeople(laptop: Laptop): Promise<void> {
  const { page } = laptop.app;
  await press(laptop, 'Escape', 'Alt+4');
  await page.getByRole('link', { name: 'People', exact: true }).press('Enter', { timeout: bound });
}

/** Brings in what has arrived in the folder; nothing where nothing has. Resolves with whether it did. */
export async function bringIn(laptop: Laptop): Promise<boolean> {
  const { page } = laptop.app;
  await goToPeople(laptop);
  const again = page.getByRole('button', { name: 'Check again' });
  await again.press('Enter', { timeout: bound });
  const button = page.getByRole('button', { name: 'Bring it in' });
  const isThere = await button.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
  if (!isThere) return false;
  await heard(laptop, /^Brought in/, () => button.press('Enter'));
  laptop.ledger.bringIns += 1;
  const close = page
    .getByRole('region', { name: 'What came in' })
    .getByRole('button', { name: 'Close' });
  await close.press('Enter', { timeout: bound });
  return true;
}

/** Takes the value that was overwritten, in the first conflict that is to be settled. */
export const settle: Act = async (laptop) => {
  const { page } = laptop.app;
  await goToPeople(laptop);
  await page.getByRole('button', { name: 'Check again' }).waitFor({ timeout: bound });
  // What was deferred leads to Compare.
  const items = page.locator('[data-settle]').filter({ hasText: 'Two people changed' });
  if ((await items.count()) === 0) return;
  const sentence = (await items.first().locator('p').first().textContent()) ?? '';
  await items.first().focus();
  await press(laptop, '1');
  await page
    .locator('[data-settle]')
    .filter({ hasText: sentence })
    .waitFor({ state: 'detached', timeout: bound });
};

/** Decides on the next passage in Compare for one of the codings. */
export const decide: Act = async (laptop) => {
  const { page } = laptop.app;
  await press(laptop, 'Escape', 'Alt+7');
  const list = page.getByRole('listbox', { name: 'Passages compared' });
  const isThere = await list.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false,
  );
  if (!isThere) return;
  const panel = page.getByRole('region', { name: 'Decision' });
  for (let steps = laptop.dice.below(12); steps >= 0; steps -= 1) await press(laptop, ']');
  await panel.getByRole('heading').first().waitFor({ timeout: bound });
  await press(laptop, laptop.dice.one(['1', 'd', 'x']));
  const field = page.locator('input:focus');
  const isAsked = await field.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
  if (!isAsked) return;
  made += 1;
  const reason = `As talked over ${made}`;
  await page.keyboard.type(reason);
  await press(laptop, 'Enter');
  await field.waitFor({ state: 'detached', timeout: bound });
  laptop.ledger.reasons.push(reason);
};
