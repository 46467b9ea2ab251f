/**
 * Who may see what while a team codes blind. Blinding is a filter on what is shown, not encryption: the
 * rows are on the machine, so that merging, saving and undo work on all of them.
 */
import { changedId } from '../ops/change.ts';
import type { Operation } from '../ops/operation.ts';
import type { DocumentCodings, Snapshot } from '../ops/snapshot.ts';
import type {
  Assignment,
  Code,
  CodeId,
  CodingId,
  Decision,
  DocumentId,
  Memo,
  MemoId,
  RecordId,
  ReviewerId,
  ScreeningId,
} from '../records/records.ts';
import { isHiddenScreening, screeningsFor } from '../screening/blinding.ts';

/** Which coding the screens and tables speak of. */
export type Layer = 'own' | 'everyone' | 'consensus';

/** The layers there are to choose from. */
export const layers = ['own', 'everyone', 'consensus'] as const satisfies readonly Layer[];

const byDocument = new WeakMap<
  Snapshot['assignments'],
  ReadonlyMap<DocumentId, readonly Assignment[]>
>();

/** Live assignments of each document, in the order of their reviewers' ids. */
export function assignmentsByDocument(
  assignments: Snapshot['assignments'],
): ReadonlyMap<DocumentId, readonly Assignment[]> {
  let grouped = byDocument.get(assignments);
  if (grouped === undefined) {
    const groups = new Map<DocumentId, Assignment[]>();
    for (const assignment of assignments.values()) {
      if (assignment.deleted === true) continue;
      const group = groups.get(assignment.documentId);
      if (group === undefined) groups.set(assignment.documentId, [assignment]);
      else group.push(assignment);
    }
    for (const group of groups.values())
      group.sort((a, b) => (a.reviewerId < b.reviewerId ? -1 : 1));
    grouped = groups;
    byDocument.set(assignments, grouped);
  }
  return grouped;
}

/**
 * Whether colleagues' work on a document is kept from `viewer` (rule B1): they have an assignment on it
 * that is not released; or they have none, and somebody's is not released yet.
 */
export function isBlind(snapshot: Snapshot, viewer: ReviewerId, documentId: DocumentId): boolean {
  if (snapshot.review?.blind !== true) return false;
  const assignments = assignmentsByDocument(snapshot.assignments).get(documentId) ?? [];
  const own = assignments.find((assignment) => assignment.reviewerId === viewer);
  return own === undefined
    ? assignments.some(({ status }) => status !== 'released')
    : own.status !== 'released';
}

/** What one reviewer is shown of a review: blinded, and of the layer they chose. */
export interface View {
  readonly viewer: ReviewerId;
  /** `all` keeps everybody's own coding and the consensus side by side, as comparing needs. */
  readonly layer: Layer | 'all';
}

/**
 * The review as `viewer` may see it. Everything that is not hidden is shared with `full` by identity, and
 * where nothing is hidden the result is `full` itself.
 */
export function viewOf(full: Snapshot, { viewer, layer }: View): Snapshot {
  const blind = full.review?.blind === true && full.assignments.size > 0;
  const screenings = screeningsFor(full, viewer);
  if (!blind && full.decisions.size === 0 && layer !== 'own' && layer !== 'consensus')
    return screenings === full.screenings ? full : { ...full, screenings };
  const replaced = replacedResults(full.decisions);
  let codings: Map<DocumentId, DocumentCodings> | undefined;
  for (const [documentId, page] of full.codings) {
    const hidden = blind && isBlind(full, viewer, documentId);
    const shown = pageView(page, viewer, hidden, layer, replaced);
    if (shown === page) continue;
    codings ??= new Map(full.codings);
    codings.set(documentId, shown);
  }
  const codes = blind ? codesFor(full, viewer) : full.codes;
  const memos = blind ? memosFor(full, viewer, codes) : full.memos;
  const decisions = blind ? decisionsFor(full, viewer) : full.decisions;
  const isWhole =
    codings === undefined &&
    codes === full.codes &&
    memos === full.memos &&
    decisions === full.decisions &&
    screenings === full.screenings;
  return isWhole
    ? full
    : { ...full, codings: codings ?? full.codings, codes, memos, decisions, screenings };
}

/** Consensus codings of decisions that a later one took the place of (C4). */
interface Replaced {
  /** The same for the same decisions. */
  readonly version: number;
  readonly codings: ReadonlySet<CodingId>;
}

const nothingReplaced: Replaced = { version: 0, codings: new Set() };
const replacedBy = new WeakMap<Snapshot['decisions'], Replaced>();
let versions = 0;

function replacedResults(decisions: Snapshot['decisions']): Replaced {
  let replaced = replacedBy.get(decisions);
  if (replaced === undefined) {
    const codings = new Set<CodingId>();
    for (const { deleted, supersedes = [] } of decisions.values()) {
      if (deleted === true) continue;
      for (const id of supersedes) {
        for (const coding of decisions.get(id)?.results ?? []) codings.add(coding);
      }
    }
    versions += 1;
    replaced = codings.size === 0 ? nothingReplaced : { version: versions, codings };
    replacedBy.set(decisions, replaced);
  }
  return replaced;
}

const pageViews = new WeakMap<DocumentCodings, Map<string, DocumentCodings>>();

function pageView(
  page: DocumentCodings,
  viewer: ReviewerId,
  blind: boolean,
  layer: View['layer'],
  replaced: Replaced,
): DocumentCodings {
  const key = `${blind ? 'blind' : 'open'} ${layer} ${viewer} ${replaced.version}`;
  const known = pageViews.get(page)?.get(key);
  if (known !== undefined) return known;
  const mine = blind || layer === 'own';
  const consensus = layer === 'consensus';
  const both = layer === 'all';
  const isShown = (reviewerId: ReviewerId, isConsensus: boolean): boolean =>
    (!mine || reviewerId === viewer) && (both || isConsensus === consensus);
  const codings = kept(
    page.codings,
    (coding) =>
      isShown(coding.reviewerId, coding.layer === 'consensus') && !replaced.codings.has(coding.id),
  );
  const coded =
    replaced.codings.size === 0
      ? undefined
      : new Set([...codings.values()].map(({ excerptId }) => excerptId));
  const excerpts = kept(
    page.excerpts,
    (excerpt) =>
      isShown(excerpt.reviewerId, excerpt.layer === 'consensus') &&
      (excerpt.layer !== 'consensus' || coded === undefined || coded.has(excerpt.id)),
  );
  const shown =
    excerpts === page.excerpts && codings === page.codings ? page : { excerpts, codings };
  let views = pageViews.get(page);
  if (views === undefined) {
    views = new Map();
    pageViews.set(page, views);
  }
  views.set(key, shown);
  return shown;
}

/** Codes a viewer may see: with codes held back, none of a colleague's that they do not use themselves (B2). */
function codesFor(full: Snapshot, viewer: ReviewerId): Snapshot['codes'] {
  if (full.review?.holdBackCodes !== true || !isStillBlind(full, viewer)) return full.codes;
  const needed = new Set<CodeId>();
  const need = (id: CodeId | undefined): void => {
    let next = id;
    while (next !== undefined && !needed.has(next)) {
      needed.add(next);
      const code: Code | undefined = full.codes.get(next);
      if (code?.mergedInto !== undefined) need(code.mergedInto);
      next = code?.parentId;
    }
  };
  for (const page of full.codings.values()) {
    for (const coding of page.codings.values()) {
      if (coding.reviewerId === viewer) need(coding.codeId);
    }
  }
  for (const code of full.codes.values()) {
    if (code.createdBy === undefined || code.createdBy === viewer) need(code.id);
    else if (firstMakers(full).has(code.createdBy)) need(code.id);
  }
  return kept(full.codes, (code) => needed.has(code.id));
}

/** Codes of somebody who has nothing to code are the team's frame, not a colleague's finding. */
function firstMakers(full: Snapshot): ReadonlySet<ReviewerId> {
  const coding = new Set<ReviewerId>();
  for (const assignment of full.assignments.values()) {
    if (assignment.deleted !== true) coding.add(assignment.reviewerId);
  }
  return new Set([...full.reviewers.keys()].filter((id) => !coding.has(id)));
}

function isStillBlind(full: Snapshot, viewer: ReviewerId): boolean {
  for (const { deleted, reviewerId, status } of full.assignments.values()) {
    if (deleted !== true && reviewerId === viewer && status !== 'released') return true;
  }
  return false;
}

function memosFor(full: Snapshot, viewer: ReviewerId, codes: Snapshot['codes']): Snapshot['memos'] {
  return kept<MemoId, Memo>(
    full.memos,
    ({ reviewerId, targetId }) =>
      reviewerId === viewer || !tellsOfHidden(full, viewer, codes, targetId),
  );
}

/**
 * Whether a memo on `id` would tell of what is hidden: one on a document, or on its study, is as telling as
 * one on a passage of it, and one on a code that is held back names it.
 */
function tellsOfHidden(
  full: Snapshot,
  viewer: ReviewerId,
  codes: Snapshot['codes'],
  id: RecordId,
): boolean {
  const type = id.slice(0, id.indexOf(':'));
  switch (type) {
    case 'code':
      return !codes.has(id as CodeId);
    case 'document':
      return isBlind(full, viewer, id as DocumentId);
    case 'study':
      return [...full.documents.values()].some(
        (document) =>
          document.studyId === id &&
          document.deleted !== true &&
          isBlind(full, viewer, document.id),
      );
    case 'excerpt':
    case 'coding': {
      const documentId = full.home.get(id as `excerpt:${string}`);
      // Of a passage that has not come in yet nobody can say that it may be shown.
      return documentId === undefined || isBlind(full, viewer, documentId);
    }
    case 'decision': {
      const documentId = full.decisions.get(id as Decision['id'])?.documentId;
      return documentId !== undefined && isBlind(full, viewer, documentId);
    }
    default:
      return false;
  }
}

function decisionsFor(full: Snapshot, viewer: ReviewerId): Snapshot['decisions'] {
  return kept<Decision['id'], Decision>(
    full.decisions,
    ({ documentId, reviewerId }) =>
      reviewerId === viewer || documentId === undefined || !isBlind(full, viewer, documentId),
  );
}

/** The map without what `isKept` refuses; the same map where it refuses nothing. */
function kept<K, V>(map: ReadonlyMap<K, V>, isKept: (value: V) => boolean): ReadonlyMap<K, V> {
  let copy: Map<K, V> | undefined;
  for (const [key, value] of map) {
    if (isKept(value)) continue;
    copy ??= new Map(map);
    copy.delete(key);
  }
  return copy ?? map;
}

/** Operations of colleagues that tell of work which is hidden from `viewer` are left out (B1). */
export function operationsFor(
  operations: readonly Operation[],
  full: Snapshot,
  viewer: ReviewerId,
): readonly Operation[] {
  const isBlindReview = full.review?.blind === true;
  if (!isBlindReview || (full.assignments.size === 0 && full.screenings.size === 0))
    return operations;
  const hidden = new Map<DocumentId, boolean>();
  const isHidden = (documentId: DocumentId | undefined): boolean => {
    if (documentId === undefined) return false;
    let known = hidden.get(documentId);
    if (known === undefined) {
      known = isBlind(full, viewer, documentId);
      hidden.set(documentId, known);
    }
    return known;
  };
  const seen = codesFor(full, viewer);
  const tells = (id: RecordId): boolean => {
    if (id.startsWith('code:')) return !seen.has(id as CodeId);
    if (id.startsWith('excerpt:') || id.startsWith('coding:')) {
      const documentId = full.home.get(id as `excerpt:${string}`);
      return documentId === undefined || isHidden(documentId);
    }
    if (id.startsWith('screening:')) {
      const screening = full.screenings.get(id as ScreeningId);
      // Of a decision that has not come in yet nobody can say that it may be shown.
      return screening === undefined || isHiddenScreening(full, viewer, screening);
    }
    if (id.startsWith('decision:'))
      return isHidden(full.decisions.get(id as Decision['id'])?.documentId);
    const target = id.startsWith('memo:') ? full.memos.get(id as MemoId)?.targetId : undefined;
    return target !== undefined && tellsOfHidden(full, viewer, seen, target);
  };
  return operations.filter(
    ({ changes, reviewer }) =>
      reviewer === viewer || !changes.some((change) => tells(changedId(change))),
  );
}
