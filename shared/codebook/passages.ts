/**
 * The passages of one document in order of its text, and what each is coded with; both are kept in step
 * with the rows, so that a coding costs what it changes.
 */
import { Follower } from '../ops/follower.ts';
import { layered, withEntries } from '../ops/layered-map.ts';
import type { DocumentCodings } from '../ops/snapshot.ts';
import type { Coding, CodingId, Excerpt, ExcerptId } from '../records/records.ts';

/** Live excerpts of a page in order of the text (start, then longest first). */
export function excerptsInOrder(page: DocumentCodings): readonly Excerpt[] {
  return orders.of(page.excerpts);
}

/** Live excerpts that start at this offset, longest first. */
export function excerptsStartingAt(page: DocumentCodings, start: number): readonly Excerpt[] {
  const ordered = excerptsInOrder(page);
  const first = firstNotBefore(ordered, (excerpt) => excerpt.start < start);
  let end = first;
  while (ordered[end]?.start === start) end += 1;
  return ordered.slice(first, end);
}

/** Live codings by excerpt, in the order in which they were given; one without any may have an empty list. */
export function codingsByExcerpt(page: DocumentCodings): ReadonlyMap<ExcerptId, readonly Coding[]> {
  return groups.of(page.codings).live;
}

const orders = new Follower<ExcerptId, Excerpt, readonly Excerpt[]>(
  (excerpts) => [...excerpts.values()].filter(isLive).sort(inOrderOfText),
  (before, changed) => {
    const next = before.slice();
    for (const { before: old, after } of changed.values()) {
      if (old !== undefined && isLive(old)) next.splice(placeIn(next, old), 1);
      if (after !== undefined && isLive(after)) next.splice(placeIn(next, after), 0, after);
    }
    return next;
  },
);

function isLive(record: { readonly deleted?: boolean | undefined }): boolean {
  return record.deleted !== true;
}

/** No two excerpts are equal in it: the id has the last word. */
function inOrderOfText(a: Excerpt, b: Excerpt): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id === b.id ? 0 : 1);
}

function placeIn(ordered: readonly Excerpt[], excerpt: Excerpt): number {
  return firstNotBefore(ordered, (other) => inOrderOfText(other, excerpt) < 0);
}

function firstNotBefore(
  ordered: readonly Excerpt[],
  isBefore: (excerpt: Excerpt) => boolean,
): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const excerpt = ordered[middle];
    if (excerpt !== undefined && isBefore(excerpt)) low = middle + 1;
    else high = middle;
  }
  return low;
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
