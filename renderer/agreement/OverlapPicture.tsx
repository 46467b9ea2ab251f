import { useMemo, useState } from 'react';
import { asRead } from '../../shared/corrections/read-rows.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { DocumentId, ReviewerId } from '../../shared/records/ids.ts';
import { viewOf } from '../../shared/team/view.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { type OverlapRow, overlapOf } from './overlap.ts';
import styles from './pictures.module.css';

/** Where on one document each reviewer coded, one line of the text above the other. */
export function OverlapPicture(props: {
  readonly documentIds: readonly string[];
  readonly reviewerIds: readonly string[];
  readonly nameOf: (documentId: string) => string;
  readonly onOpen: (documentId: string) => void;
}) {
  const { documentIds, nameOf, onOpen, reviewerIds } = props;
  const full = useReview((state) => state.full);
  const viewer = useReview((state) => state.reviewerId);
  const [asked, setAsked] = useState<string>();
  const id = asked !== undefined && documentIds.includes(asked) ? asked : (documentIds[0] ?? '');
  const rows = useMemo(
    () =>
      overlapOf(
        viewOf(full, { viewer, layer: 'all' }),
        id as DocumentId,
        reviewerIds as readonly ReviewerId[],
      ),
    [full, viewer, id, reviewerIds],
  );
  const length = asRead(full).documents.get(id as DocumentId)?.length ?? 0;
  return (
    <section aria-label={t('agreement.overlap')}>
      <h2>{t('agreement.overlap')}</h2>
      <div className={styles.chosen}>
        <select
          aria-label={t('agreement.document')}
          value={id}
          onChange={(event) => setAsked(event.target.value)}
        >
          {documentIds.map((one) => (
            <option key={one} value={one}>
              {nameOf(one)}
            </option>
          ))}
        </select>
        <Button look="quiet" onPress={() => onOpen(id)}>
          {t('agreement.open')}
        </Button>
      </div>
      {rows.map((row) => (
        <Line key={row.reviewerId} row={row} length={length} />
      ))}
    </section>
  );
}

function Line({ length, row }: { readonly length: number; readonly row: OverlapRow }) {
  const reviewer = useReview((state) => state.full.reviewers.get(row.reviewerId));
  const name = reviewer?.name ?? '';
  return (
    <div className={styles.line}>
      <span className={styles.initials} title={name} aria-hidden="true">
        {reviewer?.initials}
      </span>
      <svg
        className={styles.strip}
        viewBox={`0 0 ${Math.max(1, length)} 1`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('agreement.overlap.of', { name, count: row.passages.length })}
      >
        {row.passages.map(({ end, start }) => (
          <rect
            key={start}
            x={start}
            width={end - start}
            height={1}
            fill={`var(--code-${reviewer?.colour ?? 0}-mark)`}
          />
        ))}
      </svg>
    </div>
  );
}
