import { useEffect, useRef } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { Button } from '../ui/Button.tsx';
import styles from './import.module.css';
import { closeReports, type ImportReport, summaryOf, useImport } from './import-store.ts';
import { ReportedFileItem } from './ReportedFileItem.tsx';

/** What each import brought in and what it did not, file by file; stays until closed. */
export function ImportReports() {
  const reports = useImport((state) => state.reports);
  const top = useRef<HTMLDivElement>(null);
  const newest = reports[0]?.id;
  useEffect(() => {
    if (newest !== undefined) top.current?.scrollTo({ top: 0 });
  }, [newest]);
  if (reports.length === 0) return null;
  return (
    <section
      className={styles.panel}
      aria-label={t('import.reportTitle')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') closeReports();
      }}
    >
      <header className={styles.reportHead}>
        <h2>{t('import.reportTitle')}</h2>
        <Button look="quiet" aria-label={t('import.closeReport')} onPress={closeReports}>
          ×
        </Button>
      </header>
      <div
        className={styles.reportBody}
        ref={top}
        tabIndex={0}
        role="group"
        aria-label={t('import.reportTitle')}
      >
        {reports.map((report) => (
          <Report key={report.id} report={report} />
        ))}
      </div>
    </section>
  );
}

function Report({ report }: { readonly report: ImportReport }) {
  return (
    <div className={styles.report}>
      <p>{summaryOf(report)}</p>
      <ul>
        {report.files.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes its order, and names repeat
          <ReportedFileItem key={index} file={file} saved={report.saved} />
        ))}
      </ul>
    </div>
  );
}
