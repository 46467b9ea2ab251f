import { rateConfidence } from '../../shared/commands/assess-finding.ts';
import { editFinding } from '../../shared/commands/findings.ts';
import type { FindingEvidence } from '../../shared/findings/evidence.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { confidenceLevels, findingComponents } from '../../shared/records/finding.ts';
import { MemoCommitField } from '../choices/MemoCommitField.tsx';
import { focusFindings } from '../store/findings-state.ts';
import { notifyError } from '../store/notices.ts';
import { commit, commitText } from '../store/review-store.ts';
import { CheckBox } from '../ui/CheckBox.tsx';
import { onEscape } from '../ui/on-escape.ts';
import { ComponentLine } from './ComponentLine.tsx';
import { FindingTools } from './FindingTools.tsx';
import styles from './findings.module.css';
import { LevelChoice } from './LevelChoice.tsx';
import { Remarks } from './Remarks.tsx';
import { RestsOn } from './RestsOn.tsx';
import type { FindingsView } from './use-findings-view.ts';

/** The worksheet of a finding: its statement, what it rests on, its components with what the data say, and its confidence. */
export function FindingSheet(props: {
  readonly evidence: FindingEvidence;
  readonly view: FindingsView;
  readonly readOnly: boolean;
}) {
  const { evidence, readOnly, view } = props;
  const { finding, number } = evidence.read;
  const { id: findingId } = finding;
  return (
    <article
      className={styles.sheet}
      aria-label={t('findings.sheet', { number })}
      onKeyDown={onEscape(focusFindings)}
    >
      <div className={styles.statement} data-statement>
        <MemoCommitField
          field={`${findingId} statement`}
          label={t('findings.statement')}
          isLabelHidden
          value={finding.statement}
          isReadOnly={readOnly}
          onCommit={(statement) => commitText(editFinding, { findingId, fields: { statement } })}
        />
      </div>
      <FindingTools evidence={evidence} view={view} readOnly={readOnly} />
      <RestsOn evidence={evidence} view={view} readOnly={readOnly} />
      {findingComponents.map((component) => (
        <ComponentLine
          key={component}
          component={component}
          evidence={evidence}
          view={view}
          readOnly={readOnly}
        />
      ))}
      <section className={styles.component} data-place="confidence">
        <div className={styles.componentHead}>
          <h3>{t('findings.column.confidence')}</h3>
          <LevelChoice
            label={t('findings.confidenceLevel')}
            value={finding.confidence}
            levels={confidenceLevels}
            wordOf={(level) => t(`findings.confidence.${level}`)}
            isDisabled={readOnly}
            onChange={(level) =>
              commit(rateConfidence, { findingId, level: level ?? null }).catch(notifyError)
            }
          />
        </div>
        <MemoCommitField
          field={`${findingId} confidenceReason`}
          label={t('findings.whyConfidence')}
          value={finding.confidenceReason ?? ''}
          isReadOnly={readOnly}
          onCommit={(reason) => commitText(rateConfidence, { findingId, reason })}
        />
      </section>
      <Remarks evidence={evidence} view={view} readOnly={readOnly} />
      <MemoCommitField
        field={`${findingId} note`}
        label={t('findings.note')}
        value={finding.note ?? ''}
        isReadOnly={readOnly}
        onCommit={(note) => commitText(editFinding, { findingId, fields: { note } })}
      />
      <CheckBox
        isSelected={finding.settled === true}
        isDisabled={readOnly}
        onChange={(settled) =>
          commit(editFinding, { findingId, fields: { settled } }).catch(notifyError)
        }
      >
        {t('findings.done')}
      </CheckBox>
    </article>
  );
}
