/** What is being added to the write-up, from any screen (H11). */
import { create } from 'zustand';
import type { PartToAdd } from '../../shared/commands/write-up.ts';
import type { ExcerptId } from '../../shared/records/ids.ts';

interface IntoWriteUp {
  /** All of one kind; undefined where nobody asks. */
  readonly parts: readonly PartToAdd[] | undefined;
}

export const useIntoWriteUp = create<IntoWriteUp>(() => ({ parts: undefined }));

/** Asks into which sheet things go. */
export function askForSheet(parts: readonly PartToAdd[]): void {
  useIntoWriteUp.setState({ parts: parts.length === 0 ? undefined : parts });
}

/** Asks into which sheet the quotes of excerpts go. */
export function askForSheetOfQuotes(excerptIds: readonly ExcerptId[]): void {
  askForSheet(excerptIds.map((excerptId) => ({ kind: 'quote', excerptId })));
}

export function closeIntoWriteUp(): void {
  useIntoWriteUp.setState({ parts: undefined });
}
