import { describe, expect, it, test } from 'vitest';
import {
  type FlowKey,
  type FlowNumbers,
  flowKeys,
  keysInUse,
} from '../../../shared/prisma/flow-numbers.ts';
import { flowProblems } from '../../../shared/prisma/flow-problems.ts';
import { begun, changed, large, small, updated, withOther } from './flow-samples.ts';

function messages(numbers: FlowNumbers): readonly string[] {
  return flowProblems(numbers).map(({ message }) => message);
}

function without(numbers: FlowNumbers, ...keys: readonly FlowKey[]): FlowNumbers {
  const boxes = Object.fromEntries(
    flowKeys.flatMap((key) => {
      const number = numbers.boxes[key];
      return number === undefined || keys.includes(key) ? [] : [[key, number]];
    }),
  );
  return { ...numbers, boxes };
}

describe('sums', () => {
  it.each([small, large, withOther, updated])(
    'a diagram that adds up has no problem (%#)',
    (numbers) => {
      expect(messages(numbers)).toEqual([]);
    },
  );

  it('says which numbers a sum is made of, what it is and what it should be', () => {
    const numbers = changed(small, {
      records_screened: { counted: 412 },
      records_excluded: { counted: 362 },
    });
    expect(flowProblems(numbers)).toEqual([
      {
        kind: 'sum',
        boxes: [
          'records_screened',
          'database_results',
          'register_results',
          'duplicates',
          'excluded_automatic',
          'excluded_other',
        ],
        message:
          'Records screened (412) should be records identified (530) less records removed before screening (120): 410.',
      },
    ]);
  });

  const cases: readonly (readonly [string, FlowNumbers, string])[] = [
    [
      'screened less excluded are sought',
      changed(small, { records_excluded: { counted: 359 } }),
      'Reports sought for retrieval (50) should be records screened (410) less records excluded (359): 51.',
    ],
    [
      'sought less not retrieved are assessed',
      changed(small, { dbr_notretrieved_reports: { counted: 5 } }),
      'Reports assessed for eligibility (46) should be reports sought for retrieval (50) less reports not retrieved (5): 45.',
    ],
    [
      'assessed less excluded are included',
      changed(small, { new_reports: { counted: 15 } }),
      'Reports of included studies (15) should be reports assessed for eligibility (46) less reports excluded (30): 16.',
    ],
    [
      'studies are no more than their reports',
      changed(small, { new_studies: { counted: 17 } }),
      'Studies included in review (17) cannot be more than the reports of these studies (16).',
    ],
    [
      'no more is removed than identified',
      changed(small, { duplicates: { counted: 610 } }),
      'Records removed before screening (620) cannot be more than records identified (530).',
    ],
    [
      'other methods: sought less not retrieved are assessed',
      changed(withOther, { other_notretrieved_reports: { counted: 3 } }),
      'Reports assessed for eligibility by other methods (38) should be reports sought for retrieval (40) less reports not retrieved (3): 37.',
    ],
    [
      'other methods: included reports come from both columns',
      changed(withOther, { new_reports: { counted: 60 } }),
      'Reports of included studies (60) should be reports assessed for eligibility in both columns (134) less reports excluded in both (81): 53.',
    ],
    [
      'other methods: no more is sought than was identified',
      changed(withOther, { citations_results: { counted: 3 } }),
      'Reports sought for retrieval (other methods) (40) cannot be more than the records identified by other methods (20).',
    ],
    [
      'updated reviews: totals are previous and new together',
      changed(updated, { total_studies: { counted: 57 } }),
      'Total studies included in review (57) should be the studies of the previous version and the new ones together: 56.',
    ],
    [
      'updated reviews: reports likewise',
      changed(updated, { total_reports: { counted: 63 } }),
      'Reports of total included studies (63) should be the reports of the previous version and the new ones together: 64.',
    ],
    [
      'a stated total is the sum of its list',
      changed(large, {
        register_results: { stated: 321, note: '' },
        database_results: { stated: 12_345 },
      }),
      '',
    ],
  ];
  test.each(cases)('%s', (_, numbers, message) => {
    expect(messages(numbers)).toEqual(message === '' ? [] : [message]);
  });

  it('a stated total that its list contradicts is pointed out with the lines of the list', () => {
    const numbers = changed(small, { dbr_excluded: { stated: 31 }, new_reports: { counted: 15 } });
    expect(flowProblems(numbers)).toContainEqual({
      kind: 'list',
      boxes: ['dbr_excluded', 'dbr_excluded/Not qualitative', 'dbr_excluded/Another population'],
      message: 'Reports excluded (31) should be the sum of what is listed there: 30.',
    });
  });

  it('a corrected line of a list corrects the total', () => {
    const numbers: FlowNumbers = {
      ...changed(small, { new_reports: { counted: 15 } }),
      lists: {
        dbr_excluded: [
          {
            id: 'Not qualitative',
            name: 'Not qualitative',
            number: { counted: 18, stated: 19, note: 'One came by mail.' },
          },
          ...(small.lists.dbr_excluded ?? []).slice(1),
        ],
      },
    };
    expect(messages(changed(numbers, { new_studies: { counted: 14 } }))).toEqual([]);
  });
});

describe('missing numbers', () => {
  it('are named, are not taken for 0, and keep their sums from being checked', () => {
    const problems = flowProblems(without(begun, 'database_results'));
    expect(problems.every(({ kind }) => kind === 'missing')).toBe(true);
    expect(problems.map(({ boxes }) => boxes[0])).toEqual(keysInUse(begun));
  });

  it('are told with the one value that would let the other boxes add up', () => {
    expect(messages(without(small, 'records_excluded'))).toEqual([
      'Records excluded: the number is missing. By the other boxes it would be 360.',
    ]);
  });

  it('no impossible value is suggested', () => {
    const numbers = without(
      changed(small, { records_screened: { counted: 40 } }),
      'records_excluded',
    );
    expect(messages(numbers)).toContain('Records excluded: the number is missing.');
  });

  it('a line of a list without a number is named by its line', () => {
    const numbers: FlowNumbers = {
      ...small,
      lists: { ...small.lists, database_results: [{ id: 'e', name: 'Embase', number: {} }] },
    };
    expect(messages(without(numbers, 'database_results'))).toEqual([
      'Databases, Embase: the number is missing.',
    ]);
  });

  it('0 is a number', () => {
    expect(messages(changed(small, { register_results: { stated: 0 } }))).toEqual([]);
  });
});

describe('stated numbers', () => {
  const stated = changed(small, { duplicates: { counted: 100, stated: 110 } });

  it('win over counted ones, but need a note where they differ', () => {
    expect(messages(stated)).toEqual([
      'Duplicate records removed: 110 is stated, 100 is counted from the data. Add a note that says why they differ.',
    ]);
  });

  it('a note settles the difference, a blank one does not', () => {
    const noted = (note: string) =>
      messages(changed(small, { duplicates: { counted: 100, stated: 110, note } }));
    expect(noted('Ten were removed in the reference manager before import.')).toEqual([]);
    expect(noted('  ')).toHaveLength(1);
  });

  it('one that equals the count, or where nothing is counted, needs no note', () => {
    expect(messages(changed(small, { duplicates: { counted: 110, stated: 110 } }))).toEqual([]);
    expect(messages(changed(small, { duplicates: { stated: 110 } }))).toEqual([]);
  });

  it.each([-3, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    '%s is no number of records',
    (value) => {
      const [first] = flowProblems(changed(small, { excluded_other: { stated: value } }));
      expect(first).toMatchObject({ kind: 'invalid', boxes: ['excluded_other'] });
    },
  );
});

describe('what the standard asks for beyond sums', () => {
  it('exclusions need reasons', () => {
    expect(messages({ ...small, lists: {} })).toEqual([
      'Reports excluded (30): give the reasons, each with its number.',
    ]);
  });

  it('stages that are not finished are named until their number is stated', () => {
    const open: FlowNumbers = { ...small, open: { titleAbstract: 1, fullTextMaybe: 2 } };
    expect(messages(open)).toEqual([
      '1 record has no decision on title and abstract yet.',
      '2 reports are still “maybe” on the full text.',
    ]);
    expect(messages(changed(open, { records_screened: { stated: 410 } }))).toHaveLength(1);
  });
});
