import { expect, test } from 'vitest';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { extractValue, settleExtraction } from '../../../shared/commands/extraction.ts';
import { editStudy, importStudies } from '../../../shared/commands/studies.ts';
import { cellText } from '../../../shared/tables/table.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import {
  country,
  duration,
  type ExtractionTeam,
  extractionTeam,
} from '../../fixtures/extraction-team.ts';
import { type Machine, meet } from '../../fixtures/screening-team.ts';

const text = 'The programme ran for 12 weeks.';
const textId = 'a'.repeat(64);
const body = {
  text,
  blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
  pages: [],
};

/** The rows of a table of the first study as somebody sees it, with the texts at hand. */
function rowsFor(
  { studyId }: ExtractionTeam,
  { log, reviewerId }: Machine,
  id: 'characteristics' | 'extraction',
) {
  const table = buildTable(id, {
    snapshot: viewOf(log.snapshot, { viewer: reviewerId, layer: 'everyone' }),
    operations: log.operations,
    texts: new Map([[textId, body as never]]),
    asOf: '2026-03-09',
  });
  return {
    heads: table.columns.map(({ label }) => label),
    rows: table.rows
      .filter(({ cells }) => cells[0]?.from.includes(studyId))
      .map(({ cells }) => cells.map(cellText)),
    notes: table.notes,
  };
}

test('S15 the table of extraction has what is agreed, whose is shown, the passage with its place, and how it was settled', () => {
  const team = extractionTeam(2, 2);
  const { fill, lead, machines, second, studyId } = team;
  lead.log.run(importStudies, {
    studies: [],
    attach: [
      {
        studyId,
        document: {
          id: 'document:paper',
          title: 'Paper',
          textId,
          length: text.length,
          format: 'text',
        },
      },
    ],
  });
  meet(machines);
  const at = text.indexOf('12 weeks');
  const anchor = makeAnchor(text, at, at + 8);
  if (anchor === undefined) throw new Error('Nothing selected');
  lead.log.run(extractValue, {
    studyId,
    fieldId: team.field('Duration').id,
    value: '12 weeks',
    passages: [{ documentId: 'document:paper', anchor }],
  });
  fill(lead, 'Country', 'Wales');
  meet(machines);
  // Nothing of it is shown to who has not extracted it.
  expect(rowsFor(team, second, 'extraction').rows).toEqual([
    ['The night shift, part 1', 'Duration', '', 'weeks', '', '', ''],
    ['The night shift, part 1', 'Country', '', '', '', '', ''],
  ]);
  fill(second, 'Duration', '12');
  fill(second, 'Country', 'Norway');
  meet(machines);
  lead.log.run(settleExtraction, {
    studyId,
    fieldId: team.field('Country').id,
    value: 'Wales',
    reason: 'Table 1',
  });
  const { heads, notes, rows } = rowsFor(team, lead, 'extraction');
  expect(heads.slice(2)).toEqual([
    'Agreed value',
    'Unit',
    'Maren',
    'Piet',
    'Passages',
    'How it was settled',
    'Remark',
  ]);
  expect(rows).toEqual([
    [
      'The night shift, part 1',
      'Duration',
      '12',
      'weeks',
      '12',
      '12',
      '“12 weeks” (para. 1)',
      'Extracted alike by 2 reviewers',
      '',
    ],
    [
      'The night shift, part 1',
      'Country',
      'Wales',
      '',
      'Wales',
      'Norway',
      '',
      'Settled by Maren: Table 1',
      '',
    ],
  ]);
  expect(notes[1]).toMatch(/^What one reviewer extracted is left out until/);
});

test('S14 the table of characteristics has the fields in their order with their units, then what no field stands for', () => {
  const team = extractionTeam(1, 1, [duration, country]);
  const { fill, lead, studyId } = team;
  fill(lead, 'Duration', '12 weeks');
  lead.log.run(editStudy, { studyId, fields: { setting: 'Home', 'custom.Rigour': 'high' } });
  const { heads, rows } = rowsFor(team, lead, 'characteristics');
  expect(heads).toEqual([
    'Study',
    'Year',
    'Duration (weeks)',
    'Country',
    'Setting',
    'Rigour',
    'Reference',
  ]);
  expect(rows[0]?.slice(2, 6)).toEqual(['12', '', 'Home', 'high']);
});
