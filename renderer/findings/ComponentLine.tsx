import { assessComponent } from '../../shared/commands/assess-finding.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { directnessWords, type FindingComponent } from '../../shared/records/finding.ts';
import { concerns } from '../../shared/records/instrument.ts';
import { MemoCommitField } from '../choices/MemoCommitField.tsx';
import { notifyError } from '../store/notices.ts';
import { commit, commitText } from '../store/review-store.ts';
import { AdequacyData } from './AdequacyData.tsx';
import { CoherenceData } from './CoherenceData.tsx';
import type { ComponentProps } from './component-props.ts';
import styles from './findings.module.css';
import { LevelChoice } from './LevelChoice.tsx';
import { MethodsData } from './MethodsData.tsx';
import { RelevanceData } from './RelevanceData.tsx';

const data = {
  methods: MethodsData,
  coherence: CoherenceData,
  adequacy: AdequacyData,
  relevance: RelevanceData,
} as const;

/** One component: its level, what the data of the review say beside it, and the explanation. */
export function ComponentLine(props: ComponentProps & { readonly component: FindingComponent }) {
  const { component, readOnly } = props;
  const { finding } = props.evidence.read;
  const name = t(`findings.component.${component}`);
  const Data = data[component];
  const assess = { findingId: finding.id, component };
  return (
    <section className={styles.component} data-place={component} aria-label={name}>
      <div className={styles.componentHead}>
        <h3>{name}</h3>
        <LevelChoice
          label={t('findings.levelOf', { component: name })}
          value={finding[component]}
          levels={concerns}
          wordOf={(level) => t(`findings.concern.${level}`)}
          isDisabled={readOnly}
          onChange={(level) =>
            commit(assessComponent, { ...assess, level: level ?? null }).catch(notifyError)
          }
        />
        {component === 'relevance' ? (
          <LevelChoice
            label={t('findings.directnessLabel')}
            value={finding.directness}
            levels={directnessWords}
            wordOf={(word) => t(`findings.directness.${word}`)}
            isDisabled={readOnly}
            onChange={(directness) =>
              commit(assessComponent, { ...assess, directness: directness ?? null }).catch(
                notifyError,
              )
            }
          />
        ) : null}
      </div>
      <Data evidence={props.evidence} view={props.view} readOnly={readOnly} />
      <MemoCommitField
        field={`${finding.id} ${component}Reason`}
        label={t('findings.whyComponent', { component: name })}
        value={finding[`${component}Reason`] ?? ''}
        isReadOnly={readOnly}
        onCommit={(reason) => commitText(assessComponent, { ...assess, reason })}
      />
    </section>
  );
}
