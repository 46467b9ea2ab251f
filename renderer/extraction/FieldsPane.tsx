import { useMemo } from 'react';
import { valuesOfMerged } from '../../shared/extraction/merged.ts';
import { filledCells, studyCells } from '../../shared/extraction/study-cells.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { useReview } from '../store/review-store.ts';
import { goTo } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './extraction.module.css';
import { FieldEntry } from './FieldEntry.tsx';

/** The fields of one study, each with what it says of how it is filled in. */
export function FieldsPane(props: {
  readonly study: Study;
  readonly label: string;
  /** The text of the study stands beside it. */
  readonly isBesideText: boolean;
}) {
  const { study } = props;
  const snapshot = useReview((state) => state.snapshot);
  const reviewerId = useReview((state) => state.reviewerId);
  const cells = useMemo(
    () => studyCells(snapshot, study, reviewerId),
    [snapshot, study, reviewerId],
  );
  const merged = valuesOfMerged(snapshot).get(study.id) ?? 0;
  if (cells.length === 0) {
    return (
      <EmptyState title={t('extraction.emptyTitle')} text={t('extraction.emptyText')}>
        <Button look="primary" onPress={() => goTo('extraction')}>
          {t('extraction.makeFields')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className={styles.pane}>
      <header className={styles.paneHead}>
        <h2 dir="auto">{props.label}</h2>
        <p className={styles.soft}>
          {t('extraction.filled', { filled: filledCells(cells), all: cells.length })}
        </p>
        {merged === 0 ? null : (
          <p className={styles.soft}>{t('extraction.ofMerged', { count: merged })}</p>
        )}
      </header>
      {cells.map((cell) => (
        <FieldEntry
          key={`${study.id} ${cell.field.id}`}
          study={study}
          cell={cell}
          isBesideText={props.isBesideText}
        />
      ))}
    </div>
  );
}
