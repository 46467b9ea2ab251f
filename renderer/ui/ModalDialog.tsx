import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import styles from './modal-dialog.module.css';

/** A question above everything else; a click beside it and Escape close it. */
export function ModalDialog(props: {
  readonly isOpen: boolean;
  readonly role?: 'dialog' | 'alertdialog';
  /** Ids of the sentences that are read out with its title, before what the focus goes to. */
  readonly describedBy?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      isDismissable
      onOpenChange={(open) => open || props.onClose()}
      className={styles.veil ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog
          role={props.role ?? 'dialog'}
          className={styles.dialog ?? ''}
          {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
        >
          {props.children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The buttons that answer a question, at the end of its dialog. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
