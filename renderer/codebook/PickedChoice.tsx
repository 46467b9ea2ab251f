import { type ReactNode, useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button } from '../ui/Button.tsx';
import popoverStyles from './popovers.module.css';

/** A button that asks something of the picked excerpts. */
export function PickedChoice(props: {
  readonly label: string;
  readonly children: (close: () => void) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button look="quiet">{props.label}</Button>
      <Popover className={popoverStyles.popover ?? ''} placement="bottom start" offset={6}>
        <Dialog className={popoverStyles.form ?? ''} aria-label={props.label}>
          {props.children(() => setOpen(false))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
