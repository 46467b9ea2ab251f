import { unitKinds } from '../../../shared/agreement/units.ts';
import { t } from '../../../shared/messages/all-messages.ts';
import { useAgreement } from '../../store/agreement-choice.ts';
import { Pick } from '../Pick.tsx';
import styles from './recode.module.css';

/** Units and level are those of the agreement between reviewers. */
export function RecodedChoices() {
  const { level, unit } = useAgreement();
  const change = useAgreement.setState;
  return (
    <div className={styles.choices}>
      <Pick
        label={t('agreement.unit')}
        value={unit.kind}
        options={unitKinds.map((kind) => [kind, t(`agreement.unit.${kind}`)] as const)}
        onPick={(kind) =>
          change({ unit: kind === 'excerpt' ? { kind, threshold: 0.9 } : { kind } })
        }
      />
      <Pick
        label={t('agreement.level')}
        value={level}
        options={[
          ['codes', t('agreement.level.codes')],
          ['themes', t('agreement.level.themes')],
        ]}
        onPick={(picked) => change({ level: picked })}
      />
    </div>
  );
}
