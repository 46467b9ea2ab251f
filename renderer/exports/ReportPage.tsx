import { useMemo } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { type ReportFormat, reportFormats } from '../../shared/use-cases/export-report.ts';
import { notifyError } from '../store/notices.ts';
import { Button } from '../ui/Button.tsx';
import styles from './exports.module.css';
import { formatNames } from './save-tables.ts';
import { useLooked } from './use-looked.ts';
import { previewReport, saveReport, useAskedReport } from './use-report.ts';

/** What the coding report is, and the ways to save it. */
export function ReportOptions() {
  const asked = useAskedReport();
  return (
    <>
      <p className={styles.soft}>{t('report.about')}</p>
      <div className={styles.save}>
        {reportFormats.map((format: ReportFormat, index) => (
          <Button
            key={format}
            {...(index === 0 ? { look: 'primary' as const } : {})}
            onPress={() => void saveReport(format, asked).catch(notifyError)}
          >
            {t('export.save', { format: t(formatNames[format]) })}
          </Button>
        ))}
      </div>
    </>
  );
}

/** The beginning of the coding report as it will look, in a frame that runs nothing. */
export function ReportPage() {
  const { isLooking, page, refusal } = useLooked(useAskedReport(), previewReport);
  const html = useMemo(
    () => (page === undefined ? '' : new TextDecoder().decode(page.bytes)),
    [page],
  );
  if (refusal !== undefined)
    return (
      <p className={styles.refusal} role="alert">
        {refusal}
      </p>
    );
  if (page === undefined) return <div aria-busy={isLooking} />;
  return (
    <section className={styles.documents} aria-label={t('report.title')} aria-busy={isLooking}>
      <p className={styles.soft}>{t('report.previewCut')}</p>
      <iframe className={styles.frame} title={t('report.preview')} sandbox="" srcDoc={html} />
    </section>
  );
}
