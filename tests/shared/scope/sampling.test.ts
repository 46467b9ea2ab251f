import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { describe as sentenceOf } from '../../../shared/audit/describe.ts';
import { mergeDuplicates } from '../../../shared/commands/duplicates.ts';
import {
  addStep,
  changeStep,
  moveStep,
  rateStudy,
  removeStep,
  sampleByHand,
  sampleBySteps,
  setSampling,
} from '../../../shared/commands/sampling.ts';
import { editStudy, importStudies, removeStudies } from '../../../shared/commands/studies.ts';
import { findConflicts } from '../../../shared/ops/conflicts.ts';
import { flowOfReview } from '../../../shared/prisma/flow-of-review.ts';
import { flowDescription } from '../../../shared/prisma/flow-text.ts';
import type { StudyId } from '../../../shared/records/ids.ts';
import type { MemberCondition } from '../../../shared/records/set.ts';
import { givenBack, planSampling } from '../../../shared/scope/sampling.ts';
import { includedStudies, markOf } from '../../../shared/screening/inclusion.ts';
import { eligibleStudies, samplingCounts } from '../../../shared/screening/sampling-counts.ts';
import { stepsOf } from '../../../shared/screening/sampling-steps.ts';
import { samplingParagraph } from '../../../shared/tables/sampling-words.ts';
import { cellText } from '../../../shared/tables/table.ts';
import { buildTable } from '../../fixtures/build-table.ts';
import type { LogWriter } from '../../fixtures/log-writer.ts';
import { shownOf } from '../../fixtures/shown.ts';
import { startReview, takeBack } from '../../property/random-review.ts';
import { machineOf } from '../../property/team-machines.ts';

const names = ['abara', 'byrne', 'harrow', 'ostler', 'tanaka'] as const;
const id = (name: string): StudyId => `study:${name}`;

/** Four eligible studies and an excluded one; the first is of a setting that matters, the next two have rich data. */
function eligible(): LogWriter {
  const log = startReview();
  log.run(importStudies, {
    studies: names.map((name) => ({
      id: id(name),
      citation: { type: 'book' as const, title: name },
      documents: [],
    })),
  });
  for (const name of names)
    log.run(editStudy, {
      studyId: id(name),
      fields: { inclusion: name === 'tanaka' ? 'excluded' : 'included' },
    });
  log.run(editStudy, { studyId: id('abara'), fields: { country: 'Ghana' } });
  for (const [name, value] of [
    ['abara', 5],
    ['byrne', 4],
    ['harrow', 5],
    ['ostler', 2],
    ['tanaka', 5],
  ] as const)
    log.run(rateStudy, { studyId: id(name), rates: 'richness', value });
  return log;
}

function withStep(log: LogWriter, condition: MemberCondition, reason: string): void {
  log.run(addStep, null);
  const step = stepsOf(log.snapshot).at(-1);
  if (step === undefined) throw new Error('There is no step');
  log.run(changeStep, { stepId: step.id, fields: { groups: [[condition]], reason } });
}

function planned(): LogWriter {
  const log = eligible();
  withStep(log, { kind: 'study', attribute: 'country', value: 'Ghana' }, 'Settings of interest');
  withStep(log, { kind: 'richness', least: 4 }, 'Rich data');
  return log;
}

const takenIn = (log: LogWriter, anew = false) =>
  [...planSampling(shownOf(log.snapshot), anew).taken.values()].map((studies) =>
    studies.map((study) => study.id),
  );
const sample = (log: LogWriter) =>
  log.run(sampleBySteps, { taken: planSampling(shownOf(log.snapshot)).taken, given: [] });
const by = (log: LogWriter) =>
  names.map((name) => {
    const { sampledBy } = log.snapshot.studies.get(id(name)) ?? {};
    const at = stepsOf(log.snapshot).findIndex((step) => step.id === sampledBy);
    return at < 0 ? (sampledBy ?? '–') : at + 1;
  });
const sampleAnew = (log: LogWriter) => {
  const plan = planSampling(shownOf(log.snapshot), true);
  return log.run(sampleBySteps, { taken: plan.taken, given: givenBack(plan) });
};
const listed = (log: LogWriter) =>
  includedStudies(log.snapshot, 'included').studies.map((study) => study.id);

test('S18 each step takes what the steps before it left, and of eligible studies only', () => {
  const log = planned();
  expect(takenIn(log)).toEqual([[id('abara')], [id('byrne'), id('harrow')]]);
  const second = stepsOf(log.snapshot)[1];
  if (second === undefined) throw new Error('There is no second step');
  log.run(moveStep, { stepId: second.id, by: -1 });
  expect(takenIn(log)).toEqual([[id('abara'), id('byrne'), id('harrow')], []]);
});

test('S18 studies keep the step that sampled them, whatever becomes of it, and it is taken back as one', () => {
  const log = planned();
  const done = sample(log);
  expect(done && sentenceOf(done)).toBe('Sampled 3 studies for the synthesis by steps');
  expect(by(log)).toEqual([1, 2, 2, '–', '–']);
  const [first] = stepsOf(log.snapshot);
  if (first === undefined) throw new Error('There is no step');
  log.run(changeStep, {
    stepId: first.id,
    fields: { groups: [[{ kind: 'closeness', least: 3 }]] },
  });
  expect([by(log), takenIn(log)]).toEqual([
    [1, 2, 2, '–', '–'],
    [[], []],
  ]);
  expect(takenIn(log, true)).toEqual([[], [id('abara'), id('byrne'), id('harrow')]]);
  log.run(removeStep, { stepId: first.id });
  expect(samplingCounts(shownOf(log.snapshot))).toEqual({
    ...{ eligible: 4, sampled: 3, notSampled: 1, left: 0, byHand: 0 },
    bySteps: [
      { step: stepsOf(log.snapshot)[0], number: 1, count: 2 },
      { step: undefined, number: 0, count: 1 },
    ],
  });
  for (let at = 0; at < 3; at += 1) takeBack(log, 'undo');
  expect([by(log), log.snapshot.review?.sampling]).toEqual([['–', '–', '–', '–', '–'], undefined]);
});

test('S18 anew, what steps sampled and take no more is given back, be it everything; what was done by hand stays', () => {
  const log = planned();
  sample(log);
  log.run(sampleByHand, { studyId: id('ostler'), how: 'hand', reason: 'The only one on nights' });
  for (const { id: stepId } of stepsOf(log.snapshot)) log.run(removeStep, { stepId });
  sampleAnew(log);
  expect(by(log)).toEqual(['–', '–', '–', 'hand', '–']);
});

test('S18 anew, what a step that is kept from somebody sampled stays', () => {
  const log = planned();
  sample(log);
  const [first] = stepsOf(log.snapshot);
  const shown = shownOf(log.snapshot);
  const steps = new Map([...shown.steps].filter(([stepId]) => stepId !== first?.id));
  const plan = planSampling({ ...shown, steps }, true);
  expect([[...plan.taken.values()].flat().map((study) => study.id), givenBack(plan)]).toEqual([
    [id('byrne'), id('harrow')],
    [],
  ]);
});

test('S18 steps that two machines added at once are moved like any others', () => {
  const base = eligible();
  const [ines, ben] = [
    machineOf('ines', 11, base.operations),
    machineOf('ben', 22, base.operations),
  ];
  ines.run(addStep, null);
  ben.run(addStep, null);
  ines.bringIn(ben.operations);
  const ids = () => stepsOf(ines.snapshot).map((step) => step.id);
  const [first, second] = ids();
  if (first === undefined || second === undefined) throw new Error('There are no two steps');
  ines.run(moveStep, { stepId: first, by: 1 });
  expect(ids()).toEqual([second, first]);
  ines.run(moveStep, { stepId: first, by: -1 });
  expect(ids()).toEqual([first, second]);
});

test('S18 by hand a study is sampled or left out for a reason, and no step takes it', () => {
  const log = planned();
  expect(() => log.run(sampleByHand, { studyId: id('ostler'), how: 'hand', reason: ' ' })).toThrow(
    'What is sampled or left out by hand needs a reason. Nothing was changed.',
  );
  const told = [
    log.run(sampleByHand, { studyId: id('ostler'), how: 'hand', reason: 'The only one on nights' }),
    log.run(sampleByHand, { studyId: id('byrne'), how: 'left', reason: 'Same data as Harrow' }),
  ].map((operation) => operation && sentenceOf(operation));
  expect(told).toEqual([
    'Sampled ostler by hand: The only one on nights',
    'Left byrne out of the sample: Same data as Harrow',
  ]);
  expect([takenIn(log), takenIn(log, true)]).toEqual([
    [[id('abara')], [id('harrow')]],
    [[id('abara')], [id('harrow')]],
  ]);
});

test('S18 where sampling is on, the sampled studies alone are spoken of, and the others are marked', () => {
  const log = planned();
  expect(listed(log)).toEqual(['abara', 'byrne', 'harrow', 'ostler'].map(id));
  sample(log);
  const all = includedStudies(log.snapshot, 'all');
  expect([listed(log), names.map((name) => markOf(log.snapshot, all, id(name)))]).toEqual([
    ['abara', 'byrne', 'harrow'].map(id),
    [undefined, undefined, undefined, 'notSampled', 'excluded'],
  ]);
  const source = {
    snapshot: shownOf(log.snapshot),
    ...{ operations: [], texts: new Map(), asOf: '2026-03-09' },
  };
  const table = buildTable('characteristics', source);
  expect([table.rows.length, table.notes[0]]).toEqual([
    3,
    'Studies: those sampled for the synthesis (3 of 4 eligible); the others, 3 undecided and 1 excluded are not listed.',
  ]);
  log.run(setSampling, { on: false });
  expect(listed(log)).toEqual(['abara', 'byrne', 'harrow', 'ostler'].map(id));
});

test('S18 flow diagram, table and methods paragraph say what happened, with sums that are right', () => {
  const log = planned();
  expect([samplingParagraph(shownOf(log.snapshot)), flowOfReview(log.snapshot).sampling]).toEqual([
    '',
    undefined,
  ]);
  sample(log);
  log.run(sampleByHand, { studyId: id('byrne'), how: 'left', reason: 'Same data as Harrow' });
  const shown = shownOf(log.snapshot);
  expect(flowOfReview(log.snapshot).sampling).toEqual({
    sampled: 2,
    notSampled: 2,
    steps: [
      { name: 'Step 1: Settings of interest', count: 1 },
      { name: 'Step 2: Rich data', count: 1 },
    ],
  });
  expect(flowDescription(flowOfReview(log.snapshot))).toContain(
    'Studies sampled for the synthesis (n = 2): Step 1: Settings of interest (n = 1); Step 2: Rich data (n = 1); Eligible studies not sampled (n = 2).',
  );
  expect(samplingParagraph(shown)).toBe(
    'Of 4 eligible studies, 2 were sampled for the synthesis: 1 in step 1 (Country: Ghana; Settings of interest) and 1 in step 2 (data richness 4 or more; Rich data). 2 eligible studies were not sampled, one of them left out by hand.',
  );
  const source = { snapshot: shown, operations: [], texts: new Map(), asOf: '2026-03-09' };
  const rows = buildTable('sampling', source).rows.map(({ cells }) =>
    cells.map(cellText).join('|'),
  );
  expect(rows).toEqual([
    'abara||5||by step 1|Settings of interest',
    'byrne||4||left out by hand|Same data as Harrow',
    'harrow||5||by step 2|Rich data',
    'ostler||2||eligible, not sampled|',
  ]);
});

test('S18 what two machines sample apart comes together; of one study differently it is a conflict', () => {
  const base = planned();
  const [ines, ben] = [
    machineOf('ines', 11, base.operations),
    machineOf('ben', 22, base.operations),
  ];
  ines.run(sampleByHand, { studyId: id('byrne'), how: 'hand', reason: 'Close' });
  ben.run(sampleByHand, { studyId: id('ostler'), how: 'hand', reason: 'Night' });
  ben.run(sampleByHand, { studyId: id('byrne'), how: 'left', reason: 'Thin' });
  ines.bringIn(ben.operations);
  ben.bringIn(ines.operations);
  expect(by(ines)).toEqual(by(ben));
  expect(by(ines)[3]).toBe('hand');
  expect(
    findConflicts(ines.operations, ines.snapshot).map((conflict) => [
      conflict.record.id,
      conflict.field,
    ]),
  ).toEqual([[id('byrne'), 'sampledBy']]);
});

describe('S18 whatever the steps', () => {
  it('and whatever is excluded, removed, merged, sampled by hand or taken back, the sums of flow diagram and table agree', () => {
    const deed = fc.record({
      does: fc.constantFrom('exclude', 'hand', 'left', 'merge', 'remove', 'sample', 'step', 'undo'),
      name: fc.constantFrom(...names),
    });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const log = planned();
        sample(log);
        for (const { does, name } of deeds) {
          const study = log.snapshot.studies.get(id(name));
          const [first] = stepsOf(log.snapshot);
          if (does === 'undo') takeBack(log, 'undo');
          else if (does === 'sample') sampleAnew(log);
          else if (does === 'step') {
            if (first !== undefined) log.run(removeStep, { stepId: first.id });
          } else if (study === undefined || study.deleted === true) continue;
          else if (does === 'exclude')
            log.run(editStudy, { studyId: study.id, fields: { inclusion: 'excluded' } });
          else if (does === 'remove') log.run(removeStudies, { studyIds: [study.id] });
          else if (does === 'merge') {
            const keep = eligibleStudies(shownOf(log.snapshot))[0]?.id ?? study.id;
            if (keep !== study.id)
              log.run(mergeDuplicates, { groups: [{ keep, duplicates: [study.id] }] });
          } else log.run(sampleByHand, { studyId: study.id, how: does, reason: 'Thin' });
        }
        const shown = shownOf(log.snapshot);
        const counts = samplingCounts(shown);
        const stands = [...log.snapshot.studies.values()].filter(
          ({ deleted, inclusion }) => deleted !== true && inclusion === 'included',
        );
        expect(counts.eligible).toBe(stands.length);
        expect(counts.sampled + counts.notSampled).toBe(stands.length);
        const { sampling } = flowOfReview(log.snapshot);
        if (sampling !== undefined)
          expect([
            sampling.sampled,
            sampling.notSampled,
            sampling.steps.reduce((sum, { count }) => sum + count, 0),
          ]).toEqual([counts.sampled, counts.notSampled, counts.sampled]);
        const source = { snapshot: shown, operations: [], texts: new Map(), asOf: '2026-03-09' };
        expect(buildTable('sampling', source).rows.length).toBe(stands.length);
      }),
      { numRuns: 30 },
    );
  });

  const condition = fc.oneof(
    fc.constantFrom<MemberCondition>(
      { kind: 'study', attribute: 'country', value: 'Ghana' },
      { kind: 'title', words: 'harrow', not: true },
    ),
    fc.nat({ max: 6 }).map((least): MemberCondition => ({ kind: 'richness', least })),
  );
  it('no study is taken twice, and numbers add up to the eligible studies', () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 4 }), (steps) => {
        const log = eligible();
        for (const each of steps) withStep(log, each, '');
        const taken = takenIn(log).flat();
        expect(new Set(taken).size).toBe(taken.length);
        sample(log);
        const {
          bySteps,
          byHand,
          eligible: all,
          notSampled,
          sampled,
        } = samplingCounts(shownOf(log.snapshot));
        expect(bySteps.reduce((sum, { count }) => sum + count, byHand)).toBe(sampled);
        expect(sampled + notSampled).toBe(all);
        expect(sampled).toBe(taken.length);
      }),
      { numRuns: 20 },
    );
  });
});
