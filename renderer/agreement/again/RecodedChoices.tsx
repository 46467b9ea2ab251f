import { useAgreement } from '../../store/agreement-choice.ts';
import { LevelPick, UnitPick } from '../UnitAndLevel.tsx';
import styles from './recode.module.css';

/** Units and level are those of the agreement between reviewers. */
export function RecodedChoices() {
  const { level, unit } = useAgreement();
  return (
    <div className={styles.choices}>
      <UnitPick unit={unit} />
      <LevelPick level={level} />
    </div>
  );
}
