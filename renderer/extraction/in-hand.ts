/** Which field keys speak of, and what the extraction screen shows; lasts as long as the window. */
import { create } from 'zustand';
import type { FieldId, StudyId } from '../../shared/records/ids.ts';

interface InHand {
  /** The field that “take from text” fills in. */
  readonly fieldId: FieldId | undefined;
  /** The study whose cell was chosen in the table. */
  readonly studyId: StudyId | undefined;
  /** The field that is being described, or one that is only about to be made. */
  readonly editing: FieldId | 'new' | undefined;
  /** The list of fields stands beside the table instead of a study. */
  readonly listsFields: boolean;
}

export const useInHand = create<InHand>(() => ({
  fieldId: undefined,
  studyId: undefined,
  editing: undefined,
  listsFields: false,
}));

export function takeInHand(fieldId: FieldId): void {
  if (useInHand.getState().fieldId !== fieldId) useInHand.setState({ fieldId });
}
