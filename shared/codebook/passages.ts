/**
 * The passages of one document in order of its text, and what each is coded with; both are kept in step
 * with the rows, so that a coding costs what it changes.
 */
import { firstWhere } from '../first-where.ts';
import { Follower } from '../ops/follower.ts';
import { differences, layered, withEntries } from '../ops/layered-map.ts';
import type { DocumentCodings } from '../ops/snapshot.ts';
import type { Coding } from '../records/coding.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { CodingId, ExcerptId } from '../records/ids.ts';

/** Live excerpts of a page in order of the text (start, then longest first). */
export function excerptsInOrder(page: DocumentCodings): readonly Excerpt[] {
  return orders.of(page.excerpts).list;
}

/** Live excerpts that share a character with `from`-`to`, in order of the text; costs what lies there. */
export function excerptsWithin(
  page: DocumentCodings,
  { end: to, start: from }: { readonly start: number; readonly end: number },
): readonly Excerpt[] {
  const { list, reach } = orders.of(page.excerpts);
  const found: Excerpt[] = [];
  for (let at = firstWhere(list.length, (place) => (reach[place] ?? 0) > from); ; at += 1) {
    const excerpt = list[at];
    if (excerpt === undefined || excerpt.start >= to) return found;
    if (excerpt.end > from) found.push(excerpt);
  }
}

/** Live excerpts that start at this offset, longest first. */
export function excerptsStartingAt(page: DocumentCodings, start: number): readonly Excerpt[] {
  const ordered = excerptsInOrder(page);
  const first = firstWhere(ordered.length, (at) => (ordered[at]?.start ?? 0) >= start);
  let end = first;
  while (ordered[end]?.start === start) end += 1;
  return ordered.slice(first, end);
}

/** Live codings by excerpt, in the order in which they were given; one without any may have an empty list. */
export function codingsByExcerpt(page: DocumentCodings): ReadonlyMap<ExcerptId, readonly Coding[]> {
  return groups.of(page.codings).live;
}

/** Excerpts that differ between two versions of a page, in themselves or in their codings; undefined where all may. */
export function changedPassages(
  before: DocumentCodings,
  after: DocumentCodings,
): ReadonlySet<ExcerptId> | undefined {
  const codings = differences(before.codings, after.codings);
  const excerpts = differences(before.excerpts, after.excerpts);
  if (codings === undefined || excerpts === undefined) return undefined;
  const changed = new Set(excerpts.keys());
  for (const { after: now, before: old } of codings.values()) {
    if (old !== undefined) changed.add(old.excerptId);
    if (now !== undefined) changed.add(now.excerptId);
  }
  return changed;
}

/**
 * Excerpts in order and codings by excerpt, as the functions above give them, for who goes through a whole review: of
 * a million codings, what they would keep takes a third of the memory that the rows do.
 */
export function passagesOnce(page: DocumentCodings): {
  readonly inOrder: readonly Excerpt[];
  readonly codings: ReadonlyMap<ExcerptId, readonly Coding[]>;
} {
  return { inOrder: orders.once(page.excerpts).list, codings: groups.once(page.codings).live };
}

interface Ordered {
  readonly list: readonly Excerpt[];
  /** For each excerpt the furthest end of it and all before it: never falls, so it can be searched. */
  readonly reach: Int32Array;
}

const orders = new Follower<ExcerptId, Excerpt, Ordered>(
  (excerpts) => {
    const list = [...excerpts.values()].filter(isLive).sort(inOrderOfText);
    return { list, reach: reachOf(list, new Int32Array(0), 0) };
  },
  (before, changed) => {
    const list = before.list.slice();
    let same = list.length;
    for (const { before: old, after } of changed.values()) {
      if (old !== undefined && isLive(old)) {
        const at = placeIn(list, old);
        list.splice(at, 1);
        same = Math.min(same, at);
      }
      if (after !== undefined && isLive(after)) {
        const at = placeIn(list, after);
        list.splice(at, 0, after);
        same = Math.min(same, at);
      }
    }
    return { list, reach: reachOf(list, before.reach, same) };
  },
);

/** The reach of a list whose first `same` excerpts are those that `before` is about. */
function reachOf(list: readonly Excerpt[], before: Int32Array, same: number): Int32Array {
  const reach = new Int32Array(list.length);
  reach.set(before.subarray(0, same));
  let furthest = reach[same - 1] ?? 0;
  for (let at = same; at < list.length; at += 1) {
    furthest = Math.max(furthest, list[at]?.end ?? 0);
    reach[at] = furthest;
  }
  return reach;
}

function isLive(record: { readonly deleted?: boolean | undefined }): boolean {
  return record.deleted !== true;
}

/** The order of excerpts in the text. No two are equal in it: the id has the last word. */
export function inOrderOfText(a: Excerpt, b: Excerpt): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id === b.id ? 0 : 1);
}

function placeIn(ordered: readonly Excerpt[], excerpt: Excerpt): number {
  return firstWhere(ordered.length, (at) => {
    const other = ordered[at];
    return other !== undefined && inOrderOfText(other, excerpt) >= 0;
  });
}

/** What is deleted is kept in its place, where it stands again when the deletion is undone. */
interface Groups {
  readonly all: ReadonlyMap<ExcerptId, readonly Coding[]>;
  readonly live: ReadonlyMap<ExcerptId, readonly Coding[]>;
}

const groups = new Follower<CodingId, Coding, Groups>(
  (codings) => {
    const all = new Map<ExcerptId, Coding[]>();
    const withDeleted = new Set<ExcerptId>();
    for (const coding of codings.values()) {
      const list = all.get(coding.excerptId);
      if (list === undefined) all.set(coding.excerptId, [coding]);
      else list.push(coding);
      if (!isLive(coding)) withDeleted.add(coding.excerptId);
    }
    const live = new Map<ExcerptId, readonly Coding[]>(all);
    for (const id of withDeleted) live.set(id, (all.get(id) ?? []).filter(isLive));
    const grouped = layered<ExcerptId, readonly Coding[]>(all);
    return { all: grouped, live: withDeleted.size === 0 ? grouped : layered(live) };
  },
  (before, changed) => {
    const all = new Map<ExcerptId, readonly Coding[]>();
    const listOf = (id: ExcerptId): readonly Coding[] => all.get(id) ?? before.all.get(id) ?? [];
    for (const { after, before: old } of changed.values()) {
      if (old !== undefined && old.excerptId === after?.excerptId) {
        const list = listOf(old.excerptId);
        all.set(
          old.excerptId,
          list.map((coding) => (coding === old ? after : coding)),
        );
        continue;
      }
      if (old !== undefined) {
        const list = listOf(old.excerptId);
        all.set(
          old.excerptId,
          list.filter((coding) => coding !== old),
        );
      }
      if (after !== undefined) all.set(after.excerptId, [...listOf(after.excerptId), after]);
    }
    const live = new Map([...all].map(([id, list]) => [id, list.filter(isLive)] as const));
    return { all: withEntries(before.all, all), live: withEntries(before.live, live) };
  },
);
