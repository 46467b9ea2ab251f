/**
 * Comparisons of documents, kept as long as nothing they rest on changed: so one decision costs one
 * document, also where the open disagreements of a thousand are counted.
 */
import { codeTree, type TreeStructure } from '../../shared/codebook/code-tree.ts';
import type { DocumentCodings, Snapshot } from '../../shared/ops/snapshot.ts';
import {
  type Comparison,
  compareDocument,
  type Disagreement,
  stateAfter,
} from '../../shared/reconcile/disagreements.ts';
import type { Decision } from '../../shared/records/decision.ts';
import type { CodingId, DocumentId, ReviewerId } from '../../shared/records/ids.ts';

type Decisions = Snapshot['decisions'];

interface Kept {
  readonly key: string;
  readonly structure: TreeStructure;
  readonly decisions: Decisions;
  readonly comparison: Comparison;
}

const noDecisions: Decisions = new Map();
const kept = new WeakMap<DocumentCodings, Kept>();
const coders = new WeakMap<DocumentCodings, ReadonlySet<ReviewerId>>();

/** The reviewers with live coding of their own on a document. */
export function codersOf(snapshot: Snapshot, documentId: DocumentId): ReadonlySet<ReviewerId> {
  const page = snapshot.codings.get(documentId);
  if (page === undefined) return new Set();
  let found = coders.get(page);
  if (found === undefined) {
    const ids = new Set<ReviewerId>();
    for (const { deleted, layer, reviewerId } of page.codings.values()) {
      if (deleted !== true && layer === 'own') ids.add(reviewerId);
    }
    found = ids;
    coders.set(page, found);
  }
  return found;
}

/** Whom to compare on a document: who coded it, but for those put in or left out by hand; in the order of the review. */
export function comparedReviewers(
  snapshot: Snapshot,
  documentId: DocumentId,
  byHand: Readonly<Record<ReviewerId, boolean>>,
): readonly ReviewerId[] {
  const coded = codersOf(snapshot, documentId);
  return [...snapshot.reviewers.values()]
    .filter(({ deleted, id }) => deleted !== true && (byHand[id] ?? coded.has(id)))
    .map(({ id }) => id);
}

/** What reviewers agree and disagree on in a document; `snapshot` shows everybody's coding. */
export function comparisonOf(
  snapshot: Snapshot,
  documentId: DocumentId,
  reviewers: readonly ReviewerId[],
): Comparison {
  const { structure } = codeTree(snapshot.codes);
  const page = snapshot.codings.get(documentId);
  if (page === undefined) return { disagreements: [], agreements: [] };
  const key = reviewers.join(' ');
  const decisions = decisionGroups.of(snapshot.decisions).get(documentId) ?? noDecisions;
  const before = kept.get(page);
  if (
    before !== undefined &&
    before.key === key &&
    before.structure === structure &&
    before.decisions === decisions
  ) {
    return before.comparison;
  }
  const found = compareDocument({ ...snapshot, decisions }, documentId, structure, { reviewers });
  const comparison = { ...found, disagreements: coveredBy(decisions, found.disagreements) };
  kept.set(page, { key, structure, decisions, comparison });
  return comparison;
}

/**
 * Counts a disagreement as settled where a decision was about all of its codings and more: the team had
 * settled it with further reviewers, of whom fewer are compared now.
 */
function coveredBy(
  decisions: Decisions,
  disagreements: readonly Disagreement[],
): readonly Disagreement[] {
  if (decisions.size === 0) return disagreements;
  const byCoding = decisionsByCoding(decisions);
  return disagreements.map((disagreement) => {
    const [first, ...rest] = disagreement.spans;
    if (disagreement.state !== 'open' || first === undefined) return disagreement;
    const covering = (byCoding.get(first.coding.id) ?? []).filter(({ about }) =>
      rest.every(({ coding }) => about.includes(coding.id)),
    );
    if (covering.length === 0) return disagreement;
    return { ...disagreement, decisions: covering, state: stateAfter(covering) };
  });
}

/** Decisions that were about some codings of a disagreement, before others came to it. */
export function earlierDecisions(
  snapshot: Snapshot,
  { decisions, documentId, spans }: Disagreement,
): readonly Decision[] {
  const all = decisionGroups.of(snapshot.decisions).get(documentId);
  if (all === undefined) return [];
  const byCoding = decisionsByCoding(all);
  const touching = spans.flatMap(({ coding }) => byCoding.get(coding.id) ?? []);
  return [...new Set(touching)].filter((decision) => !decisions.includes(decision));
}

const codingIndex = new WeakMap<Decisions, ReadonlyMap<CodingId, readonly Decision[]>>();

/** Decisions on disagreements by the codings they were about. */
function decisionsByCoding(decisions: Decisions): ReadonlyMap<CodingId, readonly Decision[]> {
  let index = codingIndex.get(decisions);
  if (index === undefined) {
    const found = new Map<CodingId, Decision[]>();
    for (const decision of decisions.values()) {
      if (decision.kind === 'agreement' || decision.kind === 'field') continue;
      for (const id of decision.about) {
        const list = found.get(id);
        if (list === undefined) found.set(id, [decision]);
        else list.push(decision);
      }
    }
    index = found;
    codingIndex.set(decisions, index);
  }
  return index;
}

/** Decisions by document, kept for the rows they are of; what did not change is taken from the rows before. */
class DecisionGroups {
  private readonly known = new WeakMap<Decisions, ReadonlyMap<DocumentId, Decisions>>();
  private last: ReadonlyMap<DocumentId, Decisions> = new Map();

  of(decisions: Decisions): ReadonlyMap<DocumentId, Decisions> {
    let result = this.known.get(decisions);
    if (result === undefined) {
      result = new Map(
        [...grouped(decisions)].map(([id, group]) => [id, this.asBefore(id, group)]),
      );
      this.known.set(decisions, result);
      this.last = result;
    }
    return result;
  }

  private asBefore(documentId: DocumentId, group: Decisions): Decisions {
    const before = this.last.get(documentId);
    return before !== undefined && isSame(before, group) ? before : group;
  }
}

const decisionGroups = new DecisionGroups();

function grouped(decisions: Decisions): ReadonlyMap<DocumentId, Decisions> {
  const groups = new Map<DocumentId, Map<Decision['id'], Decision>>();
  for (const decision of decisions.values()) {
    const { deleted, documentId, id } = decision;
    if (deleted === true || documentId === undefined) continue;
    const group = groups.get(documentId);
    if (group === undefined) groups.set(documentId, new Map([[id, decision]]));
    else group.set(id, decision);
  }
  return groups;
}

function isSame(a: Decisions, b: Decisions): boolean {
  if (a.size !== b.size) return false;
  for (const [id, decision] of a) if (b.get(id) !== decision) return false;
  return true;
}

/** How many disagreements on a document nobody has settled; deferred ones are among them (C5). */
export function openCount({ disagreements }: Comparison): number {
  let open = 0;
  for (const { state } of disagreements) if (state !== 'settled') open += 1;
  return open;
}

/** How many disagreements on a document somebody deferred. */
export function deferredCount({ disagreements }: Comparison): number {
  let deferred = 0;
  for (const { state } of disagreements) if (state === 'deferred') deferred += 1;
  return deferred;
}
