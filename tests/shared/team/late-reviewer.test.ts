import { describe, expect, it } from 'vitest';
import { joinReview } from '../../../shared/commands/join-review.ts';
import {
  addReviewer,
  answerLateReviewer,
  releaseDocuments,
  setTeamRules,
} from '../../../shared/commands/team.ts';
import type { Full } from '../../../shared/ops/snapshot.ts';
import { seededBytes } from '../../../shared/random.ts';
import type { ReviewerId } from '../../../shared/records/ids.ts';
import { isBlind } from '../../../shared/team/blinding.ts';
import { operationsFor } from '../../../shared/team/telling.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';
import { continued, teamReview } from '../../renderer/compare/team-fixture.ts';

const blind = continued(teamReview(), 'ab', setTeamRules, { blind: true });
const { documents } = blind;
const gita = 'reviewer:gita' satisfies ReviewerId;

function writing(snapshot: Full, reviewerId: ReviewerId): LogWriter {
  const now = (): number => Date.UTC(2026, 0, 5);
  const context = { device: 'device:late', reviewerId, now, random: seededBytes(3) } as const;
  return new LogWriter(context, snapshot);
}

const joined = writing(blind.snapshot, gita);
joined.run(joinReview, { person: 'person:gita', name: 'Gita Rao', initials: 'GR' });

const answered = (maySee: 'everything' | 'own-first'): Full => {
  const writer = writing(joined.snapshot, blind.ab);
  writer.run(answerLateReviewer, { reviewerId: gita, maySee });
  return writer.snapshot;
};
const excerptsSeen = (snapshot: Full, viewer: ReviewerId): number =>
  [...viewOf(snapshot, { viewer, layer: 'all' }).codings.values()].reduce(
    (sum, { excerpts }) => sum + excerpts.size,
    0,
  );

describe('a reviewer who joins late', () => {
  it('B5 sees nothing of colleagues until somebody says what, and nothing changes for the others', () => {
    expect(joined.snapshot.reviewers.get(gita)?.awaitsAnswer).toBe(true);
    expect([excerptsSeen(joined.snapshot, gita), excerptsSeen(joined.snapshot, blind.cd)]).toEqual([
      0,
      excerptsSeen(blind.snapshot, blind.cd),
    ]);
    const told = operationsFor(blind.contents.operations, joined.snapshot, gita);
    expect(told.filter(({ kind }) => kind === 'apply-coding')).toEqual([]);
  });

  it('B5 sees everything that is open where the team says so', () => {
    const open = answered('everything');
    expect(open.reviewers.get(gita)?.awaitsAnswer).toBe(undefined);
    expect(excerptsSeen(open, gita)).toBe(excerptsSeen(blind.snapshot, blind.cd));
  });

  it('B5 sees a document that was coded before once their own coding of it is released', () => {
    const first = answered('own-first');
    const closed = Object.values(documents).map((id) => isBlind(first, gita, id));
    expect(closed).toEqual([true, true, true]);
    const writer = writing(first, blind.ab);
    writer.run(releaseDocuments, { documentIds: [documents.night] });
    expect(Object.values(documents).map((id) => isBlind(writer.snapshot, gita, id))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('B5 does not answer for themselves', () => {
    const own = writing(joined.snapshot, gita);
    expect(() => own.run(answerLateReviewer, { reviewerId: gita, maySee: 'everything' })).toThrow(
      'for a colleague to say',
    );
  });

  it('is not asked for where nothing is blind, or nothing was coded yet', () => {
    const open = writing(teamReview().snapshot, gita);
    open.run(joinReview, { person: 'person:gita', name: 'Gita Rao', initials: 'GR' });
    expect(open.snapshot.reviewers.get(gita)?.awaitsAnswer).toBe(undefined);
    const { snapshot } = blind;
    const uncoded = writing({ ...snapshot, codings: new Map() }, blind.ab);
    uncoded.run(addReviewer, { name: 'Gita Rao', initials: 'GR' });
    expect([...uncoded.snapshot.reviewers.values()].map((each) => each.awaitsAnswer)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
