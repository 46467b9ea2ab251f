import { useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { excerptsBehind } from '../../shared/sensitivity/behind.ts';
import type { Affected, Step, Subject } from '../../shared/sensitivity/sensitivity.ts';
import { useStatementLine } from '../choices/statement-line.ts';
import { openFinding } from '../store/findings-state.ts';
import { openCode } from '../store/session-store.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { QuoteList } from './QuoteList.tsx';
import styles from './sensitivity.module.css';
import type { SensitivityView } from './use-sensitivity.ts';

/** A theme or finding, what is left of it, and below it the excerpts behind that number. */
export function AffectedLine(props: {
  readonly affected: Affected;
  readonly step: Step;
  readonly view: SensitivityView;
}) {
  const { affected, step, view } = props;
  const [isOpen, setOpen] = useState(false);
  const { left, subject } = affected;
  const { excerpts } = subject.whole;
  const words = wordsOf(affected, step, view.labels);
  return (
    <li className={styles.line}>
      <Name subject={subject} />
      {excerpts === 0 ? null : (
        <button
          type="button"
          className={styles.figure}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span dir="auto">{words}</span>
        </button>
      )}
      {left.excerpts > 0 || left.studies.length === 0 ? null : (
        <span className={styles.soft}>
          {t('sensitivity.byHand', { count: left.studies.length })}
        </span>
      )}
      {isOpen ? (
        <QuoteList
          excerpts={excerptsBehind(view.snapshot, view.listed, affected, step.leftOut)}
          view={view}
        />
      ) : null}
    </li>
  );
}

function wordsOf(
  { left, subject }: Affected,
  { leftOut }: Step,
  labels: ReadonlyMap<string, string>,
): string {
  const { excerpts, studies } = subject.whole;
  const [first = ''] = left.studies;
  const study = labels.get(first) ?? '';
  if (left.excerpts === 0) return t('sensitivity.wasOn', { excerpts, studies: studies.length });
  if (left.studies.length > 1) {
    const [most] = subject.support.toSorted((a, b) => b.excerpts - a.excerpts);
    return t('sensitivity.eachOn', {
      ...{ excerpts, studies: studies.length, most: most?.excerpts ?? 0 },
      study: labels.get(most?.studyId ?? '') ?? '',
    });
  }
  return leftOut.kind === 'nothing'
    ? t('sensitivity.restsOn', { study, left: left.excerpts })
    : t('sensitivity.leftOn', { study, left: left.excerpts, all: excerpts });
}

function Name({ subject }: { readonly subject: Subject }) {
  const statementLine = useStatementLine();
  if (subject.kind === 'theme')
    return (
      <button type="button" className={styles.subject} onClick={() => openCode(subject.code.id)}>
        <CodeDot code={subject.code} />
        <span dir="auto">{subject.code.name}</span>
      </button>
    );
  const { finding, number } = subject.read;
  return (
    <button type="button" className={styles.subject} onClick={() => openFinding(finding.id)}>
      <span className={styles.number}>{number}</span>
      <span className={styles.statement} dir="auto">
        {statementLine(finding.statement)}
      </span>
    </button>
  );
}
