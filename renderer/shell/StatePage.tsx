import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import { notify } from '../store/notices.ts';
import { useSession } from '../store/session-store.ts';
import { stateText, useStateReport } from '../store/state-report.ts';
import { Button } from '../ui/Button.tsx';
import styles from './shell.module.css';

/** How the open review is kept, for whoever looks for a fault: ids and counts, to be copied as text. */
export function StatePage() {
  const shown = useSession((state) => state.overlay === 'state');
  const sections = useStateReport((state) => state.sections);
  const close = (): void => useSession.setState({ overlay: undefined });
  const copy = (): void => {
    navigator.clipboard.writeText(stateText(sections)).then(
      () => notify({ text: t('state.copied'), tone: 'done' }),
      () => notify({ text: t('state.notCopied'), tone: 'problem' }),
    );
  };
  return (
    <ModalOverlay
      isOpen={shown}
      isDismissable
      onOpenChange={(open) => open || close()}
      className={styles.veil ?? ''}
    >
      <Modal className={styles.shortcuts ?? ''}>
        <Dialog className={styles.shortcutsBody ?? ''}>
          <div className={styles.shortcutsHead}>
            <Heading slot="title">{t('state.title')}</Heading>
            <span className={styles.stateButtons}>
              <Button autoFocus onPress={copy}>
                {t('state.copy')}
              </Button>
              <Button look="quiet" onPress={close}>
                {t('common.close')}
              </Button>
            </span>
          </div>
          <p className={styles.stateHint}>{t('state.hint')}</p>
          <div className={styles.stateSections}>
            {sections.map(({ rows, title }) => (
              <section key={title}>
                <h3>{title}</h3>
                <dl>
                  {rows.map(([label, value]) => (
                    <div key={label}>
                      <dt>{label}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
