/**
 * What one reviewer is shown of a review: blinded, and of the layer they chose. Only `viewOf` makes a
 * `Shown`, and whatever a person sees, counts or exports takes one, so that nothing hidden can slip in.
 */
import type { DocumentCodings, Full, Snapshot } from '../ops/snapshot.ts';
import type { CodingId, DocumentId, ReviewerId } from '../records/records.ts';
import { screeningsFor } from '../screening/blinding.ts';
import { assignmentsByDocument, awaitsAnswer, canBeBlind, isBlind } from './blinding.ts';
import { codesFor } from './held-codes.ts';
import { kept } from './kept.ts';
import { decisionsFor, memosFor } from './telling.ts';

/** Which coding the screens and tables speak of. */
export type Layer = 'own' | 'everyone' | 'consensus';

/** The layers there are to choose from. */
export const layers = ['own', 'everyone', 'consensus'] as const satisfies readonly Layer[];

/** Whose eyes, and whose coding. */
export interface View {
  /** Absent where nobody in particular looks, as in a script: then what is not released to everybody is closed. */
  readonly viewer?: ReviewerId | undefined;
  /** `all` keeps everybody's own coding and the consensus side by side, as comparing needs. */
  readonly layer: Layer | 'all';
  /** Shows closed documents too. Only where somebody asked for it in words. */
  readonly openBlind?: boolean;
}

declare const made: unique symbol;

/** How a `Shown` came about; tables say it in their notes. */
export interface ViewFacts extends View {
  /** Documents of which colleagues' coding is hidden, whether there is any or not. */
  readonly closed: ReadonlySet<DocumentId>;
  readonly [made]: true;
}

/** Rows as somebody may see them; the parts that are not hidden are those of the `Full`, by identity. */
export interface Shown extends Snapshot {
  readonly view: ViewFacts;
}

const nothingClosed: ReadonlySet<DocumentId> = new Set();

/** The review as `viewer` may see it. Everything that is not hidden is shared with `full` by identity. */
export function viewOf(full: Full, view: View): Shown {
  const { viewer } = view;
  const isBlindReview = view.openBlind !== true && canBeBlind(full, viewer);
  const closed = isBlindReview ? closedTo(full, viewer) : nothingClosed;
  const codes = isBlindReview ? codesFor(full, viewer) : full.codes;
  return {
    ...full,
    view: { ...view, closed } as ViewFacts,
    codings: codingsFor(full, view, closed),
    codes,
    memos: isBlindReview ? memosFor(full, viewer, codes) : full.memos,
    decisions: isBlindReview ? decisionsFor(full, viewer) : full.decisions,
    screenings: view.openBlind === true ? full.screenings : screeningsFor(full, viewer),
  };
}

function closedTo(full: Full, viewer: ReviewerId | undefined): ReadonlySet<DocumentId> {
  const closed = new Set<DocumentId>();
  const asked = awaitsAnswer(full, viewer)
    ? full.documents.keys()
    : assignmentsByDocument(full.assignments).keys();
  for (const documentId of asked) {
    if (isBlind(full, viewer, documentId)) closed.add(documentId);
  }
  return closed;
}

/** Every document's coding, or the part of it that is shown. */
function codingsFor(
  full: Full,
  { layer, viewer }: View,
  closed: ReadonlySet<DocumentId>,
): Snapshot['codings'] {
  if (closed.size === 0 && full.decisions.size === 0 && (layer === 'everyone' || layer === 'all'))
    return full.codings;
  const replaced = replacedByDocument(full.decisions);
  let codings: Map<DocumentId, DocumentCodings> | undefined;
  for (const [documentId, page] of full.codings) {
    const isClosed = closed.has(documentId);
    const gone = replaced.get(documentId) ?? nothingReplaced;
    const shown = pageView(page, { viewer, layer, isClosed, gone });
    if (shown === page) continue;
    codings ??= new Map(full.codings);
    codings.set(documentId, shown);
  }
  return codings ?? full.codings;
}

/** Consensus codings of decisions that a later one took the place of (C4). */
type Replaced = ReadonlySet<CodingId>;

const nothingReplaced: Replaced = new Set();
const replacedBy = new WeakMap<Snapshot['decisions'], ReadonlyMap<DocumentId, Replaced>>();

function replacedByDocument(decisions: Snapshot['decisions']): ReadonlyMap<DocumentId, Replaced> {
  const known = replacedBy.get(decisions);
  if (known !== undefined) return known;
  const replaced = new Map<DocumentId, Set<CodingId>>();
  for (const { deleted, documentId, supersedes = [] } of decisions.values()) {
    if (deleted === true || documentId === undefined || supersedes.length === 0) continue;
    const codings = replaced.get(documentId) ?? new Set();
    replaced.set(documentId, codings);
    for (const id of supersedes) {
      for (const coding of decisions.get(id)?.results ?? []) codings.add(coding);
    }
  }
  replacedBy.set(decisions, replaced);
  return replaced;
}

interface PageView {
  readonly viewer: ReviewerId | undefined;
  readonly layer: View['layer'];
  readonly isClosed: boolean;
  readonly gone: Replaced;
}

/** The last view of a page of each kind, so that a page that did not change is the same object. */
const pageViews = new WeakMap<
  DocumentCodings,
  Map<string, { readonly gone: Replaced; readonly shown: DocumentCodings }>
>();

function pageView(page: DocumentCodings, view: PageView): DocumentCodings {
  const key = `${view.isClosed ? 'closed' : 'open'} ${view.layer} ${view.viewer}`;
  let views = pageViews.get(page);
  const known = views?.get(key);
  if (known !== undefined && haveSame(known.gone, view.gone)) return known.shown;
  const shown = partOf(page, view);
  if (views === undefined) {
    views = new Map();
    pageViews.set(page, views);
  }
  views.set(key, { gone: view.gone, shown });
  return shown;
}

function haveSame(a: Replaced, b: Replaced): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const id of a) if (!b.has(id)) return false;
  return true;
}

function partOf(page: DocumentCodings, view: PageView): DocumentCodings {
  const { gone, isClosed, layer, viewer } = view;
  const mine = isClosed || layer === 'own';
  const isShown = (reviewerId: ReviewerId, isConsensus: boolean): boolean =>
    (!mine || reviewerId === viewer) &&
    (layer === 'all' || isConsensus === (layer === 'consensus'));
  const codings = kept(
    page.codings,
    (coding) => isShown(coding.reviewerId, coding.layer === 'consensus') && !gone.has(coding.id),
  );
  const coded =
    gone.size === 0 ? undefined : new Set([...codings.values()].map(({ excerptId }) => excerptId));
  const excerpts = kept(
    page.excerpts,
    (excerpt) =>
      isShown(excerpt.reviewerId, excerpt.layer === 'consensus') &&
      (excerpt.layer !== 'consensus' || coded === undefined || coded.has(excerpt.id)),
  );
  return excerpts === page.excerpts && codings === page.codings ? page : { excerpts, codings };
}
