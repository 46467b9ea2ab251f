import { expect, test } from 'vitest';
import type { PageRegion } from '../../../shared/anchor/region.ts';
import type { TreeStructure } from '../../../shared/codebook/code-tree.ts';
import { settle, withdrawDecisions } from '../../../shared/commands/reconcile.ts';
import { applyChanges, snapshotOf } from '../../../shared/ops/snapshot.ts';
import { seededBytes } from '../../../shared/random.ts';
import { compareDocument } from '../../../shared/reconcile/disagreements.ts';
import { type Choice, settlementOf } from '../../../shared/reconcile/settlement.ts';
import type { ConstructOrder } from '../../../shared/records/excerpt.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { LogWriter } from '../../fixtures/log-writer.ts';

const text = 'The ward sister explained the plan. Nobody had asked the family about any of it.';
const documentId = 'document:interview';
const reviewers = ['reviewer:ines', 'reviewer:ben'] as const;
type Who = 'ines' | 'ben';

/** One coding, with its excerpt: who, from, to, code. */
function coded(who: Who, start: number, end: number, code: string, order?: ConstructOrder) {
  const id = `${who}-${start}-${end}-${code}`;
  const reviewerId = `reviewer:${who}` as const;
  const excerptId = `excerpt:${id}` as const;
  const records: readonly AnyRecord[] = [
    {
      id: excerptId,
      type: 'excerpt',
      documentId,
      reviewerId,
      start,
      end,
      quote: text.slice(start, end),
      prefix: '',
      suffix: '',
      ...(order === undefined ? {} : { constructOrder: order }),
    },
    {
      id: `coding:${id}`,
      type: 'coding',
      excerptId,
      documentId,
      codeId: `code:${code}`,
      reviewerId,
      layer: 'own',
    },
  ];
  return records;
}

const structure = {
  resolved: new Map(['plan', 'told', 'family'].map((id) => [`code:${id}`, `code:${id}`])),
} as unknown as TreeStructure;

function compared(...records: (readonly AnyRecord[])[]) {
  return compareDocument(snapshotOf(records.flat()), documentId, structure, { reviewers });
}
const kinds = (...records: (readonly AnyRecord[])[]) =>
  compared(...records).disagreements.map(({ kind }) => kind);

/** A coding of a region of the page that the words `ward sister` stand for here. */
function codedRegion(who: Who, code: string, region: PageRegion): readonly AnyRecord[] {
  return coded(who, 4, 15, code).map((record) =>
    record.type === 'excerpt' ? { ...record, region } : record,
  );
}

test('A4 regions of one page are compared by where they lie on it, and settled as regions', () => {
  const above = { left: 0.1, top: 0.1, width: 0.4, height: 0.2 };
  const lower = { ...above, top: 0.2 };
  const below = { ...above, top: 0.6 };
  const plan = codedRegion('ines', 'plan', above);
  expect(kinds(plan, codedRegion('ben', 'plan', above))).toEqual([]);
  expect(kinds(plan, codedRegion('ben', 'plan', below))).toEqual(['only-some', 'only-some']);
  expect(kinds(plan, codedRegion('ben', 'told', above))).toEqual(['code']);
  expect(kinds(plan, codedRegion('ben', 'told', below))).toEqual(['only-some', 'only-some']);
  const [found] = compared(plan, codedRegion('ben', 'plan', lower)).disagreements;
  if (found === undefined) throw new Error('The boundaries differ');
  expect(found.kind).toBe('boundaries');
  const settled = (stretch: 'widest' | 'shared') =>
    settlementOf(found, { outcome: 'merge-boundaries', stretch }, text).results[0]?.anchor.region;
  expect(settled('widest')).toEqual({ left: 0.1, top: 0.1, width: 0.4, height: 0.3 });
  expect(settled('shared')).toEqual({ left: 0.1, top: 0.2, width: 0.4, height: 0.1 });
});

test('C1 the kinds of disagreement are told apart, and agreement is none', () => {
  expect(kinds(coded('ines', 0, 15, 'plan'))).toEqual(['only-some']);
  expect(kinds(coded('ines', 0, 15, 'plan'), coded('ben', 0, 15, 'told'))).toEqual(['code']);
  expect(kinds(coded('ines', 0, 15, 'plan'), coded('ben', 4, 15, 'plan'))).toEqual(['boundaries']);
  expect(
    kinds(coded('ines', 0, 15, 'plan', 'author'), coded('ben', 0, 15, 'plan', 'participant')),
  ).toEqual(['order']);
  const same = compared(coded('ines', 0, 15, 'plan'), coded('ben', 0, 15, 'plan'));
  expect([same.disagreements.length, same.agreements.length]).toEqual([0, 1]);
  // Two passages side by side, and two that share less than half of the shorter, are two.
  expect(kinds(coded('ines', 0, 15, 'plan'), coded('ben', 15, 30, 'told')).length).toBe(2);
  expect(kinds(coded('ines', 0, 16, 'plan'), coded('ben', 9, 30, 'told')).length).toBe(2);
});

test('C2 a disagreement is the same whatever order the rows came in', () => {
  const rows = [
    coded('ines', 0, 15, 'plan'),
    coded('ben', 4, 15, 'plan'),
    coded('ben', 30, 50, 'told'),
    coded('ines', 32, 50, 'family'),
  ];
  expect(compared(...[...rows].reverse())).toEqual(compared(...rows));
});

test('C1 one person who coded a passage alike on two machines agrees as one', () => {
  const twin = coded('ines', 0, 15, 'plan').map(
    (record): AnyRecord =>
      record.type === 'coding'
        ? { ...record, id: 'coding:twin', excerptId: 'excerpt:twin' }
        : ({ ...record, id: 'excerpt:twin' } as AnyRecord),
  );
  const found = compared(coded('ines', 0, 15, 'plan'), twin, coded('ben', 0, 15, 'plan'));
  expect([found.disagreements.length, found.agreements.length]).toEqual([0, 1]);
});

test('C3 each choice gives its codings, and names what they come from', () => {
  const [boundaries] = compared(
    coded('ines', 0, 15, 'plan'),
    coded('ben', 4, 34, 'plan'),
  ).disagreements;
  if (boundaries === undefined) throw new Error('No disagreement');
  const quotes = (choice: Choice) =>
    settlementOf(boundaries, choice, text).results.map(({ anchor }) => anchor.quote);
  expect(quotes({ outcome: 'accept', reviewerId: 'reviewer:ines' })).toEqual(['The ward sister']);
  expect(quotes({ outcome: 'accept-all' }).length).toBe(2);
  expect(quotes({ outcome: 'merge-boundaries', stretch: 'widest' })).toEqual([text.slice(0, 34)]);
  expect(quotes({ outcome: 'merge-boundaries', stretch: 'shared' })).toEqual(['ward sister']);
  expect([quotes({ outcome: 'reject' }), quotes({ outcome: 'defer' })]).toEqual([[], []]);
  const other = settlementOf(boundaries, { outcome: 'other-code', codeId: 'code:told' }, text);
  expect(other.results).toMatchObject([{ codeId: 'code:told', derivedFrom: other.about }]);
  expect(() => quotes({ outcome: 'accept', reviewerId: 'reviewer:maren' })).toThrow('did not code');
});

test('C3 settling and withdrawing leave the originals, and no excerpt of the consensus stays behind', () => {
  const rows = [coded('ines', 0, 15, 'plan'), coded('ines', 0, 15, 'told')].flat();
  const log = new LogWriter(
    { device: 'device:table', reviewerId: 'reviewer:maren', now: () => 5, random: seededBytes(3) },
    snapshotOf(rows),
  );
  const { disagreements } = compareDocument(log.snapshot, documentId, structure, { reviewers });
  log.run(settle, {
    settlements: disagreements.map((one) => settlementOf(one, { outcome: 'accept-all' }, text)),
    outcome: 'accept-all',
    reason: 'Both are meant',
    present: [],
  });
  const page = () => log.snapshot.codings.get(documentId);
  const live = () =>
    [...(page()?.excerpts.values() ?? []), ...(page()?.codings.values() ?? [])].filter(
      ({ deleted, reviewerId }) => deleted !== true && reviewerId === 'reviewer:maren',
    ).length;
  expect(live()).toBe(3);
  log.run(withdrawDecisions, { decisionIds: [...log.snapshot.decisions.keys()] });
  expect(live()).toBe(0);
  for (const row of rows) {
    const kept = [...(page()?.excerpts.values() ?? []), ...(page()?.codings.values() ?? [])];
    expect(kept).toContainEqual(row);
  }
});

test('C4 the consensus holds what the last decision made; decisions unaware of each other both stand', () => {
  const rows = [coded('ines', 0, 15, 'plan'), coded('ben', 0, 15, 'told')].flat();
  const decide = (base: ReturnType<typeof snapshotOf>, who: string, choice: Choice) => {
    const log = new LogWriter(
      {
        device: `device:${who}`,
        reviewerId: `reviewer:${who}`,
        now: () => 5,
        random: seededBytes(who.length),
      },
      base,
    );
    const [one] = compareDocument(base, documentId, structure, { reviewers }).disagreements;
    if (one === undefined) throw new Error('there is nothing to decide');
    const settlements = [settlementOf(one, choice, text)];
    log.run(settle, { settlements, outcome: choice.outcome, reason: 'met', present: [] });
    return log;
  };
  const consensus = (snapshot: ReturnType<typeof snapshotOf>) => {
    const view = viewOf(snapshot, { viewer: 'reviewer:ines', layer: 'consensus' });
    const page = view.codings.get(documentId);
    return {
      codes: [...(page?.codings.values() ?? [])].map(({ codeId }) => codeId).sort(),
      excerpts: page?.excerpts.size,
    };
  };
  const start = snapshotOf(rows);
  const first = decide(start, 'maren', { outcome: 'accept', reviewerId: 'reviewer:ines' });
  expect(consensus(first.snapshot)).toEqual({ codes: ['code:plan'], excerpts: 1 });
  const second = decide(first.snapshot, 'tove', { outcome: 'accept', reviewerId: 'reviewer:ben' });
  expect(consensus(second.snapshot)).toEqual({ codes: ['code:told'], excerpts: 1 });
  expect(second.snapshot.decisions.size).toBe(2);

  const unaware = decide(start, 'tove', { outcome: 'accept', reviewerId: 'reviewer:ben' });
  const both = applyChanges(
    first.snapshot,
    unaware.operations.flatMap(({ changes }) => changes),
  );
  expect(consensus(both)).toEqual({ codes: ['code:plan', 'code:told'], excerpts: 2 });
});
