/** The coding of every document as somebody is shown it, kept in step from one version of the rows to the next. */
import { differences, originOf, withEntries } from '../ops/layered-map.ts';
import type { DocumentCodings, Full, Snapshot } from '../ops/snapshot.ts';
import type { CodingId, DocumentId, ReviewerId } from '../records/ids.ts';
import { haveSame, type PageView, type Replaced, shownPage } from './shown-page.ts';

/** Whose coding, in which layer, and which documents are closed. */
export interface CodingsView {
  readonly viewer: ReviewerId | undefined;
  readonly layer: PageView['layer'];
  readonly closed: ReadonlySet<DocumentId>;
}

type Codings = Snapshot['codings'];
type ReplacedByDocument = ReadonlyMap<DocumentId, Replaced>;

interface Last {
  readonly codings: Codings;
  readonly closed: ReadonlySet<DocumentId>;
  readonly replaced: ReplacedByDocument;
  readonly shown: Codings;
}

const latest = new WeakMap<object, Map<string, Last>>();

/**
 * What `view` shows of every document: the map of `full` itself where that is all of it. A commit costs what
 * it changed, not the number of documents.
 */
export function codingsFor(full: Full, view: CodingsView): Codings {
  const { closed, layer, viewer } = view;
  if (closed.size === 0 && full.decisions.size === 0 && (layer === 'everyone' || layer === 'all'))
    return full.codings;
  const { codings } = full;
  const replaced = replacedByDocument(full.decisions);
  const key = `${layer} ${viewer}`;
  const history = originOf(codings);
  const views = latest.get(history) ?? new Map<string, Last>();
  latest.set(history, views);
  const last = views.get(key);
  const pageOf = (id: DocumentId, page: DocumentCodings): DocumentCodings =>
    shownPage(page, {
      viewer,
      layer,
      isClosed: closed.has(id),
      gone: replaced.get(id) ?? nothingReplaced,
    });
  const shown =
    (last !== undefined && haveSame(last.closed, closed)
      ? followed(last, codings, replaced, pageOf)
      : undefined) ?? wholeOf(codings, pageOf);
  views.set(key, { codings, closed, replaced, shown });
  return shown;
}

type PageOf = (id: DocumentId, page: DocumentCodings) => DocumentCodings;

function wholeOf(codings: Codings, pageOf: PageOf): Codings {
  let shown: Map<DocumentId, DocumentCodings> | undefined;
  for (const [id, page] of codings) {
    const part = pageOf(id, page);
    if (part === page) continue;
    shown ??= new Map(codings);
    shown.set(id, part);
  }
  return shown === undefined ? codings : withEntries(undefined, shown);
}

/** The last view with the pages that changed since; undefined where all of them have to be looked at. */
function followed(
  last: Last,
  codings: Codings,
  replaced: ReplacedByDocument,
  pageOf: PageOf,
): Codings | undefined {
  const changed = differences(last.codings, codings);
  if (changed === undefined) return undefined;
  const touched = new Set<DocumentId>(changed.keys());
  if (replaced !== last.replaced) {
    for (const id of [...replaced.keys(), ...last.replaced.keys()]) touched.add(id);
  }
  const parts = new Map<DocumentId, DocumentCodings>();
  let isWhole = last.shown === last.codings;
  for (const id of touched) {
    const page = codings.get(id);
    if (page === undefined) continue;
    const part = pageOf(id, page);
    isWhole &&= part === page;
    if (part !== last.shown.get(id)) parts.set(id, part);
  }
  if (isWhole) return codings;
  // What was shown whole until now shares its other pages with the rows.
  if (last.shown === last.codings) return withEntries(codings, parts);
  return parts.size === 0 ? last.shown : withEntries(last.shown, parts);
}

const nothingReplaced: Replaced = new Set();
const replacedIn = new WeakMap<Snapshot['decisions'], ReplacedByDocument>();

/** Of each document the consensus codings that a later decision took the place of (C4). */
function replacedByDocument(decisions: Snapshot['decisions']): ReplacedByDocument {
  const known = replacedIn.get(decisions);
  if (known !== undefined) return known;
  const replaced = new Map<DocumentId, Set<CodingId>>();
  for (const { deleted, supersedes = [] } of decisions.values()) {
    if (deleted === true) continue;
    for (const id of supersedes) {
      const earlier = decisions.get(id);
      if (earlier?.documentId === undefined) continue;
      const codings = replaced.get(earlier.documentId) ?? new Set();
      replaced.set(earlier.documentId, codings);
      for (const coding of earlier.results) codings.add(coding);
    }
  }
  replacedIn.set(decisions, replaced);
  return replaced;
}
