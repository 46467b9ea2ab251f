import { Heading } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import { services } from '../store/services.ts';
import { Button } from '../ui/Button.tsx';
import { DialogActions, ModalDialog } from '../ui/ModalDialog.tsx';

/** Says in words what deleting a review for good takes away and what stays elsewhere, and asks. */
export function DeleteForGood(props: {
  readonly title: string;
  /** How many backups are kept of it. */
  readonly backups: number;
  readonly onDelete: () => void;
  readonly onKeep: () => void;
}) {
  const goes = services().platform.canKeepJournal
    ? t('recovery.delete.goes', { count: props.backups })
    : t('recovery.delete.goesBrowser');
  return (
    <ModalDialog isOpen role="alertdialog" onClose={props.onKeep}>
      <Heading slot="title" dir="auto">
        {t('recovery.delete.title', { title: props.title })}
      </Heading>
      <p>{goes}</p>
      <p>{t('recovery.delete.stays')}</p>
      <p>{t('recovery.delete.final')}</p>
      <DialogActions>
        <Button autoFocus onPress={props.onKeep}>
          {t('reviews.keep')}
        </Button>
        <Button onPress={props.onDelete}>{t('reviews.deleteForGood')}</Button>
      </DialogActions>
    </ModalDialog>
  );
}
