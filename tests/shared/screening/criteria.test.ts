import { expect, test } from 'vitest';
import { describe as sentenceOf } from '../../../shared/audit/describe.ts';
import {
  addCriterion,
  beginCriteria,
  editCriterion,
  removeCriterion,
  tieCriterion,
} from '../../../shared/commands/criteria.ts';
import { clearScreening, retireReason, screenStudy } from '../../../shared/commands/screening.ts';
import { criterionName } from '../../../shared/ops/criterion-name.ts';
import { joinLogs } from '../../../shared/ops/merge.ts';
import { replay } from '../../../shared/ops/replay.ts';
import type { Facet } from '../../../shared/records/criterion.ts';
import type { StudyId } from '../../../shared/records/ids.ts';
import { criteriaOf, criteriaParagraph } from '../../../shared/screening/criteria.ts';
import { decidedBefore } from '../../../shared/screening/decided-before.ts';
import { reasonsOf } from '../../../shared/screening/reasons.ts';
import { operationsFor } from '../../../shared/team/telling.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { takeBack } from '../../property/random-review.ts';
import { maren, piet, reviewOfTwo, writing } from './team-of-two.ts';

const stage = 'titleAbstract';

function idOf(log: LogWriter, facet: Facet) {
  const found = criteriaOf(log.snapshot).find((criterion) => criterion.facet === facet);
  if (found === undefined) throw new Error(`No criterion of the facet ${facet}`);
  return found.id;
}

const listed = ({ snapshot }: LogWriter) =>
  criteriaOf(snapshot).map((criterion) => [criterionName(criterion), criterion.reasonId]);

const before = (log: LogWriter) =>
  [...decidedBefore(log.operations, log.snapshot).values()].map(({ records }) => records);

test('S20 a framework brings its facets in their order, tied to the reasons of the list, once', () => {
  const { log } = reviewOfTwo();
  log.run(retireReason, { id: 'design' });
  const begun = log.run(beginCriteria, { framework: 'spider' });
  expect(begun && sentenceOf(begun)).toBe('Began the eligibility criteria with SPIDER');
  expect(listed(log)).toEqual([
    ['Sample', 'population'],
    ['Phenomenon of interest', 'phenomenon'],
    ['Design', undefined],
    ['Evaluation', undefined],
    ['Research type', undefined],
  ]);
  expect(log.run(beginCriteria, { framework: 'spider' })).toBeUndefined();
  log.run(beginCriteria, { framework: 'pico' });
  log.run(addCriterion, { facet: 'sample' });
  log.run(addCriterion, { facet: 'own', name: '  Year   of publication ' });
  expect(listed(log)).toEqual([
    ['Sample', 'population'],
    ['Sample', undefined],
    ['Population', 'population'],
    ['Phenomenon of interest', 'phenomenon'],
    ['Context', 'context'],
    ['Design', undefined],
    ['Evaluation', undefined],
    ['Research type', undefined],
    ['Year of publication', undefined],
  ]);
  expect(() => log.run(addCriterion, { facet: 'own', name: ' ' })).toThrow(
    'Say what the criterion is about.',
  );
});

test('S20 a criterion makes its reason, is tied to one of the list, and to none; removed, its reason stays', () => {
  const { log } = reviewOfTwo();
  log.run(addCriterion, { facet: 'outcome' });
  const criterionId = idOf(log, 'outcome');
  const tied = log.run(tieCriterion, { criterionId, newReason: ' Nothing on grief ' });
  expect(tied && sentenceOf(tied)).toBe(
    'Tied the eligibility criterion Outcome to the reason “Nothing on grief”',
  );
  const names = () => reasonsOf(log.snapshot.review).map(({ name }) => name);
  expect(names()).toContain('Nothing on grief');
  const made = criteriaOf(log.snapshot)[0]?.reasonId;
  expect(log.run(tieCriterion, { criterionId, newReason: 'NOTHING on grief' })).toBeUndefined();
  log.run(tieCriterion, { criterionId, reasonId: 'context' });
  const untied = log.run(tieCriterion, { criterionId });
  expect([listed(log), untied?.kind]).toEqual([[['Outcome', undefined]], 'untie-criterion']);
  for (let times = 0; times < 2; times += 1) takeBack(log, 'undo');
  expect(listed(log)).toEqual([['Outcome', made]]);
  const removed = log.run(removeCriterion, { criterionId });
  expect(removed && sentenceOf(removed)).toBe('Removed the eligibility criterion Outcome');
  expect([listed(log), names().includes('Nothing on grief')]).toEqual([[], true]);
  takeBack(log, 'undo');
  takeBack(log, 'undo');
  expect([listed(log), names().includes('Nothing on grief')]).toEqual([
    [['Outcome', undefined]],
    false,
  ]);
});

test('S20 a record is decided before where the criterion said something else then, and what is changed back did not change', () => {
  const { log, studyIds } = reviewOfTwo();
  const [one, two] = studyIds as readonly [StudyId, StudyId];
  log.run(beginCriteria, { framework: 'peo' });
  const criterionId = idOf(log, 'population');
  const word = (include: string) => log.run(editCriterion, { criterionId, fields: { include } });
  word('Adults');
  log.run(screenStudy, { studyId: one, stage, decision: 'include' });
  expect(before(log)).toEqual([]);
  const changed = word('Adults and their carers');
  expect(changed && sentenceOf(changed)).toBe(
    'Changed the eligibility criterion Population: what to include',
  );
  log.run(screenStudy, { studyId: two, stage, decision: 'exclude' });
  log.run(screenStudy, { studyId: one, stage: 'fullText', decision: 'include' });
  expect(before(log)).toEqual([{ titleAbstract: [one], fullText: [] }]);
  log.run(tieCriterion, { criterionId, newReason: 'Nobody at home' });
  expect(before(log)).toEqual([{ titleAbstract: [one], fullText: [] }]);
  word('Adults');
  expect(before(log)).toEqual([{ titleAbstract: [two], fullText: [one] }]);
  takeBack(log, 'undo');
  log.run(clearScreening, { studyId: one, stage });
  log.run(screenStudy, { studyId: one, stage, decision: 'include' });
  expect(before(log)).toEqual([]);
  log.run(addCriterion, { facet: 'own', name: 'Language' });
  expect(before(log)).toEqual([]);
  log.run(editCriterion, { criterionId: idOf(log, 'own'), fields: { exclude: 'Not in English' } });
  expect(before(log)).toEqual([{ titleAbstract: [one, two], fullText: [one] }]);
  log.run(removeCriterion, { criterionId: idOf(log, 'own') });
  expect(before(log)).toEqual([]);
});

test('S20 who decides the same again after a criterion changed has looked at it again; undo takes that back', () => {
  const { log, studyIds } = reviewOfTwo();
  const [one, two] = studyIds as readonly [StudyId, StudyId];
  log.run(screenStudy, { studyId: one, stage, decision: 'exclude', reasonId: 'population' });
  expect(
    log.run(screenStudy, { studyId: one, stage, decision: 'exclude', reasonId: 'population' }),
  ).toBeUndefined();
  log.run(screenStudy, { studyId: two, stage, decision: 'include' });
  log.run(beginCriteria, { framework: 'peo' });
  log.run(editCriterion, { criterionId: idOf(log, 'population'), fields: { include: 'Adults' } });
  expect(before(log)).toEqual([{ titleAbstract: [one, two], fullText: [] }]);
  log.run(screenStudy, { studyId: one, stage, decision: 'exclude', reasonId: 'population' });
  expect(before(log)).toEqual([{ titleAbstract: [two], fullText: [] }]);
  log.run(screenStudy, { studyId: two, stage, decision: 'include' });
  expect(before(log)).toEqual([]);
  takeBack(log, 'undo');
  expect(before(log)).toEqual([{ titleAbstract: [two], fullText: [] }]);
});

test('S20 a decision that was changed and changed back by undo was made when it was made first', () => {
  const { log, studyIds } = reviewOfTwo();
  const [one] = studyIds as readonly [StudyId];
  log.run(beginCriteria, { framework: 'peo' });
  const criterionId = idOf(log, 'population');
  log.run(screenStudy, { studyId: one, stage, decision: 'include' });
  log.run(editCriterion, { criterionId, fields: { include: 'Adults' } });
  const listedAt = [{ titleAbstract: [one], fullText: [] }];
  expect(before(log)).toEqual(listedAt);
  log.run(screenStudy, { studyId: one, stage, decision: 'exclude' });
  expect(before(log)).toEqual([]);
  takeBack(log, 'undo');
  expect(before(log)).toEqual(listedAt);
  takeBack(log, 'redo');
  expect(before(log)).toEqual([]);
});

test('S20, B4 what a colleague decided blind is not among what was decided before', () => {
  const { log, studyIds } = reviewOfTwo({ blind: true, screeners: 2 });
  const [one] = studyIds as readonly [StudyId];
  const theirs = writing(log.snapshot, piet);
  theirs.run(screenStudy, { studyId: one, stage, decision: 'include' });
  const mine = writing(theirs.snapshot, maren);
  mine.run(addCriterion, { facet: 'sample' });
  const criterionId = idOf(mine, 'sample');
  mine.run(editCriterion, { criterionId, fields: { include: 'Nurses' } });
  const operations = [...log.operations, ...theirs.operations, ...mine.operations];
  const seenBy = (viewer: typeof maren | typeof piet) => {
    const full = mine.snapshot;
    const shown = viewOf(full, { viewer, layer: 'everyone' });
    const found = decidedBefore(operationsFor(operations, full, viewer), shown);
    return [...found.values()].map(({ records }) => records);
  };
  expect([seenBy(maren), seenBy(piet)]).toEqual([[], [{ titleAbstract: [one], fullText: [] }]]);
});

test('S20, M1 two people who write on one criterion each keep what they wrote, in whatever order their work comes', () => {
  const { log } = reviewOfTwo();
  log.run(beginCriteria, { framework: 'pico' });
  const criterionId = idOf(log, 'context');
  const other = writing(log.snapshot, piet);
  const mine = [log.run(editCriterion, { criterionId, fields: { include: 'At home' } })];
  const theirs = [
    other.run(editCriterion, { criterionId, fields: { exclude: 'Hospices' } }),
    other.run(addCriterion, { facet: 'context' }),
  ];
  const seen = [
    [...mine, ...theirs],
    [...theirs, ...mine],
  ].map((some) => {
    const all = joinLogs(
      log.operations.slice(0, -1),
      some.filter((each) => each !== undefined),
    );
    const rows = replay(all.operations);
    return criteriaOf(rows).filter(({ facet }) => facet === 'context');
  });
  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0]).toMatchObject([{ include: 'At home', exclude: 'Hospices' }, {}]);
});

test('S20 the table has each criterion with its reason and what was decided before, and the methods in a note', () => {
  const { log, studyIds } = reviewOfTwo();
  const [one] = studyIds as readonly [StudyId];
  log.run(beginCriteria, { framework: 'pico' });
  log.run(screenStudy, { studyId: one, stage, decision: 'include' });
  log.run(editCriterion, {
    criterionId: idOf(log, 'population'),
    fields: { include: 'District nurses.\nCarers. ', exclude: 'Patients' },
  });
  log.run(editCriterion, { criterionId: idOf(log, 'context'), fields: { include: 'At home' } });
  const table = buildTable('criteria', {
    snapshot: shownOf(log.snapshot),
    operations: log.operations,
    texts: new Map(),
    asOf: '2030-03-20',
  });
  const paragraph =
    'Studies were eligible by 2 criteria (Population and Context). Population: included: District nurses; Carers; excluded: Patients. Context: included: At home.';
  expect(criteriaParagraph(log.snapshot)).toBe(paragraph);
  const text = table.rows.map(({ cells }) =>
    cells.map(({ paragraphs }) => paragraphs.map((runs) => runs.map((run) => run.text)).join('|')),
  );
  expect(text).toEqual([
    [
      'Population',
      'District nurses.|Carers.',
      'Patients',
      'Wrong population',
      '2030-03-17',
      '1',
      '0',
    ],
    ['Phenomenon of interest', '', '', 'Wrong phenomenon of interest', '', '0', '0'],
    ['Context', 'At home', '', 'Wrong setting or context', '2030-03-17', '1', '0'],
  ]);
  expect(table.notes).toContain(paragraph);
});
