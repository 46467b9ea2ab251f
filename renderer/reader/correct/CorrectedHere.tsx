import { readAddress } from '../../../shared/corrections/corrected-text.ts';
import { EditedPlaces, turned } from '../../../shared/corrections/edited-places.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import type { Excerpt } from '../../../shared/records/excerpt.ts';
import { useReview } from '../../store/review-store.ts';
import { clipQuote } from '../../ui/quote.ts';
import styles from './correct.module.css';

export interface CorrectedHereProps {
  readonly passage: Pick<Excerpt, 'documentId' | 'end' | 'start'>;
}

/** Corrections of which so many are named; of the others how many there are. */
const mostNamed = 3;

/** Says of a passage which of its words were corrected. */
export function CorrectedHere({ passage }: CorrectedHereProps) {
  const { documentId, end, start } = passage;
  const address = useReview(({ snapshot }) => snapshot.documents.get(documentId)?.textId ?? '');
  const { edits } = readAddress(address);
  if (edits.length === 0) return null;
  const here = new EditedPlaces(turned(edits)).over(start, end);
  if (here.length === 0) return null;
  const named = here
    .slice(0, mostNamed)
    .map(({ was: words, words: was }) =>
      t('correct.pair', { was: clipQuote(was, 60), words: clipQuote(words, 60) }),
    );
  return (
    <p className={styles.soft} dir="auto">
      {t('correct.inExcerpt', {
        changes: named.join(', '),
        more: Math.max(0, here.length - mostNamed),
      })}
    </p>
  );
}
