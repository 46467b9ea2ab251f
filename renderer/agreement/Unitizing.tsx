import { coefficientText } from '../../shared/agreement/coefficient-words.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { ReviewAgreement } from '../../shared/team/agreement-source.ts';
import styles from './agreement.module.css';

/** The family that looks at how far passages coincide, whichever unit the other figures count. */
export function Unitizing({ unitizing }: Pick<ReviewAgreement, 'unitizing'>) {
  return (
    <section aria-label={t('agreement.unitizing')}>
      <h2>{t('agreement.unitizing')}</h2>
      {'undefined' in unitizing ? (
        <p className={styles.soft}>{coefficientText(unitizing)}</p>
      ) : (
        <dl className={styles.family}>
          {(['uAlpha', 'binaryAlpha', 'cuAlpha'] as const).map((name) => (
            <div key={name}>
              <dt>{t(`agreement.${name}`)}</dt>
              <dd>{coefficientText(unitizing[name])}</dd>
              <dd className={styles.soft}>{t(`agreement.meaning.${name}`)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
