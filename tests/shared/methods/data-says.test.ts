import { expect, test } from 'vitest';
import { methodsPartIds, subjects } from '../../../shared/checklists/subjects.ts';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { writeEntry } from '../../../shared/commands/checklists.ts';
import { createReview } from '../../../shared/commands/create-review.ts';
import { relateConcept, writeCell } from '../../../shared/commands/grid-cells.ts';
import { makeGrid, removeGrid } from '../../../shared/commands/grids.ts';
import { dataSays } from '../../../shared/methods/data-says.ts';
import { methodsText } from '../../../shared/methods/methods-text.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import type { Full } from '../../../shared/ops/snapshot.ts';
import { seededBytes } from '../../../shared/random.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';
import { listedStudies } from '../../../shared/scope/listed-studies.ts';
import { listedSource } from '../../../shared/tables/open-table.ts';
import { cellText, checklistTableIds } from '../../../shared/tables/table.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { tablesSource } from '../../../shared/use-cases/export-tables.ts';
import { programVersion } from '../../../shared/version.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';

const sample = await buildSampleReview();

function sourceOf(full: Full, operations: readonly Operation[], texts = sample.texts) {
  return tablesSource({ full, operations, texts }, {});
}

function saysOf(full: Full, operations: readonly Operation[]) {
  const source = sourceOf(full, operations);
  return dataSays(listedSource(source, listedStudies(source.snapshot)));
}

function begun(): LogWriter {
  const log = new LogWriter({
    device: 'device:a',
    reviewerId: 'reviewer:a',
    now: () => 1_900_000_000_000,
    random: seededBytes(7),
  });
  log.run(createReview, {
    reviewId: 'review:home',
    title: 'Coming home',
    reviewer: { name: 'Maren', initials: 'MH', person: 'person:maren' },
  });
  return log;
}

test('H2 of a review in which nothing happened yet only its title and program are said', () => {
  const log = begun();
  const says = saysOf(log.snapshot, log.operations);
  expect(
    Object.fromEntries(subjects.flatMap((each) => (says(each) === '' ? [] : [[each, says(each)]]))),
  ).toEqual({
    title: 'The title of the review is “Coming home”.',
    software: `The review was worked on in Themeloom; this was written by version ${programVersion}.`,
  });
  expect(methodsText(says).map(({ part }) => part)).toEqual(['software']);
});

test('H2 of the sample it is said what happened, in figures of its tables', () => {
  const says = saysOf(sample.snapshot, sample.operations);
  expect(
    [
      'strategies',
      'screening',
      'selection',
      'excludedReports',
      'people',
      'coding',
      'comparison',
      'synthesis',
      'quotations',
      'confidence',
    ].map((each) => says(each as 'people')),
  ).toEqual([
    'The log of searches holds the search strategy of 4 of 4 searches.',
    'On title and abstract 66 records were decided on by Sample reviewer and Ines Marrowby. 5 records were settled by a further decision. At the full text 32 records were decided on by Sample reviewer and Ines Marrowby. 3 records were settled by a further decision. The review asks for the decision of 2 people on each record.',
    'Of 63 records from databases and registers that were screened, 34 were excluded. 29 of their reports were assessed for eligibility at the full text. 2 reports found by other methods were assessed. 12 studies were included.',
    '18 reports were excluded at the full text: Wrong population (4), Wrong phenomenon of interest (5), Wrong setting or context (3), No qualitative findings (3), Not a primary study (2) and Language (1).',
    'Records were screened by Sample reviewer and Ines Marrowby. Data were extracted by Sample reviewer and Ines Marrowby. Studies were appraised by Sample reviewer and Ines Marrowby. 3 people coded: Sample reviewer, Ines Marrowby and Tobias Lundgate.',
    'Sample reviewer, Ines Marrowby and Tobias Lundgate coded 254 passages of 11 documents of 11 studies with 37 codes. 2 documents were coded by more than one person.',
    '37 of 37 codes in use have passages of more than one study. 6 of 6 themes have passages of more than one study.',
    '34 of 37 codes stand under themes: 4 descriptive and 2 analytical. 6 of 6 themes have a definition.',
    'Of 254 coded passages: 119 participants’ words (first order) and 135 authors’ interpretation (second order).',
    'Confidence was rated by GRADE-CERQual for 5 of 6 findings: high (2) and moderate (3).',
  ]);
  expect([says('appraisal'), says('appraisalResults')]).toEqual([
    'Sample reviewer and Ines Marrowby appraised studies by CAMELOT; 11 of 12 studies are appraised in full. 2 answers that differed were settled. The review asks for the appraisal by 2 people of each study.',
    'By CAMELOT, 2 of 12 studies have moderate or serious concerns: Recruitment and selection of participants (1 study) and Analysis and interpretation (1 study).',
  ]);
  expect([says('extraction'), says('sampling')]).toEqual([
    'Sample reviewer and Ines Marrowby extracted data of 11 of 12 studies. The review asks for the extraction by 2 people of each study. One value that was extracted differently was settled.',
    // Steps are prepared, and nothing was sampled.
    '',
  ]);
});

test('H2 of grids it is said in how many cells something is written, and how words go together', () => {
  const log = new LogWriter(
    {
      device: 'device:a',
      reviewerId: [...sample.snapshot.reviewers.keys()][0] ?? 'reviewer:a',
      now: () => 1_900_000_000_000,
      random: seededBytes(7),
    },
    sample.snapshot,
  );
  const codeIds = [...codeTree(sample.snapshot.codes).nodes.keys()].slice(0, 2);
  const [codeId = 'code:none'] = codeIds;
  const studyId = listedStudies(viewOf(sample.snapshot, { layer: 'everyone' })).studies[0]?.id;
  for (const gridId of sample.snapshot.grids.keys()) log.run(removeGrid, { gridId });
  log.run(makeGrid, { gridId: 'grid:words', name: 'Words', kind: 'translation', codeIds });
  expect(saysOf(log.snapshot, sample.operations)('grids')).toBe('');
  const text = 'Left to carry it alone.';
  log.run(writeCell, {
    ...{ gridId: 'grid:words', codeId, studyId, of: 'summary', text, layer: 'everyone' },
  });
  log.run(relateConcept, { gridId: 'grid:words', codeId, relation: 'refutational' });
  expect(saysOf(log.snapshot, sample.operations)('grids')).toBe(
    'In the translation table “Words” of 12 studies by 2 codes and themes, one cell holds a translation. How the words of the studies for a concept go together: refutational (1).',
  );
});

test('H5 the methods section has its parts in order, those that did not happen left out', () => {
  const parts = methodsText(saysOf(sample.snapshot, sample.operations)).map(({ part }) => part);
  expect(parts).toEqual(methodsPartIds.filter((part) => part !== 'sampling'));
});

test('H4 a table has each item once: what was written, else what the data say, and its notes name both kinds', () => {
  const log = begun();
  log.run(writeEntry, {
    checklist: 'entreq',
    item: '10',
    text: 'We appraised\nto weigh findings.',
  });
  const table = buildTable('entreq', sourceOf(log.snapshot, log.operations, new Map()));
  const rows = table.rows
    .filter(({ group }) => group !== true)
    .map(({ cells }) => cells.map(cellText));
  expect(rows.map(([number]) => number)).toEqual(
    Array.from({ length: 21 }, (_, at) => String(at + 1)),
  );
  expect([rows[0], rows[9]]).toEqual([
    ['1', 'Aim', 'Not written; the data of the review say nothing of it.', ''],
    ['10', 'Rationale for appraisal', 'We appraised\nto weigh findings.', ''],
  ]);
  expect(table.notes.slice(1, 3)).toEqual([
    'The text of one item is what the data of the review say, worded by nobody yet: 15.',
    'Of 19 items nothing is written, and the data say nothing: 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 16, 17, 18, 19, 20 and 21.',
  ]);
});

test('H4 every checklist is a table', () => {
  const source = sourceOf(sample.snapshot, sample.operations);
  expect(
    checklistTableIds.map((id) => {
      const table = buildTable(id, source);
      return [table.title, table.rows.filter(({ group }) => group !== true).length];
    }),
  ).toEqual([
    ['Checklist: ENTREQ', 21],
    ['Checklist: eMERGe', 19],
    ['Checklist: PRISMA 2020', 42],
    ['Checklist: PRISMA 2020 for abstracts', 12],
  ]);
});
