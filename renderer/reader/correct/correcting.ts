/** Correcting the words of the open text: which passage, and what becomes of it. */
import { create } from 'zustand';
import { correctText, isCorrectable } from '../../../shared/commands/corrections.ts';
import { readAddress } from '../../../shared/corrections/corrected-text.ts';
import { planCorrection, wholeWords } from '../../../shared/corrections/plan-correction.ts';
import { standingOf } from '../../../shared/corrections/standing.ts';
import { ExpectedError } from '../../../shared/errors.ts';
import { t } from '../../../shared/messages/messages.ts';
import type { DocumentId } from '../../../shared/records/ids.ts';
import { notify, speak } from '../../store/notices.ts';
import { commitText, loadText, useReview } from '../../store/review-store.ts';
import { tellDone } from '../../store/tell-done.ts';
import type { Span } from '../block-places.ts';
import { sentenceAt } from '../caret-moves.ts';
import { currentPassage, placeOfPassage } from '../passage.ts';
import { caretOffset, surface, useReader } from '../reader-state.ts';

/** Whole words of a document, as they are read now. */
export interface CorrectedPassage {
  readonly documentId: DocumentId;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** In UTF-16 units: more is no passage that somebody looks over. */
const longest = 5000;

export const useCorrecting = create<{ readonly passage: CorrectedPassage | undefined }>(() => ({
  passage: undefined,
}));

export function closeCorrecting(): void {
  useCorrecting.setState({ passage: undefined });
}

/** Asks how the selected passage, the excerpt that is shown or the sentence at the caret should read. */
export function openCorrecting(): void {
  const { loaded } = useReader.getState();
  const document =
    loaded === undefined
      ? undefined
      : useReview.getState().snapshot.documents.get(loaded.documentId);
  if (loaded === undefined || document === undefined) return;
  if (!isCorrectable(document)) {
    notify({ text: t('correct.pages'), tone: 'problem' });
    return;
  }
  const { text } = loaded.body;
  const place = placeToCorrect();
  const [from, to] = place === undefined ? [0, 0] : wholeWords(text, place.start, place.end);
  if (from === to) speak(t('coding.nothingSelected'));
  else if (to - from > longest) notify({ text: t('correct.long'), tone: 'problem' });
  else {
    const passage = { documentId: document.id, from, to, text: text.slice(from, to) };
    useCorrecting.setState({ passage });
  }
}

function placeToCorrect(): Span | undefined {
  const passage = currentPassage();
  if (passage !== undefined) return placeOfPassage(passage);
  const { loaded } = useReader.getState();
  const at = caretOffset() ?? surface()?.firstVisible();
  return loaded === undefined || at === undefined ? undefined : sentenceAt(loaded.body, at);
}

/** Corrects the passage as one step. Rejects with `ExpectedError` where that cannot be, and nothing is changed. */
export async function correctPassage(
  { documentId, from, text, to }: CorrectedPassage,
  typed: string,
  reason: string,
): Promise<void> {
  const address = useReview.getState().snapshot.documents.get(documentId)?.textId ?? '';
  const [stored, read] = await Promise.all([
    loadText(readAddress(address).textId),
    loadText(address),
  ]);
  // Somebody's work came in while it was typed.
  if (read.text.slice(from, to) !== text)
    throw new ExpectedError('text-moved', t('common.textMoved'));
  const standing = standingOf(useReview.getState().snapshot, documentId);
  const planned = planCorrection(stored.text, standing, [from, to], typed);
  const done = await commitText(correctText, { documentId, ...planned, reason });
  if (done === undefined) speak(t('correct.same'));
  else tellDone(done);
}
