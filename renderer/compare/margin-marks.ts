/** The stripes beside the text: one column for each reviewer and one for the consensus. */
import type { TreeStructure } from '../../shared/codebook/code-tree.ts';
import type { DocumentCodings } from '../../shared/ops/snapshot.ts';
import type { CodeId, ReviewerId } from '../../shared/records/ids.ts';
import type { Stretch } from './compared-surface.ts';
import type { ComparedPassage } from './passages.ts';

export type ColumnKey = ReviewerId | 'consensus';

/** One coding in one column. */
export interface Mark extends Stretch {
  readonly key: string;
  readonly codeId: CodeId;
  /** The passage it is part of; absent on consensus codings. */
  readonly passageId: string | undefined;
}

/** A mark where it is drawn, in pixels from the top of the text. */
export interface DrawnMark {
  readonly mark: Mark;
  readonly top: number;
  readonly bottom: number;
  readonly lane: number;
  /** Where its code's name stands, if there is room for a line. */
  readonly labelTop: number | undefined;
  /** The first lane to the right of it that is free beside the name. */
  readonly labelLane: number;
}

/** Marks of every column in order of the text. */
export function marksByColumn(
  passages: readonly ComparedPassage[],
  page: DocumentCodings | undefined,
  structure: TreeStructure,
  reviewers: readonly ReviewerId[],
): ReadonlyMap<ColumnKey, readonly Mark[]> {
  const columns = new Map<ColumnKey, Mark[]>(reviewers.map((id) => [id, []]));
  for (const passage of passages) {
    for (const { codeId, coding, excerpt, reviewerId } of passage.spans) {
      const { end, start } = excerpt;
      columns.get(reviewerId)?.push({ key: coding.id, start, end, codeId, passageId: passage.id });
    }
  }
  columns.set('consensus', consensusMarks(page, structure));
  for (const marks of columns.values()) {
    marks.sort((a, b) => a.start - b.start || b.end - a.end || (a.key < b.key ? -1 : 1));
  }
  return columns;
}

function consensusMarks(page: DocumentCodings | undefined, structure: TreeStructure): Mark[] {
  const marks: Mark[] = [];
  for (const { codeId, deleted, excerptId, id, layer } of page?.codings.values() ?? []) {
    if (deleted === true || layer !== 'consensus') continue;
    const excerpt = page?.excerpts.get(excerptId);
    const live = structure.resolved.get(codeId);
    if (excerpt === undefined || excerpt.deleted === true || live === undefined) continue;
    const { end, start } = excerpt;
    marks.push({ key: id, start, end, codeId: live, passageId: undefined });
  }
  return marks;
}

/** Marks that share a character with a stretch of the text; `marks` are in order of the text. */
export function marksNear(marks: readonly Mark[], { start, end }: Stretch): readonly Mark[] {
  const near: Mark[] = [];
  for (const mark of marks) {
    if (mark.start >= end) break;
    if (mark.end > start) near.push(mark);
  }
  return near;
}

const labelHeight = 14;

/**
 * Packs the marks of one column into lanes and places names beside them. Law: marks in one lane do not
 * overlap, unless all `laneCount` lanes are taken at their height; then the last lane holds the rest.
 */
export function drawColumn(
  marks: readonly Mark[],
  pixelsOf: (mark: Mark) => Stretch | undefined,
  laneCount: number,
): readonly DrawnMark[] {
  const ends: number[] = [];
  const placed: Omit<DrawnMark, 'labelLane' | 'labelTop'>[] = [];
  for (const mark of marks) {
    const pixels = pixelsOf(mark);
    if (pixels === undefined) continue;
    const { start: top, end: bottom } = pixels;
    const free = ends.findIndex((end) => end <= top);
    const lane = free >= 0 ? free : Math.min(ends.length, laneCount - 1);
    ends[lane] = Math.max(bottom, ends[lane] ?? 0);
    placed.push({ mark, top, bottom, lane });
  }
  let free = Number.NEGATIVE_INFINITY;
  return placed.map((drawn): DrawnMark => {
    const top = Math.max(drawn.top, free);
    if (top + labelHeight > drawn.bottom) {
      return { ...drawn, labelTop: undefined, labelLane: 0 };
    }
    free = top + labelHeight;
    let lane = drawn.lane;
    for (const other of placed) {
      if (other.top >= free) break;
      if (other.bottom > top) lane = Math.max(lane, other.lane);
    }
    return { ...drawn, labelTop: top, labelLane: lane + 1 };
  });
}
