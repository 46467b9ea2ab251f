import { describe, expect, it } from 'vitest';
import { screenStudy, settleScreening } from '../../../shared/commands/screening.ts';
import { removeStudies } from '../../../shared/commands/studies.ts';
import { snapshotOf } from '../../../shared/ops/snapshot.ts';
import type { ScreeningId, StudyId } from '../../../shared/records/ids.ts';
import type { Screening, ScreeningDecision } from '../../../shared/records/screening.ts';
import { isScreenedByTwo, screeningAgreement } from '../../../shared/team/screening-agreement.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { maren, piet, reviewOfTwo, writing } from '../screening/team-of-two.ts';

/** A review in which two screened as many studies as the table says: both yes, only the first, only the second, both no. */
function screened(table: readonly [number, number, number, number]) {
  const votes = [
    ['include', 'include'],
    ['include', 'exclude'],
    ['exclude', 'include'],
    ['exclude', 'exclude'],
  ] as const satisfies readonly (readonly [ScreeningDecision, ScreeningDecision])[];
  const pairs = votes.flatMap((pair, cell) => Array.from({ length: table[cell] ?? 0 }, () => pair));
  const studyId = (at: number): StudyId => `study:s${at}`;
  const vote = (
    at: number,
    who: typeof maren | typeof piet,
    decision: ScreeningDecision,
  ): Screening => ({
    id: `screening:${who.slice(9)}${at}` satisfies ScreeningId,
    type: 'screening',
    studyId: studyId(at),
    reviewerId: who,
    stage: 'titleAbstract',
    decision,
  });
  return shownOf(
    snapshotOf([
      { id: 'review:valley', type: 'review', title: 'Dying at home', screeners: 2 },
      { id: maren, type: 'reviewer', name: 'Maren', initials: 'MH', colour: 0 },
      { id: piet, type: 'reviewer', name: 'Piet', initials: 'PO', colour: 1 },
      ...pairs.map((_, at) => ({
        id: studyId(at),
        type: 'study' as const,
        citation: { type: 'article-journal', title: `Study ${at}` },
      })),
      ...pairs.flatMap(([one, other], at) => [vote(at, maren, one), vote(at, piet, other)]),
    ]),
  );
}

const rounded = (coefficient: { readonly value: number } | { readonly undefined: string }) =>
  'value' in coefficient ? Number(coefficient.value.toFixed(2)) : coefficient.undefined;

describe('agreement in screening', () => {
  it.each([
    // Feinstein and Cicchetti 1990, tables 1 and 2: the same agreement, and kappa 0.70 and 0.32.
    { table: [40, 9, 6, 45], kappa: 0.7 },
    { table: [80, 10, 5, 5], kappa: 0.32 },
  ] as const)(
    'S5 is the published kappa for $table, beside a PABAK of 0.70',
    ({ kappa, table }) => {
      const [pair] = screeningAgreement(screened(table), 'titleAbstract');
      expect(pair).toMatchObject({
        first: maren,
        second: piet,
        studies: 100,
        bothInclude: table[0],
        onlyFirstIncludes: table[1],
        onlySecondIncludes: table[2],
        bothExclude: table[3],
      });
      expect(pair && [pair.observed, pair.kappa, pair.pabak].map(rounded)).toEqual([
        0.85,
        kappa,
        0.7,
      ]);
    },
  );

  it('S5 is not a figure where all decisions are the same', () => {
    const [pair] = screeningAgreement(screened([0, 0, 0, 12]), 'titleAbstract');
    expect(pair && [pair.observed, pair.kappa, pair.pabak].map(rounded)).toEqual([
      1,
      'no-variation',
      'no-variation',
    ]);
  });

  it('S5 counts what both decided before it was settled, maybe as include, and no study that is gone', () => {
    const { log, studyIds } = reviewOfTwo({ screeners: 2 });
    const [first = 'study:', second = 'study:', third = 'study:'] = studyIds;
    const stage = 'titleAbstract';
    for (const studyId of studyIds) log.run(screenStudy, { studyId, stage, decision: 'include' });
    const other = writing(log.snapshot, piet);
    other.run(screenStudy, { studyId: first, stage, decision: 'maybe' });
    other.run(screenStudy, { studyId: second, stage, decision: 'exclude' });
    expect(screeningAgreement(shownOf(other.snapshot), stage)).toMatchObject([
      { studies: 2, bothInclude: 1, onlyFirstIncludes: 1, onlySecondIncludes: 0, bothExclude: 0 },
    ]);
    const settled = {
      studyId: second,
      stage,
      decision: 'include',
      present: [maren],
      note: 'Both',
    } as const;
    other.run(settleScreening, settled);
    other.run(screenStudy, { studyId: third, stage, decision: 'include' });
    other.run(removeStudies, { studyIds: [third] });
    expect(screeningAgreement(shownOf(other.snapshot), stage)).toMatchObject([
      { studies: 2, bothInclude: 1, onlyFirstIncludes: 1 },
    ]);
    expect(screeningAgreement(shownOf(other.snapshot), 'fullText')).toEqual([]);
    expect(
      (['titleAbstract', 'fullText'] as const).map((each) =>
        isScreenedByTwo(shownOf(other.snapshot), each),
      ),
    ).toEqual([true, false]);
  });
});
