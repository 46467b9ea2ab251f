import { bareQuote } from '../../shared/anchor/bare-quote.ts';
import { quotedWords } from '../../shared/anchor/cite-passage.ts';
import type { RestingPassage } from '../../shared/cells/passages.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import type { ReadingScreen } from '../store/session-store.ts';
import { clipQuote } from '../ui/quote.ts';
import { leadToPassage } from './lead-to-passage.ts';
import { PassagePlace } from './PassagePlace.tsx';
import styles from './resting-passages.module.css';

/** Letters of a passage beyond which it is cut. */
const longest = 120;

/** A passage in a list, with how to take it off where that may be done. */
export interface ListedPassage {
  readonly passage: RestingPassage;
  readonly takeOff?: (() => void) | undefined;
}

/** The passages that something said of a study rests on: each leads to its place. */
export function RestingPassages(props: {
  readonly label: string;
  readonly passages: readonly ListedPassage[];
  readonly isReadOnly: boolean;
  /** The screen on which a passage is shown. */
  readonly on?: ReadingScreen;
}) {
  if (props.passages.length === 0) return null;
  return (
    <ul className={styles.passages} aria-label={props.label}>
      {props.passages.map(({ passage, takeOff }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one passage may stand there twice, and they keep their order
        <li key={at}>
          <PassageLink passage={passage} on={props.on ?? 'code'} />
          {takeOff === undefined ? null : (
            <button
              type="button"
              className={styles.off}
              aria-label={t('extraction.takeOff', { quote: clipQuote(words(passage), longest) })}
              disabled={props.isReadOnly}
              onClick={takeOff}
            >
              ×
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A passage in its words with its place; a press shows it in the text. */
export function PassageLink(props: {
  readonly passage: RestingPassage;
  readonly on?: ReadingScreen;
}) {
  const { passage } = props;
  const document = useReview((state) => state.snapshot.documents.get(passage.documentId));
  return (
    <button
      type="button"
      className={styles.passage}
      onClick={() => void leadToPassage(passage, props.on ?? 'code').catch(notifyError)}
    >
      <q dir="auto">{clipQuote(words(passage), longest)}</q>{' '}
      <span className={styles.place}>
        {document === undefined ? null : (
          <PassagePlace
            textId={document.textId}
            passage={passage.anchor}
            fallback={document.title}
          />
        )}
      </span>
    </button>
  );
}

function words({ anchor }: RestingPassage): string {
  return bareQuote(quotedWords(anchor)).replace(/\s+/g, ' ');
}
