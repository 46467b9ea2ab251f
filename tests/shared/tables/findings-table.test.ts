import { expect, test } from 'vitest';
import { gathered } from '../../../shared/export/write-table.ts';
import { changesTo } from '../../../shared/ops/change.ts';
import { applyChanges, findRecord } from '../../../shared/ops/snapshot.ts';
import { quoteToken } from '../../../shared/records/quote-token.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';
import { tablesOf } from '../../../shared/tables/open-table.ts';
import type { TableId } from '../../../shared/tables/table.ts';
import { cellText, findingTableIds } from '../../../shared/tables/table.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { openExports, tablesSource } from '../../../shared/use-cases/export-tables.ts';
import { buildTable } from '../../fixtures/build-table.ts';

const { operations, snapshot, texts } = await buildSampleReview();
const source = (full = snapshot) => ({
  snapshot: viewOf(full, { layer: 'everyone' }),
  operations,
  texts: texts as never,
  asOf: '2026-03-09',
});

const table = (id: (typeof findingTableIds)[number], full = snapshot) => {
  const { columns, notes, rows, title } = buildTable(id, source(full), { quotesPerTheme: 2 });
  return {
    title,
    heads: columns.map(({ label }) => label),
    rows: rows.map(({ cells }) => cells.map(cellText)),
    notes,
  };
};

test('F9 the evidence profile has the published columns in their order, and findings under their themes', () => {
  const { heads, notes, rows, title } = table('evidence-profile');
  expect([title, heads]).toEqual([
    'CERQual evidence profile',
    [
      'Summary of review finding',
      'Studies contributing to the review finding',
      'Methodological limitations',
      'Coherence',
      'Adequacy',
      'Relevance',
      'CERQual assessment of confidence in the evidence',
      'Explanation of CERQual assessment',
    ],
  ]);
  expect(rows.map(([first = '']) => first.split(' ').slice(0, 4).join(' '))).toEqual([
    'Lack of resources',
    '1. Doctors and nurses',
    'Fragmented multidisciplinary team approach',
    '2. Where several services',
    'Challenging communication',
    '3. Relatives ask professionals',
    'Inadequate training',
    '4. Professionals hesitate over',
    '5. Learning beside someone',
    'Known as a person,',
    '6. Being known to',
  ]);
  expect(rows[7]?.slice(1)).toEqual([
    'Brömmelkampf & Süßholzer 2015; Castellane-Roy et al. 2019; Figueirôa-Prado et al. 2021; Harrow & Ostler 2016; Lindvåg et al. 2018; Ó Muireagáin et al. 2014; Paravathmala & Thekkanvila 2017; Wekambo et al. 2020',
    'Minor concerns\nTwo studies do not say how accounts of errors were asked for.',
    'Moderate concerns\nSome data contradict the first half: in places nobody had been taught more than the dangers.',
    'No or very minor concerns',
    'No or very minor concerns\nDirect relevance',
    'Moderate confidence',
    'Lowered for coherence.',
  ]);
  expect(rows[10]?.slice(2)).toEqual([...Array(5).fill('Not yet assessed'), '']);
  expect(notes.slice(0, 2)).toEqual([
    'Assessed by GRADE-CERQual. Levels are judgements of the authors; none was computed.',
    'The confidence in 1 finding is not yet assessed.',
  ]);
});

test('F10 a quote in a statement and in an explanation is written as its excerpt is now, wherever they are written', () => {
  const excerpt = [...snapshot.home.keys()]
    .map((id) => findRecord(snapshot, id))
    .find((record) => record?.type === 'excerpt' && record.region === undefined);
  const finding = [...snapshot.findings.values()].find(({ confidenceReason }) => confidenceReason);
  if (excerpt?.type !== 'excerpt' || finding === undefined) throw new Error('The sample has both.');
  const token = quoteToken(excerpt.id, '“as it was” (Old 1999)');
  const quoting = applyChanges(
    snapshot,
    changesTo(finding, { statement: `They say: ${token}`, confidenceReason: `See ${token}` }),
  );
  for (const id of ['evidence-profile', 'findings', 'findings-quotes'] as const) {
    const written = JSON.stringify(table(id, quoting).rows);
    expect(written).toContain(JSON.stringify(excerpt.quote).slice(1, 40));
    expect(written).not.toContain('](excerpt:');
    expect(written).not.toContain('as it was');
  }
});

test('F9 the summary is the same without the components', () => {
  const profile = table('evidence-profile');
  const { heads, rows } = table('findings');
  const kept = (cells: readonly string[]) => [...cells.slice(0, 2), ...cells.slice(6)];
  expect(heads).toEqual(kept(profile.heads));
  expect(rows).toEqual(profile.rows.map((cells) => (cells.length === 1 ? cells : kept(cells))));
});

test('F9 findings stand with the quotes that were marked, and without any with some they rest on', () => {
  const { rows } = table('findings-quotes');
  const [, supporting = '', against = ''] = rows[7] ?? [];
  expect(supporting).toMatch(
    /^“I’ve drawn up morphine .*” \(Harrow & Ostler 2016, para\. \d+.*\)$/,
  );
  expect(against).toMatch(/^“We were taught morphine .*” \(Wekambo et al\. 2020, para\. \d+.*\)$/);
  expect(rows[10]?.[1]?.split('\n')).toHaveLength(2);
});

const htmlOf = async (...tables: readonly TableId[]) => {
  const asked = tablesSource({ full: snapshot, operations, texts: texts as never }, {});
  const files = openExports(asked, { tables, formats: ['html'], options: {} });
  const decoder = new TextDecoder();
  return Promise.all(
    [...files].map(async ({ pieces }) => decoder.decode(await gathered(pieces()))),
  );
};
const linksIn = (html = '') => [...html.matchAll(/<a href="([^"]*)">/g)].map(([, href]) => href);

test('F9 in HTML, cells of profile and summary lead to the row of their quotes, where that is written too', async () => {
  const [profile, summary, quotes = ''] = await htmlOf(
    'evidence-profile',
    'findings',
    'findings-quotes',
  );
  const rows = [...quotes.matchAll(/<tr id="([^"]*)">/g)].map(([, name]) => name);
  expect(rows).toHaveLength(6);
  const places = rows.map((name) => `findings-with-their-quotes.html#${name}`);
  expect(linksIn(profile)).toEqual(places.flatMap((place) => Array(6).fill(place)));
  expect(linksIn(summary)).toEqual(places.flatMap((place) => Array(2).fill(place)));
  expect(linksIn(quotes)).toEqual([]);
  const [alone] = await htmlOf('evidence-profile');
  expect(linksIn(alone)).toEqual([]);
});

test('F8 nobody in particular is told findings of a blind review with a document that is not released', () => {
  const [document] = snapshot.documents.keys();
  const blind = applyChanges(snapshot, [
    ...(snapshot.review === undefined ? [] : changesTo(snapshot.review, { blind: true })),
    {
      create: {
        id: 'assignment:one-two',
        type: 'assignment',
        documentId: document ?? 'document:none',
        reviewerId: 'reviewer:sample00000000000001',
        status: 'open',
      },
    },
  ]);
  expect(findingTableIds.map((id) => table(id, blind).rows)).toEqual([[], [], []]);
});

test('F9 all tables hold those of findings, so that in HTML the profile leads to the quotes', () => {
  const all = tablesOf(viewOf(snapshot, { layer: 'everyone' }));
  const at = all.indexOf('evidence-profile');
  expect(all.slice(at, at + 3)).toEqual(['evidence-profile', 'findings', 'findings-quotes']);
});
