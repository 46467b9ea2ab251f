import { makeAnchor } from '../../shared/anchor/anchor.ts';
import { t } from '../../shared/messages/messages.ts';
import { speak } from '../store/notices.ts';
import { clipQuote } from '../ui/quote.ts';
import { sentenceAt } from './caret-moves.ts';
import { enterText } from './enter-text.ts';
import { takeSelection } from './passage.ts';
import { caretOffset, noteCaret, surface, useReader } from './reader-state.ts';

/** Selects the sentence at the caret, as S does, and says which; false where no text stands there. */
export function takeSentence(): boolean {
  const { loaded } = useReader.getState();
  const text = surface();
  if (loaded === undefined || text === undefined) return false;
  const { body } = loaded;
  const found = sentenceAt(body, caretOffset() ?? text.firstVisible());
  const anchor = found === undefined ? undefined : makeAnchor(body.text, found.start, found.end);
  if (anchor === undefined) return false;
  takeSelection(anchor);
  useReader.setState({ pendingSaid: undefined });
  noteCaret(anchor.end);
  enterText();
  text.reveal(anchor.start, 0.3);
  speak(t('coding.sentenceTaken', { quote: clipQuote(anchor.quote, 120) }));
  return true;
}
