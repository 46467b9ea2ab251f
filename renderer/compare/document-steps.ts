import { t } from '../../shared/messages/all-messages.ts';
import type { Comparison } from '../../shared/reconcile/disagreements.ts';
import type { DocumentId } from '../../shared/records/ids.ts';
import { notify } from '../store/notices.ts';
import { useSession } from '../store/session-store.ts';
import { beginDocument, useCompare } from './compare-state.ts';
import type { CompareView, ListedDocument } from './compare-view.ts';
import { comparedReviewers, comparisonOf, deferredCount, openCount } from './comparisons.ts';

/** Shows another document; the reader opens it too when one goes there. */
export function showDocument(documentId: DocumentId): void {
  beginDocument(documentId);
  useSession.setState({ documentId, excerptId: undefined, selection: undefined });
}

/** Goes to the next document with open disagreements, from the end on to the first. */
export function goToNextOpenDocument({ current, documents, snapshot }: CompareView): void {
  const { chosenReviewers } = useCompare.getState();
  const here = documents.indexOf(current);
  const others = [...documents.slice(here + 1), ...documents.slice(0, Math.max(0, here))];
  const comparable = others.filter(({ blind, coders }) => !blind && coders > 1);
  const having = (count: (comparison: Comparison) => number): ListedDocument | undefined =>
    comparable.find(({ document }) => {
      const reviewers = comparedReviewers(snapshot, document.id, chosenReviewers);
      return count(comparisonOf(snapshot, document.id, reviewers)) > 0;
    });
  // What was put off comes after what nobody has looked at.
  const next =
    having((comparison) => openCount(comparison) - deferredCount(comparison)) ??
    having(deferredCount);
  if (next === undefined) notify({ text: t('compare.noOpenDocument'), tone: 'done' });
  else showDocument(next.document.id);
}
