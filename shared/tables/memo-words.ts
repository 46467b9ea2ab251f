import { placeOfPassage } from '../anchor/cite-passage.ts';
import type { Texts } from '../corrections/corrected-text.ts';
import { t } from '../messages/all-messages.ts';
import type { Snapshot } from '../ops/snapshot.ts';
import type { Excerpt } from '../records/excerpt.ts';
import type { RecordId } from '../records/ids.ts';
import { withQuotes } from '../records/quote-token.ts';
import { quotedExcerpt } from '../team/quoted-excerpt.ts';
import type { Shown } from '../team/view.ts';
import { citedQuote, type QuoteWithSource } from './cited-quote.ts';
import { studyLabels } from './study-order.ts';
import type { TableSource } from './table-source.ts';

/** The words of a memo with its quotes as their excerpts are now, each with its citation (rule I4). */
export function memoWords(body: string, shown: Shown, texts: Texts): string {
  return withQuotes(body, (excerptId, label) => {
    const quoted = quotedExcerpt(shown, excerptId);
    if (quoted.kind === 'closed') return t('memo.quoteClosed');
    if (quoted.kind !== 'there') return t('memo.quoteGone', { quote: label });
    const { quote, region } = quoted.excerpt;
    return citedQuote({
      quote: region === undefined ? quote : '',
      ...sourceOfExcerpt(quoted.excerpt, shown, texts),
    });
  });
}

/** The words of a finding as they are exported, quotes as in memos (rules I4, F10). */
export function findingWords(
  words: string,
  { everyone, snapshot, texts }: Pick<TableSource, 'everyone' | 'snapshot' | 'texts'>,
): string {
  return memoWords(words, everyone ?? snapshot, texts);
}

/** Where an excerpt is from, as it is cited. */
export function sourceOfExcerpt(
  excerpt: Excerpt,
  shown: Shown,
  texts: Texts,
): Pick<QuoteWithSource, 'place' | 'study'> {
  const document = shown.documents.get(excerpt.documentId);
  const text = document === undefined ? undefined : texts.get(document.textId);
  return {
    study: document === undefined ? '' : (studyLabels(shown).get(document.studyId) ?? ''),
    place: text === undefined ? '' : placeOfPassage(text, excerpt),
  };
}

/** The memo of each record, the first where there are several: what `memoOf` finds, without the search. */
export function memoByTarget({ memos }: Snapshot): ReadonlyMap<RecordId, string> {
  const bodies = new Map<RecordId, string>();
  for (const { body, deleted, targetId } of memos.values()) {
    if (deleted !== true && !bodies.has(targetId)) bodies.set(targetId, body);
  }
  return bodies;
}
