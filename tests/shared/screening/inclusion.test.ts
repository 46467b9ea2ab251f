import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../../shared/ops/snapshot.ts';
import { boxNumber } from '../../../shared/prisma/flow-numbers.ts';
import { flowOfReview } from '../../../shared/prisma/flow-of-review.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import type { Screening, ScreeningStage } from '../../../shared/records/screening.ts';
import type { Study } from '../../../shared/records/study.ts';
import { hasOthers, includedStudies, markOf } from '../../../shared/screening/inclusion.ts';
import { cellText } from '../../../shared/tables/table.ts';
import { programVersion } from '../../../shared/version.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { shownOf } from '../../fixtures/shown.ts';

function study(name: string, inclusion?: Study['inclusion'], more: Partial<Study> = {}): Study {
  return {
    id: `study:${name}`,
    type: 'study',
    citation: { type: 'article-journal', title: name, author: [{ family: name }] },
    ...(inclusion === undefined ? {} : { inclusion }),
    ...more,
  };
}

function screening(
  name: string,
  stage: ScreeningStage,
  decision: Screening['decision'],
): Screening {
  return {
    id: `screening:${name}-${stage}`,
    type: 'screening',
    studyId: `study:${name}`,
    reviewerId: 'reviewer:maren',
    stage,
    decision,
  };
}

const review: AnyRecord = { id: 'review:valley', type: 'review', title: 'Dying at home' };
const names = (list: readonly Study[]): readonly string[] =>
  list.map(({ citation }) => citation.title);

describe('S2: which studies are spoken of', () => {
  const decided = snapshotOf([
    review,
    study('Abara', 'included'),
    study('Byrne', 'excluded'),
    study('Harrow'),
    study('Moreau', 'undecided'),
    study('Ostler', undefined),
    screening('Ostler', 'fullText', 'include'),
    study('Tanaka', 'included', { deleted: true }),
  ]);

  it('before anything is decided all are listed, and none is marked', () => {
    const open = snapshotOf([review, study('Harrow'), study('Moreau', 'undecided')]);
    const list = includedStudies(open);
    expect([names(list.studies), list.decided, hasOthers(list)]).toEqual([
      ['Harrow', 'Moreau'],
      false,
      false,
    ]);
    expect(markOf(open, list, 'study:Harrow')).toBeUndefined();
    expect(notesOf(open)).toContain(
      'Studies: all 2, since none has been included or excluded yet.',
    );
  });

  it('then the included ones alone, by what is written or what screening settles', () => {
    const list = includedStudies(decided);
    expect([names(list.studies), list.counts, hasOthers(list)]).toEqual([
      ['Abara', 'Ostler'],
      { included: 2, excluded: 1, undecided: 2 },
      true,
    ]);
    expect(notesOf(decided)).toContain(
      'Studies: the included ones (2); 2 undecided and 1 excluded are not listed.',
    );
  });

  it('all where they are asked for, those not included marked', () => {
    const table = buildTable('characteristics', sourceOf(decided), { include: 'all' });
    expect(
      table.rows.map(({ cells }) => (cells[0] === undefined ? '' : cellText(cells[0]))),
    ).toEqual(['Abara', 'Byrne [excluded]', 'Harrow [undecided]', 'Moreau [undecided]', 'Ostler']);
    expect([table.title, table.notes]).toEqual([
      'Characteristics of all studies',
      [
        'Studies: all 5; those marked as undecided (2) or excluded (1) are not included.',
        `Dying at home, as of 2026-03-09. Made with Themeloom ${programVersion}.`,
      ],
    ]);
  });

  it('the flow diagram counts as included what the tables list, and a file alone as nothing', () => {
    const outcome = fc.constantFrom(
      undefined,
      'included' as const,
      'excluded' as const,
      'undecided' as const,
    );
    const vote = fc.constantFrom(
      undefined,
      'include' as const,
      'exclude' as const,
      'maybe' as const,
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(outcome, vote, vote, fc.boolean()), { minLength: 1, maxLength: 12 }),
        (list) => {
          const records = list.flatMap(([inclusion, first, last, hasFile], index): AnyRecord[] => {
            const name = `S${index}`;
            return [
              study(name, inclusion),
              ...(first === undefined ? [] : [screening(name, 'titleAbstract', first)]),
              ...(last === undefined ? [] : [screening(name, 'fullText', last)]),
              ...(hasFile ? [fileOf(name)] : []),
            ];
          });
          const snapshot = snapshotOf([review, ...records]);
          const { counts } = includedStudies(snapshot);
          const untouched = list.filter(
            ([inclusion, first, last]) =>
              (inclusion === undefined || inclusion === 'undecided') &&
              first === undefined &&
              last === undefined,
          );
          const flow = flowOfReview(snapshot);
          expect(boxNumber(flow, 'new_studies')).toBe(counts.included);
          expect(boxNumber(flow, 'records_screened')).toBe(list.length - untouched.length);
        },
      ),
    );
  });
});

function fileOf(name: string): AnyRecord {
  return {
    id: `document:${name}`,
    type: 'document',
    studyId: `study:${name}`,
    title: 'Full text',
    textId: '0'.repeat(64),
    length: 10,
    format: 'pdf',
  };
}

function sourceOf(snapshot: ReturnType<typeof snapshotOf>) {
  return { snapshot: shownOf(snapshot), operations: [], texts: new Map(), asOf: '2026-03-09' };
}

function notesOf(snapshot: ReturnType<typeof snapshotOf>): readonly string[] {
  return buildTable('characteristics', sourceOf(snapshot)).notes;
}
