import { expect, test } from 'vitest';
import { finishRecode } from '../../../shared/commands/recode.ts';
import { removeDocument } from '../../../shared/commands/studies.ts';
import { cellText } from '../../../shared/tables/table.ts';
import { tablesSource } from '../../../shared/use-cases/export-tables.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { reviewerId } from '../../property/random-review.ts';
import { begin, body, coded, end, textId, type Work } from '../recode/second-coding-fixture.ts';

/** As the command line makes tables, and as the application does for who works here. */
async function sourceOf({ engine }: Work, viewer?: typeof reviewerId) {
  const operations = await engine.readLog();
  const texts = new Map([[textId, body]]);
  return tablesSource({ full: engine.state.full, operations, texts }, { viewer });
}

test('K12 both doors give the figures of each second coding, and the agreement report has them apart', async () => {
  const work = await coded();
  await begin(work);
  await work.code(10, 40);
  await end(work, finishRecode);
  const table = buildTable('recoded', await sourceOf(work, reviewerId));
  const lines = table.rows.map(({ cells }) => cells.slice(0, 5).map(cellText).join(' | '));
  const part = 'Maren Holt, coded again on 9 Mar 2026';
  expect(lines).toEqual([
    `${part}: Overall`,
    'All decisions | 100 | 0.600 | 0.900 | 0.783',
    'Interval of alpha (95%) |  |  |  | ',
    'Coded at all or not | 100 | 0.600 | 0.900 | 0.783',
    `${part}: By code`,
    'Being informed | 100 | 0.600 | 0.900 | 0.783',
    `${part}: By document`,
    'A hundred letters · Letters | 100 | 0.600 | 0.900 | 0.783',
  ]);
  expect(table.notes[1]).toBe(`${part}: 1 document, chosen by hand.`);
  expect(buildTable('recoded', await sourceOf(work)).rows).toEqual(table.rows);
  const report = buildTable('agreement', await sourceOf(work, reviewerId));
  expect(report.rows.slice(-table.rows.length)).toEqual(table.rows);
  expect(report.notes).toContain(table.notes[1]);
});

test('K12 a document that was removed is left out and told; without any there is a sentence', async () => {
  const work = await coded();
  expect(buildTable('recoded', await sourceOf(work)).notes[0]).toBe(
    'No document was coded a second time.',
  );
  await begin(work);
  await end(work, finishRecode);
  await work.engine.commit(removeDocument, { documentId: work.documentId });
  const { notes, rows } = buildTable('recoded', await sourceOf(work));
  expect(rows).toEqual([]);
  expect(notes[1]).toMatch(/1 document is left out because it was removed\.$/);
});

test('B6 what is being coded again counts in no table of whoever does, and the table says so', async () => {
  const work = await coded();
  const before = buildTable('excerpts', await sourceOf(work));
  expect(before.rows).toHaveLength(1);
  await begin(work);
  await work.code(10, 40);
  await work.code(60, 70);
  const mine = buildTable('excerpts', await sourceOf(work, reviewerId));
  expect(mine.rows).toEqual([]);
  expect(mine.notes).toContain('Coding of 1 document is kept back: it is being coded again.');
  expect(buildTable('excerpts', await sourceOf(work)).rows).toEqual(before.rows);
});
