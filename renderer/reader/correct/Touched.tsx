import { useMemo } from 'react';
import type { Hunk } from '../../../shared/corrections/word-hunks.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { nameOfReviewer } from '../../../shared/ops/value-words.ts';
import { viewOf } from '../../../shared/team/view.ts';
import { useReview } from '../../store/review-store.ts';
import styles from './correct.module.css';
import type { CorrectedPassage } from './correcting.ts';
import { touchedBy } from './touched.ts';

/** How many excerpts lie on the words that change, and whose, as far as this reviewer may see them. */
export function Touched(props: {
  readonly passage: CorrectedPassage;
  readonly hunks: readonly Hunk[];
}) {
  const { hunks, passage } = props;
  const full = useReview((state) => state.full);
  const viewer = useReview((state) => state.reviewerId);
  const shown = useMemo(() => viewOf(full, { viewer, layer: 'all' }), [full, viewer]);
  const touched = useMemo(
    () => touchedBy(shown.codings.get(passage.documentId), passage, hunks),
    [shown, passage, hunks],
  );
  if (hunks.length === 0) return null;
  const count = [...touched.values()].reduce((sum, one) => sum + one, 0);
  const whose = [...touched].map(([who, number]) =>
    who === 'consensus'
      ? t('correct.consensus', { count: number })
      : t('correct.whose', { name: nameOfReviewer(shown.reviewers, who), count: number }),
  );
  return (
    <p className={styles.soft} role="status">
      {t('correct.touches', { count, whose: whose.join(', ') })}
      {shown.view.closed.has(passage.documentId) ? ` ${t('correct.closed')}` : null}
    </p>
  );
}
