import { excerptsOf } from '../../shared/findings/evidence-excerpts.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { stances } from '../../shared/records/support.ts';
import type { ComponentProps } from './component-props.ts';
import { Figure } from './Figure.tsx';
import styles from './findings.module.css';
import { PassageList } from './PassageList.tsx';

/** How many excerpts were marked as fitting the finding and as not, each number with its passages. */
export function CoherenceData(props: ComponentProps) {
  const { evidence } = props;
  const marked = stances.reduce((sum, stance) => sum + evidence.stances[stance], 0);
  const rest = evidence.excerpts - marked;
  return (
    <>
      <p className={styles.data}>
        {stances.map((stance) => (
          <Figure
            key={stance}
            name={`coherence ${stance}`}
            isEmpty={evidence.stances[stance] === 0}
          >
            {t(`findings.count.${stance}`, { count: evidence.stances[stance] })}
          </Figure>
        ))}
        <Figure name="coherence none" isEmpty={rest === 0}>
          {t('findings.count.none', { count: rest })}
        </Figure>
      </p>
      {[...stances, undefined].map((stance) => (
        <PassageList
          key={stance ?? 'none'}
          {...props}
          name={`coherence ${stance ?? 'none'}`}
          list={() => excerptsOf(evidence, stance)}
        />
      ))}
    </>
  );
}
