/** Margin stripes: one per coding near the viewport, packed into lanes by where their lines are. */
import type { DocumentCodings, Snapshot } from '../../shared/ops/snapshot.ts';
import type { Code } from '../../shared/records/code.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { CodeId, ExcerptId } from '../../shared/records/ids.ts';
import type { Span } from './block-places.ts';
import { codesOn, shownNear } from './coded-text.ts';
import type { DrawnText } from './drawn-text.ts';
import { type LabelPlace, placeLabels } from './labels.ts';
import { packLanes } from './lanes.ts';

export interface Stripe {
  readonly key: string;
  readonly excerpt: Excerpt;
  readonly code: Code;
  readonly top: number;
  readonly bottom: number;
  readonly lane: number;
  readonly label: LabelPlace | undefined;
}

/** Codings whose names have no room beside them, or that have no lane. */
export interface Crowd {
  readonly key: string;
  readonly top: number;
  readonly afterLane: number;
  readonly members: readonly { readonly excerpt: Excerpt; readonly code: Code }[];
}

export function isSameStripe(a: Stripe, b: Stripe): boolean {
  return (
    a.excerpt === b.excerpt &&
    a.code === b.code &&
    a.top === b.top &&
    a.bottom === b.bottom &&
    a.lane === b.lane &&
    a.label?.top === b.label?.top &&
    a.label?.lines === b.label?.lines &&
    a.label?.afterLane === b.label?.afterLane
  );
}

export function isSameCrowd(a: Crowd, b: Crowd): boolean {
  return (
    a.key === b.key &&
    a.top === b.top &&
    a.afterLane === b.afterLane &&
    a.members.length === b.members.length &&
    a.members.every((member, at) => {
      const other = b.members[at];
      return member.excerpt === other?.excerpt && member.code === other.code;
    })
  );
}

/** What was measured and packed so far; a new layout starts with a new one. */
export interface DrawnBefore {
  readonly pixels: Map<ExcerptId, Span & { readonly top: number; readonly bottom: number }>;
  readonly lanes: Map<string, number>;
}

/** Height of a line of a name, and of what stands for names without room, in pixels. */
export const labelHeight = 14;
const crowdHeight = 24;

/** Stripes and crowds near the viewport, from the top down, with the names that fit. */
export function drawStripes(
  near: Span,
  look: {
    readonly page: DocumentCodings;
    readonly codes: Snapshot['codes'];
    readonly filter: readonly CodeId[];
    readonly surface: DrawnText;
    readonly before: DrawnBefore;
    readonly laneCount: number;
    /** The lines that a name takes to the right of a lane; undefined where it has no room there. */
    readonly linesOf: (name: string, afterLane: number) => number | undefined;
  },
): { readonly stripes: readonly Stripe[]; readonly crowds: readonly Crowd[] } {
  const { surface, before, page, codes, filter } = look;
  const wanted: Omit<Stripe, 'label' | 'lane'>[] = [];
  for (const excerpt of shownNear(page, codes, filter, near)) {
    const pixels = measure(excerpt, surface, before.pixels);
    if (pixels === undefined) continue;
    const { top, bottom } = pixels;
    for (const { code } of codesOn(page, codes, excerpt.id)) {
      wanted.push({ key: `${excerpt.id} ${code.id}`, excerpt, code, top, bottom });
    }
  }
  wanted.sort((a, b) => a.top - b.top || b.bottom - a.bottom);
  const lanes = packLanes(
    wanted.map(({ key, top, bottom }) => ({
      start: top,
      end: bottom,
      lane: before.lanes.get(key),
    })),
    look.laneCount,
  );
  const stripes = wanted.map((stripe, at) => ({ ...stripe, lane: lanes[at] ?? -1 }));
  for (const { key, lane } of stripes) if (lane >= 0) before.lanes.set(key, lane);
  const { folds, labels } = placeLabels(stripes, {
    lineHeight: labelHeight,
    foldHeight: crowdHeight,
    linesOf: (at, afterLane) => {
      const stripe = stripes[at];
      // What has no lane is only told by what unfolds.
      return stripe === undefined || stripe.lane < 0
        ? undefined
        : look.linesOf(stripe.code.name, afterLane);
    },
  });
  return {
    stripes: stripes.flatMap((stripe, at) =>
      stripe.lane < 0 ? [] : [{ ...stripe, label: labels[at] }],
    ),
    crowds: folds.map(({ afterLane, members, top }) => ({
      key: stripes[members[0] ?? 0]?.key ?? '',
      top,
      afterLane,
      members: members.flatMap((at) => {
        const stripe = stripes[at];
        return stripe === undefined ? [] : [{ excerpt: stripe.excerpt, code: stripe.code }];
      }),
    })),
  };
}

function measure(excerpt: Excerpt, surface: DrawnText, pixels: DrawnBefore['pixels']) {
  const known = pixels.get(excerpt.id);
  if (known !== undefined && known.start === excerpt.start && known.end === excerpt.end)
    return known;
  const { end, region, start } = excerpt;
  const extent =
    (region === undefined ? undefined : surface.regionBox?.(start, region)) ??
    (surface.extentOf === undefined ? linesOf(excerpt, surface) : surface.extentOf(start, end));
  if (extent === undefined) return undefined;
  const fresh = { start, end, top: Math.round(extent.top), bottom: Math.round(extent.bottom) };
  pixels.set(excerpt.id, fresh);
  return fresh;
}

/** From the first line of a passage to its last. */
function linesOf(excerpt: Excerpt, surface: DrawnText) {
  const first = surface.boxOf(excerpt.start, excerpt.start + 1);
  const last = surface.boxOf(excerpt.end - 1, excerpt.end);
  if (first === undefined || last === undefined) return undefined;
  return { top: first.top, bottom: last.bottom };
}
