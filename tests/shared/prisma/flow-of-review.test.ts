import { expect, test } from 'vitest';
import { createReview } from '../../../shared/commands/create-review.ts';
import {
  addFlowItem,
  removeFlowItem,
  setFlowColumns,
  stateFlowNumber,
} from '../../../shared/commands/flow.ts';
import { editStudy, importStudies } from '../../../shared/commands/studies.ts';
import { replay } from '../../../shared/ops/replay.ts';
import type { Writer } from '../../../shared/ops/stamped.ts';
import { boxNumber, listOf, numberOf } from '../../../shared/prisma/flow-numbers.ts';
import { flowOfReview } from '../../../shared/prisma/flow-of-review.ts';
import { flowProblems } from '../../../shared/prisma/flow-problems.ts';
import { flowSvg } from '../../../shared/prisma/flow-svg.ts';
import { seededBytes } from '../../../shared/random.ts';
import { sampleStudies } from '../../../shared/sample/sample-studies.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';

const writer: Writer = {
  device: 'device:kitchen0table',
  reviewerId: 'reviewer:maren',
  now: () => 1_900_000_000_000,
  random: seededBytes(7),
};

/** Twelve included studies with their full texts, and nothing about how they were found. */
function review(): LogWriter {
  const log = new LogWriter(writer);
  log.run(createReview, {
    reviewId: 'review:kitchen',
    title: 'Kitchen tables',
    question: '',
    reviewer: { name: 'Maren Holt', initials: 'MH' },
  });
  const textId = '0'.repeat(64);
  for (const { citation } of sampleStudies) {
    const document = { title: 'Findings', textId, length: 10, format: 'text' } as const;
    log.run(importStudies, { studies: [{ citation, documents: [document] }] });
  }
  for (const studyId of log.snapshot.studies.keys()) {
    log.run(editStudy, { studyId, fields: { inclusion: 'included' } });
  }
  return log;
}

test('what the studies tell is counted; hits and duplicates are not guessed', () => {
  const log = review();
  const studies = [...log.snapshot.studies.values()];
  const numbers = flowOfReview(log.snapshot);
  expect(boxNumber(numbers, 'records_screened')).toBe(studies.length);
  expect(boxNumber(numbers, 'new_studies')).toBe(
    studies.filter(({ inclusion }) => inclusion === 'included').length,
  );
  expect(boxNumber(numbers, 'database_results')).toBe(undefined);
  expect(boxNumber(numbers, 'duplicates')).toBe(undefined);
  expect(flowProblems(numbers).some(({ kind }) => kind === 'missing')).toBe(true);
});

test('an excluded study with a full text is listed under its reason', () => {
  const log = review();
  const reported = new Set(
    [...log.snapshot.documents.values()]
      .filter(({ format }) => format !== 'abstract')
      .map(({ studyId }) => studyId),
  );
  const [studyId] = reported;
  if (studyId === undefined) throw new Error('No study has a full text');
  const before = boxNumber(flowOfReview(log.snapshot), 'new_studies') ?? 0;
  log.run(editStudy, {
    studyId,
    fields: { inclusion: 'excluded', exclusionReason: 'Not about care at home' },
  });
  const numbers = flowOfReview(log.snapshot);
  expect(boxNumber(numbers, 'new_studies')).toBe(before - 1);
  expect(boxNumber(numbers, 'dbr_excluded')).toBe(1);
  expect(listOf(numbers, 'dbr_excluded').map(({ name }) => name)).toEqual([
    'Not about care at home',
  ]);
});

test('typed numbers and added sources win, are logged, and can be taken away', () => {
  const log = review();
  const screened = boxNumber(flowOfReview(log.snapshot), 'records_screened');
  log.run(addFlowItem, { list: 'database_results', name: ' MEDLINE ' });
  const [id = ''] = Object.keys(log.snapshot.review?.flowItems ?? {});
  log.run(stateFlowNumber, { id: `database_results/${id}`, value: 412 });
  log.run(stateFlowNumber, { id: 'records_screened', value: 400, note: 'Screened elsewhere' });
  log.run(setFlowColumns, { flowOtherMethods: true });
  let numbers = flowOfReview(log.snapshot);
  expect(
    listOf(numbers, 'database_results').map(({ name, number }) => [name, numberOf(number)]),
  ).toEqual([['MEDLINE', 412]]);
  expect(boxNumber(numbers, 'database_results')).toBe(412);
  expect(numbers.boxes.records_screened).toEqual({
    counted: screened,
    stated: 400,
    note: 'Screened elsewhere',
  });
  expect(numbers.otherMethods).toBe(true);
  expect(flowOfReview(replay(log.operations))).toEqual(numbers);

  log.run(stateFlowNumber, { id: 'records_screened' });
  log.run(removeFlowItem, { list: 'database_results', id });
  log.run(setFlowColumns, { flowOtherMethods: false });
  numbers = flowOfReview(log.snapshot);
  expect(boxNumber(numbers, 'records_screened')).toBe(screened);
  expect(listOf(numbers, 'database_results')).toEqual([]);
  expect(numbers.otherMethods).toBe(false);
  expect(
    Object.keys(log.snapshot.review ?? {}).filter((field) => field.startsWith('flow')),
  ).toEqual([]);
});

test.each([-1, 1.5, Number.NaN])('%s is no number of the diagram', (value) => {
  const log = review();
  expect(() => log.run(stateFlowNumber, { id: 'duplicates', value })).toThrow('whole number');
});

test('a remark stands below the diagram, within the picture', () => {
  const numbers = flowOfReview(review().snapshot);
  const [plain, remarked] = [flowSvg(numbers), flowSvg(numbers, { remark: 'Invented <data>' })];
  const heightOf = (svg: string) => Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1]);
  expect(remarked).toContain('Invented &lt;data&gt;</text>');
  expect(heightOf(remarked)).toBeGreaterThan(heightOf(plain));
});
