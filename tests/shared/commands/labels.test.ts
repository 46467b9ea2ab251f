import { expect, test } from 'vitest';
import { describe as sentenceOf } from '../../../shared/audit/describe.ts';
import { mergeDuplicates } from '../../../shared/commands/duplicates.ts';
import { putLabel, removeLabel, renameLabel, takeLabel } from '../../../shared/commands/labels.ts';
import { importStudies } from '../../../shared/commands/studies.ts';
import { findConflicts } from '../../../shared/ops/conflicts.ts';
import { fieldName } from '../../../shared/ops/field-name.ts';
import { valueWords } from '../../../shared/ops/value-words.ts';
import type { StudyId } from '../../../shared/records/ids.ts';
import { labelsOf, labelWords } from '../../../shared/screening/labels.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { startReview, takeBack } from '../../property/random-review.ts';
import { machineOf } from '../../property/team-machines.ts';

const one: StudyId = 'study:one';
const two: StudyId = 'study:two';

function withStudies(): LogWriter {
  const log = startReview();
  const studies = [one, two].map((id) => ({
    id,
    citation: { type: 'book' as const, title: `On waiting, ${id}` },
    documents: [],
  }));
  log.run(importStudies, { studies });
  return log;
}

const on = (log: LogWriter, ...ids: readonly StudyId[]) =>
  ids.map((id) => {
    const study = log.snapshot.studies.get(id);
    return study === undefined ? 'gone' : labelWords(log.snapshot.review, study);
  });

const names = (log: LogWriter) => labelsOf(log.snapshot.review).map(({ name }) => name);

test('S6 a label is made once, found however it is written, taken off, and undone', () => {
  const log = withStudies();
  const made = log.run(putLabel, { studyId: one, name: '  Check   methods ' });
  expect(made && sentenceOf(made)).toBe('Labelled On waiting, study:one “Check methods”');
  log.run(putLabel, { studyId: two, name: 'check METHODS' });
  expect(log.run(putLabel, { studyId: two, name: 'Check methods' })).toBeUndefined();
  expect([names(log), on(log, one, two)]).toEqual([
    ['Check methods'],
    ['Check methods', 'Check methods'],
  ]);
  const taken = log.run(takeLabel, { studyId: one, name: 'check methods' });
  expect(taken && sentenceOf(taken)).toBe(
    'Took the label “Check methods” off On waiting, study:one',
  );
  expect(on(log, one, two)).toEqual(['', 'Check methods']);
  takeBack(log, 'undo');
  expect(on(log, one, two)).toEqual(['Check methods', 'Check methods']);
  takeBack(log, 'undo');
  takeBack(log, 'undo');
  expect([names(log), log.snapshot.studies.get(one)?.labels]).toEqual([[], undefined]);
});

test('S6 labels that two people add at once are both kept, and one word of both is one label', () => {
  const base = withStudies();
  const [ines, ben] = [
    machineOf('ines', 11, base.operations),
    machineOf('ben', 22, base.operations),
  ];
  ines.run(putLabel, { studyId: one, name: 'background' });
  ben.run(putLabel, { studyId: one, name: 'protocol' });
  ben.run(putLabel, { studyId: one, name: 'Background' });
  ben.run(putLabel, { studyId: two, name: 'background' });
  ines.bringIn(ben.operations);
  ben.bringIn(ines.operations);
  expect(findConflicts(ines.operations, ines.snapshot)).toEqual([]);
  expect(
    names(ines)
      .map((name) => name.toLowerCase())
      .toSorted(),
  ).toEqual(['background', 'protocol']);
  expect(on(ines, one, two)).toEqual(on(ben, one, two));
  expect(Object.keys(ines.snapshot.studies.get(one)?.labels ?? {}).length).toBe(3);
  ines.run(takeLabel, { studyId: one, name: 'background' });
  expect(on(ines, one)).toEqual(['protocol']);
  ines.run(renameLabel, { name: 'background', to: 'theory' });
  expect(on(ines, two)).toEqual(['theory']);
});

test('S6 a label is renamed and removed for the whole review, whatever a colleague labels meanwhile', () => {
  const base = withStudies();
  base.run(putLabel, { studyId: one, name: 'protocol' });
  const [ines, ben] = [
    machineOf('ines', 11, base.operations),
    machineOf('ben', 22, base.operations),
  ];
  const renamed = ines.run(renameLabel, { name: 'protocol', to: 'plan' });
  expect(renamed && sentenceOf(renamed)).toBe('Renamed the label “protocol” to “plan”');
  ben.run(putLabel, { studyId: two, name: 'protocol' });
  ines.bringIn(ben.operations);
  expect(on(ines, one, two)).toEqual(['plan', 'plan']);
  const removed = ines.run(removeLabel, { name: 'plan' });
  expect(removed && sentenceOf(removed)).toBe('Removed the label “plan”, which 2 studies had');
  expect([names(ines), on(ines, one, two)]).toEqual([[], ['', '']]);
  ines.run(putLabel, { studyId: two, name: 'plan' });
  expect(on(ines, one, two)).toEqual(['', 'plan']);
});

test('S6 a label that takes the name of another is one with it, until that is undone', () => {
  const log = withStudies();
  log.run(putLabel, { studyId: one, name: 'theory' });
  log.run(putLabel, { studyId: two, name: 'background' });
  const joined = log.run(renameLabel, { name: 'background', to: 'Theory' });
  expect(joined && sentenceOf(joined)).toBe('Joined the label “background” with “theory”');
  expect(names(log).length).toBe(1);
  takeBack(log, 'undo');
  expect(on(log, one, two)).toEqual(['theory', 'background']);
});

test('S6 two people who rename one label differently are asked, in its words', () => {
  const base = withStudies();
  base.run(putLabel, { studyId: one, name: 'protocol' });
  const [ines, ben] = [
    machineOf('ines', 11, base.operations),
    machineOf('ben', 22, base.operations, { now: Date.UTC(2030, 1, 1) }),
  ];
  ines.run(renameLabel, { name: 'protocol', to: 'plan' });
  ben.run(renameLabel, { name: 'protocol', to: 'design' });
  ines.bringIn(ben.operations);
  const [conflict] = findConflicts(ines.operations, ines.snapshot);
  expect(
    conflict && [
      fieldName(conflict.record.id, conflict.field),
      valueWords(conflict.record.id, conflict.field, conflict.earlier.value, ines.snapshot),
      valueWords(conflict.record.id, conflict.field, conflict.later.value, ines.snapshot),
    ],
  ).toEqual(['labels of records', 'plan', 'design']);
});

test('S6 a label on a study is told by its words where a colleague’s work is told', () => {
  const log = withStudies();
  log.run(putLabel, { studyId: one, name: 'protocol' });
  const field = `labels.${labelsOf(log.snapshot.review)[0]?.id ?? ''}`;
  expect([
    fieldName(one, field),
    valueWords(one, field, true, log.snapshot),
    valueWords(one, field, null, log.snapshot),
  ]).toEqual(['labels', 'labelled “protocol”', 'not labelled “protocol”']);
});

test('refuses a label without a word, one that is too long, and one that is gone', () => {
  const log = withStudies();
  expect(() => log.run(putLabel, { studyId: one, name: ' ' })).toThrow('A label needs a word.');
  expect(() => log.run(putLabel, { studyId: one, name: 'x'.repeat(81) })).toThrow(
    'A label has at most 80 characters; this one has 81.',
  );
  expect(() => log.run(renameLabel, { name: 'plan', to: 'design' })).toThrow(
    'The label “plan” is no longer in this review.',
  );
  log.run(putLabel, { studyId: one, name: 'constructor' });
  expect(on(log, one)).toEqual(['constructor']);
});

test('a merged duplicate gives its labels to the study that is kept', () => {
  const log = withStudies();
  log.run(putLabel, { studyId: two, name: 'protocol' });
  log.run(mergeDuplicates, { groups: [{ keep: one, duplicates: [two] }] });
  expect(on(log, one)).toEqual(['protocol']);
});

test('S6 the table of characteristics has a column for labels where studies have some', () => {
  const log = withStudies();
  const table = () => {
    const { columns, rows } = buildTable('characteristics', {
      snapshot: shownOf(log.snapshot),
      texts: new Map(),
      operations: [],
      asOf: '2025-05-06',
    });
    const at = columns.findIndex(({ key }) => key === 'labels');
    return at < 0
      ? undefined
      : rows.flatMap(({ cells }) =>
          (cells[at]?.paragraphs ?? [])
            .flatMap((runs) => runs.map(({ text }) => text))
            .filter(Boolean),
        );
  };
  expect(table()).toBeUndefined();
  log.run(putLabel, { studyId: two, name: 'background' });
  log.run(putLabel, { studyId: two, name: 'protocol' });
  expect(table()?.map((cell) => cell.split('; ').toSorted())).toEqual([['background', 'protocol']]);
});
