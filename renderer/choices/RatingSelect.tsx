import { rateStudy } from '../../shared/commands/sampling.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { commit } from '../store/review-store.ts';
import styles from './rating-select.module.css';

const levels = { richness: [0, 1, 2, 3, 4, 5], closeness: [0, 1, 2, 3] } as const;

/** How rich a study’s data are, or how close it is to the question, as the team rates it (S18). */
export function RatingSelect(props: {
  readonly study: Study;
  readonly name: string;
  readonly rates: 'richness' | 'closeness';
  readonly readOnly: boolean;
}) {
  const { name, rates, readOnly, study } = props;
  return (
    <select
      className={styles.rating}
      aria-label={t(`sampling.${rates}.of`, { study: name })}
      disabled={readOnly}
      value={study[rates] ?? 0}
      onChange={({ target }) => {
        const value = Number(target.value);
        void commit(rateStudy, {
          studyId: study.id,
          rates,
          value: value === 0 ? undefined : value,
        });
      }}
    >
      {levels[rates].map((level) => (
        <option key={level} value={level}>
          {rates === 'richness'
            ? t(`sampling.richness.${level}`)
            : t(`sampling.closeness.${level as 0 | 1 | 2 | 3}`)}
        </option>
      ))}
    </select>
  );
}
