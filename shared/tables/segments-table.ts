/** Coded excerpts with a row to each code, under the headings of tables that MAXQDA and NVivo write. */
import { placeOfPassage, quotedWords } from '../anchor/cite-passage.ts';
import type { CodeNode } from '../codebook/code-tree.ts';
import { t } from '../messages/all-messages.ts';
import { type CodedExcerpt, eachCodedExcerpt } from './coded-excerpts.ts';
import type { ExcerptLayout } from './layouts.ts';
import { lazily } from './lazy-rows.ts';
import { memoByTarget, memoWords } from './memo-words.ts';
import {
  numberCell,
  type TableCell,
  type TableColumn,
  type TableStream,
  textCell,
} from './table.ts';
import type { ListedSource } from './table-source.ts';

/** One code on one excerpt, and which of the references of that code in this document it is, from 1. */
interface Segment extends CodedExcerpt {
  readonly code: CodeNode;
  readonly number: number;
}

interface SegmentColumn extends TableColumn {
  readonly cell: (segment: Segment) => TableCell;
}

/** The table of excerpts as users of another program know it. Its rows are made as they are asked for. */
export function segmentsTable(source: ListedSource, layout: ExcerptLayout): TableStream {
  const columns = layout === 'maxqda' ? maxqdaColumns(source) : nvivoColumns(source);
  return {
    id: 'excerpts',
    title: t('table.excerpts'),
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: lazily(function* () {
      for (const segment of segmentsOf(source))
        yield { depth: 0, cells: columns.map(({ cell }) => cell(segment)) };
    }),
    flat: true,
    size: () => {
      let size = 0;
      for (const { codes } of eachCodedExcerpt(source)) size += codes.length;
      return size;
    },
    notes: [t('segments.layout.note', { program: t(`refiOut.program.${layout}`) })],
  };
}

function* segmentsOf(source: ListedSource): Generator<Segment> {
  const counts = new Map<string, number>();
  let of = '';
  for (const entry of eachCodedExcerpt(source)) {
    if (entry.document.id !== of) counts.clear();
    of = entry.document.id;
    for (const code of entry.codes) {
      const number = (counts.get(code.code.id) ?? 0) + 1;
      counts.set(code.code.id, number);
      yield { ...entry, code, number };
    }
  }
}

function maxqdaColumns(source: ListedSource): readonly SegmentColumn[] {
  const { everyone, labels, snapshot, texts } = source;
  const memos = memoByTarget(snapshot);
  const memoOf = ({ excerpt }: Segment): string =>
    memoWords(memos.get(excerpt.id) ?? '', everyone ?? snapshot, texts);
  return [
    {
      ...{ key: 'comment', label: t('segments.layout.comment'), kind: 'text', weight: 2 },
      cell: (segment) => textCell(memoOf(segment), [segment.excerpt.id]),
    },
    {
      ...{ key: 'group', label: t('segments.layout.group'), kind: 'text', weight: 2 },
      cell: ({ study }) => textCell(labels.get(study.id) ?? '', [study.id]),
    },
    {
      ...{ key: 'document', label: t('segments.layout.document'), kind: 'text', weight: 2 },
      cell: ({ document }) => textCell(document.title, [document.id]),
    },
    {
      ...{ key: 'code', label: t('segments.layout.code'), kind: 'text', weight: 3 },
      cell: ({ code }) => textCell(pathOf(code, ' > '), [code.code.id]),
    },
    {
      ...{ key: 'beginning', label: t('segments.layout.beginning'), kind: 'text', weight: 1.5 },
      cell: (segment) => placeCell(source, segment, segment.excerpt.start),
    },
    {
      ...{ key: 'end', label: t('segments.layout.end'), kind: 'text', weight: 1 },
      cell: (segment) => placeCell(source, segment, segment.excerpt.end - 1),
    },
    {
      ...{ key: 'weight', label: t('segments.layout.weight'), kind: 'number', weight: 1 },
      cell: ({ excerpt }) => numberCell(0, [excerpt.id]),
    },
    quoteColumn(t('segments.layout.segment')),
    {
      ...{ key: 'coder', label: t('segments.layout.coder'), kind: 'text', weight: 1.6 },
      cell: ({ excerpt }) =>
        textCell(snapshot.reviewers.get(excerpt.reviewerId)?.name ?? '', [excerpt.reviewerId]),
    },
    {
      ...{ key: 'area', label: t('segments.layout.area'), kind: 'number', weight: 1 },
      cell: ({ excerpt }) => numberCell(excerpt.end - excerpt.start, [excerpt.id]),
    },
    {
      ...{ key: 'coverage', label: t('segments.layout.coverage'), kind: 'number', weight: 1 },
      cell: (segment) => numberCell(coverageOf(segment), [segment.excerpt.id]),
    },
  ];
}

function nvivoColumns({ labels, snapshot }: ListedSource): readonly SegmentColumn[] {
  return [
    {
      ...{ key: 'code', label: t('segments.layout.code'), kind: 'text', weight: 3 },
      cell: ({ code }) => textCell(pathOf(code, '\\'), [code.code.id]),
    },
    {
      ...{ key: 'file', label: t('segments.layout.file'), kind: 'text', weight: 3 },
      cell: ({ document, study }) =>
        textCell(`Files\\\\${inPath(labels.get(study.id) ?? '')}\\${inPath(document.title)}`, [
          document.id,
        ]),
    },
    {
      ...{ key: 'coverage', label: t('segments.layout.coverage'), kind: 'number', weight: 1 },
      cell: (segment) => numberCell(coverageOf(segment), [segment.excerpt.id]),
    },
    {
      ...{ key: 'number', label: t('segments.layout.number'), kind: 'number', weight: 1 },
      cell: ({ excerpt, number }) => numberCell(number, [excerpt.id]),
    },
    {
      ...{ key: 'coder', label: t('segments.layout.initials'), kind: 'text', weight: 1.6 },
      cell: ({ excerpt }) =>
        textCell(snapshot.reviewers.get(excerpt.reviewerId)?.initials ?? '', [excerpt.reviewerId]),
    },
    quoteColumn(t('segments.layout.coded')),
  ];
}

/** The words as they stand in the text: another program, or this one, finds them by these. */
function quoteColumn(label: string): SegmentColumn {
  return {
    ...{ key: 'segment', label, kind: 'text', weight: 7 },
    cell: ({ excerpt }) => textCell(quotedWords(excerpt), [excerpt.id]),
  };
}

/** The number of the paragraph or page, as MAXQDA has it; else the place as it is cited. */
function placeCell({ texts }: ListedSource, { document, excerpt }: Segment, at: number): TableCell {
  const body = texts.get(document.textId);
  const place = body === undefined ? '' : placeOfPassage(body, { ...excerpt, start: at });
  const number = /\d+$/.exec(place)?.[0];
  return number === undefined
    ? textCell(place, [excerpt.id])
    : numberCell(Number(number), [excerpt.id]);
}

/** Of the text in hundredths of a percent, as a percentage. */
function coverageOf({ document, excerpt }: Segment): number {
  const share = document.length === 0 ? 0 : (excerpt.end - excerpt.start) / document.length;
  return Math.round(share * 10_000) / 100;
}

function pathOf(node: CodeNode, between: string): string {
  const name = inPath(node.code.name);
  return node.parent === undefined ? name : `${pathOf(node.parent, between)}${between}${name}`;
}

/** Signs that would be read as those between the parts of a path. */
function inPath(name: string): string {
  return name.replace(/\s*[\\>]+\s*/g, ' / ');
}
