import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NominalCoefficients } from '../../shared/agreement/coefficients.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { assignDocuments, setTeamRules } from '../../shared/commands/team.ts';
import { coefficientNames } from '../../shared/tables/agreement-columns.ts';
import {
  type AgreementChoice,
  agreementSource,
  measureReview,
} from '../../shared/team/agreement-source.ts';
import { shownOf } from '../fixtures/shown.ts';
import { continued, type TeamReview, teamReview } from '../renderer/compare/team-fixture.ts';
import { openFileAs } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

const characters: AgreementChoice = {
  level: 'codes',
  unit: { kind: 'character' },
  reconciliation: 'before',
};

const measured = (review: TeamReview, choice: Partial<AgreementChoice> = {}) =>
  measureReview(
    agreementSource(shownOf(review.snapshot), review.contents.texts, { ...characters, ...choice }),
    choice.unit ?? characters.unit,
  );

/** The values of a row as they should stand on the screen; undefined ones are only marked. */
const printed = (coefficients: NominalCoefficients): readonly string[] =>
  coefficientNames.map((name) => {
    const coefficient = coefficients[name];
    return 'value' in coefficient ? coefficient.value.toFixed(3) : 'undefined';
  });

async function shown(app: LaunchedApp, name: RegExp): Promise<readonly string[]> {
  const cells = await app.page
    .getByRole('region', { name: 'Overall' })
    .getByRole('row', { name })
    .first()
    .getByRole('cell')
    .allTextContents();
  return cells
    .slice(-coefficientNames.length)
    .map((text) => (/^-?\d/.test(text) ? text : 'undefined'));
}

const pick = (app: LaunchedApp, label: string, option: string) =>
  app.page.getByRole('combobox', { name: label, exact: true }).selectOption({ label: option });

async function press(app: LaunchedApp, key: string): Promise<void> {
  await app.page.keyboard.press(key);
}

/** Opens a review in a fresh profile and goes to Agreement. */
async function opened(
  review: TeamReview,
  folder: string,
  appearance: 'light' | 'dark',
): Promise<LaunchedApp> {
  const loom = join(folder, 'nights.loom');
  await writeFile(loom, await writeBundle(review.contents));
  const app = await launch({ appearance });
  await documentShown(app.page);
  await openFileAs(app, loom, 'Ana Bell');
  await app.page.keyboard.press('Alt+8');
  return app;
}

describe('agreement', () => {
  const review = teamReview();
  let app: LaunchedApp;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-agreement-'));
    app = await opened(review, folder, 'light');
    await app.page.getByRole('row', { name: /^All decisions/ }).waitFor();
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows the figures of the coefficients, for all reviewers and for pairs', async () => {
    const { decisions } = measured(review).report;
    expect(await shown(app, /^All decisions/)).toEqual(printed(decisions.all));
    const [pair] = decisions.pairs;
    if (pair === undefined) throw new Error('No pair');
    expect(await shown(app, /^Ana Bell and Cem Duru/)).toEqual(printed(pair.coefficients));
  });

  it('warns where what nobody coded dominates', async () => {
    await app.page.getByText(/^Asked code by code, 85\.9% of the units are uncoded/).waitFor();
  });

  it('measures anew by each unit', async () => {
    for (const [label, unit] of [
      ['Sentences', { kind: 'sentence' }],
      ['Paragraphs', { kind: 'paragraph' }],
      ['Code present in document', { kind: 'document' }],
      ['Excerpts that overlap', { kind: 'excerpt', threshold: 0.9 }],
      ['Characters', { kind: 'character' }],
    ] as const) {
      await pick(app, 'Unit', label);
      const { decisions } = measured(review, { unit }).report;
      await expect.poll(() => shown(app, /^All decisions/)).toEqual(printed(decisions.all));
    }
  });

  it('compares those reviewers who are chosen, and never fewer than two', async () => {
    await app.page.getByRole('checkbox', { name: 'Cem Duru' }).press(' ');
    const reviewerIds = [review.ab, review.ef];
    const { decisions } = measured(review, { reviewerIds }).report;
    await expect.poll(() => shown(app, /^All decisions/)).toEqual(printed(decisions.all));
    expect(await app.page.getByRole('checkbox', { name: 'Ana Bell' }).isDisabled()).toBe(true);
    await app.page.getByRole('checkbox', { name: 'Cem Duru' }).press(' ');
    await app.page.getByRole('row', { name: /^Cem Duru and Eva Frost/ }).waitFor();
  });

  it('sorts by a column, forth and back', async () => {
    const table = app.page.getByRole('region', { name: 'By code' }).first();
    const names = () => table.getByRole('rowheader').allTextContents();
    const head = table.getByRole('columnheader', { name: /^Krippendorff/ });
    await head.getByRole('button').press('Enter');
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    const { byCategory } = measured(review).report;
    const rising = byCategory
      .toSorted((a, b) => alphaOf(a.figure.all) - alphaOf(b.figure.all))
      .map(({ categoryId }) => review.snapshot.codes.get(categoryId as `code:${string}`)?.name);
    await expect.poll(names).toEqual(rising);
    await head.getByRole('button').press('Enter');
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
  });

  it('passes axe in the light appearance', async () => {
    expect(await violations(app.page)).toEqual([]);
  });

  it('resamples in a worker and writes the interval into the methods paragraph', async () => {
    await app.page.getByRole('button', { name: 'Resample 1,000 times' }).click();
    await app.page.getByText(/95% bootstrap interval/).waitFor();
  });

  it('leads from a confused pair to the text where it happened', async () => {
    await app.page.getByRole('button', { name: /^Own records and Lack of time: 50/ }).click();
    const chosen = app.page.getByRole('combobox', { name: 'Document' }).locator('option:checked');
    await expect.poll(() => chosen.textContent()).toMatch(/^Harrow 2016/);
  });

  it('leads from a row of documents to Compare, and keeps what was chosen', async () => {
    await app.page.keyboard.press('Alt+8');
    await pick(app, 'Unit', 'Sentences');
    await app.page
      .getByRole('region', { name: 'By document' })
      .first()
      .getByRole('button', { name: 'Ostler 2021 · Findings' })
      .click();
    const chosen = app.page.getByRole('combobox', { name: 'Document' }).locator('option:checked');
    await expect.poll(() => chosen.textContent()).toMatch(/^Ostler 2021/);
    await app.page.keyboard.press('Alt+8');
    await app.page.getByText(/^\d+ sentences, each asked/).waitFor();
  });

  it('names the unit of its figures, on the screen and in the report that is exported', async () => {
    const table = app.page.getByRole('region', { name: 'By code' }).first();
    const heads = await table.getByRole('columnheader').allTextContents();
    expect([heads[1], heads.at(-1)]).toEqual(['Units: sentences', 'u-α, in characters']);
    const [code] = measured(review, { unit: { kind: 'sentence' } }).unitizingByCategory;
    if (code === undefined || !('value' in code.uAlpha)) throw new Error('No figure');
    const first = table.getByRole('row').nth(1).getByRole('cell').last();
    expect(await first.textContent()).toBe(code.uAlpha.value.toFixed(3));
    await app.page.keyboard.press('Alt+5');
    await app.page.getByRole('option', { name: 'Intercoder agreement' }).click();
    const report = app.page.getByRole('region', { name: 'Preview of Intercoder agreement' });
    await report.getByRole('columnheader', { name: 'Units: sentences' }).waitFor();
    await report.getByRole('cell', { name: 'Interval of alpha (95%)' }).waitFor();
    await app.page.keyboard.press('Alt+8');
  });

  it('compares chosen codes and documents, in the report too, and all of them again', async () => {
    const table = app.page.getByRole('region', { name: 'By code' }).first();
    const names = () => table.getByRole('rowheader').allTextContents();
    await table.getByRole('rowheader', { name: 'Kindness' }).waitFor();
    const all = await names();
    const tick = async (button: RegExp, item: string) => {
      await app.page.getByRole('button', { name: button }).press('Enter');
      await app.page.getByRole('menuitemcheckbox', { name: item, exact: true }).press('Enter');
      await press(app, 'Escape');
    };
    await tick(/^All codes$/, 'Waiting');
    await expect.poll(names).toEqual(['Waiting']);
    await tick(/^All documents$/, 'Harrow 2016 · Findings');
    const documents = app.page.getByRole('region', { name: 'By document' }).first();
    await expect
      .poll(() => documents.getByRole('rowheader').allTextContents())
      .toEqual(['Harrow 2016 · Findings']);
    expect(await violations(app.page)).toEqual([]);
    await press(app, 'Alt+5');
    const report = app.page.getByRole('region', { name: 'Preview of Intercoder agreement' });
    await report.getByText('Only these codes are compared: Waiting.').waitFor();
    await report.getByText('Only these documents are compared: Harrow 2016 · Findings.').waitFor();
    await press(app, 'Alt+8');
    await tick(/^1 code$/, 'Waiting');
    await tick(/^1 document$/, 'All documents');
    await expect.poll(names).toEqual(all);
  });

  it('says so where no document belongs to the reliability sample', async () => {
    await pick(app, 'Documents', 'Reliability sample');
    await app.page.getByText('No document of the reliability sample', { exact: false }).waitFor();
    await pick(app, 'Documents', 'All coded by two');
    await app.page.getByRole('row', { name: /^All decisions/ }).waitFor();
  });
});

function alphaOf({ alpha }: NominalCoefficients): number {
  return 'value' in alpha ? alpha.value : Number.POSITIVE_INFINITY;
}

describe('agreement where everything is still coded blind', () => {
  it('shows no figure, says why in the dark appearance too, and passes axe there', async () => {
    const base = teamReview();
    const ids = [base.documents.night, base.documents.day];
    const assigned = continued(base, 'ab', assignDocuments, {
      shares: ids.flatMap((documentId) =>
        [base.ab, base.cd].map((reviewerId) => ({ documentId, reviewerId })),
      ),
    });
    const review = continued(assigned, 'ab', setTeamRules, { blind: true });
    const folder = await mkdtemp(join(tmpdir(), 'themeloom-agreement-'));
    const app = await opened(review, folder, 'dark');
    try {
      await app.page.getByText('are still coded blind', { exact: false }).waitFor();
      expect(await app.page.getByRole('table').count()).toBe(0);
      expect(await violations(app.page)).toEqual([]);
      // Other screens say what they keep back, and never that there is nothing.
      await press(app, 'Alt+3');
      for (const [tab, words] of [
        ['Matrix', 'Coding of 2 documents is kept back'],
        ['Relations', 'Coding of 2 documents is kept back'],
        ['Findings', 'Findings that colleagues write rest on everybody’s coding.'],
        ['Memos', 'What colleagues write into the journal'],
      ] as const) {
        await app.page.getByRole('link', { name: tab, exact: true }).press('Enter');
        await app.page.getByRole('note').filter({ hasText: words }).waitFor();
        if (tab === 'Findings')
          await app.page.getByRole('heading', { name: 'No finding that you may see' }).waitFor();
        expect(await violations(app.page)).toEqual([]);
      }
    } finally {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('agreement in the dark appearance', () => {
  it('passes axe', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'themeloom-agreement-'));
    const app = await opened(teamReview(), folder, 'dark');
    try {
      await app.page.getByRole('row', { name: /^All decisions/ }).waitFor();
      expect(await violations(app.page)).toEqual([]);
    } finally {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
