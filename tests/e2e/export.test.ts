import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { sha256OfBytes } from '../../shared/hash.ts';
import { runIn } from '../cli/run.ts';
import { largeReview } from '../fixtures/large-review.ts';
import { teamReview } from '../renderer/compare/team-fixture.ts';
import { reviewOpen, written } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { violations } from './driver/violations.ts';

let folder = '';
let app: LaunchedApp;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'themeloom-export-'));
  app = await launch({ appearance: 'light' });
  await app.page.locator('[data-start]').first().waitFor();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a review, as one of its reviewers where it asks, and goes to Export, where its tables are shown. */
async function openAtExport(
  { name, title, as }: { readonly name: string; readonly title: string; readonly as?: string },
  bytes: Uint8Array,
): Promise<void> {
  await writeFile(join(folder, name), bytes);
  await app.answerOpen([join(folder, name)]);
  await app.page.keyboard.press('Control+o');
  if (as !== undefined) {
    await app.page.locator('label', { hasText: `I am ${as}` }).click();
    await app.page.getByRole('button', { name: 'Open the review' }).click();
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await reviewOpen(app.page, title);
  await app.page.keyboard.press('Alt+5');
  await preview('').waitFor();
}

/** The preview of a table, or with an empty name of any, once it is there. */
const preview = (table: string) =>
  app.page
    .getByRole('region', { name: `Preview of ${table}` })
    .and(app.page.locator('[aria-busy="false"]'));

async function choose(table: string, format: string): Promise<void> {
  await app.page.getByRole('option', { name: table, exact: true }).click();
  // By keyboard, which brings it into sight from under what stays at the foot.
  const radio = app.page.getByRole('radio', { name: format, exact: true });
  await radio.focus();
  await radio.press(' ');
  await expect.poll(() => radio.isChecked()).toBe(true);
}

async function saveAs(path: string, button: RegExp, said: RegExp | string): Promise<Uint8Array> {
  await app.answerSave(path);
  await app.page.getByRole('button', { name: button }).click();
  await app.page.getByText(said).first().waitFor();
  return new Uint8Array(await readFile(path));
}

/** What the command line writes of a review, by file name. */
async function fromCommandLine(name: string, ...asked: readonly string[]) {
  const out = await mkdtemp(join(folder, 'out-'));
  const { status } = await runIn(folder, ['export', name, '--out', out, ...asked]);
  expect(status).toBe(0);
  const written = await Promise.all(
    (await readdir(out)).map(async (file) => {
      const bytes = new Uint8Array(await readFile(join(out, file)));
      return [file, sha256OfBytes(bytes)] as const;
    }),
  );
  return Object.fromEntries(written);
}

describe('saving tables', () => {
  it('gives the bytes that the command line writes: one table, and all of them in one zip', async () => {
    const review = teamReview();
    const nights = { name: 'nights.loom', title: 'Nights on call', as: 'Ana Bell' };
    await openAtExport(nights, await writeBundle(review.contents));
    // With what the application noted of who works there.
    const copy = join(folder, 'copy.loom');
    await app.answerSave(copy);
    await app.page.keyboard.press('Control+s');
    await written(copy);
    await choose('Coded excerpts', 'Word');
    await preview('Coded excerpts').waitFor();
    const word = await saveAs(join(folder, 'coded.docx'), /^Save as Word$/, /^Saved coded\.docx/);
    const excerpts = ['--tables', 'excerpts', '--format', 'docx'];
    expect(Object.values(await fromCommandLine('copy.loom', ...excerpts))).toEqual([
      sha256OfBytes(word),
    ]);

    await choose('Themes with illustrative quotes', 'CSV');
    const zip = await saveAs(join(folder, 'all.zip'), /^Save all .* as CSV/, /^Saved \d+ tables/);
    const entries = Object.entries(unzipSync(zip)).map(([name, bytes]) => [
      name,
      sha256OfBytes(bytes),
    ]);
    const all = ['--tables', 'all', '--format', 'csv'];
    expect(Object.fromEntries(entries)).toEqual(await fromCommandLine('copy.loom', ...all));
    expect(await violations(app.page)).toEqual([]);
  });

  it('C6 shows and saves the coding that its own switch names at once, whatever the matrix showed', async () => {
    const { page } = app;
    const switchTo = async (label: string): Promise<void> => {
      const radio = page.getByRole('radio', { name: label, exact: true });
      await radio.check({ force: true });
    };
    await page.keyboard.press('Alt+6');
    await switchTo('Everyone’s');
    await page.keyboard.press('Alt+5');
    await choose('Coded excerpts', 'CSV');
    for (const [label, note, coding] of [
      ['My own', 'Coding: that of Ana Bell alone.', ['own', '--reviewer', 'Ana Bell']],
      ['Consensus', 'Coding: the consensus, not what each reviewer coded.', ['consensus']],
      ['Everyone’s', /^Coding: everyone’s \(/, ['everyone']],
    ] as const) {
      await switchTo(label);
      const name = `${coding[0]}.csv`;
      const csv = await saveAs(join(folder, name), /^Save as CSV$/, `Saved ${name}`);
      const asked = ['--tables', 'excerpts', '--format', 'csv', '--coding', ...coding];
      expect(Object.values(await fromCommandLine('copy.loom', ...asked))).toEqual([
        sha256OfBytes(csv),
      ]);
      await preview('Coded excerpts').getByText(note).waitFor();
    }
  });

  it('shows the table that was chosen last, and why there is none on a day before the first change', async () => {
    for (const table of ['Codebook', 'Audit trail', 'Codebook', 'Coded excerpts'])
      await app.page.getByRole('option', { name: table, exact: true }).click();
    await preview('Coded excerpts').waitFor();
    await app.page.getByLabel('As of').fill('2001-01-01');
    await app.page.getByRole('alert').filter({ hasText: 'There was no review' }).waitFor();
    const save = app.page.getByRole('button', { name: /^Save/ });
    expect(await save.evaluateAll((all) => all.map((each) => each.matches(':disabled')))).toEqual([
      true,
      true,
    ]);
    await app.page.getByLabel('As of').fill('');
    await preview('Coded excerpts').waitFor();
  });

  it('saves nothing when cancelled, and saves the next time', { timeout: 180_000 }, async () => {
    const size = { documents: 80, codingsPerDocument: 500, codes: 60, seed: 5 };
    const contents = { ...largeReview(size), originals: new Map() };
    const large = { name: 'large.loom', title: 'Coming home from hospital', as: 'Maren Holt' };
    await openAtExport(large, await writeBundle(contents));
    await choose('Coded excerpts', 'Word');
    await preview('Coded excerpts').waitFor();
    const path = join(folder, 'large.docx');
    await app.answerSave(path);
    await app.page.getByRole('button', { name: 'Save as Word' }).click();
    await app.page.getByRole('progressbar', { name: 'Preparing Coded excerpts' }).waitFor();
    await app.page.getByRole('button', { name: 'Cancel' }).click();
    await app.page.getByText('Cancelled. Nothing was changed.').first().waitFor();
    // Where to save is asked for when the file is ready: the answer is still there for the next one.
    await expect(access(path)).rejects.toThrow('ENOENT');
    await app.page.getByRole('radio', { name: 'CSV', exact: true }).check({ force: true });
    await app.page.getByRole('button', { name: 'Save as CSV' }).click();
    await app.page.getByText('Saved large.docx').first().waitFor({ timeout: 60_000 });
    const rows = new TextDecoder().decode(await readFile(path)).split('\r\n');
    expect(rows.filter((row) => row.includes('para. ')).length).toBe(40_000);
  });
});
