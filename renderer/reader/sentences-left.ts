/** Going through the sentences that are to be coded and that this reviewer has not coded yet. */
import { makeAnchor } from '../../shared/anchor/anchor.ts';
import { isBesideWords } from '../../shared/anchor/region.ts';
import { codeTree } from '../../shared/codebook/code-tree.ts';
import {
  coverWith,
  type SentenceCover,
  sentenceCover,
  stepToUncoded,
} from '../../shared/codebook/sentence-cover.ts';
import { type Sentences, sentencesToCode } from '../../shared/documents/findings.ts';
import { t } from '../../shared/messages/messages.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import type { InText } from '../../shared/team/in-text.ts';
import { speak } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { clipQuote } from '../ui/quote.ts';
import { pageOf } from './coded-text.ts';
import { enterText } from './enter-text.ts';
import { takeSelection } from './passage.ts';
import { caretOffset, type LoadedText, noteCaret, surface, useReader } from './reader-state.ts';

/** The sentences of the open document that are to be coded, and which of them the reviewer coded. */
export interface SentencesLeft {
  readonly sentences: Sentences;
  readonly cover: SentenceCover;
  /** Whether sections are marked as findings; otherwise the whole text counts. */
  readonly isMarked: boolean;
}

export function sentencesLeft(
  { body, documentId }: LoadedText,
  snapshot: InText,
  reviewerId: ReviewerId,
): SentencesLeft {
  const findings = snapshot.documents.get(documentId)?.findings ?? [];
  const sentences = sentencesToCode(body, findings);
  const { structure } = codeTree(snapshot.codes);
  return {
    sentences,
    cover: sentenceCover(pageOf(snapshot, documentId), { sentences, structure, reviewerId }),
    isMarked: findings.length > 0,
  };
}

/** Selects the next sentence without a code of one's own, or the one before, and says where it is. */
export function stepToSentence(direction: -1 | 1): void {
  const { loaded, underWay } = useReader.getState();
  const text = surface();
  if (loaded === undefined || text === undefined) return;
  const { inText: snapshot, reviewerId } = useReview.getState();
  const { cover: stored, isMarked, sentences } = sentencesLeft(loaded, snapshot, reviewerId);
  // What was coded a moment ago is not taken for left.
  const coming = underWay.filter(
    (one) => one.documentId === loaded.documentId && !isBesideWords(one),
  );
  const cover = coverWith(stored, sentences, coming);
  const { selection } = useSession.getState();
  const edge = direction > 0 ? selection?.end : selection?.start;
  const from = edge ?? caretOffset() ?? text.firstVisible();
  const next = stepToUncoded(cover, sentences, { from, direction });
  const count = sentences.starts.length;
  if (next === undefined) {
    speak(t(isMarked ? 'coding.allFindings' : 'coding.allSentences', { count }));
    return;
  }
  const anchor = makeAnchor(
    loaded.body.text,
    sentences.starts[next.at] ?? 0,
    sentences.ends[next.at] ?? 0,
  );
  if (anchor === undefined) return;
  takeSelection(anchor);
  useReader.setState({ pendingSaid: undefined });
  noteCaret(anchor.end);
  enterText();
  text.reveal(anchor.start, 0.3);
  const values = {
    at: next.at + 1,
    count,
    without: cover.without,
    quote: clipQuote(anchor.quote, 120),
  };
  speak(t(next.isRound ? 'coding.sentenceAtRound' : 'coding.sentenceAt', values));
}
