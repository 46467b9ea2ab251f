import { useEffect, useRef } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { isTyping } from '../actions/keys.ts';
import { useReview } from '../store/review-store.ts';
import { openDocument, useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './import.module.css';
import { closeReports, summaryOf } from './import-reports.ts';
import { type ImportReport, useImport } from './import-store.ts';
import { ReportedFileItem } from './ReportedFileItem.tsx';

/** What each import brought in and what it did not, file by file; stays until closed. */
export function ImportReports() {
  const reports = useImport((state) => state.reports);
  const top = useRef<HTMLDivElement>(null);
  const newest = reports[0]?.id;
  useEffect(() => {
    if (newest !== undefined) top.current?.scrollTo({ top: 0 });
  }, [newest]);
  const screen = useSession((state) => state.screen);
  const shownOn = useRef(screen);
  useEffect(() => {
    // It was read where it was told; over another screen it would only be in the way.
    if (shownOn.current !== screen) closeReports();
    shownOn.current = screen;
  }, [screen]);
  const isShown = reports.length > 0;
  useEffect(() => {
    if (!isShown) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) closeReports();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isShown]);
  if (!isShown) return null;
  return (
    <section className={styles.panel} aria-label={t('import.reportTitle')}>
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
      <ReadButton report={report} />
      <ul>
        {report.files.map((file) => (
          <ReportedFileItem key={file.id} file={file} saved={report.saved} />
        ))}
      </ul>
    </div>
  );
}

/**
 * Leads on to the first document that came in. It takes the focus unless somebody is typing, so that Enter reads what was
 * just imported; Escape closes the report and leads back.
 */
function ReadButton({ report }: { readonly report: ImportReport }) {
  const documents = useReview((state) => state.snapshot.documents);
  const [first] = report.documentIds.filter((id) => documents.has(id));
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    if (!isTyping(activeElement) && activeElement?.closest('[role="dialog"]') === null)
      element.current?.focus();
  }, []);
  if (first === undefined) return null;
  return (
    <p className={styles.readOn}>
      <Button
        buttonRef={element}
        onPress={() => {
          openDocument(first);
          // In Code it would lie over the text that it led to.
          closeReports();
        }}
      >
        {t('import.read', { count: report.documentIds.length })}
      </Button>
    </p>
  );
}
