import type { RefObject } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { makeAnchor } from '../../../shared/anchor/anchor.ts';
import { takeBackCorrections } from '../../../shared/commands/corrections.ts';
import { standingOf } from '../../../shared/corrections/standing.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { nameOfReviewer } from '../../../shared/ops/value-words.ts';
import type { Correction } from '../../../shared/records/correction.ts';
import type { DocumentId } from '../../../shared/records/ids.ts';
import { useReview } from '../../store/review-store.ts';
import { commitAndTell } from '../../store/tell-done.ts';
import { Button } from '../../ui/Button.tsx';
import { clipQuote } from '../../ui/quote.ts';
import { enterText } from '../enter-text.ts';
import { takeSelection } from '../passage.ts';
import { noteCaret, surface, useReader } from '../reader-state.ts';
import styles from './correct.module.css';

export interface CorrectionListProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly documentId: DocumentId;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Every correction of a text, in its order: each leads to its place, and can be taken back. */
export function CorrectionList({ anchor, documentId, onOpenChange, open }: CorrectionListProps) {
  const snapshot = useReview((state) => state.snapshot);
  const { corrections, places, waiting } = standingOf(snapshot, documentId);
  const show = ({ end, start }: Correction): void => {
    onOpenChange(false);
    const [from, to] = [places.start(start), places.end(end)];
    const { loaded } = useReader.getState();
    if (loaded !== undefined) takeSelection(makeAnchor(loaded.body.text, from, to));
    noteCaret(to);
    surface()?.reveal(from, 0.3);
    // The button gets the focus back first.
    requestAnimationFrame(enterText);
  };
  const takeBack = async ({ id }: Correction): Promise<void> => {
    if (corrections.length === 1) onOpenChange(false);
    await commitAndTell(takeBackCorrections, { ids: [id] });
  };
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={anchor}
      placement="bottom end"
      isOpen={open}
      onOpenChange={onOpenChange}
    >
      <Dialog className={styles.list ?? ''}>
        <Heading slot="title" className={styles.title ?? ''}>
          {t('correct.listTitle')}
        </Heading>
        <ul>
          {corrections.map((one) => (
            <li key={one.id}>
              <button type="button" className={styles.place} onClick={() => show(one)}>
                <span dir="auto">
                  <del>{clipQuote(one.was, 120)}</del>{' '}
                  <span className="visually-hidden">{t('correct.became')}</span>{' '}
                  <ins>{clipQuote(one.words, 120)}</ins>
                </span>
                <span className={styles.soft}>{saying(one, snapshot.reviewers)}</span>
              </button>
              <Button
                look="quiet"
                aria-label={t('correct.takeBackThis', wordsOf(one))}
                onPress={() => void takeBack(one)}
              >
                {t('correct.takeBack')}
              </Button>
            </li>
          ))}
        </ul>
        {waiting.length === 0 ? null : (
          <p className={styles.soft}>{t('correct.waiting', { count: waiting.length })}</p>
        )}
      </Dialog>
    </Popover>
  );
}

function wordsOf({ was, words }: Correction): { readonly was: string; readonly words: string } {
  return { was: clipQuote(was, 90), words: clipQuote(words, 90) };
}

function saying(
  { madeBy, reason }: Correction,
  reviewers: Parameters<typeof nameOfReviewer>[0],
): string {
  const name = nameOfReviewer(reviewers, madeBy);
  return reason === undefined ? name : t('correct.byBecause', { name, reason });
}
