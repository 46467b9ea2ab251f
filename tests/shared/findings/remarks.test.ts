import { describe, expect, test } from 'vitest';
import { findingEvidence } from '../../../shared/findings/evidence.ts';
import type { AppraisalFacts } from '../../../shared/findings/remark.ts';
import { findingRemarks } from '../../../shared/findings/remarks.ts';
import { numbersIn } from '../../../shared/findings/remarks-on-numbers.ts';
import {
  numberAttributes,
  participantsOf,
  relevanceAttributes,
  valuesOf,
} from '../../../shared/findings/study-facts.ts';
import { changesTo } from '../../../shared/ops/change.ts';
import { applyChanges, type Full, snapshotOf } from '../../../shared/ops/snapshot.ts';
import type { Finding } from '../../../shared/records/finding.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import { listedStudies } from '../../../shared/scope/listed-studies.ts';
import { studyLabels } from '../../../shared/tables/study-order.ts';
import { shownOf } from '../../fixtures/shown.ts';

const statement = 'People who go home without a plan feel left alone with it.';
const study = (id: string, family: string, more: object = {}): AnyRecord =>
  ({
    id: `study:${id}`,
    type: 'study',
    citation: {
      type: 'article-journal',
      title: `On ${id}`,
      author: [{ family }],
      issued: { 'date-parts': [[2016]] },
    },
    inclusion: 'included',
    ...more,
  }) as AnyRecord;

/** A review of three studies; each of the first two gives one excerpt to the code that findings rest on. */
const rows: readonly AnyRecord[] = [
  {
    id: 'review:home',
    type: 'review',
    title: 'Coming home',
    question: 'How do patients experience leaving hospital?',
  },
  { id: 'reviewer:ada', type: 'reviewer', name: 'Ada', initials: 'A', colour: 0 },
  study('ward', 'Harrow', { custom: { 'Sample size': '12' } }),
  study('bus', 'Ostler', { custom: { 'Sample size': '8' } }),
  study('clinic', 'Byrne'),
  {
    id: 'code:alone',
    type: 'code',
    name: 'Left alone',
    kind: 'descriptive',
    order: 'a0',
    colour: 1,
  },
  { id: 'code:plan', type: 'code', name: 'Plan', kind: 'code', order: 'a1', colour: 2 },
  ...(['ward', 'bus', 'clinic'] as const).flatMap((at): AnyRecord[] => [
    {
      id: `document:${at}`,
      type: 'document',
      studyId: `study:${at}`,
      title: at,
      textId: 'a'.repeat(64),
      length: 400,
      format: 'text',
    },
    {
      id: `excerpt:${at}`,
      type: 'excerpt',
      documentId: `document:${at}`,
      reviewerId: 'reviewer:ada',
      ...{ start: 4, end: 12, quote: 'the plan', prefix: '', suffix: '' },
    },
  ]),
  ...(['ward', 'bus'] as const).map(
    (at): AnyRecord => ({
      id: `coding:${at}`,
      type: 'coding',
      excerptId: `excerpt:${at}`,
      documentId: `document:${at}`,
      codeId: 'code:alone',
      reviewerId: 'reviewer:ada',
      layer: 'own',
    }),
  ),
];

const support = (id: string, at: string, stance: 'contradicts' | 'supports'): AnyRecord => ({
  id: `support:${id}`,
  type: 'support',
  findingId: 'finding:a',
  excerptId: `excerpt:${at}`,
  stance,
  saidBy: 'reviewer:ada',
});

const done: Partial<Finding> = {
  methods: 'none',
  coherence: 'none',
  adequacy: 'none',
  relevance: 'none',
  confidence: 'high',
  confidenceReason: 'No component gave reason to lower it.',
};

interface Given {
  readonly finding?: Partial<Finding>;
  readonly more?: readonly AnyRecord[];
  readonly appraisalOf?: (id: string) => AppraisalFacts;
}

/** What is remarked of a finding that rests on two studies and is assessed without a fault but for what is given. */
function remarksOn({ appraisalOf, finding, more = [] }: Given): readonly unknown[] {
  const given: AnyRecord = {
    id: 'finding:a',
    type: 'finding',
    order: 'a0',
    statement,
    rests: { 'code:alone': true },
    ...done,
    ...finding,
  };
  const ids = new Set(more.map(({ id }) => id));
  const shown = shownOf(
    snapshotOf([...rows.filter(({ id }) => !ids.has(id)), given, ...more]),
    'everyone',
  );
  const evidence = findingEvidence(shown, listedStudies(shown));
  const remarks = findingRemarks(evidence, {
    rows: shown,
    labels: studyLabels(shown),
    appraisalOf,
  });
  return (remarks.get('finding:a')?.open ?? []).map((remark) => {
    const { codeIds = [], components = [], kind, of, place, studyIds = [] } = remark;
    const about = [kind, ...studyIds, ...codeIds, ...components, ...(of === undefined ? [] : [of])];
    return [about.join(' '), place];
  });
}

test('F6 participants are those of studies that say a number, and contexts stand most frequent first', () => {
  const more = [
    study('ward', 'Harrow', { country: 'Ghana', custom: { 'Sample size': '12' } }),
    study('bus', 'Ostler', { country: 'Peru', custom: { 'Sample size': '8' } }),
    study('clinic', 'Byrne', { country: 'ghana', custom: { 'Sample size': 'many' } }),
  ];
  const shown = shownOf(
    snapshotOf([...rows.filter(({ type }) => type !== 'study'), ...more]),
    'everyone',
  );
  const studies = new Map(
    [...shown.studies.keys()].map((studyId) => [
      studyId,
      { studyId, excerpts: 1, added: undefined },
    ]),
  );
  expect({
    offered: numberAttributes(shown),
    participants: participantsOf(shown, studies),
    beside: relevanceAttributes(shown),
    countries: valuesOf(shown, studies, 'country'),
    settings: valuesOf(shown, studies, 'setting'),
  }).toEqual({
    offered: ['custom.Sample size'],
    participants: { total: 20, told: 2 },
    beside: ['country', 'setting', 'participants'],
    countries: [
      ['Ghana', ['study:ward', 'study:clinic']],
      ['Peru', ['study:bus']],
    ],
    settings: [[undefined, ['study:ward', 'study:bus', 'study:clinic']]],
  });
});

test('F7 a finding that is told in full has no remark', () => {
  expect(remarksOn({})).toEqual([]);
});

const cases: readonly (readonly [string, Given, readonly unknown[]])[] = [
  ['a finding that rests on nothing', { finding: { rests: {} } }, [['nothing', 'rests']]],
  [
    'a statement of few words',
    { finding: { statement: 'Feeling left alone' } },
    [['title', 'statement']],
  ],
  [
    'a statement that is the name of its theme',
    {
      finding: { statement: 'Left alone with what nobody had explained' },
      more: [
        {
          ...{ id: 'code:alone', type: 'code', kind: 'descriptive', order: 'a0', colour: 1 },
          name: 'Left alone with what nobody had explained',
        },
      ],
    },
    [['title', 'statement']],
  ],
  [
    'a study that was added by hand without an excerpt',
    { finding: { studies: { 'study:clinic': { how: 'added', note: 'A figure.' } } } },
    [['noExcerpt study:clinic', 'studies']],
  ],
  [
    'a study that was added and is excluded now',
    {
      finding: { studies: { 'study:clinic': { how: 'added', note: 'A figure.' } } },
      more: [study('clinic', 'Byrne', { inclusion: 'excluded' })],
    },
    [['notCounted study:clinic', 'studies']],
  ],
  [
    'an excerpt that was withdrawn',
    {
      more: [
        support('one', 'clinic', 'supports'),
        {
          id: 'excerpt:clinic',
          type: 'excerpt',
          documentId: 'document:clinic',
          reviewerId: 'reviewer:ada',
          ...{ start: 4, end: 12, quote: 'the plan', prefix: '', suffix: '' },
          deleted: true,
        },
      ],
    },
    [['withdrawn', 'rests']],
  ],
  [
    'a code beneath that was merged',
    {
      finding: { rests: { 'code:alone': true, 'code:plan': true } },
      more: [
        {
          ...{ id: 'code:plan', type: 'code', name: 'Plan', kind: 'code', order: 'a1', colour: 2 },
          mergedInto: 'code:alone',
        },
      ],
    },
    [['codeGone code:plan', 'rests']],
  ],
  [
    'a code beneath that was retired',
    {
      more: [
        {
          ...{ id: 'code:alone', type: 'code', name: 'Left alone', kind: 'descriptive' },
          ...{ order: 'a0', colour: 1, retired: true },
        } as AnyRecord,
      ],
    },
    [['codeGone code:alone', 'rests']],
  ],
  [
    'people who differ on a passage, and coherence that leaves out what contradicts',
    { more: [support('one', 'ward', 'supports'), support('two', 'ward', 'contradicts')] },
    [
      ['twoWays', 'coherence'],
      ['unsaidContradiction', 'coherence'],
    ],
  ],
  [
    'a study that was not appraised',
    { appraisalOf: (id) => ({ none: id === 'study:bus', withoutReason: 0 }) },
    [['noAppraisal study:bus', 'methods']],
  ],
  [
    'an appraisal by answers alone',
    { appraisalOf: () => ({ none: false, withoutReason: 2 }) },
    [['noReasons study:ward study:bus', 'methods']],
  ],
  [
    'components that are left out',
    { finding: { adequacy: undefined, relevance: undefined } },
    [['componentsOpen adequacy relevance', 'adequacy']],
  ],
  [
    'a level without an explanation',
    { finding: { coherence: 'minor' } },
    [['levelReason coherence', 'coherence']],
  ],
  [
    'a confidence without an explanation',
    { finding: { confidenceReason: undefined } },
    [['confidenceReason', 'confidence']],
  ],
  [
    'a high confidence with serious concerns',
    { finding: { methods: 'serious', methodsReason: 'Who was recruited is not told.' } },
    [['contradiction methods', 'confidence']],
  ],
  [
    'a confidence that was lowered for nothing',
    { finding: { confidence: 'low', confidenceReason: 'Lowered for adequacy.' } },
    [['loweredForNothing', 'confidence']],
  ],
  [
    'methodological limitations that are a count',
    { finding: { methods: 'minor', methodsReason: 'CASP 7/10 in both.' } },
    [['countsOnly', 'methods']],
  ],
  [
    'a score',
    { finding: { confidenceReason: 'Relevance 2 points, coherence 3 points.' } },
    [['scored', 'confidence']],
  ],
  [
    'a confidence taken for the quality of studies',
    { finding: { confidenceReason: 'All studies were of high quality.' } },
    [['appraisalOnly', 'confidence']],
  ],
  [
    'coherence taken for agreement',
    { finding: { coherence: 'minor', coherenceReason: 'All studies agree with each other.' } },
    [['agreementOnly', 'coherence']],
  ],
  [
    'adequacy by the number of studies alone',
    { finding: { adequacy: 'minor', adequacyReason: 'Only two studies.' } },
    [['numbersAlone', 'adequacy']],
  ],
  [
    'relevance to nothing in particular',
    { finding: { relevance: 'minor', relevanceReason: 'It is mostly relevant.' } },
    [['relevanceToWhat', 'relevance']],
  ],
  [
    'a number of studies that the data do not have',
    { finding: { adequacy: 'minor', adequacyReason: 'Five studies with thin data.' } },
    [['numbers studies', 'adequacy']],
  ],
  [
    'a number of participants that differs from the sum',
    { finding: { adequacy: 'minor', adequacyReason: 'Thin data of 25 participants.' } },
    [['numbers participants', 'adequacy']],
  ],
  [
    'a study that is named and does not contribute',
    { finding: { relevance: 'minor', relevanceReason: 'Byrne 2016 is in another setting.' } },
    [['namedStudy study:clinic', 'relevance']],
  ],
];

test.each(cases)('F7 remarks on %s', (_, given, expected) => {
  expect(remarksOn(given)).toEqual(expected);
});

const silent: readonly (readonly [string, Partial<Finding>])[] = [
  [
    'some of the studies',
    { methods: 'minor', methodsReason: 'One of two studies does not say who declined.' },
  ],
  [
    'what the sum is',
    { adequacy: 'minor', adequacyReason: 'Two studies with 20 participants, thin data.' },
  ],
  [
    'the question in its own words',
    { relevance: 'minor', relevanceReason: 'Few patients leaving at night.' },
  ],
  [
    'concerns beside a count',
    { methods: 'minor', methodsReason: 'Recruitment is unclear in 1 of 2.' },
  ],
  [
    'a contributing study by name',
    { coherence: 'minor', coherenceReason: 'Harrow 2016 has data that do not fit.' },
  ],
];

test.each(silent)('F7 says nothing of an explanation that names %s', (_, finding) => {
  expect(remarksOn({ finding })).toEqual([]);
});

describe('F7 remarks on several findings', () => {
  const second: AnyRecord = {
    id: 'finding:b',
    type: 'finding',
    order: 'a1',
    statement: 'A letter that comes after the patient is of no use to anybody.',
    rests: { 'code:alone': true },
    ...done,
    methods: 'minor',
    methodsReason: 'Two wards did not say who declined.',
  };
  const first: AnyRecord = { ...second, id: 'finding:a', order: 'a0', statement };
  const shown = shownOf(snapshotOf([...rows, first, second]), 'everyone');
  const ask = (of: typeof shown) =>
    findingRemarks(findingEvidence(of, listedStudies(of)), { rows: of, labels: studyLabels(of) });

  test('the very words of another finding are told where they come again', () => {
    expect(
      [...ask(shown)].map(([id, { open }]) => [id, open.map(({ kind, said }) => [kind, said])]),
    ).toEqual([
      ['finding:a', []],
      ['finding:b', [['sameWords', 'finding:a']]],
    ]);
  });

  /** Puts everything that is remarked of the second finding aside, then tells what is remarked of it after a change. */
  const afterAside = (
    begun: readonly AnyRecord[],
    change: (full: Full, finding: Finding) => Full,
  ): readonly string[] => {
    const full = snapshotOf([...rows, ...begun]);
    const finding = full.findings.get('finding:b');
    if (finding === undefined) return ['no finding'];
    const { open = [] } = ask(shownOf(full, 'everyone')).get('finding:b') ?? {};
    const keys = open.flatMap((remark) => remark.keys.map((key) => [`dismissed.${key}`, true]));
    const aside = applyChanges(full, changesTo(finding, Object.fromEntries(keys)));
    expect(ask(shownOf(aside, 'everyone')).get('finding:b')).toEqual({ open: [], dismissed: open });
    const now = aside.findings.get('finding:b') ?? finding;
    const left = ask(shownOf(change(aside, now), 'everyone')).get('finding:b');
    return (left?.open ?? []).map(({ kind }) => kind);
  };
  const edited =
    (fields: Parameters<typeof changesTo>[1]) =>
    (full: Full, finding: Finding): Full =>
      applyChanges(full, changesTo(finding, fields));

  test('what was put aside is told again once it is about another wording, level or study, and not before', () => {
    const both = [first, second];
    const numbered = { ...second, adequacy: 'minor', adequacyReason: 'Nine studies.' } as AnyRecord;
    const open = { ...second, methods: undefined, adequacy: undefined } as AnyRecord;
    expect({
      nothing: afterAside(both, edited({ note: 'To be read again.' })),
      words: afterAside(
        [first, { ...second, relevanceReason: 'It is.' } as AnyRecord],
        edited({ relevanceReason: 'Yes.' }),
      ),
      number: afterAside([first, numbered], edited({ adequacyReason: 'Ten studies.' })),
      fewer: afterAside([first, open], edited({ adequacy: 'none' })),
      more: afterAside([first, open], edited({ coherence: null })),
    }).toEqual({
      nothing: [],
      words: ['relevanceToWhat'],
      number: ['numbersAlone', 'numbers'],
      fewer: [],
      more: ['componentsOpen'],
    });
  });

  test('the remarks of a finding are the same object until something they are read off is another', () => {
    expect(ask(shown).get('finding:a')).toBe(ask(shown).get('finding:a'));
  });
});

test('F7 numbers are read in figures and words, of all or of some', () => {
  expect(
    numbersIn('Two of six studies, 14 excerpts; alle drei Studien, 91 Teilnehmende, in 2016.'),
  ).toEqual([
    { of: 'studies', number: 6, isAll: true },
    { of: 'excerpts', number: 14, isAll: false },
    { of: 'studies', number: 3, isAll: true },
    { of: 'participants', number: 91, isAll: false },
  ]);
});
