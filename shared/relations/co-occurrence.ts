/**
 * Which codes meet which, and how often (rules Q1 to Q4): one sweep over the passages of each document, with a number
 * for each cell.
 */
import { codeTree } from '../codebook/code-tree.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { CodeId, StudyId } from '../records/ids.ts';
import type { Meeting } from '../records/meeting.ts';
import type { Scope } from '../screening/inclusion.ts';
import type { Shown } from '../team/view.ts';
import { type CodedPage, passagesOf } from './coded-page.ts';
import { type CodedStudy, codedStudies } from './coded-studies.ts';
import { eachMeeting } from './each-meeting.ts';
import { asksForParagraphs, type BlocksOf } from './meeting.ts';
import { linesOf, PairTally } from './pair-tally.ts';

export interface CoOccurrenceOptions {
  /** Codes and themes, each with what is under it; an id that leads to no live code gives an empty line. */
  readonly rows: readonly CodeId[];
  readonly columns: readonly CodeId[];
  readonly meeting: Meeting;
  /** Asked only where the kind of meeting tells paragraphs apart. */
  readonly blocksOf?: BlocksOf | undefined;
  /** Which studies count; the included ones where absent. */
  readonly include?: Scope | undefined;
}

/** Two passages that meet, in order of the text; one passage twice where it carries both codes. */
export interface MetPassages {
  readonly studyId: StudyId;
  readonly first: Excerpt;
  readonly second: Excerpt;
}

export interface CoOccurrence {
  readonly rows: readonly CodeId[];
  readonly columns: readonly CodeId[];
  /** Pairs of passages, at `row * columns.length + column`. */
  readonly counts: Int32Array;
  /** Studies with at least one such pair, at the same places. */
  readonly studies: Int32Array;
  /** The pairs of a cell, by study, document and text; as many as are counted. */
  cell(row: CodeId, column: CodeId): readonly MetPassages[];
}

/**
 * How often codes meet. Laws: swapping rows and columns transposes it; a code does not meet itself; a wider kind of
 * meeting (same, overlapping, same paragraph, next paragraph; more characters) never counts less. It takes as long as
 * there are passages that meet.
 */
export function coOccurrence(snapshot: Shown, options: CoOccurrenceOptions): CoOccurrence {
  const { columns, rows } = options;
  const { structure } = codeTree(snapshot.codes);
  const studies = codedStudies(snapshot, structure, options.include);
  const size = { rows: rows.length, columns: columns.length };
  const tally = new PairTally(linesOf(structure, rows), linesOf(structure, columns), size);
  for (const study of studies) {
    tally.beginStudy();
    eachPair(study, options, (coded, p, q) => tally.count(coded, p, q));
  }
  return {
    rows,
    columns,
    counts: tally.counts,
    studies: tally.studies,
    cell: (row, column) => {
      const [isRow, isColumn] = [row, column].map((id) => {
        const { from } = linesOf(structure, [id]);
        return (code: number): boolean => (from[code + 1] ?? 0) > (from[code] ?? 0);
      }) as [IsUnder, IsUnder];
      const found: MetPassages[] = [];
      for (const study of studies) {
        eachPair(study, options, (coded, p, q) => {
          if (!carries(coded, p, isRow, q, isColumn) && !carries(coded, q, isRow, p, isColumn))
            return;
          const [first, second] = [coded.excerpts[p], coded.excerpts[q]];
          if (first !== undefined && second !== undefined)
            found.push({ studyId: study.studyId, first, second });
        });
      }
      return found;
    },
  };
}

type IsUnder = (code: number) => boolean;

function eachPair(
  { documents }: CodedStudy,
  { blocksOf, meeting }: CoOccurrenceOptions,
  visit: (coded: CodedPage, first: number, second: number) => void,
): void {
  for (const { coded, document } of documents) {
    const passages = passagesOf(coded);
    const blocks = asksForParagraphs(meeting) ? blocksOf?.(document.textId) : undefined;
    eachMeeting(passages, meeting, blocks, (p, q) => visit(passages, p, q));
  }
}

/** Whether there is a code of the one kind on the one passage and a different one of the other kind on the other. */
function carries(
  { codes, codesFrom }: CodedPage,
  p: number,
  isRow: IsUnder,
  q: number,
  isColumn: IsUnder,
): boolean {
  for (const a of codes.subarray(codesFrom[p], codesFrom[p + 1])) {
    if (!isRow(a)) continue;
    for (const b of codes.subarray(codesFrom[q], codesFrom[q + 1])) {
      if (a !== b && isColumn(b)) return true;
    }
  }
  return false;
}
