/** Which study is appraised by which instrument, and the item in hand; lasts as long as the window. */
import { create } from 'zustand';
import type { AppraisalId, InstrumentId, ItemId, StudyId } from '../../shared/records/ids.ts';
import { useReview } from './review-store.ts';
import { goTo } from './session-store.ts';

interface Appraising {
  readonly studyId: StudyId | undefined;
  readonly instrumentId: InstrumentId | undefined;
  /** The item that keys answer, and evidence goes to; the first that is open where it is not of the study’s instrument. */
  readonly itemId: ItemId | undefined;
  /** The instruments of the review stand in place of the text. */
  readonly listsInstruments: boolean;
}

const blank: Appraising = {
  studyId: undefined,
  instrumentId: undefined,
  itemId: undefined,
  listsInstruments: false,
};

export const useAppraising = create<Appraising>(() => blank);

// The items of CAMELOT have the same ids in every review: what was in hand in one is not in the next.
useReview.subscribe(({ reviewId }, before) => {
  if (reviewId !== before.reviewId) useAppraising.setState(blank);
});

/** Shows the appraisal of a study, with its first open item. */
export function appraiseStudy(studyId: StudyId): void {
  useAppraising.setState({ studyId, itemId: undefined, listsInstruments: false });
  goTo('appraisal');
}

/** Shows what was said of a study for an item, beside its text. */
export function openAppraisal(id: AppraisalId): boolean {
  const { snapshot } = useReview.getState();
  const row = snapshot.appraisals.get(id);
  const item = row === undefined ? undefined : snapshot.items.get(row.itemId);
  if (row === undefined || item === undefined) return false;
  useAppraising.setState({
    studyId: row.studyId,
    instrumentId: item.instrumentId,
    itemId: item.id,
    listsInstruments: false,
  });
  goTo('appraisal');
  return true;
}
