import { findRecord } from '../ops/snapshot.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { ExcerptId } from '../records/ids.ts';
import type { Shown } from './view.ts';

/** What a memo quotes: an excerpt, one that blinding keeps from whoever reads, or one that is gone. */
export type Quoted =
  | { readonly kind: 'there'; readonly excerpt: Excerpt }
  | { readonly kind: 'closed' | 'gone' };

/** The excerpt behind a quote in a memo (rule I4). `shown` is the view `all`, so that no choice of coding hides it. */
export function quotedExcerpt(shown: Shown, id: ExcerptId): Quoted {
  const documentId = shown.home.get(id);
  if (documentId === undefined) return { kind: 'gone' };
  const excerpt = findRecord(shown, id);
  if (excerpt?.type !== 'excerpt')
    return { kind: shown.view.closed.has(documentId) ? 'closed' : 'gone' };
  const document = shown.documents.get(documentId);
  const isGone =
    excerpt.deleted === true ||
    document === undefined ||
    document.deleted === true ||
    shown.studies.get(document.studyId)?.deleted === true;
  return isGone ? { kind: 'gone' } : { kind: 'there', excerpt };
}
