/** Margin stripes: one per coding, their lanes from offsets alone, their pixels from what is drawn nearby. */
import { codingsByExcerpt } from '../../shared/codebook/tally.ts';
import type { DocumentCodings, Snapshot } from '../../shared/ops/snapshot.ts';
import type { Code, Excerpt, ExcerptId } from '../../shared/records/records.ts';
import { blockAt, type Span } from './block-places.ts';
import { codesOn } from './coded-text.ts';
import { type LabelPlace, packLanes, placeLabels } from './lanes.ts';
import { overlapping } from './overlapping.ts';
import type { TextSurface } from './text-surface.ts';

/** An excerpt with the lanes of its stripes. */
export interface Laned extends Span {
  readonly excerpt: Excerpt;
  /** One lane per coding; -1 where there was none left. */
  readonly lanes: readonly number[];
}

export interface Stripe {
  readonly key: string;
  readonly excerpt: Excerpt;
  readonly code: Code;
  readonly top: number;
  readonly bottom: number;
  readonly lane: number;
  readonly label: LabelPlace | undefined;
}

/** Stripes beyond the last lane, by the paragraph they start in. */
export interface Crowd {
  readonly key: number;
  readonly top: number;
  readonly members: readonly { readonly excerpt: Excerpt; readonly code: Code }[];
}

/** Characters that one line holds at most: two excerpts nearer than that may share a line. */
const lineReach = 84;
const labelHeight = 14;

/** Lanes for the whole document, so that a stripe stays in its lane however one scrolls. */
export function laneExcerpts(
  excerpts: readonly Excerpt[],
  page: DocumentCodings,
  blocks: readonly Span[],
  laneCount: number,
): readonly Laned[] {
  const byExcerpt = codingsByExcerpt(page);
  const spans: Span[] = [];
  const counts = excerpts.map((excerpt) => {
    const count = byExcerpt.get(excerpt.id)?.length ?? 0;
    const block = blocks[blockAt(blocks, excerpt.end - 1)];
    const end = Math.min(excerpt.end + lineReach, (block?.end ?? excerpt.end) + 1);
    const span = { start: excerpt.start, end };
    for (let at = 0; at < count; at += 1) spans.push(span);
    return count;
  });
  const lanes = packLanes(spans, laneCount);
  let next = 0;
  return excerpts.map((excerpt, at) => {
    const from = next;
    next += counts[at] ?? 0;
    return {
      excerpt,
      start: excerpt.start,
      end: excerpt.end,
      lanes: [...lanes.subarray(from, next)],
    };
  });
}

/** Tops and bottoms of excerpts, kept until the layout changes. */
export type MeasuredExcerpts = Map<
  ExcerptId,
  Span & { readonly top: number; readonly bottom: number }
>;

/** Stripes and crowds near the viewport, from the top down, with the names that fit. */
export function drawStripes(
  laned: readonly Laned[],
  near: Span,
  look: {
    readonly page: DocumentCodings;
    readonly codes: Snapshot['codes'];
    readonly surface: TextSurface;
    readonly measured: MeasuredExcerpts;
  },
): { readonly stripes: readonly Stripe[]; readonly crowds: readonly Crowd[] } {
  const stripes: Omit<Stripe, 'label'>[] = [];
  const crowds = new Map<
    number,
    { key: number; top: number; members: { excerpt: Excerpt; code: Code }[] }
  >();
  for (const { excerpt, lanes } of overlapping(laned, near.start, near.end)) {
    const pixels = measure(excerpt, look.surface, look.measured);
    if (pixels === undefined) continue;
    for (const [at, { code }] of codesOn(look.page, look.codes, excerpt.id).entries()) {
      const lane = lanes[at] ?? -1;
      if (lane >= 0) {
        const { top, bottom } = pixels;
        stripes.push({ key: `${excerpt.id} ${code.id}`, excerpt, code, top, bottom, lane });
        continue;
      }
      const block = blockAt(look.surface.blocks, excerpt.start);
      const crowd = crowds.get(block) ?? { key: block, top: pixels.top, members: [] };
      crowds.set(block, crowd);
      crowd.top = Math.min(crowd.top, pixels.top);
      crowd.members.push({ excerpt, code });
    }
  }
  stripes.sort((a, b) => a.top - b.top || a.lane - b.lane);
  const labels = placeLabels(stripes, labelHeight);
  return {
    stripes: stripes.map((stripe, at) => ({ ...stripe, label: labels[at] })),
    crowds: [...crowds.values()],
  };
}

function measure(excerpt: Excerpt, surface: TextSurface, measured: MeasuredExcerpts) {
  const known = measured.get(excerpt.id);
  if (known !== undefined && known.start === excerpt.start && known.end === excerpt.end)
    return known;
  const first = surface.boxOf(excerpt.start, excerpt.start + 1);
  const last = surface.boxOf(excerpt.end - 1, excerpt.end);
  if (first === undefined || last === undefined) return undefined;
  const { start, end } = excerpt;
  const fresh = { start, end, top: Math.round(first.top), bottom: Math.round(last.bottom) };
  measured.set(excerpt.id, fresh);
  return fresh;
}
