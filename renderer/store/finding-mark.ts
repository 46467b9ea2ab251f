/** The excerpts that are being marked for a finding, from any screen. */
import { create } from 'zustand';
import type { ExcerptId } from '../../shared/records/ids.ts';

interface FindingMarks {
  /** Undefined where nobody asks. */
  readonly excerptIds: readonly ExcerptId[] | undefined;
}

export const useFindingMark = create<FindingMarks>(() => ({ excerptIds: undefined }));

/** Asks how excerpts stand to which finding. */
export function askForFinding(excerptIds: readonly ExcerptId[]): void {
  useFindingMark.setState({ excerptIds: excerptIds.length === 0 ? undefined : excerptIds });
}

export function closeFindingMark(): void {
  useFindingMark.setState({ excerptIds: undefined });
}
