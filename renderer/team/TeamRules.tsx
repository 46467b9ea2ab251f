import { Checkbox } from 'react-aria-components';
import { setTeamRules } from '../../shared/commands/team.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { commit, useReview } from '../store/review-store.ts';
import styles from './team.module.css';

const rules = ['blind', 'holdBackCodes', 'proposeCodes'] as const;

/** What colleagues see of each other while they code. */
export function TeamRules() {
  const review = useReview((state) => state.snapshot.review);
  return (
    <section className={styles.section} aria-label={t('team.rules')}>
      <h2>{t('team.rules')}</h2>
      {rules.map((rule) => (
        <Checkbox
          key={rule}
          className={styles.check ?? ''}
          isSelected={review?.[rule] ?? rule === 'holdBackCodes'}
          isDisabled={rule === 'holdBackCodes' && review?.blind !== true}
          onChange={(on) => void commit(setTeamRules, { [rule]: on })}
        >
          <span className={styles.box} aria-hidden="true" />
          <span>
            {t(`team.rule.${rule}`)}
            <span className={styles.hint}>{t(`team.rule.${rule}.hint`)}</span>
          </span>
        </Checkbox>
      ))}
      <p className={styles.soft}>{t('team.blindingIsAFilter')}</p>
    </section>
  );
}
