import { describe, expect, it } from 'vitest';
import {
  chosenRows,
  codingsOnPage,
  countRows,
  excerptRows,
  otherCodes,
} from '../../../renderer/codebook/excerpt-rows.ts';
import { retagOnPage } from '../../../renderer/codebook/retag-on-page.ts';
import { codeTree } from '../../../shared/codebook/code-tree.ts';
import { codingsByExcerpt } from '../../../shared/codebook/passages.ts';
import {
  allRecords,
  applyChanges,
  type Full,
  type Snapshot,
  snapshotOf,
} from '../../../shared/ops/snapshot.ts';
import type { ExcerptId } from '../../../shared/records/ids.ts';
import type { AnyRecord } from '../../../shared/records/record-types.ts';
import { viewOf } from '../../../shared/team/view.ts';
import {
  code,
  codeId,
  coding,
  excerpt,
  excerptId,
  review,
  reviewerId,
} from './codebook-fixture.ts';

const closed = excerpt('closed', 0, 39);
const visits = excerpt('visits', 40, 85);
const daughter = excerpt('daughter', 86, 116, 'byrne');
const snapshot = review([
  closed,
  visits,
  daughter,
  coding(visits, 'Visits cut'),
  coding(visits, 'Paperwork'),
  coding(closed, 'Staffing'),
  coding(closed, 'Workload'),
  coding(daughter, 'Paperwork'),
]);
let newIds = 0;
const context = {
  reviewerId,
  newId: <P extends string>(prefix: P): `${P}:${string}` => {
    newIds += 1;
    return `${prefix}:new-${newIds}`;
  },
} as const;

const star = (of: { readonly id: ExcerptId }, name: string, order: string): AnyRecord => ({
  id: `star:${of.id.slice(8)}${order}`,
  type: 'star',
  excerptId: of.id,
  codeId: codeId(name),
  chosenBy: reviewerId,
  order,
});

function page(of: Full, name: string, withBelow: boolean): string[] {
  return excerptRows(of, codeId(name), withBelow).map((row) =>
    row.type === 'excerpt'
      ? `  ${row.id}`
      : row.type === 'study'
        ? `${row.label} (${row.count})`
        : '',
  );
}

function codesOf(of: Full, name: string): string[] {
  const home = of.home.get(excerptId(name));
  const codings = home === undefined ? undefined : of.codings.get(home);
  const { resolved } = codeTree(of.codes).structure;
  return [...(codings === undefined ? [] : (codingsByExcerpt(codings).get(excerptId(name)) ?? []))]
    .map((each) => resolved.get(each.codeId) ?? '')
    .sort();
}

describe('the excerpts on a code’s page', () => {
  it('stand under their studies, in order of the studies and of the text', () => {
    expect(page(snapshot, 'Lack of resources', true)).toEqual([
      'Byrne 2016 (1)',
      '  excerpt:daughter',
      'Harrow 2016 (2)',
      '  excerpt:closed',
      '  excerpt:visits',
    ]);
  });

  it('are those of exactly the code where codes below are left out', () => {
    expect(page(snapshot, 'Workload', false)).toEqual(['Harrow 2016 (1)', '  excerpt:closed']);
    expect(page(snapshot, 'Lack of resources', false)).toEqual([]);
  });

  it('include those of codes merged into it', () => {
    const merged = applyChanges(snapshot, [
      { set: codeId('Staffing'), fields: { mergedInto: [null, codeId('Trust')] } },
    ]);
    expect(page(merged, 'Trust', false)).toEqual(['Harrow 2016 (1)', '  excerpt:closed']);
  });

  it('name the other codes of an excerpt, each once', () => {
    const row = { type: 'excerpt', id: visits.id, documentId: visits.documentId } as const;
    expect(otherCodes(snapshot, row, codeId('Paperwork')).map(({ name }) => name)).toEqual([
      'Visits cut',
    ]);
  });
});

describe('the chosen quotes of a code’s page', () => {
  it('I2 I3 stand in their order, those of codes below behind, and only where they are coded so', () => {
    const chosen = snapshotOf([
      ...allRecords(snapshot),
      star(visits, 'Workload', 'a1'),
      star(closed, 'Workload', 'a0'),
      star(daughter, 'Paperwork', 'a0'),
      star(daughter, 'Trust', 'a0'),
    ]);
    const rows = (name: string) =>
      chosenRows(viewOf(chosen, { viewer: reviewerId, layer: 'everyone' }), codeId(name)).map(
        (row) =>
          row.type === 'excerpt'
            ? `${row.place} ${row.id}`
            : `${row.id} ${'count' in row ? row.count : ''}`,
      );
    expect([rows('Workload'), rows('Trust'), rows('Staffing')]).toEqual([
      ['chosen 3', '1 excerpt:closed', '2 excerpt:visits', '3 excerpt:daughter'],
      [],
      [],
    ]);
  });
});

describe('codings that put excerpts on a page', () => {
  it('are the reviewer’s own, of the code and, where asked, of codes below it', () => {
    const theirs = coding(closed, 'Workload', 'reviewer:byrne');
    const both = review([closed, coding(closed, 'Staffing'), coding(closed, 'Workload'), theirs]);
    const find = (name: string, withBelow: boolean) =>
      codingsOnPage(both, [closed.id], { codeId: codeId(name), withBelow }, reviewerId).map(
        (each) => each.codeId,
      );
    expect(find('Workload', true)).toEqual([codeId('Workload')]);
    expect(find('Lack of resources', false)).toEqual([]);
    expect(find('Lack of resources', true)).toEqual([codeId('Staffing'), codeId('Workload')]);
  });
});

describe('retagging from a page', () => {
  const retag = (from: Full, withBelow: boolean, to: { codeId: ReturnType<typeof codeId> }) =>
    retagOnPage(
      from,
      { excerptIds: [visits.id, closed.id], codeId: codeId('Workload'), withBelow, code: to },
      context,
    );

  it('puts the new code in place of the page’s code and keeps the others', () => {
    const plan = retag(snapshot, false, { codeId: codeId('Trust') });
    const next = applyChanges(snapshot, plan.changes);
    expect(codesOf(next, 'closed')).toEqual([codeId('Staffing'), codeId('Trust')]);
    expect(plan.params).toEqual({ from: 'Workload', to: 'Trust', count: 2 });
  });

  it('puts it in place of whichever codes below the page’s code the excerpt has', () => {
    const next = applyChanges(snapshot, retag(snapshot, true, { codeId: codeId('Trust') }).changes);
    expect(codesOf(next, 'visits')).toEqual([codeId('Trust')]);
    expect(codesOf(next, 'closed')).toEqual([codeId('Staffing'), codeId('Trust')]);
  });

  it('keeps a coding with the new code where the excerpt already has it', () => {
    const next = applyChanges(
      snapshot,
      retag(snapshot, true, { codeId: codeId('Paperwork') }).changes,
    );
    expect(codesOf(next, 'visits')).toEqual([codeId('Paperwork')]);
  });

  it('does nothing where every excerpt has that code and no other of the page', () => {
    const only = review([daughter, coding(daughter, 'Paperwork'), code('Night calls')]);
    const plan = retagOnPage(
      only,
      {
        excerptIds: [daughter.id],
        codeId: codeId('Paperwork'),
        withBelow: false,
        code: { codeId: codeId('Paperwork') },
      },
      context,
    );
    expect(plan.changes).toEqual([]);
  });
});

describe('two lists beside each other', () => {
  const listed = (shown: Snapshot, study: 'harrow' | 'byrne') => {
    const rows = excerptRows(shown, codeId('Workload'), true, {
      studies: new Set([`study:${study}` as const]),
    });
    return {
      ids: rows.flatMap((row) => (row.type === 'excerpt' ? [row.id] : [])),
      ...countRows(rows),
    };
  };

  it('Q10 list the excerpts of their own studies alone, and count each once', () => {
    expect([listed(snapshot, 'harrow'), listed(snapshot, 'byrne')]).toEqual([
      { ids: ['excerpt:closed', 'excerpt:visits'], excerpts: 2, studies: 1 },
      { ids: ['excerpt:daughter'], excerpts: 1, studies: 1 },
    ]);
  });

  it('Q10 show nothing of a document that is closed to whoever looks', () => {
    const blind = snapshotOf([
      ...allRecords(snapshot),
      { id: 'review:ward', type: 'review', title: 'The ward', blind: true },
      {
        id: 'assignment:byrne',
        type: 'assignment',
        documentId: 'document:byrne',
        reviewerId: 'reviewer:quill',
        status: 'coding',
      },
    ]);
    const seen = viewOf(blind, { viewer: 'reviewer:quill', layer: 'everyone' });
    expect([
      listed(blind, 'byrne').ids,
      listed(seen, 'byrne').ids,
      listed(seen, 'harrow').ids,
    ]).toEqual([['excerpt:daughter'], [], ['excerpt:closed', 'excerpt:visits']]);
  });
});
