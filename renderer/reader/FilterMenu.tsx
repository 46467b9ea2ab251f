import { useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { t } from '../../shared/messages/messages.ts';
import { CodePicker } from '../choices/CodePicker.tsx';
import { useSession } from '../store/session-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './reader.module.css';

/** Chooses the code whose excerpts alone are to be seen. */
export function FilterMenu() {
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button look="quiet">{t('reader.filterShort')}</Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog aria-label={t('reader.filter')} className={styles.popoverInside ?? ''}>
          <CodePicker
            label={t('reader.filter')}
            autoFocus
            canCreate={false}
            onCancel={() => setOpen(false)}
            onChoose={(choice) => {
              if ('codeId' in choice) useSession.setState({ codeFilter: [choice.codeId] });
              setOpen(false);
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
