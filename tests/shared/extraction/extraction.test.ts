import { describe, expect, it, test } from 'vitest';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { describe as sentence } from '../../../shared/audit/describe.ts';
import { mergeDuplicates, separateDuplicates } from '../../../shared/commands/duplicates.ts';
import {
  extractValue,
  setExtractors,
  settleExtraction,
  unwrittenValues,
  writeAgreed,
} from '../../../shared/commands/extraction.ts';
import {
  addFields,
  editField,
  freeAttributes,
  moveField,
  removeFields,
} from '../../../shared/commands/extraction-fields.ts';
import { editStudy } from '../../../shared/commands/studies.ts';
import { valuesOfMerged } from '../../../shared/extraction/merged.ts';
import {
  extractedOf,
  extractionConflicts,
  ownExtraction,
} from '../../../shared/extraction/outcomes.ts';
import { fieldsOf } from '../../../shared/extraction/review-fields.ts';
import { changedId } from '../../../shared/ops/change.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { planInverse } from '../../../shared/ops/undo-stack.ts';
import { operationsFor } from '../../../shared/team/telling.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import { country, duration, extractionTeam } from '../../fixtures/extraction-team.ts';
import { type Machine, machinesOf, meet } from '../../fixtures/screening-team.ts';
import { shownOf } from '../../fixtures/shown.ts';

const text = 'Twelve nurses were interviewed over 12 weeks in rural Wales.';
const passage = (words: string) => {
  const at = text.indexOf(words);
  const anchor = makeAnchor(text, at, at + words.length);
  if (anchor === undefined) throw new Error('Nothing selected');
  return { documentId: 'document:paper' as const, anchor };
};

function undo({ log }: Machine, operation: Operation): void {
  const plan = planInverse(log.snapshot, operation);
  if (plan === undefined) throw new Error('Nothing to take back');
  log.run(() => plan, {});
}

/** What somebody sees of the extractions there are, by name of the reviewer. */
const seenBy = ({ log, reviewerId }: Machine): readonly (string | undefined)[] =>
  [...viewOf(log.snapshot, { viewer: reviewerId, layer: 'everyone' }).extractions.values()].map(
    (each) => `${log.snapshot.reviewers.get(each.reviewerId)?.name}: ${each.value}`,
  );

describe('S14 what is extracted of a study', () => {
  it('is kept with its passages, written on the study at once where one extracts, and taken back by one undo', () => {
    const { field, lead, studyId } = extractionTeam(1, 1);
    const before = lead.log.snapshot;
    const operation = lead.log.run(extractValue, {
      studyId,
      fieldId: field('Duration').id,
      value: '12 weeks',
      passages: [passage('12 weeks')],
    });
    const { extractions, studies } = lead.log.snapshot;
    const [extraction] = extractions.values();
    expect([extraction?.value, extraction?.passages, studies.get(studyId)?.custom]).toEqual([
      '12',
      { 'document:paper': [passage('12 weeks').anchor] },
      { Duration: '12' },
    ]);
    expect(lead.log.snapshot.codings.size).toBe(0);
    if (operation === undefined) throw new Error('Nothing was written');
    expect(sentence(operation)).toBe('Extracted Duration of The night shift, part 1: 12');
    undo(lead, operation);
    expect(lead.log.snapshot.studies).toEqual(before.studies);
    expect(extractedOf(lead.log.snapshot, studyId, field('Duration')).own.size).toBe(0);
    lead.log.run(extractValue, { studyId, fieldId: field('Duration').id, value: '8' });
    expect([...extractedOf(lead.log.snapshot, studyId, field('Duration')).own.values()]).toEqual(
      [{ ...extraction, value: '8', passages: undefined }].map(({ passages: _, ...rest }) => rest),
    );
  });

  it('is told by what was changed: value, note, passages, or that it was taken back', () => {
    const { field, lead, studyId } = extractionTeam(1, 1);
    const cell = { studyId, fieldId: field('Duration').id };
    const told = [
      { value: '12' },
      { note: 'A guess' },
      { passages: [passage('12 weeks')] },
      { value: '' },
    ].map((entry) => {
      const operation = lead.log.run(extractValue, { ...cell, ...entry });
      return operation === undefined ? '' : sentence(operation);
    });
    expect(told).toEqual([
      'Extracted Duration of The night shift, part 1: 12',
      'Changed the note on Duration of The night shift, part 1',
      'Changed the passages for Duration of The night shift, part 1',
      'Took back what was extracted as Duration of The night shift, part 1',
    ]);
  });

  it('goes with its passages when the cell is emptied, and stands for the study’s attribute of that name', () => {
    const { fill, lead, studyId } = extractionTeam(1, 1);
    fill(lead, 'Country', 'Wales');
    expect(lead.log.snapshot.studies.get(studyId)?.country).toBe('Wales');
    fill(lead, 'Country', '');
    const [extraction] = lead.log.snapshot.extractions.values();
    expect([extraction?.value, lead.log.snapshot.studies.get(studyId)?.country]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is one extraction of one person on two machines, the later value of which counts', () => {
    const [lead] = machinesOf(1, 1, 1);
    if (lead === undefined) throw new Error('Nobody there');
    lead.log.run(addFields, { fields: [duration] });
    const [studyId = 'study:'] = lead.log.snapshot.studies.keys();
    const fieldId = fieldsOf(lead.log.snapshot)[0]?.id ?? 'field:';
    const laptop = copyOf(lead, 'device:laptop');
    lead.log.run(extractValue, { studyId, fieldId, value: '12' });
    laptop.log.run(extractValue, { studyId, fieldId, value: '14' });
    meet([lead, laptop]);
    for (const { log } of [lead, laptop])
      expect([...log.snapshot.extractions.values()].map(({ value }) => value)).toEqual(['14']);
  });
});

/** The same person on another machine. */
function copyOf({ log, reviewerId }: Machine, device: `device:${string}`): Machine {
  const other = Object.create(Object.getPrototypeOf(log)) as typeof log;
  Object.assign(other, log, {
    context: { ...log.context, device },
    operations: [...log.operations],
  });
  return { log: other, reviewerId };
}

describe('S14 fields', () => {
  it('of one attribute that two people made are one, and hold what was extracted under either', () => {
    const { lead, machines, second, studyId } = extractionTeam(2, 2, []);
    for (const { log } of machines) log.run(addFields, { fields: [country] });
    const [mine] = fieldsOf(lead.log.snapshot);
    const [theirs] = fieldsOf(second.log.snapshot);
    lead.log.run(extractValue, { studyId, fieldId: mine?.id ?? 'field:', value: 'Wales' });
    second.log.run(extractValue, { studyId, fieldId: theirs?.id ?? 'field:', value: 'Norway' });
    meet(machines);
    const [field, ...more] = fieldsOf(lead.log.snapshot);
    expect([field?.name, field?.ids.length, more]).toEqual(['Country', 2, []]);
    expect(extractionConflicts(lead.log.snapshot)).toEqual([{ studyId, field }]);
  });

  it('of one attribute that two people made are one cell for who extracted under the other: it is written over and emptied', () => {
    const { lead, machines, studyId } = extractionTeam(2, 2, []);
    for (const { log } of machines) log.run(addFields, { fields: [country] });
    for (const { log } of machines) {
      const [own] = fieldsOf(log.snapshot);
      log.run(extractValue, { studyId, fieldId: own?.id ?? 'field:', value: 'Wales', note: 'Why' });
    }
    meet(machines);
    const [field] = fieldsOf(lead.log.snapshot);
    if (field === undefined) throw new Error('No field');
    for (const machine of machines) {
      const { log, reviewerId } = machine;
      const read = () => {
        const { own } = extractedOf(log.snapshot, studyId, field);
        const cell = ownExtraction(log.snapshot, studyId, field, reviewerId);
        return [own.get(reviewerId)?.value, cell?.value, cell?.note];
      };
      log.run(extractValue, { studyId, fieldId: field.id, value: 'Norway' });
      expect(read()).toEqual(['Norway', 'Norway', 'Why']);
      log.run(extractValue, { studyId, fieldId: field.id, value: '' });
      expect(read()).toEqual([undefined, undefined, 'Why']);
    }
  });

  it('are made of characteristics that are there, with the kind guessed; renamed, the values move along; removed, they stay', () => {
    const { lead, studyId } = extractionTeam(1, 1, []);
    const { log } = lead;
    log.run(editStudy, { studyId, fields: { 'custom.Length': '12 weeks', country: 'Wales' } });
    const found = freeAttributes(log.snapshot);
    expect(found).toEqual([
      { name: 'Country', attribute: 'country', studies: 1, kind: 'text' },
      { name: 'Length', attribute: 'custom.Length', studies: 1, kind: 'number', unit: 'weeks' },
    ]);
    log.run(addFields, { fields: found });
    expect(freeAttributes(log.snapshot)).toEqual([]);
    expect(log.run(addFields, { fields: found })).toBeUndefined();
    const [, length] = fieldsOf(log.snapshot);
    const fieldId = length?.id ?? 'field:';
    log.run(editField, { fieldId, field: { name: 'Weeks. How many', kind: 'number' } });
    expect(log.snapshot.studies.get(studyId)?.custom).toEqual({ 'Weeks. How many': '12 weeks' });
    log.run(moveField, { fieldId, by: -1 });
    expect(fieldsOf(log.snapshot).map(({ name }) => name)).toEqual(['Weeks. How many', 'Country']);
    log.run(removeFields, { fieldIds: [fieldId] });
    expect(fieldsOf(log.snapshot).map(({ name }) => name)).toEqual(['Country']);
    expect(log.snapshot.studies.get(studyId)?.custom).toEqual({ 'Weeks. How many': '12 weeks' });
  });

  it('of a name that is taken, empty, too long or reserved are refused', () => {
    const { field, lead } = extractionTeam(1, 1);
    const rename = (name: string) => () =>
      lead.log.run(editField, { fieldId: field('Duration').id, field: { name, kind: 'text' } });
    expect(rename('country')).toThrow('There is a field or characteristic “Country” already.');
    expect(rename(' ')).toThrow('A field needs a name.');
    expect(rename('a'.repeat(121))).toThrow('has at most 120 letters');
    expect(rename('__proto__')).toThrow('cannot be the name of a field');
  });
});

test('S14 values of a record that was merged into a study are said there, and come back when it is separated', () => {
  const { fill, lead, studyId } = extractionTeam(1, 2);
  const { log } = lead;
  fill(lead, 'Duration', '12');
  fill(lead, 'Country', 'Wales');
  const [, keep = 'study:'] = log.snapshot.studies.keys();
  log.run(mergeDuplicates, { groups: [{ keep, duplicates: [studyId] }] });
  expect([...valuesOfMerged(log.snapshot)]).toEqual([[keep, 2]]);
  const source = { snapshot: shownOf(log.snapshot), operations: [], texts: new Map() };
  expect(buildTable('extraction', { ...source, asOf: '2026-03-09' }).notes).toContain(
    '2 values were extracted of records that were merged into these studies since; they are not in this table.',
  );
  log.run(separateDuplicates, { studyIds: [studyId] });
  expect([...valuesOfMerged(log.snapshot)]).toEqual([]);
});

describe('S15 where two extract each study', () => {
  it('nothing of a colleague’s extraction is shown before both have it, in rows or log; alike it settles itself', () => {
    const { fill, lead, machines, second, state, studyId } = extractionTeam(2, 2);
    fill(lead, 'Duration', '12 weeks');
    meet(machines);
    expect(seenBy(second)).toEqual([]);
    const told = ({ log, reviewerId }: Machine) =>
      operationsFor(log.operations, log.snapshot, reviewerId).filter(({ changes }) =>
        changes.some((change) => changedId(change).startsWith('extraction:')),
      ).length;
    expect([told(lead), told(second)]).toEqual([1, 0]);
    expect(lead.log.snapshot.studies.get(studyId)?.custom).toBeUndefined();
    fill(second, 'Duration', '12');
    // Both have it here: the agreed value came with the second extraction.
    expect(second.log.snapshot.studies.get(studyId)?.custom).toEqual({ Duration: '12' });
    expect(state(second, 'Duration')).toEqual({ state: 'agreed', value: '12', settled: false });
    expect(seenBy(second)).toEqual(['Maren: 12', 'Piet: 12']);
    meet(machines);
    expect([told(lead), told(second)]).toEqual([2, 2]);
    // What agreement wrote goes with it.
    fill(second, 'Duration', '14');
    expect(second.log.snapshot.studies.get(studyId)?.custom).toBeUndefined();
  });

  it('a difference is settled with a reason, in the step that writes it, and taken back with it', () => {
    const { field, fill, lead, machines, second, state, studyId } = extractionTeam(2, 2);
    fill(lead, 'Duration', '12');
    fill(second, 'Duration', '14');
    meet(machines);
    expect(state(lead, 'Duration')).toEqual({ state: 'conflict' });
    const fieldId = field('Duration').id;
    expect(() =>
      lead.log.run(settleExtraction, { studyId, fieldId, value: '14', reason: ' ' }),
    ).toThrow('Say why before you settle');
    const settled = lead.log.run(settleExtraction, {
      studyId,
      fieldId,
      value: '14 weeks',
      reason: 'The protocol says so.',
    });
    expect(state(lead, 'Duration')).toEqual({ state: 'agreed', value: '14', settled: true });
    expect(lead.log.snapshot.studies.get(studyId)?.custom).toEqual({ Duration: '14' });
    if (settled === undefined) throw new Error('Not settled');
    undo(lead, settled);
    expect(state(lead, 'Duration')).toEqual({ state: 'conflict' });
    expect(lead.log.snapshot.studies.get(studyId)?.custom).toBeUndefined();
    lead.log.run(settleExtraction, { studyId, fieldId, value: '12', reason: 'Table 1.' });
    second.log.run(settleExtraction, { studyId, fieldId, value: '14', reason: 'The abstract.' });
    meet(machines);
    expect(state(lead, 'Duration')).toEqual(state(second, 'Duration'));
    expect(lead.log.snapshot.extractions).toEqual(replay(second.log.operations).extractions);
  });

  it('what came together by bringing work in is agreed, and written by one step', () => {
    const { field, fill, lead, machines, second, state, studyId } = extractionTeam(2, 2);
    fill(lead, 'Country', 'Wales');
    fill(second, 'Country', 'wales');
    meet(machines);
    expect(state(lead, 'Country')).toEqual(state(second, 'Country'));
    const unwritten = unwrittenValues(lead.log.snapshot);
    expect(unwritten.map((each) => [each.studyId, each.field.id])).toEqual([
      [studyId, field('Country').id],
    ]);
    lead.log.run(writeAgreed, {});
    expect(unwrittenValues(lead.log.snapshot)).toEqual([]);
    expect(lead.log.snapshot.studies.get(studyId)?.country).toMatch(/^wales$/i);
  });

  test('with one extractor again, what somebody alone extracted goes on the study, and what is there stays', () => {
    const { fill, lead, studyId } = extractionTeam(1, 2);
    fill(lead, 'Duration', '12');
    lead.log.run(editStudy, { studyId, fields: { country: 'Norway' } });
    fill(lead, 'Country', 'Wales');
    lead.log.run(setExtractors, { extractors: 1 });
    const { country: place, custom } = lead.log.snapshot.studies.get(studyId) ?? {};
    expect([place, custom]).toEqual(['Norway', { Duration: '12' }]);
  });

  test('with one extractor again, what a difference was settled to goes on the study, where another machine wrote none', () => {
    const { field, fill, lead, machines, second, studyId } = extractionTeam(2, 2);
    fill(lead, 'Duration', '12');
    fill(second, 'Duration', '14');
    meet(machines);
    const fieldId = field('Duration').id;
    lead.log.run(settleExtraction, { studyId, fieldId, value: '14', reason: 'The protocol.' });
    lead.log.run(editStudy, { studyId, fields: { 'custom.Duration': null } });
    lead.log.run(setExtractors, { extractors: 1 });
    expect(lead.log.snapshot.studies.get(studyId)?.custom).toEqual({ Duration: '14' });
  });
});
