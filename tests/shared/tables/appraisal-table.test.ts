import { expect, it } from 'vitest';
import { describe } from '../../../shared/audit/describe.ts';
import { scoreInstrument } from '../../../shared/commands/instruments.ts';
import { rateStudy } from '../../../shared/commands/sampling.ts';
import type { TableId } from '../../../shared/tables/table.ts';
import { cellText } from '../../../shared/tables/table.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { appraisalTeam } from '../../fixtures/appraisal-team.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { type Machine, meet } from '../../fixtures/screening-team.ts';

function tableFor({ log, reviewerId }: Machine, id: TableId = 'appraisal') {
  const snapshot = viewOf(log.snapshot, { viewer: reviewerId, layer: 'everyone' });
  const source = { snapshot, operations: [], texts: new Map(), asOf: '2026-03-09' };
  return buildTable(id, source, { include: 'all' });
}

it('P7 the table of appraisal has what counts as a sign and in words with the reasons, and where it came from', () => {
  const { lead, machines, say, second, studyId } = appraisalTeam(2, 2);
  for (const [machine, answer] of [
    [lead, 'no'],
    [second, 'partly'],
  ] as const) {
    say(machine, 'Aim', { reason: 'How nights pass' });
    say(machine, 'Recruitment', { answer: 'no', reason: 'Nothing on who declined' });
    say(machine, 'Analysis', { answer });
  }
  lead.log.run(rateStudy, { studyId, rates: 'richness', value: 4 });
  meet(machines);
  const { columns, notes, rows, title } = tableFor(second);
  expect([title, columns.map(({ label }) => label), rows[0]?.cells.map(cellText)]).toEqual([
    'Appraisal by Our checklist',
    ['Study', 'Aim', 'Recruitment', 'Analysis', 'Data richness'],
    [
      expect.stringContaining('The night shift, part 1'),
      'How nights pass',
      '● No\nNothing on who declined',
      '≠ answered differently, not settled',
      '4',
    ],
  ]);
  expect(rows[0]?.cells[2]?.from.filter((id) => id.startsWith('appraisal:'))).toHaveLength(2);
  expect(notes).toEqual(
    expect.arrayContaining([
      'Instrument: Our checklist, Protocol of the team, 2026. Items are in the words of the review team or of this program, not the publisher’s.',
      'Each study is appraised by 2 reviewers independently: shown is what they answered alike, or what a difference was settled to be.',
      'There is no score: it would weigh all items alike and hide which of them are weak.',
    ]),
  );
});

it('P4 neither table tells of an appraisal that is kept from who asks', () => {
  const { lead, machines, sayAll, second } = appraisalTeam(2, 2);
  sayAll(lead, 'no');
  meet(machines);
  const texts = (['appraisal', 'appraisal-summary'] as const).map((id) =>
    tableFor(second, id)
      .rows.flatMap(({ cells }) => cells.map(cellText))
      .join('|'),
  );
  expect(texts.map((each) => /No\b|How nights|not appraised by everybody/.test(each))).toEqual([
    false,
    false,
  ]);
});

it('P8 the answers without a concern are counted only where that is switched on, and what is open stands beside', () => {
  const { instrument, lead, say, sayAll, studyIds } = appraisalTeam(1, 1);
  const [first, second, third] = studyIds;
  if (first === undefined || second === undefined || third === undefined) throw new Error('few');
  sayAll(lead, 'yes', first);
  say(lead, 'Recruitment', { answer: 'no' }, second);
  say(lead, 'Recruitment', { answer: 'na' }, third);
  say(lead, 'Analysis', { answer: 'na' }, third);
  const scores = () => {
    const { columns, notes, rows } = tableFor(lead, 'appraisal-summary');
    const at = columns.findIndex(({ key }) => key === 'score');
    return {
      scores: rows.flatMap(({ cells, group }) =>
        at < 0 || group === true || cells[at] === undefined ? [] : [cellText(cells[at])],
      ),
      remarks: notes.map((note) => /^There is no score|^Without a concern/.exec(note)?.[0] ?? ''),
    };
  };
  expect(scores()).toEqual({
    scores: [],
    remarks: expect.arrayContaining(['There is no score']),
  });
  const instrumentId = instrument().id;
  const told = lead.log.run(scoreInstrument, { instrumentId, scored: true });
  expect(told === undefined ? '' : describe(told)).toBe(
    'Switched on counting the answers without a concern by “Our checklist”',
  );
  // Two items, then three studies.
  expect(scores().scores).toEqual(['', '', '2 of 2', '0 of 1, 1 open', '–']);
  expect(scores().remarks).toContain('Without a concern');
  expect(scores().remarks).not.toContain('There is no score');
  lead.log.run(scoreInstrument, { instrumentId, scored: false });
  expect(scores().scores).toEqual([]);
});
