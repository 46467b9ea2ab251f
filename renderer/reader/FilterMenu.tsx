import { useRef, useState } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { Button } from '../ui/Button.tsx';
import { LateBit } from '../ui/Late.tsx';
import { filterPopover } from './late-bits.ts';

/** Chooses the code whose excerpts alone are to be seen. */
export function FilterMenu() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        buttonRef={button}
        look="quiet"
        aria-haspopup="dialog"
        aria-expanded={open}
        onPress={() => setOpen(true)}
      >
        {t('reader.filterShort')}
      </Button>
      <LateBit
        part={filterPopover}
        wanted={open}
        giveUp={() => setOpen(false)}
        given={{ anchor: button, open, onOpenChange: setOpen }}
      />
    </>
  );
}
