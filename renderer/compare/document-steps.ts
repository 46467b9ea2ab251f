import { t } from '../../shared/messages/messages.ts';
import type { DocumentId } from '../../shared/records/records.ts';
import { notify } from '../store/notices.ts';
import { useSession } from '../store/session-store.ts';
import { leaveDocument, useCompare } from './compare-state.ts';
import type { CompareView } from './compare-view.ts';
import { comparedReviewers, comparisonOf, openCount } from './comparisons.ts';

/** Shows another document; the reader opens it too when one goes there. */
export function showDocument(documentId: DocumentId): void {
  leaveDocument();
  useSession.setState({ documentId, excerptId: undefined, selection: undefined });
}

/** Goes to the next document with open disagreements, from the end on to the first. */
export function goToNextOpenDocument({ current, documents, snapshot }: CompareView): void {
  const { chosenReviewers } = useCompare.getState();
  const here = documents.indexOf(current);
  const others = [...documents.slice(here + 1), ...documents.slice(0, Math.max(0, here))];
  const next = others.find(({ blind, coders, document }) => {
    if (blind || coders < 2) return false;
    const reviewers = comparedReviewers(snapshot, document.id, chosenReviewers);
    return openCount(comparisonOf(snapshot, document.id, reviewers)) > 0;
  });
  if (next === undefined) notify({ text: t('compare.noOpenDocument'), tone: 'done' });
  else showDocument(next.document.id);
}
