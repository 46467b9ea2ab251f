import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFlow, type FlowData, type FlowRecord } from '../../../shared/prisma/flow-counts.ts';
import {
  boxNumber,
  type FlowKey,
  type FlowNumbers,
  flowKeys,
  flowNumberName,
  keysInUse,
  withStated,
} from '../../../shared/prisma/flow-numbers.ts';
import { flowProblems } from '../../../shared/prisma/flow-problems.ts';
import { sourceKinds } from '../../../shared/records/search.ts';

const searches: FlowData['searches'] = [
  { id: 'medline', kind: 'database', name: 'MEDLINE' },
  { id: 'cinahl', kind: 'database', name: 'CINAHL' },
  { id: 'trials', kind: 'register', name: 'ClinicalTrials.gov' },
  { id: 'citing', kind: 'citation', name: 'Forward citations' },
];

function record(
  id: string,
  searchIds: readonly string[],
  more: Partial<FlowRecord> = {},
): FlowRecord {
  return { id, searchIds, ...more };
}

const records: readonly FlowRecord[] = [
  record('kept', ['medline'], { titleAbstract: 'include', fullText: 'include', studyId: 'one' }),
  record('again', ['cinahl'], { duplicateOf: 'kept' }),
  record('merged', ['medline', 'trials', 'citing'], { fullText: 'include', studyId: 'one' }),
  record('off-topic', ['cinahl'], { titleAbstract: 'exclude' }),
  record('lost', ['cinahl'], { titleAbstract: 'include', retrieved: false }),
  record('survey', ['medline'], { fullText: 'exclude', fullTextReason: 'Not qualitative' }),
  record('robot', ['medline'], { removed: 'automation' }),
  record('cited', ['citing'], { titleAbstract: 'include', retrieved: true, fullText: 'include' }),
  record('cited-survey', ['citing'], { fullText: 'exclude', fullTextReason: 'Not qualitative' }),
];

function shown(numbers: FlowNumbers): Partial<Record<FlowKey, number>> {
  return Object.fromEntries(
    flowKeys.flatMap((key) => {
      const value = boxNumber(numbers, key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

describe('counting', () => {
  it('counts each box, and its sums add up', () => {
    const numbers = countFlow({ searches, records });
    expect(shown(numbers)).toEqual({
      database_results: 7,
      register_results: 1,
      duplicates: 2,
      excluded_automatic: 1,
      excluded_other: 0,
      records_screened: 5,
      records_excluded: 1,
      dbr_sought_reports: 4,
      dbr_notretrieved_reports: 1,
      dbr_assessed: 3,
      dbr_excluded: 1,
      website_results: 0,
      organisation_results: 0,
      citations_results: 3,
      other_sought_reports: 2,
      other_notretrieved_reports: 0,
      other_assessed: 2,
      other_excluded: 1,
      new_studies: 2,
      new_reports: 3,
    });
    expect(flowProblems(numbers)).toEqual([]);
  });

  it('logged hits win over the records that were imported', () => {
    const logged = searches.map((search) => ({ ...search, hits: 40 }));
    const numbers = countFlow({ searches: logged, records });
    expect(boxNumber(numbers, 'database_results')).toBe(80);
    expect(flowProblems(numbers)[0]?.message).toBe(
      'Records screened (5) should be records identified (120) less records removed before screening (3): 117.',
    );
  });

  it('searches of one database are one line', () => {
    const again = [
      ...searches,
      { id: 'update', kind: 'database' as const, name: ' medline', hits: 6 },
    ];
    expect(countFlow({ searches: again, records }).lists.database_results).toEqual([
      { id: 'medline', name: 'MEDLINE', number: { counted: 10 } },
      { id: 'cinahl', name: 'CINAHL', number: { counted: 3 } },
    ]);
  });

  it('without data nothing is counted, which is not 0', () => {
    expect(shown(countFlow({ searches: [], records: [] }))).toEqual({});
    const searched = countFlow({
      searches: searches.slice(0, 1).map((search) => ({ ...search, hits: 12 })),
      records: [],
    });
    expect(shown(searched)).toMatchObject({ database_results: 12, register_results: 0 });
    expect(searched.boxes.records_screened).toBeUndefined();
  });

  it('records of no known search are counted and named', () => {
    const numbers = countFlow({ searches, records: [...records, record('stray', ['gone'])] });
    expect(boxNumber(numbers, 'database_results')).toBe(8);
    expect(flowProblems(numbers).map(({ message }) => message)).toEqual([
      'Records screened (5) should be records identified (9) less records removed before screening (3): 6.',
      '1 record belongs to no search. Say in the search log where they come from.',
      '1 record has no decision on title and abstract yet.',
    ]);
  });

  it('a search without hits and without records has a number that is missing', () => {
    const silent = [...searches, { id: 'web', kind: 'website' as const, name: 'Carers’ networks' }];
    expect(flowProblems(countFlow({ searches: silent, records }))).toEqual([
      {
        kind: 'missing',
        boxes: ['website_results/web'],
        message: 'Websites, Carers’ networks: the number is missing.',
      },
    ]);
  });

  it('an exclusion without a reason is counted and named', () => {
    const numbers = countFlow({
      searches,
      records: [record('silent', ['medline'], { fullText: 'exclude' })],
    });
    expect(numbers.lists.dbr_excluded).toEqual([
      { id: 'unstated', name: 'No reason given', number: { counted: 1 } },
    ]);
    expect(flowProblems(numbers).map(({ message }) => message)).toContain(
      '1 report was excluded without a reason.',
    );
  });

  it('reasons come in the order of the list, others by how frequent they are', () => {
    const excluded = ['Language', 'Design', 'Design', 'Population', ''].map(
      (fullTextReason, index) =>
        record(`r${index}`, ['medline'], { fullText: 'exclude', fullTextReason }),
    );
    const numbers = countFlow({ searches, records: excluded, reasons: ['Population'] });
    expect(numbers.lists.dbr_excluded?.map(({ name }) => name)).toEqual([
      'Population',
      'Design',
      'Language',
      'No reason given',
    ]);
  });

  it('duplicates of duplicates, in a circle or of a lost record lose nothing', () => {
    const tangled = [
      record('a', ['medline'], { duplicateOf: 'b' }),
      record('b', ['cinahl'], { duplicateOf: 'a' }),
      record('c', ['medline'], { duplicateOf: 'a' }),
      record('d', ['medline'], { duplicateOf: 'nobody' }),
    ];
    const numbers = countFlow({ searches, records: tangled });
    expect(shown(numbers)).toMatchObject({ database_results: 4, duplicates: 2 });
    expect(numbers.open).toEqual({ titleAbstract: 2 });
  });

  it('previous studies make totals, and totals wait for them', () => {
    const numbers = countFlow({ searches, records, previous: { studies: 4 } });
    expect(shown(numbers)).toMatchObject({ previous_studies: 4, total_studies: 6 });
    expect(flowProblems(numbers).map(({ boxes }) => boxes)).toEqual([
      ['previous_reports'],
      ['total_reports'],
    ]);
  });

  it('property: once every record is decided, every sum adds up', () => {
    const decided = fc.record({
      searchIds: fc.uniqueArray(fc.constantFrom('s0', 's1', 's2', 's3', 's4', 's5'), {
        minLength: 1,
      }),
      duplicateOf: fc.option(fc.integer({ min: 0, max: 30 }), { freq: 3 }),
      fate: fc.constantFrom('removed', 'excluded', 'lost', 'rejected', 'included'),
      studyId: fc.option(fc.constantFrom('s', 't'), { nil: undefined }),
    });
    const kinds = sourceKinds.map((kind, index) => ({ id: `s${index}`, kind, name: kind }));
    fc.assert(
      fc.property(fc.array(decided, { minLength: 1, maxLength: 30 }), (many) => {
        const found = many.map(
          ({ searchIds, duplicateOf, fate, studyId }, index): FlowRecord => ({
            id: `r${index}`,
            searchIds,
            ...(duplicateOf === null ? {} : { duplicateOf: `r${duplicateOf}` }),
            ...(studyId === undefined ? {} : { studyId }),
            ...(fate === 'removed' ? { removed: 'other' as const } : {}),
            ...(fate === 'excluded' ? { titleAbstract: 'exclude' as const } : {}),
            ...(fate === 'lost' ? { retrieved: false } : {}),
            ...(fate === 'rejected'
              ? { fullText: 'exclude' as const, fullTextReason: 'Not qualitative' }
              : {}),
            ...(fate === 'included' ? { fullText: 'include' as const } : {}),
          }),
        );
        const used = kinds.filter(({ id }) =>
          found.some(({ searchIds }) => searchIds.includes(id)),
        );
        expect(flowProblems(countFlow({ searches: used, records: found }))).toEqual([]);
      }),
    );
  });
});

describe('stating', () => {
  const counted = countFlow({ searches, records });

  it('lays stated numbers over counted ones and keeps both', () => {
    const numbers = withStated(counted, {
      numbers: {
        records_screened: { value: 7, note: 'Two on paper.' },
        'database_results/medline': { value: 9 },
      },
    });
    expect(numbers.boxes.records_screened).toEqual({
      counted: 5,
      stated: 7,
      note: 'Two on paper.',
    });
    expect(boxNumber(numbers, 'database_results')).toBe(12);
  });

  it('adds sources and columns the data does not know', () => {
    const numbers = withStated(countFlow({ searches: [], records: [] }), {
      numbers: { 'register_results/ictrp': { value: 3 } },
      items: [{ list: 'register_results', id: 'ictrp', name: 'ICTRP' }],
      previousStudies: true,
    });
    expect(boxNumber(numbers, 'register_results')).toBe(3);
    expect(flowNumberName(numbers, 'register_results/ictrp')).toBe('Registers, ICTRP');
    expect(keysInUse(numbers)).toContain('total_studies');
    expect(keysInUse(numbers)).not.toContain('other_assessed');
  });
});
