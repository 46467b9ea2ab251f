import { placeOfPassage } from '../../shared/anchor/cite-passage.ts';
import type { PageRegion } from '../../shared/anchor/region.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { DocumentId, ExcerptId } from '../../shared/records/ids.ts';
import { type CitedQuotes, citedQuotes } from '../../shared/tables/cited-quote.ts';
import { studyLabels } from '../../shared/tables/study-order.ts';
import { notify } from '../store/notices.ts';
import { outlineOf } from '../store/outlines.ts';
import { useReview } from '../store/review-store.ts';
import { clipQuote } from '../ui/quote.ts';

/** A stretch of a document, whether it is an excerpt or only selected. */
export interface CopiedPassage {
  /** Of an excerpt. */
  readonly id?: ExcerptId | undefined;
  readonly documentId: DocumentId;
  readonly start: number;
  readonly quote: string;
  /** The quote is then only what stands for the page. */
  readonly region?: PageRegion | undefined;
}

/** Puts passages with their citations on the clipboard, as plain text and as HTML, and says how that went. */
export async function putOnClipboard(passages: readonly CopiedPassage[]): Promise<void> {
  if (passages.length === 0) return;
  const cited = await withCitations(passages);
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([cited.text], { type: 'text/plain' }),
        'text/html': new Blob([cited.html], { type: 'text/html' }),
      }),
    ]);
  } catch {
    notify({ text: t('quote.notCopied'), tone: 'problem' });
    return;
  }
  const { length: count } = passages;
  notify({ text: t('quote.copied', { count, quote: clipQuote(cited.text, 90) }), tone: 'done' });
}

async function withCitations(passages: readonly CopiedPassage[]): Promise<CitedQuotes> {
  const { snapshot } = useReview.getState();
  const labels = studyLabels(snapshot);
  return citedQuotes(
    await Promise.all(
      passages.map(async (passage) => {
        const { documentId, id, quote, region } = passage;
        const document = snapshot.documents.get(documentId);
        const outline = document === undefined ? undefined : await outlineOf(document.textId);
        return {
          id,
          quote: region === undefined ? quote : '',
          study: document === undefined ? '' : (labels.get(document.studyId) ?? ''),
          place: outline === undefined ? '' : placeOfPassage(outline, passage),
        };
      }),
    ),
  );
}
