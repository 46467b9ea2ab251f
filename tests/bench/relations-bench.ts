/** Questions about the coding of a large review, beside the plain way of answering them in the same run. */
import { codeTree } from '../../shared/codebook/code-tree.ts';
import type { TextBody } from '../../shared/documents/text-body.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import type { Meeting } from '../../shared/records/meeting.ts';
import type { Query } from '../../shared/records/query.ts';
import { type CoOccurrence, coOccurrence } from '../../shared/relations/co-occurrence.ts';
import { codedPage } from '../../shared/relations/coded-page.ts';
import { runQuery } from '../../shared/relations/run-query.ts';
import type { Shown } from '../../shared/team/view.ts';
import {
  codedParagraph,
  codedReview,
  codedReviewCode,
  codedTextLength,
} from '../fixtures/coded-review.ts';
import { median, printFigures } from './figures.ts';

const size = { documents: 500, excerptsPerDocument: 100, codesPerExcerpt: 2, codes: 300, seed: 8 };
const runs = 7;
const overlaps: Meeting = { kind: 'overlaps' };

export async function runRelationsBench(): Promise<number> {
  const cold: number[] = [];
  const warm: number[] = [];
  const paragraph: number[] = [];
  const opened: number[] = [];
  const plain: number[] = [];
  const query: number[] = [];
  const queryCold: number[] = [];
  const queryAhead: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    // A review that was only just read: nothing is kept of it yet.
    const shown = codedReview(size);
    const all = codeTree(shown.codes).structure.order;
    const ask = (meeting: Meeting): CoOccurrence =>
      coOccurrence(shown, { rows: all, columns: all, meeting, blocksOf: () => blocks });
    const freshly = codedReview(size);
    queryCold.push(timed(() => runQuery(freshly, { groups })));
    const ahead = codedReview(size);
    const { structure } = codeTree(ahead.codes);
    for (const page of ahead.codings.values()) codedPage(page, structure);
    queryAhead.push(timed(() => runQuery(ahead, { groups })));
    cold.push(timed(() => ask(overlaps)));
    warm.push(timed(() => ask(overlaps)));
    paragraph.push(timed(() => ask({ kind: 'paragraph' })));
    query.push(timed(() => runQuery(shown, { groups, blocksOf: () => blocks })));
    const found = ask(overlaps);
    const [first, second] = most(found);
    opened.push(timed(() => found.cell(first, second)));
    let pairs = 0;
    plain.push(
      timed(() => {
        pairs = plainPairs(shown);
      }),
    );
    const counted = leafPairs(found, shown);
    if (counted !== pairs) throw new Error(`The plain way counts ${pairs}, not ${counted}`);
  }
  return printFigures(
    `Relations: ${size.documents * size.excerptsPerDocument * size.codesPerExcerpt} codings, ${size.codes} codes, ${size.documents} documents`,
    [
      { name: 'co-occurrence, first time', value: median(cold), unit: 'ms', target: 150 },
      { name: 'co-occurrence, again', value: median(warm), unit: 'ms', target: 150 },
      { name: 'same paragraph', value: median(paragraph), unit: 'ms', target: 150 },
      { name: 'a query of five conditions', value: median(query), unit: 'ms', target: 50 },
      { name: 'the same, first time', value: median(queryCold), unit: 'ms' },
      {
        name: 'the same, first time, read ahead',
        value: median(queryAhead),
        unit: 'ms',
        target: 50,
      },
      { name: 'passages of one cell', value: median(opened), unit: 'ms' },
      { name: 'each passage held against each', value: median(plain), unit: 'ms' },
      {
        name: 'that beside co-occurrence, first time',
        value: median(plain) / median(cold),
        unit: 'x',
      },
    ],
  );
}

/** A theme that is near another but not overlapping a third, in one country; or what one reviewer said of an author. */
const groups: Query['groups'] = [
  [
    { kind: 'code', codeId: codedReviewCode(10) },
    { kind: 'near', codeId: codedReviewCode(20), meeting: { kind: 'near', within: 200 } },
    { kind: 'near', codeId: codedReviewCode(35), meeting: overlaps, not: true },
  ],
  [
    { kind: 'study', attribute: 'country', value: 'Ghana' },
    { kind: 'order', order: 'author' },
  ],
];

const blocks: TextBody['blocks'] = Array.from(
  { length: codedTextLength / codedParagraph },
  (_, index) => ({
    start: index * codedParagraph,
    end: (index + 1) * codedParagraph - 1,
    kind: 'paragraph',
  }),
);

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** The cell with most pairs. */
function most({ columns, counts, rows }: CoOccurrence): readonly [CodeId, CodeId] {
  const cell = counts.indexOf(Math.max(...counts));
  const row = rows[Math.floor(cell / columns.length)];
  const column = columns[cell % columns.length];
  if (row === undefined || column === undefined) throw new Error('Nothing meets');
  return [row, column];
}

/** All pairs of codes with nothing below them. */
function leafPairs({ columns, counts, rows }: CoOccurrence, shown: Shown): number {
  const { nodes } = codeTree(shown.codes);
  const isLeaf = (id: CodeId): boolean => nodes.get(id)?.children.length === 0;
  let sum = 0;
  rows.forEach((row, at) => {
    columns.forEach((column, place) => {
      if (isLeaf(row) && isLeaf(column)) sum += counts[at * columns.length + place] ?? 0;
    });
  });
  return sum;
}

/** The same sum by the rules as they are written, over codes with nothing below them. */
function plainPairs(shown: Shown): number {
  const { nodes } = codeTree(shown.codes);
  const cells = new Map<string, number>();
  for (const page of shown.codings.values()) {
    const passages = new Map<string, { start: number; end: number; codes: Set<CodeId> }>();
    for (const { codeId, excerptId } of page.codings.values()) {
      const excerpt = page.excerpts.get(excerptId);
      if (excerpt === undefined || nodes.get(codeId)?.children.length !== 0) continue;
      const { end, start } = excerpt;
      const key = `${start}-${end}`;
      const passage = passages.get(key) ?? { start, end, codes: new Set<CodeId>() };
      passages.set(key, passage);
      passage.codes.add(codeId);
    }
    const list = [...passages.values()];
    list.forEach((a, at) => {
      for (const b of list.slice(at)) {
        if (a.start >= b.end || b.start >= a.end) continue;
        const pair = new Set<string>();
        for (const one of a.codes)
          for (const other of b.codes)
            if (one !== other) {
              pair.add(`${one} ${other}`);
              pair.add(`${other} ${one}`);
            }
        for (const cell of pair) cells.set(cell, (cells.get(cell) ?? 0) + 1);
      }
    });
  }
  return [...cells.values()].reduce((sum, count) => sum + count, 0);
}
