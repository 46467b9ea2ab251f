/**
 * Where reviewers differ on one document. Their own codings of one code that touch each other are one
 * passage; passages that only some coded, lying on one another under different codes, are one
 * disagreement about the code.
 */
import {
  isBesideWords,
  joinedRegion,
  overlapShare,
  type PageRegion,
  type Placed,
  passageKey,
  samePassage,
} from '../anchor/region.ts';
import type { TreeStructure } from '../codebook/code-tree.ts';
import type { DocumentCodings, Snapshot } from '../ops/snapshot.ts';
import type { Coding } from '../records/coding.ts';
import type { Decision, DisagreementKind } from '../records/decision.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { CodeId, CodingId, DocumentId, ReviewerId } from '../records/ids.ts';

/** One reviewer's coding with the passage it is on. `codeId` is the code it is read as (T1). */
export interface CodedSpan {
  readonly reviewerId: ReviewerId;
  readonly codeId: CodeId;
  readonly coding: Coding;
  readonly excerpt: Excerpt;
}

/** What reviewers say of one passage. */
export interface Passage {
  /** The same on every machine: the codings it is about. */
  readonly id: string;
  readonly documentId: DocumentId;
  readonly start: number;
  readonly end: number;
  /** Where all of it are regions of one page, what holds them. */
  readonly region?: PageRegion | undefined;
  /** In order of the text, then of the reviewers. */
  readonly spans: readonly CodedSpan[];
  /** Reviewers who did not code it. */
  readonly missing: readonly ReviewerId[];
}

export interface Disagreement extends Passage {
  readonly kind: DisagreementKind;
  /** Decisions about exactly these codings, deferrals among them. */
  readonly decisions: readonly Decision[];
  readonly state: DisagreementState;
}

/** `deferred` is open too: somebody said that it waits (C5). */
export type DisagreementState = 'open' | 'deferred' | 'settled';

export interface Comparison {
  readonly disagreements: readonly Disagreement[];
  /** Passages that all coded alike: code, boundaries and construct order. */
  readonly agreements: readonly Passage[];
}

export interface ComparisonOptions {
  /** Whom to compare, in the order they are shown. */
  readonly reviewers: readonly ReviewerId[];
  /** Reads a code as another, as when codes are rolled up into their themes; the code itself where absent. */
  readonly readAs?: (codeId: CodeId) => CodeId;
}

/** Share of the shorter passage that must be covered for two codes to be about one passage. */
const leastShare = 0.5;

/** Compares what reviewers coded on one document; costs a sort and a sweep over its codings. */
export function compareDocument(
  snapshot: Snapshot,
  documentId: DocumentId,
  structure: TreeStructure,
  options: ComparisonOptions,
): Comparison {
  const page = snapshot.codings.get(documentId);
  if (page === undefined || options.reviewers.length < 2) {
    return { disagreements: [], agreements: [] };
  }
  const rank = new Map(options.reviewers.map((id, index) => [id, index]));
  const decisions = decisionsOf(snapshot, documentId);
  const agreements: Passage[] = [];
  const disagreements: Disagreement[] = [];
  const partial: CodedSpan[][] = [];
  const passage = (spans: readonly CodedSpan[]): Passage => passageOf(documentId, spans, options);
  for (const spans of touching(spansOf(page, structure, rank, options.readAs))) {
    const coders = new Set(spans.map(({ reviewerId }) => reviewerId));
    if (coders.size < options.reviewers.length) {
      partial.push(spans);
      continue;
    }
    const kind = differenceOf(spans, coders.size);
    if (kind === undefined) agreements.push(passage(spans));
    else disagreements.push(withDecisions(passage(spans), kind, decisions));
  }
  for (const spans of joinByPassage(partial)) {
    const kind = new Set(spans.map(({ codeId }) => codeId)).size > 1 ? 'code' : 'only-some';
    disagreements.push(withDecisions(passage(spans), kind, decisions));
  }
  const inText = (a: Passage, b: Passage): number =>
    a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);
  return { disagreements: disagreements.sort(inText), agreements: agreements.sort(inText) };
}

function spansOf(
  page: DocumentCodings,
  structure: TreeStructure,
  rank: ReadonlyMap<ReviewerId, number>,
  readAs: ComparisonOptions['readAs'],
): CodedSpan[] {
  const spans = new Map<string, CodedSpan>();
  for (const coding of page.codings.values()) {
    if (coding.deleted === true || coding.layer !== 'own' || !rank.has(coding.reviewerId)) continue;
    const excerpt = page.excerpts.get(coding.excerptId);
    const live = structure.resolved.get(coding.codeId);
    if (excerpt === undefined || excerpt.deleted === true || live === undefined) continue;
    const codeId = readAs === undefined ? live : readAs(live);
    // Two codes that are read as one say the same thing once; so does one person on two machines.
    const key = `${coding.reviewerId} ${passageKey(excerpt)} ${codeId}`;
    const known = spans.get(key);
    // The smallest id, so that the passage has one id on every machine whatever order the rows came in.
    if (known === undefined || coding.id < known.coding.id)
      spans.set(key, { reviewerId: coding.reviewerId, codeId, coding, excerpt });
  }
  return [...spans.values()].sort(
    (a, b) =>
      a.excerpt.start - b.excerpt.start ||
      a.excerpt.end - b.excerpt.end ||
      (rank.get(a.reviewerId) ?? 0) - (rank.get(b.reviewerId) ?? 0) ||
      (a.coding.id < b.coding.id ? -1 : 1),
  );
}

interface OpenGroup {
  end: number;
  readonly spans: CodedSpan[];
}

function touches({ end, spans }: OpenGroup, { excerpt }: CodedSpan): boolean {
  if (excerpt.start >= end) return false;
  // All of a group are words, or all are regions of pages with text.
  if (spans[0] !== undefined && isBesideWords(spans[0].excerpt) !== isBesideWords(excerpt))
    return false;
  return (
    excerpt.region === undefined || spans.some((other) => overlapShare(other.excerpt, excerpt) > 0)
  );
}

/** Groups spans of one code that overlap, directly or through others. */
function touching(spans: readonly CodedSpan[]): readonly CodedSpan[][] {
  const groups: CodedSpan[][] = [];
  const open = new Map<CodeId, OpenGroup[]>();
  for (const span of spans) {
    const near = open.get(span.codeId);
    const group = near?.find((other) => touches(other, span));
    if (group !== undefined) {
      group.spans.push(span);
      group.end = Math.max(group.end, span.excerpt.end);
      continue;
    }
    const fresh = { end: span.excerpt.end, spans: [span] };
    // Only regions leave more than one group open.
    const still = near?.filter(({ end }) => span.excerpt.start < end) ?? [];
    open.set(span.codeId, [...still, fresh]);
    groups.push(fresh.spans);
  }
  return groups;
}

function differenceOf(
  spans: readonly CodedSpan[],
  coders: number,
): 'boundaries' | 'order' | undefined {
  const [first] = spans;
  if (first === undefined) return undefined;
  const { constructOrder } = first.excerpt;
  const sameBounds =
    spans.length === coders && spans.every(({ excerpt }) => samePassage(excerpt, first.excerpt));
  if (!sameBounds) return 'boundaries';
  return spans.every(({ excerpt }) => excerpt.constructOrder === constructOrder)
    ? undefined
    : 'order';
}

/** Joins passages that different reviewers gave different codes, each to the first it lies well upon. */
function joinByPassage(groups: readonly CodedSpan[][]): readonly CodedSpan[][] {
  const joined: (Placed & { end: number; spans: CodedSpan[] })[] = [];
  const sorted = groups
    .map((spans) => ({ ...boundsOf(spans), region: regionOf(spans), spans }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let near: (typeof joined)[number][] = [];
  for (const group of sorted) {
    near = near.filter((other) => other.end > group.start);
    let best: (typeof joined)[number] | undefined;
    let bestShare = 0;
    for (const other of near) {
      if (!areApart(other.spans, group.spans)) continue;
      const share = overlapShare(other, group);
      if (share >= leastShare && share > bestShare) {
        best = other;
        bestShare = share;
      }
    }
    if (best === undefined) {
      const fresh = { ...group, spans: [...group.spans] };
      joined.push(fresh);
      near.push(fresh);
    } else {
      best.spans.push(...group.spans);
      best.end = Math.max(best.end, group.end);
    }
  }
  return joined.map(({ spans }) => spans);
}

/** Different people, different codes. */
function areApart(a: readonly CodedSpan[], b: readonly CodedSpan[]): boolean {
  return a.every((left) =>
    b.every((right) => left.reviewerId !== right.reviewerId && left.codeId !== right.codeId),
  );
}

function boundsOf(spans: readonly CodedSpan[]): { readonly start: number; readonly end: number } {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { excerpt } of spans) {
    start = Math.min(start, excerpt.start);
    end = Math.max(end, excerpt.end);
  }
  return { start, end };
}

/** The region that holds all of them, where they are regions of one page. */
function regionOf(spans: readonly CodedSpan[]): PageRegion | undefined {
  let all: PageRegion | undefined;
  for (const { excerpt } of spans) {
    if (excerpt.region === undefined) return undefined;
    all = all === undefined ? excerpt.region : joinedRegion(all, excerpt.region);
  }
  return all;
}

function passageOf(
  documentId: DocumentId,
  spans: readonly CodedSpan[],
  { reviewers }: ComparisonOptions,
): Passage {
  const coders = new Set(spans.map(({ reviewerId }) => reviewerId));
  return {
    id: passageId(spans.map(({ coding }) => coding.id)),
    documentId,
    ...boundsOf(spans),
    region: regionOf(spans),
    spans,
    missing: reviewers.filter((id) => !coders.has(id)),
  };
}

function passageId(codings: readonly CodingId[]): string {
  return [...codings].sort().join(' ');
}

function decisionsOf(
  snapshot: Snapshot,
  documentId: DocumentId,
): ReadonlyMap<string, readonly Decision[]> {
  const byPassage = new Map<string, Decision[]>();
  for (const decision of snapshot.decisions.values()) {
    if (decision.deleted === true || decision.documentId !== documentId) continue;
    const id = passageId(decision.about);
    const list = byPassage.get(id);
    if (list === undefined) byPassage.set(id, [decision]);
    else list.push(decision);
  }
  return byPassage;
}

function withDecisions(
  passage: Passage,
  kind: DisagreementKind,
  byPassage: ReadonlyMap<string, readonly Decision[]>,
): Disagreement {
  const decisions = byPassage.get(passage.id) ?? [];
  return { ...passage, kind, decisions, state: stateAfter(decisions) };
}

/**
 * What live decisions about one disagreement leave it as. One that took another's place counts instead of
 * it (C4): a colleague who defers what was settled opens it again.
 */
export function stateAfter(decisions: readonly Decision[]): DisagreementState {
  if (decisions.length === 0) return 'open';
  const replaced = new Set(decisions.flatMap(({ supersedes = [] }) => supersedes));
  const standing = decisions.filter(({ id }) => !replaced.has(id));
  return standing.every(({ outcome }) => outcome === 'defer') ? 'deferred' : 'settled';
}

/** Agreements that no decision has taken into the consensus yet. */
export function agreementsToAdopt(
  snapshot: Snapshot,
  documentId: DocumentId,
  agreements: readonly Passage[],
): readonly Passage[] {
  const adopted = new Set<CodingId>();
  for (const { about, deleted, documentId: on, kind } of snapshot.decisions.values()) {
    if (deleted !== true && on === documentId && kind === 'agreement') {
      for (const id of about) adopted.add(id);
    }
  }
  return agreements.filter(({ spans }) => !spans.every(({ coding }) => adopted.has(coding.id)));
}
