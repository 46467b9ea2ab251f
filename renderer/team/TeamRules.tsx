import { setTeamRules } from '../../shared/commands/team.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { commit, useReview } from '../store/review-store.ts';
import { CheckBox } from '../ui/CheckBox.tsx';
import styles from './team.module.css';

const rules = ['blind', 'holdBackCodes', 'proposeCodes'] as const;

/** What colleagues see of each other while they code. */
export function TeamRules() {
  const review = useReview((state) => state.snapshot.review);
  return (
    <section className={styles.section} aria-label={t('team.rules')}>
      <h2>{t('team.rules')}</h2>
      {rules.map((rule) => (
        <CheckBox
          key={rule}
          hint={t(`team.rule.${rule}.hint`)}
          isSelected={review?.[rule] ?? rule === 'holdBackCodes'}
          isDisabled={rule === 'holdBackCodes' && review?.blind !== true}
          onChange={(on) => void commit(setTeamRules, { [rule]: on })}
        >
          {t(`team.rule.${rule}`)}
        </CheckBox>
      ))}
      <p className={styles.soft}>{t('team.blindingIsAFilter')}</p>
    </section>
  );
}
