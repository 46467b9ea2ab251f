import { describe, expect, it } from 'vitest';
import { makeAnchor, type TextAnchor } from '../../../shared/anchor/anchor.ts';
import { createCode, splitCode } from '../../../shared/commands/codebook.ts';
import { applyCoding, retagExcerpts } from '../../../shared/commands/coding.ts';
import type { Command } from '../../../shared/commands/context.ts';
import { createReview } from '../../../shared/commands/create-review.ts';
import { allRecords, type Full, snapshotOf } from '../../../shared/ops/snapshot.ts';
import type { Coding } from '../../../shared/records/coding.ts';
import type { CodeId, ReviewerId } from '../../../shared/records/ids.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';

const text = 'The van was late again, and nobody rang.';
const document = 'document:interview' as const;
const [rosa, ben] = ['reviewer:rosa', 'reviewer:ben'] as const;

function anchor(start: number, end: number): TextAnchor {
  const made = makeAnchor(text, start, end);
  if (made === undefined) throw new Error('no text there');
  return made;
}

/** One review on which two people work by turns. */
function team() {
  let count = 0;
  const random = (length: number) => {
    count += 1;
    return Uint8Array.from({ length }, (_, index) => (count * 31 + index * 7) % 256);
  };
  let snapshot: Full = snapshotOf([]);
  const act = <P>(reviewerId: ReviewerId, command: Command<P>, params: NoInfer<P>): void => {
    const device = `device:${reviewerId.slice(9)}` as const;
    const writer = new LogWriter({ device, reviewerId, now: () => count, random }, snapshot);
    writer.run(command, params);
    snapshot = writer.snapshot;
  };
  act(rosa, createReview, {
    reviewId: 'review:nights',
    title: 'Nights',
    reviewer: { name: 'Rosa Jansen', initials: 'RJ' },
  });
  snapshot = snapshotOf([
    ...allRecords(snapshot),
    { id: ben, type: 'reviewer', name: 'Ben Okafor', initials: 'BO', colour: 1 },
    { id: 'study:one', type: 'study', citation: { type: 'article', title: 'Vans' } },
    {
      id: document,
      type: 'document',
      studyId: 'study:one',
      title: 'Interview',
      textId: '0'.repeat(64),
      length: text.length,
      format: 'text',
    },
  ]);
  act(rosa, createCode, { name: 'Late van' });
  act(rosa, createCode, { name: 'Transport' });
  const codeId = (name: string): CodeId => {
    const code = [...snapshot.codes.values()].find((each) => each.name === name);
    if (code === undefined) throw new Error(`no code ${name}`);
    return code.id;
  };
  for (const [who, start] of [
    [rosa, 0],
    [ben, 24],
  ] as const) {
    const target = { documentId: document, anchor: anchor(start, start + 15) };
    act(who, applyCoding, { target, code: { codeId: codeId('Late van') } });
  }
  const codings = (who: ReviewerId): readonly string[] =>
    [...(snapshot.codings.get(document)?.codings.values() ?? [])]
      .filter((coding: Coding) => coding.reviewerId === who && coding.deleted !== true)
      .map((coding) => snapshot.codes.get(coding.codeId)?.name ?? '');
  const excerptIds = [...(snapshot.codings.get(document)?.excerpts.keys() ?? [])];
  return { act, codeId, codings, excerptIds, snapshot: () => snapshot };
}

describe('giving excerpts another code', () => {
  it('R4 changes only one’s own coding, and leaves a colleague’s as it is', () => {
    const { act, codeId, codings, excerptIds } = team();
    act(rosa, retagExcerpts, {
      excerptIds,
      fromCodeId: codeId('Late van'),
      code: { codeId: codeId('Transport') },
    });
    expect(codings(rosa)).toEqual(['Transport']);
    expect(codings(ben)).toEqual(['Late van']);
  });

  it('R4 refuses where every excerpt is a colleague’s', () => {
    const { act, codeId, excerptIds } = team();
    const params = {
      excerptIds: excerptIds.slice(1),
      fromCodeId: codeId('Late van'),
      code: { codeId: codeId('Transport') },
    };
    expect(() => act(rosa, retagExcerpts, params)).toThrow(/colleagues/);
  });

  it('R4 codes a colleague’s passage as one’s own where nothing is to be replaced', () => {
    const { act, codeId, codings, excerptIds, snapshot } = team();
    act(rosa, retagExcerpts, {
      excerptIds: excerptIds.slice(1),
      code: { codeId: codeId('Transport') },
    });
    expect(codings(rosa)).toEqual(['Late van', 'Transport']);
    const page = snapshot().codings.get(document);
    const own = [...(page?.excerpts.values() ?? [])].filter(
      ({ reviewerId }) => reviewerId === rosa,
    );
    expect(own.map(({ start }) => start)).toEqual([0, 24]);
  });

  it('R4 splits a code by one’s own excerpts only, and counts those', () => {
    const { act, codeId, codings, excerptIds } = team();
    act(rosa, splitCode, { codeId: codeId('Late van'), excerptIds, name: 'No call' });
    expect(codings(rosa)).toEqual(['No call']);
    expect(codings(ben)).toEqual(['Late van']);
  });
});
