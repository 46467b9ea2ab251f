import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBundle } from '../../shared/bundle/check-bundle.ts';
import { readBundle } from '../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../shared/bundle/write-bundle.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import { settle } from '../../shared/commands/reconcile.ts';
import { assignDocuments, setTeamRules } from '../../shared/commands/team.ts';
import { placeOf } from '../../shared/documents/place.ts';
import type { Snapshot } from '../../shared/ops/snapshot.ts';
import { compareDocument } from '../../shared/reconcile/disagreements.ts';
import { settlementOf } from '../../shared/reconcile/settlement.ts';
import { continued, type TeamReview, teamReview } from '../renderer/compare/team-fixture.ts';
import { hasKeys, openFileAs, written } from './driver/acts.ts';
import { launch } from './driver/launch.ts';
import type { LaunchedApp } from './driver/launched-app.ts';
import { documentShown } from './driver/shown.ts';
import { violations } from './driver/violations.ts';

async function press(app: LaunchedApp, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await app.page.keyboard.press(key);
}

async function openInCompare(app: LaunchedApp, path: string): Promise<void> {
  await documentShown(app.page);
  await openFileAs(app, path, 'Ana Bell');
  await press(app, 'Alt+7');
  await list(app).waitFor();
}

const list = (app: LaunchedApp) => app.page.getByRole('listbox', { name: 'Passages compared' });
const panel = (app: LaunchedApp) => app.page.getByRole('region', { name: 'Decision' });
const tally = (app: LaunchedApp, words: string) =>
  app.page.getByText(words, { exact: true }).waitFor();

/** Chooses an outcome by key, gives a reason and records it. */
async function decide(app: LaunchedApp, key: string, reason: string): Promise<void> {
  await press(app, key);
  await expect.poll(() => app.page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await app.page.keyboard.type(reason);
  await press(app, 'Enter');
}

async function saved(app: LaunchedApp, path: string) {
  await app.answerSave(path);
  await press(app, 'Control+s');
  await written(path);
  await app.page
    .getByRole('status')
    .filter({ hasText: 'Saved a copy' })
    .waitFor({ state: 'attached' });
  return readBundle(new Uint8Array(await readFile(path)));
}

/** Live codings of the consensus on the night document: code, words, and how many codings each comes from. */
function consensusOf(snapshot: Snapshot, { documents }: TeamReview): readonly string[] {
  const page = snapshot.codings.get(documents.night);
  return [...(page?.codings.values() ?? [])]
    .filter(({ deleted, layer }) => layer === 'consensus' && deleted !== true)
    .map(({ codeId, derivedFrom, excerptId }) => {
      const quote = page?.excerpts.get(excerptId)?.quote ?? '';
      return `${snapshot.codes.get(codeId)?.name} | ${quote} | ${derivedFrom?.length}`;
    })
    .toSorted();
}

describe('comparing and reconciling', () => {
  const review = teamReview();
  let app: LaunchedApp;
  let folder: string;
  let loom: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'themeloom-compare-'));
    loom = join(folder, 'nights.loom');
    await writeFile(loom, await writeBundle(review.contents));
    app = await launch({ appearance: 'light' });
    await openInCompare(app, loom);
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('lays the reviewers side by side and lists where they differ', async () => {
    await tally(app, '6 passages · 6 open');
    const columns = await app.page
      .locator('[data-column]')
      .evaluateAll((all) => all.map((each) => each.querySelectorAll('[data-passage]').length > 0));
    expect(columns).toEqual([true, true, true, false]);
    await app.page.getByRole('option', { name: 'Ostler 2021 · Findings: 2 open' }).waitFor({
      state: 'attached',
    });
    await panel(app).getByRole('heading', { name: 'Different boundaries' }).waitFor();
  });

  it('cites each passage in list and panel, and an excerpt of the matrix, as the tables do', async () => {
    const { disagreements } = compareDocument(
      review.snapshot,
      review.documents.night,
      codeTree(review.snapshot.codes).structure,
      { reviewers: [review.ab, review.cd, review.ef] },
    );
    const document = review.snapshot.documents.get(review.documents.night);
    const body = review.contents.texts.get(document?.textId ?? '');
    if (body === undefined) throw new Error('There is no text');
    const places = disagreements
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
      .map(({ start }) => placeOf(body, start));
    const rows = await list(app).getByRole('option').allTextContents();
    expect(rows.length).toBe(places.length);
    expect(rows.filter((row, at) => !row.includes(places[at] ?? '?'))).toEqual([]);
    await panel(app).getByText(`Harrow 2016 · Findings, ${places[0]}`).waitFor();

    await press(app, 'Alt+6');
    const row = app.page.getByRole('row', { name: /^Harrow 2016/ });
    await row.getByRole('gridcell', { name: /[1-9]/ }).first().click();
    await app.page
      .getByRole('region', { name: 'Excerpts' })
      .getByText(/^Findings, para\. \d+$/)
      .first()
      .waitFor();
    await press(app, 'Alt+7');
  });

  it('steps through the disagreements by key, forth and back', async () => {
    await press(app, ']', ']');
    await panel(app).getByRole('heading', { name: 'Different codes' }).waitFor();
    await press(app, '[');
    await panel(app).getByRole('heading', { name: 'Only AB coded this' }).waitFor();
    await list(app).focus();
    await press(app, 'ArrowUp');
    await panel(app).getByRole('heading', { name: 'Different boundaries' }).waitFor();
  });

  it('passes axe in the light appearance', async () => {
    expect(await violations(app.page)).toEqual([]);
  });

  it('asks for a reason before it records', async () => {
    await press(app, 'w');
    await press(app, 'Enter');
    await app.page.getByText('A decision needs a reason', { exact: false }).first().waitFor();
    await press(app, 'Escape');
    await tally(app, '6 passages · 6 open');
  });

  it('settles each kind, several alike in one go, with reasons given before', async () => {
    await decide(app, 'w', 'The whole sentence says it');
    await tally(app, '6 passages · 5 open');
    await panel(app).getByRole('heading', { name: 'Only AB coded this' }).waitFor();
    await press(app, '1');
    await app.page
      .getByRole('checkbox', { name: /^The same for the 2 others in which AB/ })
      .press(' ');
    await app.page.getByRole('textbox', { name: 'Reason' }).focus();
    await app.page.keyboard.type('CD had not reached this code yet');
    await press(app, 'Enter');
    await tally(app, '6 passages · 2 open');
    await panel(app).getByRole('heading', { name: 'Different codes' }).waitFor();
    // Another code, and a reason that was given before.
    await press(app, 'c');
    await hasKeys(app.page.getByRole('combobox', { name: 'Another code for this passage' }));
    await app.page.keyboard.type('Waiting');
    await press(app, 'Enter', 'ArrowDown', 'ArrowDown', 'Enter');
    await tally(app, '6 passages · 1 open');
    await panel(app).getByRole('heading', { name: 'Different construct order' }).waitFor();
    await app.page.getByRole('checkbox', { name: 'Cem Duru' }).last().press(' ');
    await decide(app, '2', 'It is the author who sums up');
    await tally(app, '6 passages · none open');
  });

  it('takes the agreed codings over', async () => {
    await app.page
      .getByRole('button', { name: 'Accept 2 agreed codings into the consensus' })
      .click();
    await app.page.getByText('Every agreed coding is in the consensus').waitFor();
  });

  it('saves decisions and consensus, with every original as it was', async () => {
    const bundle = await saved(app, join(folder, 'settled.loom'));
    const { snapshot } = bundle;
    expect(checkBundle(bundle)).toEqual([]);
    expect(consensusOf(snapshot, review)).toEqual([
      'Kindness | They were kind, all of them. | 1',
      'Lack of time | You learn to talk while you change a dressing. | 1',
      'Lack of time | by then the daughter had stopped asking | 1',
      'Lack of time | the visits got shorter | 1',
      'Own records | I keep my own notebook | 3',
      'Supplies | kindness does not bring the morphine at three in the morning | 3',
      'Waiting | It takes an hour every evening that nobody counts. | 2',
      'Waiting | The van was late again, so we waited with the family until morning. | 3',
    ]);
    const before = review.snapshot.codings.get(review.documents.night);
    const after = snapshot.codings.get(review.documents.night);
    for (const [id, coding] of before?.codings ?? [])
      expect(after?.codings.get(id)).toEqual(coding);
    for (const [id, excerpt] of before?.excerpts ?? []) {
      expect(after?.excerpts.get(id)).toEqual(excerpt);
    }
    const decisions = [...snapshot.decisions.values()].map(
      ({ kind, outcome, present, reason }) =>
        `${kind} ${outcome}: ${reason} (${present.map((id) => id.slice(9)).join(' ')})`,
    );
    expect(decisions.toSorted()).toEqual([
      'agreement agreed:  (ab cd)',
      'agreement agreed:  (ab cd)',
      'boundaries merge-boundaries: The whole sentence says it (ab)',
      'code other-code: The whole sentence says it (ab)',
      'only-some accept: CD had not reached this code yet (ab)',
      'only-some accept: CD had not reached this code yet (ab)',
      'only-some accept: CD had not reached this code yet (ab)',
      'order accept: It is the author who sums up (ab cd)',
    ]);
  });

  it('undoes and redoes a decision, and withdraws one’s own', async () => {
    await list(app).focus();
    await press(app, 'Control+z', 'Control+z');
    await tally(app, '6 passages · 1 open');
    await press(app, 'Control+Shift+z');
    await tally(app, '6 passages · none open');
    await press(app, 'Home');
    await panel(app).getByText('Ana Bell: boundaries merged').waitFor();
    await panel(app).getByRole('button', { name: 'Withdraw' }).click();
    await tally(app, '6 passages · 1 open');
    const { snapshot } = await saved(app, join(folder, 'withdrawn.loom'));
    expect(consensusOf(snapshot, review).filter((line) => line.includes('The van'))).toEqual([]);
  });

  it('goes to the next document with open disagreements, defers and rejects there', async () => {
    await list(app).focus();
    await press(app, 'n');
    await tally(app, '2 passages · 2 open');
    await press(app, 'd', 'Enter');
    await tally(app, '2 passages · 2 open, 1 of them deferred');
    await decide(app, 'x', 'Not about the question');
    await tally(app, '2 passages · 1 open, 1 of them deferred');
    await app.page.getByRole('combobox', { name: 'Show' }).selectOption('deferred');
    await tally(app, '1 passage · 1 open, 1 of them deferred');
    await list(app).getByText('open, deferred').waitFor();
    await list(app).focus();
    await decide(app, 'x', 'Nobody would miss it');
    await tally(app, '0 passages · none open');
    await app.page.getByRole('combobox', { name: 'Show' }).selectOption('disagreements');
    await tally(app, '2 passages · none open');
  });

  it('filters by kind, and says when nothing fits', async () => {
    await app.page.getByRole('combobox', { name: 'Kind' }).selectOption('boundaries');
    await app.page.getByRole('heading', { name: 'Nothing matches the filter' }).waitFor();
    await app.page.getByRole('button', { name: 'Clear the filter' }).click();
    await tally(app, '2 passages · none open');
  });

  it('says so where only one reviewer coded', async () => {
    await app.page
      .getByRole('combobox', { name: 'Document' })
      .selectOption({ label: 'Harrow 2016 · Abstract: one reviewer' });
    await app.page
      .getByRole('heading', { name: 'Nothing to compare on this document yet' })
      .waitFor();
  });
});

/** Opens a review of its own in a fresh profile. */
async function withReview(
  review: TeamReview,
  work: (app: LaunchedApp, folder: string) => Promise<void>,
  appearance: 'light' | 'dark' = 'light',
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'themeloom-compare-'));
  const loom = join(folder, 'nights.loom');
  await writeFile(loom, await writeBundle(review.contents));
  const app = await launch({ appearance });
  try {
    await openInCompare(app, loom);
    await work(app, folder);
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

describe('comparing in the dark appearance', () => {
  it('passes axe', async () => {
    const check = async (app: LaunchedApp): Promise<void> => {
      await list(app).waitFor();
      await decide(app, 'w', 'The whole sentence says it');
      await tally(app, '6 passages · 5 open');
      await press(app, '[');
      await panel(app).getByText('Ana Bell: boundaries merged').waitFor();
      expect(await violations(app.page)).toEqual([]);
    };
    await withReview(teamReview(), check, 'dark');
  });
});

describe('a third person', () => {
  const base = teamReview();
  const { structure } = codeTree(base.snapshot.codes);
  const [boundaries] = compareDocument(base.snapshot, base.documents.night, structure, {
    reviewers: [base.ab, base.cd, base.ef],
  }).disagreements;

  it('adjudicates: a decision beside the one that a colleague recorded, which only they can withdraw', async () => {
    if (boundaries === undefined) throw new Error('No disagreement');
    const review = continued(base, 'cd', settle, {
      settlements: [
        settlementOf(boundaries, { outcome: 'accept', reviewerId: base.cd }, base.text),
      ],
      outcome: 'accept',
      reason: 'Only the waiting is about waiting',
      present: [],
    });
    await withReview(review, async (app, folder) => {
      await tally(app, '6 passages · 5 open');
      await list(app).focus();
      await press(app, 'Home');
      await panel(app).getByText('Cem Duru: one accepted').waitFor();
      expect(await panel(app).getByRole('button', { name: 'Withdraw' }).count()).toBe(0);
      await decide(app, 'w', 'Adjudicated: the whole sentence');
      await panel(app).getByRole('heading', { name: 'Only AB coded this' }).waitFor();
      await press(app, 'Home');
      await panel(app).getByText('Ana Bell: boundaries merged').waitFor();
      const { snapshot } = await saved(app, join(folder, 'adjudicated.loom'));
      expect([...snapshot.decisions.values()].map(({ reviewerId }) => reviewerId)).toEqual([
        base.cd,
        base.ab,
      ]);
    });
  });
});

describe('keys that are not offered', () => {
  /** Presses and holds a key as a keyboard does: it goes down again and again before it comes up. */
  const hold = async (app: LaunchedApp, key: string): Promise<void> => {
    for (let times = 0; times < 12; times += 1) await app.page.keyboard.down(key);
    await app.page.keyboard.up(key);
  };

  it('say so, and no word typed after them decides anything', async () => {
    await withReview(teamReview(), async (app, folder) => {
      await list(app).focus();
      await press(app, ']');
      await panel(app).getByRole('heading', { name: 'Only AB coded this' }).waitFor();
      await press(app, 'a');
      await panel(app).getByText('A is not offered here: only AB coded this.').waitFor();
      await app.page
        .getByRole('status')
        .filter({ hasText: 'A is not offered here: only AB coded this.' })
        .waitFor({ state: 'attached' });
      await app.page.keyboard.type('Agreed to drop it: 1 case, next? ');
      await press(app, 'Enter');
      await panel(app).getByText('A is not offered here').waitFor();
      await panel(app).getByRole('heading', { name: 'Only AB coded this' }).waitFor();
      expect(await app.page.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('');
      expect(await violations(app.page)).toEqual([]);
      await press(app, 'Escape');
      await panel(app).getByText('A is not offered here').waitFor({ state: 'detached' });
      await decide(app, 'x', 'Agreed to drop it');
      await tally(app, '6 passages · 5 open');
      const { snapshot } = await saved(app, join(folder, 'dropped.loom'));
      expect(
        [...snapshot.decisions.values()].map(({ outcome, reason }) => `${outcome}: ${reason}`),
      ).toEqual(['reject: Agreed to drop it']);
    });
  });

  it('held keys decide once, and write nothing into the field they open', async () => {
    await withReview(teamReview(), async (app, folder) => {
      await list(app).focus();
      await hold(app, 'd');
      const reason = app.page.getByRole('textbox', { name: 'Reason' });
      await expect
        .poll(() => app.page.evaluate(() => document.activeElement?.tagName))
        .toBe('INPUT');
      expect(await reason.inputValue()).toBe('');
      await hold(app, 'Enter');
      await tally(app, '6 passages · 6 open, 1 of them deferred');
      const { snapshot } = await saved(app, join(folder, 'held.loom'));
      expect([...snapshot.decisions.values()].map(({ outcome }) => outcome)).toEqual(['defer']);
    });
  });
});

describe('a document that is still coded blind', () => {
  it('is not compared, and the screen says how to release it', async () => {
    const base = teamReview();
    const assigned = continued(base, 'ab', assignDocuments, {
      shares: [
        { documentId: base.documents.night, reviewerId: base.ab },
        { documentId: base.documents.night, reviewerId: base.cd },
      ],
    });
    await withReview(continued(assigned, 'ab', setTeamRules, { blind: true }), async (app) => {
      await tally(app, '2 passages · 2 open');
      await app.page
        .getByRole('combobox', { name: 'Document' })
        .selectOption({ label: 'Harrow 2016 · Findings: coded blind' });
      await app.page.getByRole('heading', { name: 'You are coding this document blind' }).waitFor();
      expect(await app.page.locator('[data-passage]').count()).toBe(0);
      await app.page.getByRole('button', { name: 'Go to Team' }).waitFor();
    });
  });
});
