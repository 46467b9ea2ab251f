/** Where a hit leads, and what of it is looked at before. */

import { findRecord } from '../../shared/ops/snapshot.ts';
import { plainMemo } from '../../shared/records/quote-token.ts';
import type { Hit } from '../../shared/search/hits.ts';
import { openRecord } from '../store/open-record.ts';
import { loadText, useReview } from '../store/review-store.ts';
import { goTo, openCode, openExcerpt, openPlace } from '../store/session-store.ts';

/** Shows a hit in its place: the text where it stands, the excerpt, what the memo is about, the code’s page. */
export function openHit(hit: Hit): void {
  switch (hit.kind) {
    case 'text':
      openPlace(hit.documentId, hit.start);
      return;
    case 'quote':
      openExcerpt(hit.excerptId);
      return;
    case 'memo':
      if (!openRecord(useReview.getState().snapshot.memos.get(hit.memoId)?.targetId)) goTo('code');
      return;
    case 'code':
      openCode(hit.codeId);
  }
}

/** Characters shown on either side of a previewed place. */
const around = 700;

/** The text around a hit. */
export async function previewOf(hit: Hit): Promise<string> {
  const { snapshot } = useReview.getState();
  switch (hit.kind) {
    case 'text': {
      const document = snapshot.documents.get(hit.documentId);
      if (document === undefined) return '';
      const { text } = await loadText(document.textId);
      return text.slice(Math.max(0, hit.start - around), hit.start + hit.term.length + around);
    }
    case 'quote': {
      const record = findRecord(snapshot, hit.excerptId);
      return record?.type === 'excerpt' ? record.quote : '';
    }
    case 'memo':
      return plainMemo(snapshot.memos.get(hit.memoId)?.body ?? '');
    case 'code': {
      const { definition = '', name = '' } = snapshot.codes.get(hit.codeId) ?? {};
      return [name, definition].filter(Boolean).join('\n\n');
    }
  }
}
