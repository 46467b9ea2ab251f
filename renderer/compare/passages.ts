/** The passages of a comparison as the list shows them: filtered, in order of the text, told apart. */

import type { Snapshot } from '../../shared/ops/snapshot.ts';
import type { CodedSpan, Disagreement, Passage } from '../../shared/reconcile/disagreements.ts';
import { agreementsToAdopt, type Comparison } from '../../shared/reconcile/disagreements.ts';
import type { DocumentId, ReviewerId } from '../../shared/records/ids.ts';
import type { Filters } from './filters.ts';

/** A passage that all coded alike. */
export interface Agreement extends Passage {
  readonly kind: 'agreement';
  /** Settled once it was taken into the consensus. */
  readonly state: 'open' | 'settled';
}

export type ComparedPassage = Disagreement | Agreement;

/** Every passage of a comparison, in order of the text. */
export function allPassages(
  snapshot: Snapshot,
  documentId: DocumentId,
  { agreements, disagreements }: Comparison,
): readonly ComparedPassage[] {
  const waiting = new Set(agreementsToAdopt(snapshot, documentId, agreements));
  const agreed = agreements.map(
    (passage): Agreement => ({
      ...passage,
      kind: 'agreement',
      state: waiting.has(passage) ? 'open' : 'settled',
    }),
  );
  return [...disagreements, ...agreed].sort(inText);
}

/** Order of the text; passages of the same place by id, so that the order is the same everywhere. */
export function inText(a: Passage, b: Passage): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

export function filterPassages(
  passages: readonly ComparedPassage[],
  { codeId, kind, reviewerId, show }: Filters,
): readonly ComparedPassage[] {
  return passages.filter((passage) => {
    if (passage.kind === 'agreement' ? show !== 'agreements' : false) return false;
    if (show === 'open' && passage.state === 'settled') return false;
    if (show === 'deferred' && passage.state !== 'deferred') return false;
    if (kind !== undefined && passage.kind !== kind) return false;
    if (codeId !== undefined && !passage.spans.some((span) => span.codeId === codeId)) return false;
    return reviewerId === undefined || passage.spans.some((span) => span.reviewerId === reviewerId);
  });
}

/**
 * The next passage before (`-1`) or after (`1`) `from` that `fits`; `from` itself need not be in the list,
 * since settling may have filtered it away. Undefined at the end.
 */
export function stepFrom(
  passages: readonly ComparedPassage[],
  from: ComparedPassage | undefined,
  direction: -1 | 1,
  fits: (passage: ComparedPassage) => boolean = () => true,
): ComparedPassage | undefined {
  const ahead =
    from === undefined
      ? passages
      : passages.filter((passage) => Math.sign(inText(passage, from)) === direction);
  return direction === 1 ? ahead.find(fits) : ahead.findLast(fits);
}

/** The passage to go on with: the next that nobody has decided on or deferred, or from the top again. */
export function nextOpen(
  passages: readonly ComparedPassage[],
  from: ComparedPassage | undefined,
  done: ReadonlySet<string>,
): ComparedPassage | undefined {
  const isOpen = (passage: ComparedPassage): boolean =>
    passage.kind !== 'agreement' && passage.state === 'open' && !done.has(passage.id);
  return stepFrom(passages, from, 1, isOpen) ?? passages.find(isOpen);
}

/** What one reviewer says of a passage; no spans where they did not code it. */
export interface Saying {
  readonly reviewerId: ReviewerId;
  readonly spans: readonly CodedSpan[];
}

export function sayingsOf(passage: Passage, reviewers: readonly ReviewerId[]): readonly Saying[] {
  return reviewers.map((reviewerId) => ({
    reviewerId,
    spans: passage.spans.filter((span) => span.reviewerId === reviewerId),
  }));
}

const likenesses = new WeakMap<ComparedPassage, string>();

/**
 * The same for passages on which the reviewers differ in the same way: kind, and who gave which codes. A
 * passage belongs to one comparison, so it is worked out once.
 */
export function likeness(passage: ComparedPassage, reviewers: readonly ReviewerId[]): string {
  let known = likenesses.get(passage);
  if (known === undefined) {
    const says = sayingsOf(passage, reviewers).map(({ spans }) => {
      const marks = spans.map(({ codeId, excerpt }) =>
        passage.kind === 'order' ? `${codeId} ${excerpt.constructOrder ?? ''}` : codeId,
      );
      return [...new Set(marks)].sort().join('+');
    });
    known = [passage.kind, ...says].join('|');
    likenesses.set(passage, known);
  }
  return known;
}

/** The other disagreements, not settled yet, on which the reviewers differ as they do on `passage`. */
export function alikeOf(
  passages: readonly ComparedPassage[],
  passage: Disagreement,
  reviewers: readonly ReviewerId[],
): readonly Disagreement[] {
  const wanted = likeness(passage, reviewers);
  return passages.filter(
    (other): other is Disagreement =>
      other.kind === passage.kind &&
      other.id !== passage.id &&
      other.state !== 'settled' &&
      likeness(other, reviewers) === wanted,
  );
}
