import { placeOfPassage } from '../anchor/cite-passage.ts';
import type { TextBody } from '../documents/text-body.ts';
import { t } from '../messages/all-messages.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { RecordId } from '../records/ids.ts';
import { withQuotes } from '../records/quote-token.ts';
import { quotedExcerpt } from '../team/quoted-excerpt.ts';
import type { Shown } from '../team/view.ts';
import { citedQuote } from './cited-quote.ts';
import { studyLabels } from './study-order.ts';

/** The words of a memo with its quotes as their excerpts are now, each with its citation (rule I4). */
export function memoWords(
  body: string,
  shown: Shown,
  texts: Pick<ReadonlyMap<string, TextBody>, 'get'>,
): string {
  return withQuotes(body, (excerptId, label) => {
    const quoted = quotedExcerpt(shown, excerptId);
    if (quoted.kind === 'closed') return t('memo.quoteClosed');
    if (quoted.kind !== 'there') return t('memo.quoteGone', { quote: label });
    const { documentId, quote, region } = quoted.excerpt;
    const document = shown.documents.get(documentId);
    const text = document === undefined ? undefined : texts.get(document.textId);
    return citedQuote({
      quote: region === undefined ? quote : '',
      study: document === undefined ? '' : (studyLabels(shown).get(document.studyId) ?? ''),
      place: text === undefined ? '' : placeOfPassage(text, quoted.excerpt),
    });
  });
}

/** The memo of each record, the first where there are several: what `memoOf` finds, without the search. */
export function memoByTarget({ memos }: Snapshot): ReadonlyMap<RecordId, string> {
  const bodies = new Map<RecordId, string>();
  for (const { body, deleted, targetId } of memos.values()) {
    if (deleted !== true && !bodies.has(targetId)) bodies.set(targetId, body);
  }
  return bodies;
}
