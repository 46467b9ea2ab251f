import { useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { CodePicker } from '../choices/CodePicker.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './findings.module.css';

/** Asks for a theme or code that a finding rests on too: found by typing, like a code to code with. */
export function AddCode(props: {
  /** What it rests on already. */
  readonly rests: readonly CodeId[];
  readonly onChoose: (codeId: CodeId) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const label = t('findings.addCode');
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button look="quiet">{label}</Button>
      <Popover className={styles.adding ?? ''} placement="bottom start" offset={6}>
        <Dialog className={styles.addingForm ?? ''} aria-label={label}>
          <CodePicker
            label={label}
            placeholder={t('codebook.mergePlaceholder')}
            autoFocus
            canCreate={false}
            exclude={props.rests}
            onChoose={(choice) => {
              setOpen(false);
              if ('codeId' in choice) props.onChoose(choice.codeId);
            }}
            onCancel={() => setOpen(false)}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
