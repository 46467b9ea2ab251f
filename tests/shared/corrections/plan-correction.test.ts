import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited } from '../../../shared/corrections/edited-places.ts';
import { planCorrection, wholeWords } from '../../../shared/corrections/plan-correction.ts';
import { standingIn, standingOf } from '../../../shared/corrections/standing.ts';
import { hunksBetween } from '../../../shared/corrections/word-hunks.ts';
import { snapshotOf } from '../../../shared/ops/snapshot.ts';
import type { Correction } from '../../../shared/records/correction.ts';

const text = 'I asked teh nurse, and teh nurse said to wait.\nThen nothing .';

const rows = (...corrections: readonly Pick<Correction, 'end' | 'start' | 'was' | 'words'>[]) =>
  snapshotOf(
    corrections.map((one, at) => ({
      id: `correction:${at}`,
      type: 'correction',
      documentId: 'document:ward',
      madeBy: 'reviewer:ana',
      ...one,
    })),
  );
const on = (...corrections: readonly Pick<Correction, 'end' | 'start' | 'was' | 'words'>[]) =>
  standingOf(rows(...corrections), 'document:ward');
const plan = (
  standing: ReturnType<typeof on>,
  passage: readonly [number, number],
  typed: string,
): unknown => planCorrection(text, standing, passage, typed);

describe('A7 a new wording of a passage becomes corrections', () => {
  it('word by word, of what differs alone', () => {
    expect(plan(on(), [8, 33], 'the nurse, and the nurses')).toEqual({
      made: [
        { start: 8, end: 11, was: 'teh', words: 'the' },
        { start: 23, end: 26, was: 'teh', words: 'the' },
        { start: 27, end: 32, was: 'nurse', words: 'nurses' },
      ],
      replaced: [],
    });
  });

  it('takes a neighbour in where words come, go, or change their blanks: nothing is left without words', () => {
    expect(plan(on(), [8, 18], 'teh young nurse,')).toEqual({
      made: [{ start: 8, end: 11, was: 'teh', words: 'teh young' }],
      replaced: [],
    });
    expect(plan(on(), [8, 18], 'nurse,')).toEqual({
      made: [{ start: 8, end: 17, was: 'teh nurse', words: 'nurse' }],
      replaced: [],
    });
    expect(plan(on(), [47, 61], 'Then nothing.')).toEqual({
      made: [{ start: 52, end: 61, was: 'nothing .', words: 'nothing.' }],
      replaced: [],
    });
  });

  it('a correction that is corrected again is replaced, one whose words come back goes', () => {
    const the = { start: 8, end: 11, was: 'teh', words: 'the' };
    expect(plan(on(the), [8, 11], 'their')).toEqual({
      made: [{ start: 8, end: 11, was: 'teh', words: 'their' }],
      replaced: ['correction:0'],
    });
    expect(plan(on(the), [8, 11], 'teh')).toEqual({ made: [], replaced: ['correction:0'] });
    expect(plan(on(the), [2, 33], 'asked the nurse, and the nurse')).toEqual({
      made: [{ start: 23, end: 26, was: 'teh', words: 'the' }],
      replaced: [],
    });
  });

  it('lines stay, and something is left of each', () => {
    expect(() => plan(on(), [40, 52], 'wait. Then')).toThrow(/Lines/);
    expect(() => plan(on(), [40, 52], '\nThen')).toThrow(/left of each line/);
    expect(plan(on(), [40, 52], ' wait .\r\n  Then ')).toEqual({
      made: [{ start: 41, end: 46, was: 'wait.', words: 'wait .' }],
      replaced: [],
    });
  });

  it('a passage goes out to whole words', () => {
    expect(text.slice(...wholeWords(text, 9, 14))).toBe('teh nurse,');
    expect(text.slice(...wholeWords(text, 7, 8))).toBe('teh');
  });
});

describe('A9 corrections of the same words', () => {
  const the = { start: 8, end: 11, was: 'teh', words: 'the' };
  const their = { ...the, words: 'their' };
  const wider = { start: 8, end: 17, was: 'teh nurse', words: 'the nurse' };

  it('made twice are one; of different ones that of the smallest id stands, the others wait', () => {
    const stand = (...list: readonly (typeof the)[]): unknown =>
      [...standingIn(rows(...list)).values()].map(({ corrections, waiting }) => [
        corrections.map(({ id }) => id),
        waiting.map(({ id }) => id),
      ]);
    expect(stand(the, the)).toEqual([[['correction:0'], []]]);
    expect(stand(the, their, wider)).toEqual([
      [['correction:0'], ['correction:1', 'correction:2']],
    ]);
  });

  it('correcting them once more settles it', () => {
    expect(plan(on(the, their), [8, 11], 'them')).toEqual({
      made: [{ start: 8, end: 11, was: 'teh', words: 'them' }],
      replaced: ['correction:0', 'correction:1'],
    });
  });
});

const wording = fc
  .array(
    fc.constantFrom(
      'teh',
      'nurse',
      'the',
      ' ',
      '  ',
      '.',
      '👩‍👩‍👧',
      'e\u0301',
      '\u0301',
      '中',
      'don’t',
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((pieces) => pieces.join('').trim())
  .filter((made) => made !== '');

it('A7 put in their places, the hunks give the new wording, and none is empty or blank at its ends', () => {
  fc.assert(
    fc.property(wording, wording, (before, after) => {
      const edits = hunksBetween(before, after).map(({ from, newFrom, newTo, to }) => ({
        start: from,
        end: to,
        was: before.slice(from, to),
        words: after.slice(newFrom, newTo),
      }));
      expect(edited({ text: before, at: 0 }, [0, before.length], edits)).toBe(after);
      for (const { was, words } of edits) {
        expect([was.trim(), words.trim()]).toEqual([was, words]);
        expect(was !== '' && words !== '' && was !== words).toBe(true);
      }
    }),
    {
      examples: [
        ['中.\u0301.\u0301', '..\u0301'],
        ['中.\n中.', '.\u0301.\u0301'],
      ],
    },
  );
});
