import { type ReactNode, useRef, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { useReview } from '../store/review-store.ts';
import { Button } from '../ui/Button.tsx';
import { DraftInput } from './DraftInput.tsx';
import styles from './settle-difference.module.css';
import { useDraftField } from './use-draft-field.ts';

/** What a difference may be settled as. */
export interface SettleWay {
  readonly value: string;
  readonly label: string;
}

/** Settles what reviewers said differently, by one of the ways there are or another, with a reason. */
export function SettleDifference(props: {
  readonly title: string;
  /** Names the field of the reason among all fields of the review. */
  readonly field: string;
  /** Said where no reason was given. */
  readonly noReason: string;
  readonly ways: readonly SettleWay[];
  /** Further ways, below. */
  readonly others?: (settle: (value: string) => void) => ReactNode;
  readonly onSettle: (value: string, reason: string) => Promise<unknown>;
}) {
  const readOnly = useReview((state) => state.readOnly);
  const [isAsked, setAsked] = useState(false);
  const chosen = useRef('');
  const draft = useDraftField({
    field: props.field,
    label: t('extraction.settleReason'),
    value: '',
    onStore: (reason) => props.onSettle(chosen.current, reason),
    storesWhenLeft: false,
  });
  const lacksReason = isAsked && draft.text.trim() === '';
  const settle = (value: string): void => {
    if (draft.text.trim() === '') {
      setAsked(true);
      return;
    }
    chosen.current = value;
    void draft.store();
  };
  return (
    <section className={styles.settle} aria-label={props.title} data-settling={props.field}>
      <DraftInput draft={draft} label={t('extraction.settleReason')} isInvalid={lacksReason} />
      {lacksReason ? (
        <p className={styles.problem} role="alert">
          {props.noReason}
        </p>
      ) : null}
      <div className={styles.ways}>
        {props.ways.map(({ label, value }) => (
          <Button key={value} isDisabled={readOnly} onPress={() => settle(value)}>
            <span dir="auto">{label}</span>
          </Button>
        ))}
      </div>
      {props.others?.(settle)}
    </section>
  );
}
