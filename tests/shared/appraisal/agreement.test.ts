import { describe, expect, it } from 'vitest';
import { appraisalAgreement } from '../../../shared/appraisal/agreement.ts';
import { concernCounts, concernLevels } from '../../../shared/appraisal/concern-counts.ts';
import { settleAppraisal } from '../../../shared/commands/appraisal.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { appraisalTeam } from '../../fixtures/appraisal-team.ts';
import { meet } from '../../fixtures/screening-team.ts';

/** Two people, three studies: they differ on the recruitment of the first. */
function appraised() {
  const team = appraisalTeam(2, 2);
  const { lead, machines, say, second, studyIds } = team;
  for (const [at, studyId] of studyIds.entries()) {
    for (const machine of machines) {
      const differs = at === 0 && machine === second;
      say(machine, 'Aim', { reason: 'Nights' }, studyId);
      say(machine, 'Recruitment', { answer: differs || at === 1 ? 'no' : 'yes' }, studyId);
      say(machine, 'Analysis', { answer: 'yes' }, studyId);
    }
  }
  meet(machines);
  return { ...team, lead };
}

describe('P6 agreement on items', () => {
  it('is of the studies both answered, as they answered before differences were settled', () => {
    const { instrument, item, lead, studyId } = appraised();
    const figures = () =>
      appraisalAgreement(lead.log.snapshot, instrument()).map(
        ({ item: { label }, kappa, observed, studies }) => ({ label, studies, observed, kappa }),
      );
    // Two of three studies alike; by chance (1/3·2/3 + 2/3·1/3) = 4/9, so kappa is (2/3 − 4/9) / (5/9) = 0.4.
    const expected = [
      {
        label: 'Recruitment',
        studies: 3,
        observed: { value: expect.closeTo(2 / 3, 12) },
        kappa: { value: expect.closeTo(0.4, 12) },
      },
      {
        label: 'Analysis',
        studies: 3,
        observed: { value: 1 },
        kappa: { undefined: 'no-variation' },
      },
    ];
    expect(figures()).toEqual(expected);
    lead.log.run(settleAppraisal, {
      studyId,
      itemId: item('Recruitment').id,
      answer: 'no',
      reason: 'Page 3',
    });
    expect(figures()).toEqual(expected);
  });

  it('tells of nothing that is kept from who asks', () => {
    const { instrument, lead, machines, sayAll, second } = appraisalTeam(2, 2);
    sayAll(lead, 'yes');
    second.log.bringIn([...lead.log.operations]);
    meet(machines);
    const shown = viewOf(second.log.snapshot, { viewer: second.reviewerId, layer: 'everyone' });
    expect(appraisalAgreement(shown, instrument()).map(({ studies }) => studies)).toEqual([0, 0]);
  });
});

it('P7 the counts of concerns of each item add up to the studies, those of each study to its answered items', () => {
  const { instrument, lead, studyIds } = appraised();
  const { byItem, byStudy } = concernCounts(
    concernLevels(lead.log.snapshot, instrument(), studyIds),
  );
  const zero = { none: 0, minor: 0, moderate: 0, serious: 0, other: 0, open: 0 };
  expect(byItem.map(({ item, levels }) => [item.label, levels])).toEqual([
    ['Recruitment', { ...zero, none: 1, serious: 1, open: 1 }],
    ['Analysis', { ...zero, none: 3 }],
  ]);
  expect(byStudy.map(({ levels }) => levels)).toEqual([
    { ...zero, none: 1, open: 1 },
    { ...zero, none: 1, serious: 1 },
    { ...zero, none: 2 },
  ]);
});
