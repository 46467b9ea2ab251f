import { useEffect, useState } from 'react';
import { percentOf } from '../../shared/codebook/sentence-cover.ts';
import { t } from '../../shared/messages/messages.ts';
import { keyOf, runAction } from '../actions/registry.ts';
import { useRestedText } from '../store/rested-snapshot.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import styles from './outline.module.css';
import { useReader } from './reader-state.ts';
import { type SentencesLeft, sentencesLeft } from './sentences-left.ts';

interface Share {
  readonly coded: number;
  readonly count: number;
  readonly percent: number;
  readonly isMarked: boolean;
}

/**
 * How much of what is to be coded of the open document the reviewer coded. Counted behind the first frame of a text
 * and when the keys rest: nothing waits for it.
 */
export function useShareCoded(): Share | undefined {
  const loaded = useReader((state) => state.loaded);
  const reviewerId = useReview((state) => state.reviewerId);
  const rested = useRestedText();
  const [counted, setCounted] = useState<{ readonly of: unknown; readonly share: Share }>();
  useEffect(() => {
    if (loaded === undefined) return;
    const timer = setTimeout(() => {
      const share = shareOf(sentencesLeft(loaded, rested, reviewerId));
      setCounted((before) =>
        before?.of === loaded && sameShare(before.share, share) ? before : { of: loaded, share },
      );
    }, 50);
    return () => clearTimeout(timer);
  }, [loaded, rested, reviewerId]);
  return counted?.of === loaded ? counted?.share : undefined;
}

function shareOf({ cover, isMarked, sentences }: SentencesLeft): Share {
  const count = sentences.starts.length;
  const coded = count - cover.without;
  return { coded, count, percent: percentOf(coded, count), isMarked };
}

function sameShare(a: Share, b: Share): boolean {
  return a.coded === b.coded && a.count === b.count && a.isMarked === b.isMarked;
}

/** The same in a sentence, with the way to the next sentence that has no code. */
export function Coverage() {
  const share = useShareCoded();
  const key = keyOf('code.nextSentence');
  if (share === undefined || share.count === 0) return null;
  const { isMarked, ...values } = share;
  return (
    <section className={styles.part} aria-label={t('coverage.title')}>
      <h2>{t('coverage.title')}</h2>
      <p>{t(isMarked ? 'coverage.findings' : 'coverage.text', { ...values })}</p>
      {values.coded === values.count ? null : (
        <p>
          <Button aria-keyshortcuts={key} onPress={() => void runAction('code.nextSentence')}>
            {t('coverage.next')} {key === undefined ? null : <KeyHint keys={key} />}
          </Button>
        </p>
      )}
    </section>
  );
}
