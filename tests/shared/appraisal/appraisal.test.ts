import { describe, expect, it } from 'vitest';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { appraisalOf } from '../../../shared/appraisal/appraisal-of.ts';
import {
  appraisalState,
  doneAppraising,
  filledItems,
} from '../../../shared/appraisal/appraised.ts';
import { appraisedOfMerged } from '../../../shared/appraisal/merged.ts';
import { appraisalConflicts, settlingAnswers } from '../../../shared/appraisal/outcomes.ts';
import { describe as sentence } from '../../../shared/audit/describe.ts';
import {
  appraiseItem,
  leaveItems,
  setAppraisers,
  settleAppraisal,
} from '../../../shared/commands/appraisal.ts';
import { mergeDuplicates, separateDuplicates } from '../../../shared/commands/duplicates.ts';
import { addItem, editInstrument, removeItem } from '../../../shared/commands/instruments.ts';
import { changedId } from '../../../shared/ops/change.ts';
import type { Operation } from '../../../shared/ops/operation.ts';
import { replay } from '../../../shared/ops/replay.ts';
import { planInverse } from '../../../shared/ops/undo-stack.ts';
import { operationsFor } from '../../../shared/team/telling.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { appraisalTeam, ours } from '../../fixtures/appraisal-team.ts';
import { type Machine, meet } from '../../fixtures/screening-team.ts';

const text = 'We did not record who declined. All nurses of two wards were asked.';
const passage = (words: string) => {
  const at = text.indexOf(words);
  const anchor = makeAnchor(text, at, at + words.length);
  if (anchor === undefined) throw new Error('Nothing selected');
  return { documentId: 'document:paper' as const, anchor };
};

function undo({ log }: Machine, operation: Operation | undefined): void {
  const plan = operation === undefined ? undefined : planInverse(log.snapshot, operation);
  if (plan === undefined) throw new Error('Nothing to take back');
  log.run(() => plan, {});
}

/** What somebody sees, by name of the reviewer. */
const seenBy = ({ log, reviewerId }: Machine): readonly string[] =>
  [...viewOf(log.snapshot, { viewer: reviewerId, layer: 'everyone' }).appraisals.values()].map(
    ({ answer, layer, reason, reviewerId: who }) =>
      `${log.snapshot.reviewers.get(who)?.name}${layer === undefined ? '' : ' settled'}: ${answer ?? reason}`,
  );

describe('P2 what a reviewer says of a study for an item', () => {
  it('is answer, reason and passages, told by what was changed, and taken back by one undo', () => {
    const { item, lead, studyId } = appraisalTeam(1, 1);
    const cell = { studyId, itemId: item('Recruitment').id };
    const operations = [
      { answer: 'no' },
      { reason: 'Nothing on who declined' },
      { passages: [passage('did not record')] },
      { answer: '' },
    ].map((said) => lead.log.run(appraiseItem, { ...cell, ...said }));
    expect(operations.map((each) => each && sentence(each))).toEqual([
      'Appraised The night shift, part 1, “Recruitment”: No',
      'Changed the reason for “Recruitment” on The night shift, part 1',
      'Changed the passages for “Recruitment” on The night shift, part 1',
      'Took back the answer to “Recruitment” on The night shift, part 1',
    ]);
    undo(lead, operations[3]);
    const [row, ...more] = lead.log.snapshot.appraisals.values();
    expect([more, row]).toEqual([
      [],
      {
        id: row?.id,
        type: 'appraisal',
        ...cell,
        reviewerId: lead.reviewerId,
        answer: 'no',
        reason: 'Nothing on who declined',
        passages: { 'document:paper': [passage('did not record').anchor] },
      },
    ]);
    for (const operation of operations.slice(0, 3).toReversed()) undo(lead, operation);
    expect(
      [...lead.log.snapshot.appraisals.values()].map(({ answer, reason }) => [answer, reason]),
    ).toEqual([[undefined, undefined]]);
  });

  it('is refused for an answer that the item does not have, and for a described item any', () => {
    const { item, lead, studyId } = appraisalTeam(1, 1);
    for (const [label, answer] of [
      ['Recruitment', 'perhaps'],
      ['Aim', 'yes'],
    ] as const)
      expect(() => lead.log.run(appraiseItem, { studyId, itemId: item(label).id, answer })).toThrow(
        `“${label}” does not have this answer.`,
      );
    expect(lead.log.snapshot.appraisals.size).toBe(0);
  });

  it('leaves them done once every item is answered, described, or left without an answer', () => {
    const { instrument, lead, say, studyId } = appraisalTeam(1, 1);
    const how = () => {
      const filled = filledItems(lead.log.snapshot, instrument(), studyId, lead.reviewerId);
      return [filled, appraisalState(filled, 3)];
    };
    const seen = [how()];
    say(lead, 'Aim', { reason: 'How nights pass' });
    say(lead, 'Recruitment', { reason: 'Not told' });
    seen.push(how());
    const left = lead.log.run(leaveItems, { studyId, instrumentId: instrument().id });
    seen.push(how());
    say(lead, 'Recruitment', { answer: 'no' });
    expect([seen, left && sentence(left)]).toEqual([
      [
        [0, 'none'],
        [1, 'begun'],
        [3, 'done'],
      ],
      'Left 2 items of Our checklist on The night shift, part 1 without an answer',
    ]);
    expect([...doneAppraising(lead.log.snapshot, instrument(), studyId)]).toEqual([
      lead.reviewerId,
    ]);
    undo(lead, left);
    // The item that was answered since keeps its answer.
    expect(how()).toEqual([2, 'begun']);
  });

  it('is one appraisal of one person on two machines, of which the later answer counts with its own reason', () => {
    const { item, lead, studyId } = appraisalTeam(1, 1);
    const other = Object.create(Object.getPrototypeOf(lead.log)) as typeof lead.log;
    Object.assign(other, lead.log, {
      context: { ...lead.log.context, device: 'device:laptop' },
      operations: [...lead.log.operations],
    });
    const laptop = { log: other, reviewerId: lead.reviewerId };
    const cell = { studyId, itemId: item('Analysis').id };
    lead.log.run(appraiseItem, { ...cell, answer: 'yes', reason: 'Two coded' });
    laptop.log.run(appraiseItem, { ...cell, answer: 'no', reason: 'Not told' });
    meet([lead, laptop]);
    for (const { log } of [lead, laptop])
      expect(
        [...log.snapshot.appraisals.values()].map(({ answer, reason }) => [answer, reason]),
      ).toEqual([['no', 'Not told']]);
  });
});

describe('P3 the passages it rests on', () => {
  it('are no coding, and go with what counts of the study', () => {
    const { lead, say, studyId } = appraisalTeam(1, 1);
    say(lead, 'Recruitment', {
      answer: 'no',
      reason: 'Nothing on who declined',
      passages: [passage('did not record'), passage('two wards')],
    });
    expect(lead.log.snapshot.codings.size).toBe(0);
    const [found] = appraisalOf(lead.log.snapshot, studyId);
    expect(
      found?.items.map(({ concern, item, passages, reason, state }) => ({
        label: item.label,
        state,
        concern,
        reason,
        words: passages.map(({ anchor }) => anchor.quote),
      })),
    ).toEqual([
      { label: 'Aim', state: 'open', concern: undefined, reason: undefined, words: [] },
      {
        label: 'Recruitment',
        state: 'agreed',
        concern: 'serious',
        reason: 'Nothing on who declined',
        words: ['did not record', 'two wards'],
      },
      { label: 'Analysis', state: 'open', concern: undefined, reason: undefined, words: [] },
    ]);
  });
});

describe('P4 where two appraise each study', () => {
  it('nothing of a colleague’s appraisal is shown before both are done with the study, in rows or log', () => {
    const { lead, machines, say, sayAll, second, state } = appraisalTeam(2, 2);
    sayAll(lead, 'no');
    say(second, 'Recruitment', { answer: 'no' });
    meet(machines);
    const told = ({ log, reviewerId }: Machine) =>
      operationsFor(log.operations, log.snapshot, reviewerId).filter(({ changes }) =>
        changes.some((change) => changedId(change).startsWith('appraisal:')),
      ).length;
    expect([seenBy(lead).length, seenBy(second), told(lead), told(second)]).toEqual([
      3,
      ['Piet: no'],
      3,
      1,
    ]);
    say(second, 'Analysis', { answer: 'yes' });
    meet(machines);
    expect([seenBy(second).length, told(lead)]).toEqual([2, 3]);
    say(second, 'Aim', { reason: 'Nights' });
    meet(machines);
    expect([seenBy(lead).length, seenBy(second).length, told(lead), told(second)]).toEqual([
      6, 6, 6, 6,
    ]);
    expect(
      ['Aim', 'Recruitment', 'Analysis'].map((each) => state(lead.log.snapshot, each)),
    ).toEqual(['words', 'No', 'conflict']);
  });

  it('a study is released by leaving its open items without an answer', () => {
    const { instrument, lead, machines, sayAll, second, studyId } = appraisalTeam(2, 2);
    sayAll(lead, 'no');
    second.log.run(leaveItems, { studyId, instrumentId: instrument().id });
    meet(machines);
    expect([seenBy(lead).length, seenBy(second).length]).toEqual([6, 6]);
    // Who left an item without an answer differs from who answered it.
    expect(appraisalConflicts(lead.log.snapshot).map(({ item }) => item.label)).toEqual([
      'Recruitment',
      'Analysis',
    ]);
  });

  it('an item that is added later closes the study again until both have it; one that is taken off keeps its answers', () => {
    const { instrument, item, lead, machines, sayAll, second, studyId } = appraisalTeam(2, 2);
    sayAll(lead, 'no');
    sayAll(second, 'no');
    meet(machines);
    lead.log.run(addItem, { instrumentId: instrument().id, item: { label: 'Ethics' } });
    meet(machines);
    expect([seenBy(lead).length, seenBy(second).length]).toEqual([3, 3]);
    lead.log.run(removeItem, { itemId: item('Ethics').id, removed: true });
    lead.log.run(removeItem, { itemId: item('Analysis').id, removed: true });
    meet(machines);
    const labels = () =>
      appraisalOf(second.log.snapshot, studyId)[0]?.items.map((each) => [
        each.item.label,
        each.answer?.id,
      ]);
    expect([seenBy(lead).length, labels()]).toEqual([
      6,
      [
        ['Aim', undefined],
        ['Recruitment', 'no'],
      ],
    ]);
    lead.log.run(removeItem, { itemId: item('Analysis').id, removed: false });
    meet(machines);
    expect(labels()).toEqual([
      ['Aim', undefined],
      ['Recruitment', 'no'],
      ['Analysis', 'no'],
    ]);
  });

  it('a difference is settled with a reason, own answers stay, and undo opens it again', () => {
    const { item, lead, machines, sayAll, second, state, studyId } = appraisalTeam(2, 2);
    sayAll(lead, 'yes');
    sayAll(second, 'no');
    meet(machines);
    const cell = { studyId, itemId: item('Recruitment').id };
    expect(() => lead.log.run(settleAppraisal, { ...cell, answer: 'no', reason: ' ' })).toThrow(
      'Say why before you settle',
    );
    const settled = lead.log.run(settleAppraisal, { ...cell, answer: 'partly', reason: 'Table 1' });
    expect([settled && sentence(settled), state(lead.log.snapshot, 'Recruitment')]).toEqual([
      'Settled “Recruitment” on The night shift, part 1: Partly',
      'Partly, settled',
    ]);
    expect(seenBy(lead)).toHaveLength(7);
    undo(lead, settled);
    expect(state(lead.log.snapshot, 'Recruitment')).toBe('conflict');
    lead.log.run(settleAppraisal, { ...cell, answer: 'yes', reason: 'Page 3' });
    second.log.run(settleAppraisal, { ...cell, answer: 'no', reason: 'Page 4' });
    meet(machines);
    expect(state(lead.log.snapshot, 'Recruitment')).toBe(state(second.log.snapshot, 'Recruitment'));
    expect(lead.log.snapshot.appraisals).toEqual(replay(second.log.operations).appraisals);
  });

  it('a difference may be settled as what somebody gave: no answer, or one that is not offered any more', () => {
    const { instrument, item, lead, machines, say, sayAll, second, state, studyId } = appraisalTeam(
      2,
      2,
    );
    sayAll(lead, 'na');
    say(second, 'Analysis', { answer: 'no' });
    second.log.run(leaveItems, { studyId, instrumentId: instrument().id });
    const [yes, partly, no, na] = ours.answers;
    if (yes === undefined || partly === undefined || no === undefined || na === undefined)
      throw new Error('Four answers');
    const answers = [yes, { ...partly, removed: true }, no, { ...na, removed: true }];
    lead.log.run(editInstrument, { instrumentId: instrument().id, fields: { answers } });
    meet(machines);
    const settle = (label: string, answer: string) =>
      lead.log.run(settleAppraisal, { studyId, itemId: item(label).id, answer, reason: 'Page 3' });
    expect(() => settle('Analysis', 'partly')).toThrow('“Analysis” does not have this answer.');
    settle('Analysis', 'na');
    settle('Recruitment', '');
    expect(['Analysis', 'Recruitment'].map((each) => state(lead.log.snapshot, each))).toEqual([
      'Not applicable, settled',
      'words, settled',
    ]);
    expect(settlingAnswers(item('Analysis'), [{ answer: 'na' }, {}])).toEqual([
      'yes',
      'no',
      'na',
      '',
    ]);
  });

  it('the reason of what counts is that of those who answered so', () => {
    const { lead, machines, say, second, studyId } = appraisalTeam(2, 2);
    for (const [machine, reason] of [
      [lead, 'Nothing on who declined'],
      [second, 'No numbers'],
    ] as const) {
      say(machine, 'Aim', { reason: 'Nights' });
      say(machine, 'Recruitment', { answer: 'no', reason });
      say(machine, 'Analysis', { answer: 'yes' });
    }
    meet(machines);
    const [found] = appraisalOf(lead.log.snapshot, studyId);
    expect(found?.items.map(({ reason }) => reason)).toEqual([
      'Nights',
      expect.stringMatching(
        /^(Nothing on who declined\nNo numbers|No numbers\nNothing on who declined)$/,
      ),
      undefined,
    ]);
  });

  it('with one reviewer a study again, what was appraised apart is shown, and differs where it does', () => {
    const { lead, machines, say, second, state } = appraisalTeam(2, 2);
    say(lead, 'Recruitment', { answer: 'yes' });
    say(second, 'Recruitment', { answer: 'no' });
    say(second, 'Analysis', { answer: 'no' });
    meet(machines);
    const changed = lead.log.run(setAppraisers, { appraisers: 1 });
    expect(changed && sentence(changed)).toBe('Each study is appraised by one reviewer');
    expect([
      seenBy(lead).length,
      ...['Recruitment', 'Analysis'].map((each) => state(lead.log.snapshot, each)),
    ]).toEqual([3, 'conflict', 'No']);
  });
});

it('P2 what was appraised of a record that was merged into a study is counted there, and comes back when it is separated', () => {
  const { lead, sayAll, studyId, studyIds } = appraisalTeam(1, 1);
  const [, keep = 'study:'] = studyIds;
  sayAll(lead, 'no');
  lead.log.run(mergeDuplicates, { groups: [{ keep, duplicates: [studyId] }] });
  const seen = () => [
    [...appraisedOfMerged(lead.log.snapshot)],
    appraisalOf(lead.log.snapshot, keep).length,
    appraisalOf(lead.log.snapshot, studyId).length,
  ];
  expect(seen()).toEqual([[[keep, 3]], 0, 1]);
  lead.log.run(separateDuplicates, { studyIds: [studyId] });
  expect(seen()).toEqual([[], 0, 1]);
});
