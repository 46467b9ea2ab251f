import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { nameOfReviewer } from '../../shared/ops/value-words.ts';
import type { ReviewerId } from '../../shared/records/ids.ts';
import type { ScreeningStage } from '../../shared/records/screening.ts';
import { sharingProgress } from '../../shared/screening/sharing-progress.ts';
import { useReview } from '../store/review-store.ts';
import { CheckBox } from '../ui/CheckBox.tsx';
import { WholeNumberInput } from '../ui/WholeNumberInput.tsx';
import styles from './screening.module.css';

/** People to choose, each with how far they are at the stage. */
export function People(props: {
  readonly stage: ScreeningStage;
  readonly label: string;
  readonly people: readonly ReviewerId[];
  readonly chosen: readonly ReviewerId[];
  readonly onChange: (chosen: readonly ReviewerId[]) => void;
}) {
  const { chosen, label, onChange, people, stage } = props;
  const full = useReview((state) => state.full);
  const snapshot = useReview((state) => state.snapshot);
  const progress = useMemo(() => {
    const { people: counted } = sharingProgress(full, snapshot, stage);
    return new Map(counted.map((each) => [each.reviewerId, each]));
  }, [full, snapshot, stage]);
  return (
    <div role="group" aria-label={label} className={styles.sharePeople}>
      <span className={styles.soft} aria-hidden="true">
        {label}
      </span>
      {people.map((id) => {
        const { done = 0, toDo = 0 } = progress.get(id) ?? {};
        return (
          <CheckBox
            key={id}
            isSelected={chosen.includes(id)}
            onChange={(isOn) =>
              onChange(people.filter((each) => (each === id ? isOn : chosen.includes(each))))
            }
          >
            <span dir="auto">
              {t('share.personOf', { name: nameOfReviewer(full.reviewers, id), done, toDo })}
            </span>
          </CheckBox>
        );
      })}
    </div>
  );
}

/** A whole number from 0 on. */
export function WholeNumber(props: {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}) {
  const { label, most, onChange, value } = props;
  return (
    <label className={styles.shareLine}>
      {label}
      <WholeNumberInput most={most} value={value} onChange={onChange} />
    </label>
  );
}
