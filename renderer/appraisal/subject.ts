/** What is appraised now: the study, the instrument and the item in hand. */
import { useMemo } from 'react';
import {
  instrumentsInUse,
  type ReviewInstrument,
} from '../../shared/appraisal/review-instruments.ts';
import { type StudyItem, studyItems } from '../../shared/appraisal/study-items.ts';
import type { DocumentRecord } from '../../shared/records/document.ts';
import { documentsOfStudies } from '../../shared/records/documents-of-studies.ts';
import type { DocumentId, ReviewerId, StudyId } from '../../shared/records/ids.ts';
import type { Study } from '../../shared/records/study.ts';
import { listedStudies } from '../../shared/scope/listed-studies.ts';
import type { Scope } from '../../shared/screening/inclusion.ts';
import { inStudyOrder } from '../../shared/tables/study-order.ts';
import type { Shown } from '../../shared/team/view.ts';
import { useAppraising } from '../store/appraising.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';

export interface Subject {
  /** The listed studies in their order. */
  readonly studies: readonly Study[];
  readonly study: Study | undefined;
  readonly instrument: ReviewInstrument | undefined;
  readonly items: readonly StudyItem[];
  /** The item that keys speak of. */
  readonly item: StudyItem | undefined;
}

interface Asked {
  readonly snapshot: Shown;
  readonly include: Scope;
  readonly reviewerId: ReviewerId;
  readonly chosen: Pick<
    ReturnType<typeof useAppraising.getState>,
    'instrumentId' | 'itemId' | 'studyId'
  >;
  readonly documentId: DocumentId | undefined;
}

/** The chosen study, else that of the open text, else the first; its first item that is not filled in where none is chosen. */
export function subjectOf({ chosen, documentId, include, reviewerId, snapshot }: Asked): Subject {
  const listed = listedStudies(snapshot, include);
  const studies = inStudyOrder(snapshot.studies, listed.studies);
  const find = (id: StudyId | undefined): Study | undefined =>
    studies.find((each) => each.id === id);
  const read = documentId === undefined ? undefined : snapshot.documents.get(documentId)?.studyId;
  const study = find(chosen.studyId) ?? find(read) ?? studies[0];
  const instruments = instrumentsInUse(snapshot);
  const instrument = instruments.find(({ id }) => id === chosen.instrumentId) ?? instruments[0];
  const items =
    study === undefined || instrument === undefined
      ? []
      : studyItems(snapshot, instrument, study.id, reviewerId);
  const item =
    items.find((each) => each.item.id === chosen.itemId) ??
    items.find(({ filled }) => !filled) ??
    items[0];
  return { studies, study, instrument, items, item };
}

export function useSubject(): Subject {
  const snapshot = useReview((state) => state.snapshot);
  const reviewerId = useReview((state) => state.reviewerId);
  const { include } = useIncludeChoice();
  const { instrumentId, itemId, studyId } = useAppraising();
  const documentId = useSession((state) => state.documentId);
  return useMemo(
    () =>
      subjectOf({
        snapshot,
        include,
        reviewerId,
        chosen: { instrumentId, itemId, studyId },
        documentId,
      }),
    [snapshot, include, reviewerId, instrumentId, itemId, studyId, documentId],
  );
}

/** The same at this moment, for what a key does. */
export function subjectNow(): Subject {
  const { reviewerId, snapshot } = useReview.getState();
  return subjectOf({
    snapshot,
    reviewerId,
    include: useIncludeChoice.getState().include,
    chosen: useAppraising.getState(),
    documentId: useSession.getState().documentId,
  });
}

/** The texts of a study in their order. */
export function textsOf(
  { documents }: Pick<Shown, 'documents'>,
  study: Study | undefined,
): readonly DocumentRecord[] {
  return study === undefined ? [] : (documentsOfStudies(documents).get(study.id) ?? []);
}
