import { useRef, useState } from 'react';
import { shortCitation } from '../../shared/bibliography/citation.ts';
import { joinReports, separateReports } from '../../shared/commands/reports.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Operation } from '../../shared/ops/operation.ts';
import { furtherReports } from '../../shared/records/reports.ts';
import type { Study } from '../../shared/records/study.ts';
import { fullReference } from '../../shared/reference-styles/full-reference.ts';
import { DoiLink } from '../choices/DoiLink.tsx';
import { notifyError } from '../store/notices.ts';
import { commit, useReview } from '../store/review-store.ts';
import { tellDone } from '../store/tell-done.ts';
import { Button } from '../ui/Button.tsx';
import { FindStudy } from './FindStudy.tsx';
import styles from './panel.module.css';
import type { StudyRow } from './study-rows.ts';

/** The further reports of a study: their references; each can be made a study again, and another be added. */
export function StudyReports({ row: { label, study } }: { readonly row: StudyRow }) {
  const studies = useReview((state) => state.snapshot.studies);
  const review = useReview((state) => state.snapshot.review);
  const readOnly = useReview((state) => state.readOnly);
  const [isAdding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const reports = furtherReports(studies).get(study.id) ?? [];
  const leave = (): void => {
    setAdding(false);
    // The button is there again once the field is gone.
    requestAnimationFrame(() => add.current?.focus());
  };
  const join = async (other: StudyRow): Promise<void> => {
    leave();
    const done = await commit(joinReports, { studyId: study.id, reportIds: [other.study.id] });
    tell(done, t('study.reportJoined', { report: other.label, study: label }));
  };
  const separate = async (report: Study): Promise<void> => {
    const done = await commit(separateReports, { reportIds: [report.id] });
    add.current?.focus();
    tell(done, t('study.reportSeparated', { report: shortCitation(report.citation) }));
  };
  return (
    <div className={styles.part}>
      <h3>{t('study.reports')}</h3>
      {reports.length === 0 ? (
        <p className={styles.soft}>{t('study.noReports')}</p>
      ) : (
        <ul className={styles.reports}>
          {reports.map((report) => (
            <li key={report.id}>
              <p className={styles.reference} dir="auto">
                {fullReference(review, report.citation)}
              </p>
              {report.citation.DOI === undefined ? null : (
                <DoiLink doi={report.citation.DOI} label={t('study.openDoi')} />
              )}
              <Button
                look="quiet"
                isDisabled={readOnly}
                aria-label={t('study.separateReportOf', {
                  report: shortCitation(report.citation),
                })}
                onPress={() => void separate(report).catch(notifyError)}
              >
                {t('study.separateReport')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? (
        <FindStudy
          label={t('study.reportTitle', { study: label })}
          except={study.id}
          onPick={(other) => void join(other).catch(notifyError)}
          onCancel={leave}
        />
      ) : (
        <div className={styles.after}>
          <Button buttonRef={add} isDisabled={readOnly} onPress={() => setAdding(true)}>
            {t('study.addReport')}
          </Button>
        </div>
      )}
    </div>
  );
}

function tell(operation: Operation | undefined, text: string): void {
  if (operation !== undefined) tellDone(operation, text);
}
