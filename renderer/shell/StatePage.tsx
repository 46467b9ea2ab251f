import { t } from '../../shared/messages/all-messages.ts';
import { copyTold } from '../store/copy-told.ts';
import { stateText, useStateReport } from '../store/state-report.ts';
import { Button } from '../ui/Button.tsx';
import { FactList } from './FactList.tsx';
import { PageOverlay } from './Overlay.tsx';
import styles from './shell.module.css';

/** How the open review is kept, for whoever looks for a fault: ids and counts, to be copied as text. */
export function StatePage() {
  const sections = useStateReport((state) => state.sections);
  const copy = (): void =>
    void copyTold(stateText(sections), {
      done: t('state.copied'),
      failed: t('state.notCopied'),
    });
  return (
    <PageOverlay
      name="state"
      title={t('state.title')}
      buttons={
        <Button autoFocus onPress={copy}>
          {t('state.copy')}
        </Button>
      }
    >
      <p className={styles.stateHint}>{t('state.hint')}</p>
      <div className={styles.stateSections}>
        {sections.map(({ rows, title }) => (
          <section key={title}>
            <h3>{title}</h3>
            <FactList rows={rows} />
          </section>
        ))}
      </div>
    </PageOverlay>
  );
}
