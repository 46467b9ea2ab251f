/** What the compare screen shows and what is being decided; lasts as long as the window. */
import { create } from 'zustand';
import type { Choice } from '../../shared/reconcile/settlement.ts';
import type { DocumentId, ReviewerId, ReviewId } from '../../shared/records/ids.ts';
import type { Filters } from './filters.ts';
import type { RefusedKey } from './key-answers.ts';

export interface CompareState {
  readonly reviewId: ReviewId | undefined;
  /** The document that was picked here, even where there is nothing to compare in it. */
  readonly documentId: DocumentId | undefined;
  readonly filters: Filters;
  /** Reviewers put in or left out by hand; the others are compared where they coded. */
  readonly chosenReviewers: Readonly<Record<ReviewerId, boolean>>;
  /** The passage in the panel. */
  readonly passageId: string | undefined;
  /** Passages marked in the list, to be settled in one go. */
  readonly marked: ReadonlySet<string>;
  readonly choice: Choice | undefined;
  /** Whether another code is being looked for. */
  readonly picking: boolean;
  readonly alike: boolean;
  readonly reason: string;
  readonly note: string;
  /** Somebody tried to record without a reason. */
  readonly reasonMissing: boolean;
  /** A key that did nothing: letters rest until somebody notices. */
  readonly refused: RefusedKey | undefined;
  /** Who takes the decisions of this sitting; the recorder until somebody says otherwise. */
  readonly present: readonly ReviewerId[] | undefined;
  /** A decision is on its way to the log. */
  readonly recording: boolean;
}

const blank: CompareState = {
  reviewId: undefined,
  documentId: undefined,
  filters: { show: 'disagreements', kind: undefined, codeId: undefined, reviewerId: undefined },
  chosenReviewers: {},
  passageId: undefined,
  marked: new Set(),
  choice: undefined,
  picking: false,
  alike: false,
  reason: '',
  note: '',
  reasonMissing: false,
  refused: undefined,
  present: undefined,
  recording: false,
};

export const useCompare = create<CompareState>(() => blank);

const undecided = {
  choice: undefined,
  picking: false,
  alike: false,
  reason: '',
  note: '',
} as const;

/** Starts afresh for another review. */
export function beginComparing(reviewId: ReviewId | undefined): void {
  if (useCompare.getState().reviewId !== reviewId) useCompare.setState({ ...blank, reviewId });
}

/** Shows a passage; what was begun on another one is given up. */
export function showPassage(passageId: string | undefined, marked?: ReadonlySet<string>): void {
  const before = useCompare.getState();
  useCompare.setState({
    passageId,
    refused: undefined,
    ...(before.passageId === passageId ? {} : undecided),
    marked: marked ?? (before.marked.size === 0 ? before.marked : new Set()),
  });
}

/** Another document begins without a passage and with its own codes to filter by. */
export function beginDocument(documentId: DocumentId): void {
  useCompare.setState(({ filters }) => ({
    documentId,
    ...undecided,
    refused: undefined,
    passageId: undefined,
    marked: new Set(),
    filters: { ...filters, codeId: undefined },
  }));
}

/** Gives up what was chosen, but not the words already written. */
export function unchoose(): void {
  useCompare.setState({ choice: undefined, picking: false, refused: undefined });
}

export function choose(choice: Choice): void {
  useCompare.setState({ choice, picking: false, refused: undefined });
}

/** Looks for another code to give the passage. */
export function pickCode(): void {
  useCompare.setState({ picking: true, choice: undefined, refused: undefined });
}

/** Letters are keys again. */
export function wakeKeys(): void {
  useCompare.setState({ refused: undefined });
}

export function setFilter(change: Partial<Filters>): void {
  useCompare.setState(({ filters }) => ({
    filters: { ...filters, ...change },
    marked: new Set(),
    refused: undefined,
  }));
}
