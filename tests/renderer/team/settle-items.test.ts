import { expect, test } from 'vitest';
import { appraisalItems, newerItems } from '../../../renderer/team/settle-items.ts';
import { screenStudy } from '../../../shared/commands/screening.ts';
import { appraisalTeam } from '../../fixtures/appraisal-team.ts';
import { meet } from '../../fixtures/screening-team.ts';

test('X6 changes of a newer version are one thing that waits, with what to do and no way out', () => {
  expect(newerItems(0)).toEqual([]);
  expect(newerItems(2)).toEqual([
    {
      id: 'newer',
      sentence: expect.stringMatching(
        /^2 changes of a newer version wait\. .*Install the newer version/,
      ),
      exhibits: [],
      more: 0,
      takesReason: false,
      ways: [],
    },
  ]);
});

test('P4 a difference in appraisal waits with the answers that were given, until its study is excluded', () => {
  const { lead, machines, say, sayAll, second, studyId, studyIds } = appraisalTeam(2, 2);
  sayAll(lead, 'no');
  sayAll(second, 'no');
  say(second, 'Analysis', { answer: 'partly', reason: 'One of two wards' });
  meet(machines);
  const waiting = () =>
    appraisalItems(lead.log.snapshot).map(({ exhibits, sentence, ways }) => [
      sentence,
      exhibits.map(({ says, words }) => `${says}: ${words}`).toSorted(),
      ways.map(({ label }) => label).toSorted(),
    ]);
  expect(waiting()).toEqual([
    [
      'The night shift, part 1: “Analysis” (Our checklist) was answered differently.',
      ['Maren: No', 'Piet: Partly: One of two wards'],
      ['Settle as “No”', 'Settle as “Partly”'],
    ],
  ]);
  for (const id of studyIds)
    lead.log.run(screenStudy, {
      studyId: id,
      stage: 'titleAbstract',
      decision: id === studyId ? 'exclude' : 'include',
    });
  expect(waiting()).toEqual([]);
});
