import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../../shared/messages/messages.ts';
import { useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { closeOverlay } from './close-overlay.ts';
import styles from './shell.module.css';

type OverlayName = NonNullable<ReturnType<typeof useSession.getState>['overlay']>;

/** What lies above the screens while the session says so; a click beside it and Escape close it. */
export function Overlay(props: {
  readonly name: OverlayName;
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  const shown = useSession((state) => state.overlay === props.name);
  return (
    <ModalOverlay
      isOpen={shown}
      isDismissable
      onOpenChange={(open) => open || closeOverlay()}
      className={styles.veil ?? ''}
    >
      <Modal className={props.className ?? ''}>{props.children}</Modal>
    </ModalOverlay>
  );
}

/** A page above the screens, with a title and the button that closes it after the other `buttons`. */
export function PageOverlay(props: {
  readonly name: OverlayName;
  readonly title: string;
  readonly buttons?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Overlay name={props.name} className={styles.shortcuts}>
      <Dialog className={styles.shortcutsBody ?? ''}>
        <div className={styles.shortcutsHead}>
          <Heading slot="title">{props.title}</Heading>
          <span className={styles.headButtons}>
            {props.buttons}
            <Button look="quiet" onPress={closeOverlay}>
              {t('common.close')}
            </Button>
          </span>
        </div>
        {props.children}
      </Dialog>
    </Overlay>
  );
}
