import { describe, expect, it } from 'vitest';
import { pairKey, whereaboutsOf } from '../../../renderer/agreement/whereabouts.ts';
import type { CodedDocument, CodedExcerpt } from '../../../shared/agreement/coded-text.ts';

const document = (id: string, ...codings: readonly (readonly CodedExcerpt[])[]): CodedDocument => ({
  id,
  length: 200,
  sentences: [],
  paragraphs: [],
  codedBy: codings.map((excerpts, index) => ({ reviewerId: `reviewer ${index + 1}`, excerpts })),
});

const on = (codeId: string, start: number, end: number): CodedExcerpt => ({ codeId, start, end });

const whereaboutsIn = (...documents: readonly CodedDocument[]) =>
  whereaboutsOf({
    documents,
    reviewerIds: ['reviewer 1', 'reviewer 2', 'reviewer 3'],
    categoryIds: ['waiting', 'workload', 'kindness'],
  });

describe('where reviewers differ most', () => {
  it('names the document with most text under a code that some of its coders did not use', () => {
    const { byCode } = whereaboutsIn(
      document('interviews', [on('waiting', 0, 20)], [on('waiting', 0, 10)]),
      document('survey', [on('waiting', 0, 100)], [on('waiting', 60, 100)]),
      document('diary', [on('waiting', 0, 50)], []),
    );
    expect(byCode).toEqual(new Map([['waiting', 'survey']]));
  });

  it('names the document where two codes were chosen for the same passage, whoever chose which', () => {
    const { byPair } = whereaboutsIn(
      document('interviews', [on('waiting', 0, 20)], [on('workload', 5, 20)]),
      document('survey', [on('workload', 0, 100)], [], [on('waiting', 60, 100)]),
    );
    expect(byPair).toEqual(new Map([[pairKey('waiting', 'workload'), 'survey']]));
  });

  it('does not call a code confused that both gave the passage beside another', () => {
    const { byCode, byPair } = whereaboutsIn(
      document('interviews', [on('waiting', 0, 20), on('kindness', 0, 20)], [on('waiting', 0, 20)]),
    );
    expect(byPair.size).toBe(0);
    expect(byCode).toEqual(new Map([['kindness', 'interviews']]));
  });

  it('counts overlapping excerpts of one reviewer once', () => {
    const { byCode } = whereaboutsIn(
      document('interviews', [on('waiting', 0, 20), on('waiting', 10, 30)], [on('waiting', 0, 30)]),
    );
    expect(byCode.size).toBe(0);
  });

  it('says nothing of documents that one of them coded', () => {
    const { byCode } = whereaboutsIn(document('interviews', [on('waiting', 0, 20)]));
    expect(byCode.size).toBe(0);
  });
});
