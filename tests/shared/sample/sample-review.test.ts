import { expect, test } from 'vitest';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { groupsOf } from '../../../shared/codebook/participant-groups.ts';
import { isIn, versionsOf } from '../../../shared/codebook-history/versions.ts';
import { extractionOutcome } from '../../../shared/extraction/outcomes.ts';
import { fieldsOf } from '../../../shared/extraction/review-fields.ts';
import { mapsOf } from '../../../shared/maps/map-outline.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { boxNumber } from '../../../shared/prisma/flow-numbers.ts';
import { flowOfReview } from '../../../shared/prisma/flow-of-review.ts';
import { flowProblems } from '../../../shared/prisma/flow-problems.ts';
import { compareDocument } from '../../../shared/reconcile/disagreements.ts';
import type { DocumentId, ReviewerId } from '../../../shared/records/ids.ts';
import { buildSampleReview } from '../../../shared/sample/sample-review.ts';
import { listedStudies, setsOf } from '../../../shared/scope/listed-studies.ts';
import { criteriaOf } from '../../../shared/screening/criteria.ts';
import { decidedBefore } from '../../../shared/screening/decided-before.ts';
import { studiesToScreen } from '../../../shared/screening/queue.ts';
import { stepsOf } from '../../../shared/screening/sampling-steps.ts';
import { partsOf, sheetsOf } from '../../../shared/write-up/sheet-outline.ts';
import { shownOf } from '../../fixtures/shown.ts';

const { operations, snapshot, texts } = await buildSampleReview();

test('the sample is the same at every run', async () => {
  expect((await buildSampleReview()).operations).toEqual(operations);
});

test('its excerpts say whose words they are', () => {
  const said = [...snapshot.codings.values()].flatMap(({ excerpts }) =>
    [...excerpts.values()].map(({ constructOrder }) => constructOrder),
  );
  expect(new Set(said)).toEqual(new Set(['participant', 'author']));
});

test('its flow diagram adds up from the search to the included studies, and nothing is left to say', () => {
  const numbers = flowOfReview(snapshot);
  const boxes = [
    'database_results',
    'duplicates',
    'records_screened',
    'records_excluded',
    'dbr_sought_reports',
    'dbr_excluded',
    'citations_results',
    'other_notretrieved_reports',
    'new_studies',
  ] as const;
  expect(Object.fromEntries(boxes.map((box) => [box, boxNumber(numbers, box)]))).toEqual({
    database_results: 82,
    duplicates: 19,
    records_screened: 63,
    records_excluded: 34,
    dbr_sought_reports: 29,
    dbr_excluded: 18,
    citations_results: 3,
    other_notretrieved_reports: 1,
    new_studies: 12,
  });
  expect(flowProblems(numbers)).toEqual([]);
});

test('every record has an abstract and was decided at each stage it reached', () => {
  const withAbstract = new Set(
    [...snapshot.documents.values()].flatMap(({ format, studyId }) =>
      format === 'abstract' ? [studyId] : [],
    ),
  );
  for (const stage of ['titleAbstract', 'fullText'] as const) {
    const rows = studiesToScreen(snapshot, stage, 'reviewer:sample00000000000000');
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter(({ outcome }) => outcome.state !== 'decided')).toEqual([]);
    expect(rows.filter(({ study }) => !withAbstract.has(study.id))).toEqual([]);
  }
});

test('its criteria were there before anything was screened by them, each for a reason of the list', () => {
  expect(criteriaOf(snapshot).map(({ facet, reasonId }) => [facet, reasonId])).toEqual([
    ['population', 'population'],
    ['phenomenon', 'phenomenon'],
    ['context', 'context'],
    ['researchType', 'design'],
  ]);
  expect(decidedBefore(operations, snapshot)).toEqual(new Map());
});

test('every text that a document names is there', () => {
  for (const { textId, title } of snapshot.documents.values()) {
    expect(texts.has(textId), title).toBe(true);
  }
});

test('three reviewers code, and a few disagreements are still to be settled', () => {
  expect([...snapshot.reviewers.values()].map(({ initials }) => initials)).toEqual([
    'SR',
    'IM',
    'TL',
  ]);
  const coders = new Map<DocumentId, ReviewerId[]>();
  for (const { documentId, reviewerId } of snapshot.assignments.values()) {
    coders.set(documentId, [...(coders.get(documentId) ?? []), reviewerId]);
  }
  const found = [...coders].map(([documentId, reviewers]) => {
    const structure = codeTree(snapshot.codes).structure;
    const compared = compareDocument(snapshot, documentId, structure, { reviewers });
    const kinds = Map.groupBy(compared.disagreements, ({ kind, state }) => `${kind}, ${state}`);
    return {
      reviewers: reviewers.length,
      agreements: compared.agreements.length,
      ...Object.fromEntries([...kinds].map(([kind, all]) => [kind, all.length])),
    };
  });
  expect(found).toEqual([
    { reviewers: 3, agreements: 25, 'boundaries, open': 6, 'code, open': 1, 'only-some, open': 5 },
    { reviewers: 2, agreements: 28, 'boundaries, open': 4, 'code, open': 1, 'only-some, open': 3 },
  ]);
});

test('the codebook was named after the pilot, and what became of it since can be told', () => {
  const [version] = versionsOf(snapshot);
  expect(version?.name).toBe('After the pilot');
  const then = version === undefined ? [] : operations.filter(isIn(version));
  const before = replay(then).codes;
  const changed = [...snapshot.codes.values()].filter(
    (code) => JSON.stringify(code) !== JSON.stringify(before.get(code.id)),
  );
  expect([before.size, changed.map(({ name }) => name)]).toEqual([
    snapshot.codes.size,
    ['Out-of-hours gap', 'Just-in-case box'],
  ]);
});

test('a map, a sheet and a checklist are begun', () => {
  expect(mapsOf(snapshot).map(({ name }) => name)).toEqual(['How the themes hang together']);
  expect(
    [...snapshot.arrows.values()].map(({ quotes }) => Object.keys(quotes ?? {}).length),
  ).toEqual([2, 1]);
  expect(sheetsOf(snapshot).map(({ id }) => partsOf(snapshot, id).length)).toEqual([11]);
  expect(snapshot.entries.size).toBe(2);
});

test('no screen of it is empty: values extracted by two, groups of participants, steps of sampling, sets', () => {
  const states = (name: string) => {
    const field = fieldsOf(snapshot).find((each) => each.name === name);
    const studies = listedStudies(shownOf(snapshot), 'included').studies;
    const found = studies.map(({ id }) =>
      field === undefined ? 'none' : extractionOutcome(snapshot, id, field).state,
    );
    return Object.fromEntries(
      [...Map.groupBy(found, (each) => each)].map(([k, v]) => [k, v.length]),
    );
  };
  expect([states('Number of participants'), states('Data collection')]).toEqual([
    { agreed: 11, waiting: 1 },
    { agreed: 10, waiting: 1, conflict: 1 },
  ]);
  const given = [...snapshot.codings.values()].flatMap(({ excerpts }) =>
    [...excerpts.values()].flatMap((excerpt) => groupsOf(snapshot, excerpt)),
  );
  expect([...Map.groupBy(given, ({ name }) => name).keys()].sort()).toEqual([
    'Doctors',
    'Nurses',
    'Other workers',
  ]);
  expect(stepsOf(snapshot).map(({ reason }) => reason)).toHaveLength(2);
  expect(snapshot.review?.sampling).toBeUndefined();
  const sizes = setsOf(shownOf(snapshot)).map(({ id, name }) => [
    name,
    listedStudies(shownOf(snapshot), id).studies.length,
  ]);
  expect(sizes).toEqual([
    ['Far from a hospital', 4],
    ['United Kingdom and Ireland', 4],
  ]);
});
