import { t } from '../../shared/messages/all-messages.ts';
import { type ReportFormat, reportFormats } from '../../shared/use-cases/export-report.ts';
import { notifyError } from '../store/notices.ts';
import { Button } from '../ui/Button.tsx';
import styles from './exports.module.css';
import { LookedAt, PageFrame } from './LookedAt.tsx';
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

/** The beginning of the coding report as it will look. */
export function ReportPage() {
  const looked = useLooked(useAskedReport(), previewReport);
  return (
    <LookedAt looked={looked}>
      {({ bytes }) => (
        <section
          className={styles.documents}
          aria-label={t('report.title')}
          aria-busy={looked.isLooking}
        >
          <p className={styles.soft}>{t('report.previewCut')}</p>
          <PageFrame bytes={bytes} title={t('report.preview')} />
        </section>
      )}
    </LookedAt>
  );
}
