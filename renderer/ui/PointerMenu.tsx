import { type ReactNode, useRef } from 'react';
import { Popover } from 'react-aria-components';
import styles from './popover.module.css';

/** A menu that opens where the pointer is, or the keys are: at a place in the window, in pixels; closed where there is none. */
export function PointerMenu(props: {
  readonly at: { readonly x: number; readonly y: number } | undefined;
  /** The look of the panel, where it is not the usual one. */
  readonly className?: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { at, children, className, onClose } = props;
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={anchor} className={styles.place} style={{ left: at?.x, top: at?.y }} />
      {at === undefined ? null : (
        <Popover
          className={className ?? styles.popover ?? ''}
          triggerRef={anchor}
          placement="right top"
          offset={4}
          isOpen
          onOpenChange={onClose}
        >
          {children}
        </Popover>
      )}
    </>
  );
}
