import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkBundle } from '../../shared/bundle/check-bundle.ts';
import { type TeamSession, teamAfter, teamSession, texts } from './random-team.ts';

const problems = (session: TeamSession) =>
  checkBundle({ operations: teamAfter(session).operations, texts, originals: new Map() });

test('A1 A8 what two people settle on a corrected text lies where its words are stored', () => {
  expect(
    problems({ ann: [[657, 0, 0, 0]], bo: [[0, 0, 0, 151]], together: [[139, 0, 0, 583]] }),
  ).toEqual([]);
});

test('A1 whatever a team codes, corrects and decides, the review is sound', () =>
  fc.assert(
    fc.property(teamSession(), (session) => {
      expect(problems(session)).toEqual([]);
    }),
    { numRuns: 150 },
  ));
