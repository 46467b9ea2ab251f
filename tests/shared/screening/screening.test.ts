import { describe, expect, it } from 'vitest';
import {
  clearScreening,
  isUnwritten,
  retireReason,
  screenStudy,
  setScreeners,
  settleScreening,
  wordReason,
  writeInclusions,
} from '../../../shared/commands/screening.ts';
import { editStudy } from '../../../shared/commands/studies.ts';
import type { Snapshot } from '../../../shared/ops/snapshot.ts';
import { planInverse } from '../../../shared/ops/undo-stack.ts';
import { applyChecked } from '../../../shared/ops/validate.ts';
import { boxNumber, listOf, numberOf } from '../../../shared/prisma/flow-numbers.ts';
import { flowOfReview } from '../../../shared/prisma/flow-of-review.ts';
import type { StudyId } from '../../../shared/records/ids.ts';
import { screeningOutcome } from '../../../shared/screening/outcomes.ts';
import { stageProgress, studiesToScreen } from '../../../shared/screening/queue.ts';
import { reasonsAt, reasonsOf } from '../../../shared/screening/reasons.ts';
import { operationsFor } from '../../../shared/team/telling.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { takeBack } from '../../property/random-review.ts';
import { maren, piet, reviewOfTwo, writing } from './team-of-two.ts';

const unwritten = (snapshot: Snapshot): number =>
  [...snapshot.studies.values()].filter((study) => isUnwritten(snapshot, study)).length;

const titleAbstract = 'titleAbstract' as const;
const fullText = 'fullText' as const;

describe('screening by one reviewer', () => {
  it('S2: writes an exclusion on the study at once, an inclusion only at the full text', () => {
    const { log, studyIds } = reviewOfTwo();
    const [first = 'study:', second = 'study:'] = studyIds;
    log.run(screenStudy, { studyId: first, stage: titleAbstract, decision: 'include' });
    log.run(screenStudy, {
      studyId: second,
      stage: titleAbstract,
      decision: 'exclude',
      reasonId: 'design',
    });
    expect(log.snapshot.studies.get(first)?.inclusion).toBe(undefined);
    expect(log.snapshot.studies.get(second)).toMatchObject({
      inclusion: 'excluded',
      exclusionReason: 'No qualitative findings',
    });
    log.run(screenStudy, { studyId: first, stage: fullText, decision: 'include' });
    expect(log.snapshot.studies.get(first)?.inclusion).toBe('included');
  });

  it('one undo takes the decision and the inclusion back', () => {
    const { log, studyIds } = reviewOfTwo();
    const [studyId = 'study:'] = studyIds;
    const before = log.snapshot.studies;
    const operation = log.run(screenStudy, { studyId, stage: titleAbstract, decision: 'exclude' });
    const undo = operation === undefined ? undefined : planInverse(log.snapshot, operation);
    const undone = applyChecked(log.snapshot, undo?.changes ?? [], maren);
    expect(undone.studies).toEqual(before);
    expect(screeningOutcome(undone, studyId, titleAbstract)).toEqual({ state: 'open' });
  });

  it('a decision taken back takes its inclusion with it, but not one that was typed', () => {
    const { log, studyIds } = reviewOfTwo();
    const [studyId = 'study:'] = studyIds;
    log.run(screenStudy, { studyId, stage: titleAbstract, decision: 'exclude' });
    log.run(clearScreening, { studyId, stage: titleAbstract });
    expect(log.snapshot.studies.get(studyId)?.inclusion).toBe(undefined);
  });

  it('S24 asking for a second reviewer takes off what one alone settled, and for one again writes it, not what was typed', () => {
    const { log, studyIds } = reviewOfTwo();
    const [one, two, three] = studyIds as readonly [StudyId, StudyId, StudyId];
    const exclude = { stage: 'titleAbstract', decision: 'exclude', reasonId: 'design' } as const;
    log.run(screenStudy, { studyId: one, ...exclude });
    log.run(screenStudy, { studyId: two, ...exclude });
    log.run(editStudy, { studyId: two, fields: { inclusion: 'included' } });
    log.run(editStudy, { studyId: three, fields: { inclusion: 'excluded' } });
    const written = () => studyIds.map((id) => log.snapshot.studies.get(id)?.inclusion);
    log.run(setScreeners, { screeners: 2 });
    expect(written()).toEqual([undefined, 'included', 'excluded']);
    expect(
      studiesToScreen(log.snapshot, 'titleAbstract', piet)
        .filter(({ isDone }) => !isDone)
        .map(({ study }) => study.id),
    ).toEqual([one, two]);
    takeBack(log, 'undo');
    expect(written()).toEqual(['excluded', 'included', 'excluded']);
    takeBack(log, 'redo');
    log.run(setScreeners, { screeners: 1 });
    expect(written()).toEqual(['excluded', 'included', 'excluded']);
  });

  it('an exclusion at the full text needs a reason', () => {
    const { log, studyIds } = reviewOfTwo();
    const [studyId = 'study:'] = studyIds;
    expect(() => log.run(screenStudy, { studyId, stage: fullText, decision: 'exclude' })).toThrow(
      'needs a reason',
    );
    expect(log.snapshot.screenings.size).toBe(0);
  });

  it('the full text is asked of those that passed, and the queue counts what is left', () => {
    const { log, studyIds } = reviewOfTwo();
    const [first = 'study:', second = 'study:'] = studyIds;
    log.run(screenStudy, { studyId: first, stage: titleAbstract, decision: 'include' });
    log.run(screenStudy, { studyId: second, stage: titleAbstract, decision: 'maybe' });
    expect(studiesToScreen(log.snapshot, fullText, maren).map(({ study }) => study.id)).toEqual([
      first,
    ]);
    expect(stageProgress(studiesToScreen(log.snapshot, titleAbstract, maren))).toEqual({
      total: 3,
      toDo: 1,
      waiting: 0,
      included: 1,
      excluded: 0,
      undecided: 1,
      conflicts: 0,
    });
  });
});

describe('screening by two reviewers', () => {
  /** Both decide, each on their own. */
  function both(
    a: 'include' | 'exclude' | 'maybe',
    b: 'include' | 'exclude' | 'maybe',
    reasons: readonly (string | undefined)[] = [],
    stage: 'titleAbstract' | 'fullText' = titleAbstract,
  ) {
    const { log, studyIds } = reviewOfTwo({ blind: true, screeners: 2 });
    const [studyId = 'study:'] = studyIds;
    log.run(screenStudy, { studyId, stage, decision: a, reasonId: reasons[0] });
    const second = writing(log.snapshot, piet);
    second.run(screenStudy, { studyId, stage, decision: b, reasonId: reasons[1] });
    return { log: second, studyId, first: log };
  }

  it('S1: waits for the second, then tells agreement, conflict and doubt apart', () => {
    const { first, studyId } = both('include', 'include');
    expect(screeningOutcome(first.snapshot, studyId, titleAbstract)).toEqual({ state: 'waiting' });
    const outcome = (...args: Parameters<typeof both>): unknown => {
      const { log, studyId: id } = both(...args);
      return screeningOutcome(log.snapshot, id, args[3] ?? titleAbstract);
    };
    const included = { state: 'decided', decision: 'include', reasonId: undefined };
    expect(outcome('include', 'include')).toEqual(included);
    expect(outcome('include', 'maybe')).toEqual(included);
    expect(outcome('maybe', 'maybe')).toEqual({ state: 'undecided' });
    expect(outcome('include', 'exclude')).toEqual({ state: 'conflict' });
    expect(outcome('maybe', 'exclude')).toEqual({ state: 'conflict' });
    expect(outcome('exclude', 'exclude', ['design', 'language'])).toEqual({
      state: 'decided',
      decision: 'exclude',
      reasonId: 'design',
    });
    expect(outcome('exclude', 'exclude', ['design', 'language'], fullText)).toEqual({
      state: 'conflict',
    });
  });

  it('B4: a colleague’s decision is shown to nobody who has still to decide, in rows or log', () => {
    const { log, studyIds } = reviewOfTwo({ blind: true, screeners: 2 });
    const [studyId = 'study:'] = studyIds;
    const operation = log.run(screenStudy, { studyId, stage: titleAbstract, decision: 'exclude' });
    const operations = operation === undefined ? [] : [operation];
    const seenBy = (snapshot: typeof log.snapshot, viewer: typeof piet | typeof maren) =>
      viewOf(snapshot, { viewer, layer: 'everyone' }).screenings.size;
    expect([seenBy(log.snapshot, maren), seenBy(log.snapshot, piet)]).toEqual([1, 0]);
    expect(operationsFor(operations, log.snapshot, piet)).toEqual([]);
    expect(operationsFor(operations, log.snapshot, maren)).toEqual(operations);
    const second = writing(log.snapshot, piet);
    second.run(screenStudy, { studyId, stage: titleAbstract, decision: 'include' });
    expect(seenBy(second.snapshot, piet)).toBe(2);
    expect(operationsFor(operations, second.snapshot, piet)).toEqual(operations);
  });

  it('a conflict is settled with a reason; both decisions stay, and the study says the outcome', () => {
    const { log, studyId } = both('include', 'exclude', [undefined, 'population']);
    log.run(settleScreening, {
      studyId,
      stage: titleAbstract,
      decision: 'exclude',
      reasonId: 'population',
      note: 'All participants are physicians',
      present: [maren],
    });
    const { screenings, studies } = log.snapshot;
    expect([...screenings.values()].map(({ layer, decision }) => [layer, decision])).toEqual([
      [undefined, 'include'],
      [undefined, 'exclude'],
      ['consensus', 'exclude'],
    ]);
    expect(studies.get(studyId)).toMatchObject({
      inclusion: 'excluded',
      exclusionReason: 'Wrong population',
    });
  });

  it('outcomes that came about through a merge are written in one step', () => {
    const { first, log, studyId } = both('exclude', 'exclude');
    const merged = applyChecked(
      first.snapshot,
      [...log.snapshot.screenings.values()]
        .filter(({ reviewerId }) => reviewerId === piet)
        .map((create) => ({ create })),
      piet,
    );
    expect(unwritten(merged)).toBe(1);
    const writer = writing(merged, maren);
    writer.run(writeInclusions, {});
    expect(writer.snapshot.studies.get(studyId)?.inclusion).toBe('excluded');
    expect(unwritten(writer.snapshot)).toBe(0);
    expect(writer.run(writeInclusions, {})).toBe(undefined);
  });

  it('R4: nobody changes a colleague’s decision', () => {
    const { log } = both('include', 'include');
    const [own] = [...log.snapshot.screenings.values()].filter(
      ({ reviewerId }) => reviewerId === maren,
    );
    expect(() =>
      applyChecked(
        log.snapshot,
        [{ set: own?.id ?? 'screening:', fields: { decision: ['include', 'exclude'] } }],
        piet,
      ),
    ).toThrow('another reviewer');
  });
});

describe('reasons for exclusion', () => {
  it('are reworded for everyone, added and no longer offered', () => {
    const { log, studyIds } = reviewOfTwo();
    const [studyId = 'study:'] = studyIds;
    log.run(screenStudy, { studyId, stage: fullText, decision: 'exclude', reasonId: 'design' });
    log.run(wordReason, { id: 'design', name: 'Survey without interviews' });
    log.run(wordReason, { name: 'Children only' });
    log.run(retireReason, { id: 'language' });
    const names = reasonsOf(log.snapshot.review).map(({ name }) => name);
    expect(names).toContain('Survey without interviews');
    expect(names).not.toContain('Language');
    expect(names.slice(-2)).toEqual(['Children only', 'Full text not retrieved']);
    const atTitle = reasonsAt(log.snapshot.review, titleAbstract).map(({ name }) => name);
    expect(atTitle).toEqual(names.slice(0, -1));
    expect(reasonsAt(log.snapshot.review, fullText).map(({ name }) => name)).toEqual(names);
    expect(() => log.run(wordReason, { name: 'children ONLY' })).toThrow('in the list');
  });
});

describe('the flow diagram', () => {
  it('counts what was screened, with reports that were not retrieved and reasons apart', () => {
    const { log, studyIds } = reviewOfTwo();
    const [first, second, third] = studyIds as [StudyId, StudyId, StudyId];
    for (const studyId of studyIds)
      log.run(screenStudy, { studyId, stage: titleAbstract, decision: 'include' });
    log.run(screenStudy, { studyId: first, stage: fullText, decision: 'include' });
    log.run(screenStudy, {
      studyId: second,
      stage: fullText,
      decision: 'exclude',
      reasonId: 'not-retrieved',
    });
    log.run(screenStudy, {
      studyId: third,
      stage: fullText,
      decision: 'exclude',
      reasonId: 'design',
    });
    const flow = flowOfReview(log.snapshot);
    expect({
      screened: boxNumber(flow, 'records_screened'),
      sought: boxNumber(flow, 'dbr_sought_reports'),
      notRetrieved: boxNumber(flow, 'dbr_notretrieved_reports'),
      assessed: boxNumber(flow, 'dbr_assessed'),
      included: boxNumber(flow, 'new_studies'),
    }).toEqual({ screened: 3, sought: 3, notRetrieved: 1, assessed: 2, included: 1 });
    expect(
      listOf(flow, 'dbr_excluded').map(({ name, number }) => [name, numberOf(number)]),
    ).toEqual([['No qualitative findings', 1]]);
  });
});
