import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { t } from '../../shared/messages/messages.ts';
import { LateBit } from '../ui/Late.tsx';
import { reviewActions } from './late-parts.ts';
import styles from './review-menu.module.css';

/** The title of the open review, which is a menu. */
export function ReviewMenu({ title }: { readonly title: string }) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        ref={opener}
        className={styles.title ?? ''}
        aria-label={t('review.menu', { title })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpen(true);
          else event.continuePropagation();
        }}
      >
        <span className={styles.name} dir="auto" title={title}>
          {title}
        </span>
        <span aria-hidden="true">▾</span>
      </Button>
      <LateBit
        part={reviewActions}
        wanted={isOpen}
        giveUp={close}
        given={{ title, opener, isOpen, onClose: close }}
      />
    </>
  );
}
