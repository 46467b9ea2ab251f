/**
 * What a kept state of a review holds, for choosing a way back: as one person may see it, by the rules of blind
 * coding as they are today (B1).
 */
import { describe } from '../audit/describe.ts';
import { operationsToSend } from '../ops/aside.ts';
import { datesOf } from '../ops/dates.ts';
import { goBackKind, lackedHere, writtenSince } from '../ops/go-back.ts';
import type { Operation } from '../ops/operation.ts';
import { inOrder } from '../ops/order.ts';
import { replay } from '../ops/replay.ts';
import { countLive, type Full } from '../ops/snapshot.ts';
import { recodesAsOf } from '../recode/open-recodes.ts';
import type { ReviewerId } from '../records/ids.ts';
import { operationsFor } from '../team/telling.ts';
import { viewOf } from '../team/view.ts';

/** A state as it was read: its log, and the hashes of the texts and originals that lie with it. */
export interface KeptContents {
  readonly operations: readonly Operation[];
  readonly texts: ReadonlySet<string>;
  readonly originals: ReadonlySet<string>;
}

/** The review as it is here now, where it is. */
export interface PresentState {
  readonly operations: readonly Operation[];
  readonly full: Full;
}

/**
 * One change of those that were made last; `at` is what the clock of its machine said, in milliseconds since 1970, and
 * `isDoubtful` whether the rest contradicts that clock.
 */
export interface LateChange {
  readonly who: string;
  readonly at: number;
  readonly isDoubtful: boolean;
  readonly what: string;
}

/** A state in numbers and words. Counts are of what may be seen. */
export interface KeptPreview {
  readonly title: string;
  readonly studies: number;
  readonly documents: number;
  readonly codes: number;
  readonly excerpts: number;
  readonly changes: number;
  /** When the newest change was made whose clock can be believed, in milliseconds since 1970; undefined where there is none. */
  readonly lastAt: number | undefined;
  /** Names of the reviewers, in the order of the log. */
  readonly people: readonly string[];
  /** The name of whoever it is previewed for; undefined where that is nobody in particular, or nobody in it. */
  readonly worker: string | undefined;
  /** Documents whose text, or whose original, is not in it. */
  readonly missingTexts: number;
  readonly missingOriginals: number;
  readonly late: readonly LateChange[];
  /** Changes that are in it and do not count here, and those that count here and are not in it. */
  readonly difference: { readonly adds: number; readonly lacks: number } | undefined;
}

const shownChanges = 6;

/** Previews a state for `viewer` at `now`, in milliseconds since 1970; nobody in particular sees what is open to everybody. */
export function previewState(
  kept: KeptContents,
  {
    now,
    present,
    viewer,
  }: {
    readonly now: number;
    readonly present: PresentState | undefined;
    readonly viewer: ReviewerId | undefined;
  },
): KeptPreview {
  const { operations } = kept;
  const full = withRules(replay(operations), present?.full);
  const shown = viewOf(full, { viewer, layer: 'all' });
  const seen = inOrder(operationsFor(changesIn(operations), full, viewer));
  const documents = [...full.documents.values()].filter(({ deleted }) => deleted !== true);
  const dateOf = datesOf(operations, now);
  const latest = seen.findLast((operation) => !dateOf(operation).isDoubtful);
  let excerpts = 0;
  for (const page of shown.codings.values()) excerpts += countLive(page.excerpts);
  return {
    title: full.review?.title ?? '',
    studies: countLive(shown.studies),
    documents: documents.length,
    codes: countLive(shown.codes),
    excerpts,
    changes: seen.length,
    lastAt: latest === undefined ? undefined : dateOf(latest).said,
    people: [...full.reviewers.values()]
      .filter(({ deleted }) => deleted !== true)
      .map(({ name }) => name),
    worker: viewer === undefined ? undefined : full.reviewers.get(viewer)?.name,
    missingTexts: countWithoutText(full, kept.texts),
    missingOriginals: documents.filter(
      ({ originalHash }) => originalHash !== undefined && !kept.originals.has(originalHash),
    ).length,
    late: seen
      .slice(-shownChanges)
      .reverse()
      .map((operation) => {
        const { isDoubtful, said } = dateOf(operation);
        return {
          who: full.reviewers.get(operation.reviewer)?.name ?? '',
          ...{ at: said, isDoubtful },
          what: describe(operation),
        };
      }),
    difference:
      present === undefined ? undefined : differenceFrom(present, operations, { full, viewer }),
  };
}

/** How many changes of a log may be told to `viewer`: how much is hidden is not said either (B1). */
export function countTold(
  operations: readonly Operation[],
  full: Full,
  viewer: ReviewerId | undefined,
): number {
  return operationsFor(changesIn(operations), full, viewer).length;
}

/** How many documents of a review have a text that is not among `texts`, by their ids. */
export function countWithoutText(
  { documents }: Pick<Full, 'documents'>,
  texts: Pick<ReadonlySet<string>, 'has'>,
): number {
  let count = 0;
  for (const { deleted, textId } of documents.values())
    if (deleted !== true && !texts.has(textId)) count += 1;
  return count;
}

function differenceFrom(
  present: PresentState,
  then: readonly Operation[],
  { full, viewer }: { readonly full: Full; readonly viewer: ReviewerId | undefined },
): { readonly adds: number; readonly lacks: number } {
  const adds = changesIn(lackedHere(present.operations, then));
  const lacks = writtenSince(present.operations, then);
  return {
    adds: operationsFor(adds, full, viewer).length,
    lacks: operationsFor(lacks, present.full, viewer).length,
  };
}

/** What changes something: what keeps the books of bringing in and going back is left out. */
function changesIn(operations: readonly Operation[]): readonly Operation[] {
  return operationsToSend(operations).filter(
    ({ changes, kind, waits }) =>
      kind !== goBackKind && (changes.length > 0 || waits !== undefined),
  );
}

/** The rows of then under the rules of now, so that no earlier state shows what is closed today. */
function withRules(then: Full, now: Full | undefined): Full {
  const { review } = then;
  if (now?.review === undefined || review === undefined) return then;
  const { blind, holdBackCodes, screeners } = now.review;
  const { blind: _, holdBackCodes: __, screeners: ___, ...rest } = review;
  return {
    ...then,
    review: {
      ...rest,
      ...(blind === undefined ? {} : { blind }),
      ...(holdBackCodes === undefined ? {} : { holdBackCodes }),
      ...(screeners === undefined ? {} : { screeners }),
    },
    assignments: now.assignments,
    recodes: recodesAsOf(then.recodes, now.recodes),
    reviewers: now.reviewers,
  };
}
