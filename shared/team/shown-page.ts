/** The part of one document's coding that somebody is shown, kept in step with what changes on the page. */
import { differences, originOf, withEntries } from '../ops/layered-map.ts';
import type { DocumentCodings } from '../ops/snapshot.ts';
import type { Coding } from '../records/coding.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { CodingId, ReviewerId } from '../records/ids.ts';
import { kept } from './kept.ts';

/** Consensus codings of decisions that a later one took the place of (C4). */
export type Replaced = ReadonlySet<CodingId>;

/** Whose coding of a page is shown, in which layer. */
export interface PageView {
  readonly viewer: ReviewerId | undefined;
  readonly layer: 'own' | 'everyone' | 'consensus' | 'all';
  readonly isClosed: boolean;
  readonly gone: Replaced;
}

/** The last page of each kind of view, per version history of its codings. */
const latest = new WeakMap<object, Map<string, Last>>();

interface Last {
  readonly page: DocumentCodings;
  readonly gone: Replaced;
  readonly shown: DocumentCodings;
}

/**
 * What `view` shows of `page`: `page` itself where that is all of it, and the same object as before where
 * nothing changed. Takes as long as what changed since the page was last looked at so.
 */
export function shownPage(page: DocumentCodings, view: PageView): DocumentCodings {
  const key = `${view.isClosed ? 'closed' : 'open'} ${view.layer} ${view.viewer}`;
  const history = originOf(page.codings);
  const views = latest.get(history) ?? new Map<string, Last>();
  latest.set(history, views);
  const last = views.get(key);
  const isKnown = last !== undefined && haveSame(last.gone, view.gone);
  if (isKnown && last.page === page) return last.shown;
  const shown = (isKnown ? followed(last, page, view) : undefined) ?? partOf(page, view);
  views.set(key, { page, gone: view.gone, shown });
  return shown;
}

/** Whether two sets hold the same. */
export function haveSame<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const one of a) if (!b.has(one)) return false;
  return true;
}

function partOf(page: DocumentCodings, view: PageView): DocumentCodings {
  const { gone } = view;
  const isShown = shownIn(view);
  const codings = kept(page.codings, isShown);
  const coded =
    gone.size === 0 ? undefined : new Set([...codings.values()].map(({ excerptId }) => excerptId));
  const excerpts = kept(
    page.excerpts,
    (excerpt) =>
      isShown(excerpt) &&
      (excerpt.layer !== 'consensus' || coded === undefined || coded.has(excerpt.id)),
  );
  return excerpts === page.excerpts && codings === page.codings ? page : { excerpts, codings };
}

function shownIn({ gone, isClosed, layer, viewer }: PageView): (row: Coding | Excerpt) => boolean {
  const mine = isClosed || layer === 'own';
  return (row) =>
    (!mine || row.reviewerId === viewer) &&
    (layer === 'all' || (row.layer === 'consensus') === (layer === 'consensus')) &&
    !(row.type === 'coding' && gone.has(row.id));
}

/** The last part with what changed since; undefined where everything has to be looked at. */
function followed(last: Last, page: DocumentCodings, view: PageView): DocumentCodings | undefined {
  // What a later decision replaced takes excerpts with it: those pages are few, and read whole.
  if (view.gone.size > 0) return undefined;
  const isShown = shownIn(view);
  const codings = step([last.page.codings, last.shown.codings, page.codings], isShown);
  const excerpts = step([last.page.excerpts, last.shown.excerpts, page.excerpts], isShown);
  if (codings === undefined || excerpts === undefined) return undefined;
  return excerpts === page.excerpts && codings === page.codings ? page : { excerpts, codings };
}

function step<K, V extends object>(
  [before, shown, after]: readonly [ReadonlyMap<K, V>, ReadonlyMap<K, V>, ReadonlyMap<K, V>],
  isShown: (row: V) => boolean,
): ReadonlyMap<K, V> | undefined {
  const changed = differences(before, after);
  if (changed === undefined) return undefined;
  const entries = new Map<K, V>();
  for (const [key, row] of changed) {
    // Rows are never removed, and whose they are is settled at creation (R3).
    if (row.after === undefined) return undefined;
    if (isShown(row.after)) entries.set(key, row.after);
  }
  if (shown === before) return entries.size === changed.size ? after : undefined;
  return entries.size === 0 ? shown : withEntries(shown, entries);
}
