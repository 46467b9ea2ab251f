import { Heading } from 'react-aria-components';
import { t } from '../../../shared/messages/all-messages.ts';
import { longMomentInWords } from '../../../shared/messages/formats.ts';
import { notifyError } from '../../store/notices.ts';
import { closeReports, saveReport, useProjectReports } from '../../store/project-report.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogActions, ModalDialog } from '../../ui/ModalDialog.tsx';
import styles from './project.module.css';
import { ReportLists } from './ReportLists.tsx';

/** What came into the open review from other programs, the newest first. */
export function ReportsDialog() {
  const shown = useProjectReports((state) => state.shown);
  return (
    <ModalDialog isOpen={shown !== undefined} onClose={closeReports}>
      <Heading slot="title">{t('project.reports')}</Heading>
      <div className={styles.reports}>
        {(shown ?? []).map((kept) => (
          <section key={kept.at} className={styles.one} aria-label={kept.title}>
            <h3 dir="auto">{kept.title}</h3>
            <p className={styles.soft} dir="auto">
              {t('project.from', {
                ...{ origin: kept.origin === '' ? 'REFI-QDA' : kept.origin, file: kept.fileName },
              })}
              {' · '}
              {t('project.cameAt', { when: longMomentInWords(kept.at) })}
            </p>
            <ReportLists report={kept.report} />
            <DialogActions>
              <Button look="quiet" onPress={() => void saveReport(kept).catch(notifyError)}>
                {t('project.saveReport')}
              </Button>
            </DialogActions>
          </section>
        ))}
      </div>
      <DialogActions>
        <Button autoFocus onPress={closeReports}>
          {t('common.close')}
        </Button>
      </DialogActions>
    </ModalDialog>
  );
}
