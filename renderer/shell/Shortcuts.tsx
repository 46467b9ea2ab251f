import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../../shared/messages/messages.ts';
import { type ActionEntry, actionCatalogue } from '../../shared/platform/action-catalogue.ts';
import { useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import styles from './shell.module.css';

const groups = [
  'code',
  'screening',
  'codebook',
  'edit',
  'go',
  'view',
  'review',
  'import',
  'help',
] as const;

/** Every key on one page. */
export function Shortcuts() {
  const shown = useSession((state) => state.overlay === 'shortcuts');
  const close = (): void => useSession.setState({ overlay: undefined });
  const entries: readonly ActionEntry[] = actionCatalogue;
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
            <Heading slot="title">{t('shortcuts.title')}</Heading>
            <Button look="quiet" onPress={close}>
              {t('common.close')}
            </Button>
          </div>
          <div className={styles.shortcutGroups}>
            {groups.map((group) => (
              <section key={group}>
                <h3>{t(`action.group.${group}`)}</h3>
                <dl>
                  {entries
                    .filter((entry) => entry.group === group && entry.keys.length > 0)
                    .map((entry) => (
                      <div key={entry.id}>
                        <dt>{t(entry.labelKey)}</dt>
                        <dd>
                          {entry.keys.map((key) => (
                            <KeyHint key={key} keys={key} />
                          ))}
                        </dd>
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
