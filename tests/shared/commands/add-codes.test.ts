import { describe, expect, it } from 'vitest';
import { describe as sentenceOf } from '../../../shared/audit/describe.ts';
import { codeTree, pathName } from '../../../shared/codebook/code-tree.ts';
import { addCodes } from '../../../shared/commands/add-codes.ts';
import { createCode } from '../../../shared/commands/codebook.ts';
import { planCodebook } from '../../../shared/import/plan-codebook.ts';
import { readCodeText } from '../../../shared/import/read-codebook.ts';
import { startReview, takeBack } from '../../property/random-review.ts';

/** A review that holds “Being informed”, and what a list does to it. */
function review() {
  const log = startReview();
  const add = (text: string, fillNotes?: boolean) =>
    log.run(addCodes, {
      codes: planCodebook(log.snapshot.codes, readCodeText(text)).codes,
      fillNotes,
    });
  const shown = () =>
    codeTree(log.snapshot.codes).inOrder.map(
      (node) => `${pathName(node)}: ${node.code.definition ?? ''}`,
    );
  return { log, add, shown };
}

describe('adding the codes of a list', () => {
  it('U1 makes them in the order of the list as one step, which is taken back as one', () => {
    const { log, add, shown } = review();
    const before = shown();
    const operation = add('Resources\n\tStaffing\n\tBeds\nTrust');
    const after = ['Resources: ', 'Resources › Staffing: ', 'Resources › Beds: ', 'Trust: '];
    expect(shown()).toEqual([...before, ...after]);
    expect(operation && sentenceOf(operation)).toBe('Added 4 codes from a list');
    takeBack(log, 'undo');
    expect(shown()).toEqual(before);
    takeBack(log, 'redo');
    expect(shown()).toEqual([...before, ...after]);
  });

  it('changes nothing when the same list comes again, and writes a missing definition only if told', () => {
    const { add, shown } = review();
    const list = 'Name,Definition\nBeing informed,Somebody said so\nTrust,Who is believed';
    add('Trust\tAs it was');
    const before = shown();
    expect(add(list)).toBe(undefined);
    expect(shown()).toEqual(before);
    const operation = add(list, true);
    expect(operation && sentenceOf(operation)).toBe(
      'Added no code from a list and wrote on one that was there',
    );
    expect(shown().filter((each) => !before.includes(each))).toEqual([
      'Being informed: Somebody said so',
    ]);
    expect(shown()).toContain('Trust: As it was');
  });

  it('gives codes of the top level colours that differ, and those below the colour of the one above', () => {
    const { log, add } = review();
    add('Resources\n\tStaffing\nTrust');
    const [one, below, other] = codeTree(log.snapshot.codes).inOrder.slice(-3);
    expect(below?.code.colour).toBe(one?.code.colour);
    expect(other?.code.colour).not.toBe(one?.code.colour);
  });

  it('T4 puts ten thousand codes behind those that are there, each at a place of its own', () => {
    const { log, add, shown } = review();
    const before = shown();
    add(Array.from({ length: 10_000 }, (_, at) => `Code ${at}`).join('\n'));
    log.run(createCode, { name: 'The last' });
    expect(shown()).toEqual([
      ...before,
      ...Array.from({ length: 10_000 }, (_, at) => `Code ${at}: `),
      'The last: ',
    ]);
  });

  it('refuses a list that was planned before a code of it was removed', () => {
    const { log } = review();
    const gone = { ...{ name: 'Gone', parent: undefined, kind: 'code', notes: {} }, colour: 1 };
    expect(() =>
      log.run(addCodes, { codes: [{ ...gone, kind: 'code', codeId: 'code:gone' }] }),
    ).toThrow('“Gone” is no longer in the codebook.');
  });
});
