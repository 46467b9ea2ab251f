/**
 * The whole desk on one very long document: what a coding costs everywhere, storing a correction of its words, and
 * saving it with its coding. By the processor time of the interface's thread.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { LaunchedApp } from '../e2e/driver/launched-app.ts';
import { median, printFigures } from './figures.ts';
import { inReview } from './in-review.ts';
import { longestTask, taskTime } from './main-thread.ts';
import { codedDocument } from './reader/coded-document.ts';

const size = { words: 100_000, excerpts: 20_000 };
const codings = 15;
const corrections = 3;
/** Milliseconds in which all that follows a coding or a correction has been done. */
const rest = 900;

export async function runDeskBench(): Promise<number> {
  const measured = await inReview(codedDocument(size), async (app, folder) => {
    const { page } = app;
    const tools = await page.context().newCDPSession(page);
    await openText(page);
    const coded = await codePassages(page, tools);
    const corrected = await correctSentences(page, tools);
    return { ...coded, corrected, ...(await saveDocument(app, tools, folder)) };
  });
  return printFigures(`The whole desk on ${size.words} words with ${size.excerpts} excerpts`, [
    { name: 'coding a passage: all tasks, median', value: median(measured.all), unit: 'ms' },
    {
      name: 'coding a passage: longest task, median',
      value: median(measured.longest),
      unit: 'ms',
      target: 16,
    },
    {
      name: 'storing a correction: longest task, median',
      value: median(measured.corrected),
      unit: 'ms',
      target: 50,
    },
    { name: 'saving as HTML: longest task', value: measured.html, unit: 'ms', target: 50 },
    { name: 'saving as Word: longest task', value: measured.word, unit: 'ms', target: 50 },
  ]);
}

async function openText(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2');
  const text = page.locator('[role=document]');
  const open = page.getByRole('button', { name: 'Open the first document' });
  await text.or(open).first().waitFor();
  if (await open.isVisible()) await open.click();
  await text.waitFor();
  await page.waitForTimeout(2000);
}

/** Selects a few words in view, as the pointer would. */
async function select(page: Page, index: number): Promise<void> {
  await page.evaluate((at) => {
    const column = document.querySelector<HTMLElement>('[role=document]');
    column?.focus({ preventScroll: true });
    const seen = [...(column?.querySelectorAll('[data-start]') ?? [])].filter(
      (block) => block.getBoundingClientRect().top > 150,
    );
    const words = seen[at % 3]?.firstChild;
    if (words !== null && words !== undefined)
      document.getSelection()?.setBaseAndExtent(words, 10 + at * 7, words, 70 + at * 7);
  }, index);
  await page.waitForTimeout(rest);
}

async function codePassages(page: Page, tools: CDPSession) {
  await select(page, 0);
  await page.keyboard.press('c');
  await page.getByRole('combobox').first().waitFor();
  await page.keyboard.type('Aspect 3 ');
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(rest);
  const all: number[] = [];
  const longest: number[] = [];
  for (let index = 1; index <= codings; index += 1) {
    await select(page, index);
    const code = async (): Promise<void> => {
      await page.keyboard.press('q');
      await page.waitForTimeout(rest);
    };
    // A trace costs time of its own.
    if (index % 3 === 0) longest.push(await longestTask(tools, code));
    else all.push(await taskTime(tools, code));
  }
  return { all, longest };
}

async function correctSentences(page: Page, tools: CDPSession): Promise<readonly number[]> {
  const longest: number[] = [];
  for (let index = 0; index < corrections; index += 1) {
    await select(page, index);
    await page.keyboard.press('Alt+t');
    const dialog = page.getByRole('dialog', { name: 'Correct the text' });
    const field = dialog.getByLabel('How it should read');
    await field.fill(`${await field.inputValue()} again`);
    await page.waitForTimeout(rest);
    longest.push(
      await longestTask(tools, async () => {
        await dialog.getByRole('button', { name: /^Correct/ }).click();
        await dialog.waitFor({ state: 'detached' });
        await page.waitForTimeout(rest);
      }),
    );
  }
  return longest;
}

async function saveDocument(app: LaunchedApp, tools: CDPSession, folder: string) {
  const { page } = app;
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').first().waitFor();
  await page.keyboard.type('this document with its coding');
  await page.waitForTimeout(rest);
  await page.keyboard.press('Enter');
  await page.locator('iframe').waitFor({ timeout: 60_000 });
  const save = async (format: 'HTML' | 'Word'): Promise<number> => {
    const choices = page.getByRole('radiogroup', { name: 'Format' });
    await choices.getByText(format, { exact: true }).click();
    const file = join(folder, `coded.${format}`);
    await app.answerSave(file);
    await page.waitForTimeout(3 * rest);
    return longestTask(tools, async () => {
      await page.getByRole('button', { name: `Save as ${format}` }).click();
      for (let waited = 0; waited < 600; waited += 1) {
        if ((await stat(file).catch(() => undefined)) !== undefined) break;
        await page.waitForTimeout(100);
      }
      await page.waitForTimeout(rest);
    });
  };
  return { html: await save('HTML'), word: await save('Word') };
}
