import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { assignDocuments, setTeamRules } from '../../../shared/commands/team.ts';
import { gathered } from '../../../shared/export/write-table.ts';
import { seededBytes } from '../../../shared/random.ts';
import { codingReport } from '../../../shared/report/coding-report.ts';
import type { ReportBlock } from '../../../shared/report/report-block.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';
import { listedStudies } from '../../../shared/scope/listed-studies.ts';
import { codedExcerpts } from '../../../shared/tables/coded-excerpts.ts';
import { listedSource } from '../../../shared/tables/open-table.ts';
import { openReport } from '../../../shared/use-cases/export-report.ts';
import { type ExportChoice, tablesSource } from '../../../shared/use-cases/export-tables.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';

const { operations, snapshot: full, texts } = await buildSampleReview();

function sourceOf(choice: ExportChoice = {}, rows = full) {
  const source = tablesSource({ full: rows, operations, texts }, choice);
  return listedSource(source, listedStudies(source.snapshot));
}

const ofKind = <K extends ReportBlock['kind']>(blocks: Iterable<ReportBlock>, kind: K) =>
  [...blocks].filter((block): block is Extract<ReportBlock, { kind: K }> => block.kind === kind);

test('H7 every excerpt is quoted once under each of its codes, and the contents lead to every section', () => {
  const source = sourceOf();
  const { blocks, contents } = codingReport(source);
  const pairs = codedExcerpts(source).reduce((sum, { codes }) => sum + codes.length, 0);
  expect(ofKind(blocks, 'quote').length).toBe(pairs);
  expect(ofKind(blocks, 'heading')).toEqual(contents);
  expect(contents.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual([
    'Carrying a system that is not there',
    'Challenging communication',
    'Inadequate training',
    'Known as a person, alone as a professional',
    'Codes outside any theme',
  ]);
});

test('H7 a section says what its code means and how much is coded below it, then quotes study by study', () => {
  const blocks = [...codingReport(sourceOf()).blocks];
  const from = blocks.findIndex(
    (block) => block.kind === 'heading' && block.text === 'Goodwill as infrastructure',
  );
  expect(
    blocks
      .slice(from + 1, from + 8)
      .map((block) => [block.kind, 'text' in block ? block.text.slice(0, 42) : '']),
  ).toEqual([
    ['soft', 'Code, 19 excerpts of 7 studies'],
    ['text', 'Unpaid, informal or personal effort on whi'],
    ['text', 'Private telephone numbers, own money, unpa'],
    ['text', 'Ordinary kindness that the service does no'],
    ['text', 'Nobody has ever asked me to, and nobody ha'],
    ['text', 'The Kenyan nurse pays the fare of the morp'],
    ['study', 'Brömmelkampf & Süßholzer 2015'],
  ]);
});

test('H7 B1 nothing of a closed document is quoted', () => {
  const log = new LogWriter(
    {
      device: 'device:t',
      reviewerId: 'reviewer:t',
      now: () => 1_900_000_000_000,
      random: seededBytes(3),
    },
    full,
  );
  const viewer = [...full.reviewers.keys()].at(-1);
  const before = codedExcerpts(sourceOf({ viewer })).find(
    ({ excerpt }) => excerpt.reviewerId !== viewer,
  );
  if (before === undefined || viewer === undefined) throw new Error('nothing coded');
  log.run(setTeamRules, { blind: true });
  log.run(assignDocuments, {
    shares: [...full.reviewers.keys()].map((reviewerId) => ({
      documentId: before.document.id,
      reviewerId,
    })),
  });
  const report = codingReport(sourceOf({ viewer }, log.snapshot));
  const quotes = ofKind(report.blocks, 'quote').map(({ quote }) => quote);
  expect(quotes.length).toBeGreaterThan(0);
  expect(quotes).not.toContain(before.excerpt.quote);
  expect(report.notes.join(' ')).toContain('coded blind');
});

test('H7 in HTML and for Word each line of the contents leads to a section that is there', async () => {
  const [docx, html] = await Promise.all(
    openReport(sourceOf(), ['docx', 'html'], {}).map(({ pieces }) => gathered(pieces())),
  );
  const page = strFromU8(html ?? new Uint8Array());
  const ids = [...page.matchAll(/<h\d id="([^"]+)"/g)].map(([, id]) => id);
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links).toEqual(ids.filter((id) => id !== 'contents'));
  const parts = unzipSync(docx ?? new Uint8Array());
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const marks = [...xml.matchAll(/w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g)].map(
    ([, id]) => id,
  );
  expect([...xml.matchAll(/w:anchor="([^"]+)"/g)].map(([, id]) => id)).toEqual(marks);
  expect(marks.length).toBe(links.length);
  expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('w:styleId="Heading4"');
});
