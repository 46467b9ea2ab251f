import { t } from '../../shared/messages/all-messages.ts';
import type { StudyId } from '../../shared/records/ids.ts';
import type { Screening, ScreeningStage } from '../../shared/records/screening.ts';
import { votesOn } from '../../shared/screening/outcomes.ts';
import { reasonName } from '../../shared/screening/reasons.ts';
import { useReview } from '../store/review-store.ts';
import styles from './screening.module.css';

/** What everybody decided about a study, as far as this reviewer may see it. */
export function VotesCast(props: { readonly stage: ScreeningStage; readonly studyId: StudyId }) {
  const snapshot = useReview((state) => state.snapshot);
  const me = useReview((state) => state.reviewerId);
  const { own, settled } = votesOn(snapshot, props.studyId, props.stage);
  const others = [...own.values()].some(({ reviewerId }) => reviewerId !== me);
  if (!others && settled === undefined) return null;
  const nameOf = ({ reviewerId, takenFrom }: Screening): string => {
    const name = snapshot.reviewers.get(reviewerId)?.name ?? '–';
    return takenFrom === undefined ? name : t('decisions.from', { name, program: takenFrom });
  };
  const says = ({ decision, note, reasonId }: Screening): string => {
    const why = [
      reasonId === undefined ? undefined : reasonName(snapshot.review, reasonId),
      note,
    ].filter((part) => part !== undefined);
    return t('screening.says', { decision, why: why.length === 0 ? 'none' : why.join('; ') });
  };
  return (
    <section className={styles.votes}>
      <h3>{t('screening.colleagues')}</h3>
      <dl>
        {[...own.values()].map((vote) => (
          <div key={vote.id}>
            <dt>{nameOf(vote)}</dt>
            <dd dir="auto">{says(vote)}</dd>
          </div>
        ))}
        {settled === undefined ? null : (
          <div>
            <dt>{t('screening.settledBy', { name: nameOf(settled) })}</dt>
            <dd dir="auto">{says(settled)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
