import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { removeExcerpts } from '../../../shared/commands/excerpts.ts';
import { removeFinding } from '../../../shared/commands/findings.ts';
import { makeGrid, removeGrid } from '../../../shared/commands/grids.ts';
import { assignDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { addPart, makeSheet, type PartToAdd } from '../../../shared/commands/write-up.ts';
import { gathered } from '../../../shared/export/write-table.ts';
import { findingOutline } from '../../../shared/findings/outline.ts';
import type { Full } from '../../../shared/ops/snapshot.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { PartId, SheetId } from '../../../shared/records/ids.ts';
import { quoteToken } from '../../../shared/records/quote-token.ts';
import type { Report } from '../../../shared/report/report-block.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';
import { listedStudies } from '../../../shared/scope/listed-studies.ts';
import { codedExcerpts } from '../../../shared/tables/coded-excerpts.ts';
import { listedSource } from '../../../shared/tables/open-table.ts';
import { type ExportChoice, tablesSource } from '../../../shared/use-cases/export-tables.ts';
import { openWriteUp } from '../../../shared/use-cases/export-write-up.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';
import { typefaces } from '../../fixtures/typefaces.ts';

const { operations, snapshot: sample, texts } = await buildSampleReview();
const [reviewerId = 'reviewer:none' as const] = sample.reviewers.keys();
const sheetId: SheetId = 'sheet:findings';

function sourceOf(full: Full, choice: ExportChoice = {}) {
  const source = tablesSource({ full, operations, texts }, choice);
  return listedSource(source, listedStudies(source.snapshot));
}

const [coded] = codedExcerpts(sourceOf(sample));
const [finding] = findingOutline(sample).findings;
if (coded === undefined || finding === undefined) throw new Error('The sample says nothing.');
const { excerpt } = coded;

function written(parts: readonly PartToAdd[]): LogWriter {
  const log = new LogWriter(
    {
      ...{ device: 'device:t', reviewerId },
      now: () => 1_900_000_000_000,
      random: seededBytes(3),
    },
    sample,
  );
  log.run(makeSheet, { sheetId, name: 'Was wir fanden: Ärzte & Pflege' });
  parts.forEach((part, at) => {
    log.run(addPart, { sheetId, partId: `part:p${at}` as PartId, part });
  });
  return log;
}

const everything: readonly PartToAdd[] = [
  { kind: 'heading', text: 'Time', level: 2 },
  {
    kind: 'text',
    text: `Nobody counts it: ${quoteToken(excerpt.id, 'as it was')}.\n\nAnd so on.`,
  },
  { kind: 'quote', excerptId: excerpt.id },
  { kind: 'finding', findingId: finding.finding.id },
  { kind: 'table', shows: 'findings' },
  { kind: 'table', shows: 'matrix' },
  { kind: 'figure', shows: 'flow' },
  { kind: 'figure', shows: 'studies-per-theme' },
];

function reportOf(full: Full, choice?: ExportChoice): Report {
  const first = openWriteUp(sourceOf(full, choice)).at(-1);
  if (first === undefined) throw new Error('There is no sheet.');
  return first.report();
}

const briefly = (report: Report) =>
  [...report.blocks].map((block) => {
    switch (block.kind) {
      case 'table':
        return [block.kind, block.number, block.table.id];
      case 'figure':
        return [block.kind, block.number, block.figure.title];
      case 'quote':
        return [block.kind, block.quote];
      default:
        return [block.kind, block.text];
    }
  });

test('H9 a sheet reads in its order, with what it shows as it is now, and says last of whose coding that is', () => {
  const { blocks, figures, title } = reportOf(written(everything).snapshot);
  const all = briefly({ ...reportOf(written(everything).snapshot), blocks });
  expect(title).toBe('Was wir fanden: Ärzte & Pflege');
  expect(all.slice(0, 10)).toEqual([
    ['heading', 'Time'],
    ['text', expect.stringContaining(`Nobody counts it: “${excerpt.quote.slice(0, 12)}`)],
    ['text', 'And so on.'],
    ['quote', excerpt.quote],
    ['text', finding.finding.statement],
    ['soft', expect.stringMatching(/^Moderate confidence; 8 studies contribute\. \S/)],
    ['table', 1, 'findings'],
    ['table', 2, 'matrix'],
    ['figure', 1, 'PRISMA 2020 flow diagram'],
    ['figure', 2, 'Studies per theme'],
  ]);
  expect(all.slice(10).map(([kind]) => kind)).toEqual(['soft', 'soft', 'soft', 'soft']);
  expect(figures?.length).toBe(2);
});

test('H9 of what is gone or unknown a remark stands in its place', () => {
  const log = written([
    { kind: 'quote', excerptId: excerpt.id },
    { kind: 'finding', findingId: finding.finding.id },
    { kind: 'table', shows: 'of-a-later-version' },
    { kind: 'figure', shows: 'of-a-later-version' },
    { kind: 'text' },
    { kind: 'heading' },
  ]);
  log.run(removeFinding, { findingId: finding.finding.id });
  log.run(removeExcerpts, { excerptIds: [excerpt.id] });
  expect(briefly(reportOf(log.snapshot)).slice(0, 5)).toEqual([
    ['soft', '[A quote stood here. Its excerpt is gone.]'],
    ['soft', '[A finding stood here. It is gone.]'],
    ['soft', '[A table stood here that this version does not know.]'],
    ['soft', '[A figure stood here. There is nothing to draw it from.]'],
    ['soft', expect.stringMatching(/^Coding: /)],
  ]);
});

test('H8 B1 while a document is coded blind nobody sees a sheet', () => {
  const log = written(everything);
  const viewer = [...sample.reviewers.keys()].at(-1);
  const [documentId] = sample.documents.keys();
  if (viewer === undefined || documentId === undefined) throw new Error('nobody');
  log.run(setTeamRules, { blind: true });
  log.run(assignDocuments, {
    shares: [...sample.reviewers.keys()].map((each) => ({ documentId, reviewerId: each })),
  });
  const { snapshot } = sourceOf(log.snapshot, { viewer });
  expect([snapshot.sheets.size, snapshot.parts.size]).toEqual([0, 0]);
  expect(openWriteUp(sourceOf(log.snapshot, { viewer }))).toEqual([]);
});

test('H9 Word gets tables on pages of their own where they are wide, and figures with a picture behind them', async () => {
  const sheet = openWriteUp(sourceOf(written(everything).snapshot)).at(-1);
  if (sheet === undefined) throw new Error('There is no sheet.');
  const picture = new Uint8Array([137, 80, 78, 71, 255]);
  const file = sheet.as('docx', { typefaces, pictures: new Map([[2, picture]]) });
  expect(file.name).toBe('write-up-was-wir-fanden-arzte-pflege.docx');
  const bytes = await gathered(file.pieces());
  expect(await gathered(file.pieces())).toEqual(bytes);
  const parts = unzipSync(bytes);
  const media = Object.keys(parts).filter((path) => path.startsWith('word/media/'));
  expect(media).toEqual([
    'word/media/figure1.png',
    'word/media/figure1.svg',
    'word/media/figure2.png',
    'word/media/figure2.svg',
  ]);
  expect(parts['word/media/figure2.png']).toEqual(picture);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const body = text('word/document.xml');
  expect(body.match(/<w:pgSz /g)?.length).toBe(3);
  expect(body.match(/w:orient="landscape"/g)?.length).toBe(1);
  expect([...body.matchAll(/<a:blip [^>]*r:embed="(\w+)"/g)].map(([, id]) => id)).toEqual([
    'figure1png',
    'figure2png',
  ]);
  const known = [...text('word/_rels/document.xml.rels').matchAll(/Id="(figure\w+)"/g)];
  expect(known.map(([, id]) => id)).toEqual([
    'figure1svg',
    'figure1png',
    'figure2svg',
    'figure2png',
  ]);
  expect(text('[Content_Types].xml')).toContain('Extension="svg"');
});

test('H9 an HTML file holds the same, with its drawings in it and nothing that runs', async () => {
  const sheet = openWriteUp(sourceOf(written(everything).snapshot)).at(-1);
  if (sheet === undefined) throw new Error('There is no sheet.');
  const html = strFromU8(await gathered(sheet.as('html', { typefaces }).pieces()));
  expect([html.match(/<table>/g)?.length, html.match(/<svg /g)?.length]).toEqual([2, 2]);
  expect(html).toContain('<b>Table 2.</b>');
  expect(html).toContain('<b>Figure 1.</b> PRISMA 2020 flow diagram.');
  expect(html).not.toMatch(/<\?xml|<script|href="http/);
});

test('H10 a table is of other studies and other coding than the sheet where that was chosen, and its notes say so', () => {
  const whole = written([
    { kind: 'table', shows: 'matrix' },
    { kind: 'table', shows: 'matrix', include: 'all' },
    { kind: 'table', shows: 'matrix', layer: 'consensus' },
    { kind: 'figure', shows: 'studies-per-theme', include: 'all' },
  ]);
  const { blocks } = reportOf(whole.snapshot, { layer: 'everyone' });
  const tables = [...blocks].flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  const all = sample.studies.size;
  const counts = tables.map(({ rows }) => [...rows].length);
  expect(counts.map((count) => count > 30)).toEqual([false, true, false]);
  expect(counts[1]).toBeLessThanOrEqual(all + 2);
  const of = (words: string) =>
    tables.map(({ notes }) => notes.some((each) => each.startsWith(words)));
  // What the sheet says at its end stands below no table of it again.
  expect([of('Coding: '), of('Studies: '), of('Sample: palliative')]).toEqual([
    [false, false, true],
    [false, true, false],
    [false, false, false],
  ]);
  const [figure] = [...blocks].flatMap((block) => (block.kind === 'figure' ? [block.figure] : []));
  expect(figure?.title).toBe('Studies per theme');
});

test('H10 a table of a grid or instrument that was chosen is of that, and of the first where it is gone', () => {
  const log = written([]);
  for (const gridId of log.snapshot.grids.keys()) log.run(removeGrid, { gridId });
  log.run(makeGrid, { gridId: 'grid:first', kind: 'framework', name: 'Nights', codeIds: [] });
  log.run(makeGrid, { gridId: 'grid:other', kind: 'framework', name: 'Days', codeIds: [] });
  for (const gridId of [undefined, 'grid:other', 'grid:gone'] as const)
    log.run(addPart, {
      sheetId,
      part: { kind: 'table', shows: 'framework', ...(gridId === undefined ? {} : { gridId }) },
    });
  const titles = [...reportOf(log.snapshot).blocks].flatMap((block) =>
    block.kind === 'table' ? [block.table.title] : [],
  );
  expect(titles).toEqual(['Nights', 'Days', 'Nights']);
});

test('H9 wide tables one after the other have no empty page between them in Word', async () => {
  const sheet = openWriteUp(
    sourceOf(
      written([
        { kind: 'table', shows: 'matrix' },
        { kind: 'table', shows: 'appraisal' },
        { kind: 'text', text: 'Both are wide.' },
      ]).snapshot,
    ),
  ).at(-1);
  if (sheet === undefined) throw new Error('There is no sheet.');
  const parts = unzipSync(await gathered(sheet.as('docx', { typefaces }).pieces()));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const pages = [...body.matchAll(/<w:pgSz [^>]*?(w:orient="landscape")?\/>|Table \d\.|Both are/g)];
  expect(pages.map(([text, turned]) => turned ?? text.replace(/<.*/, 'upright'))).toEqual([
    'upright',
    'Table 1.',
    // The second is too wide for one page, and goes on below.
    'Table 2.',
    'Table 2.',
    'w:orient="landscape"',
    'Both are',
    'upright',
  ]);
});
