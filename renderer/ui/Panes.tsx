import type { ReactNode } from 'react';
import styles from './panes.module.css';

/** A row (or column) of panes; the one that is not sized takes what the others leave. */
export function Panes(props: {
  readonly lie: 'row' | 'column';
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className={`${styles.panes} ${props.className ?? ''}`} data-lie={props.lie}>
      {props.children}
    </div>
  );
}

/** The pane that takes what is left, and is never narrower than `min` pixels. */
export function RestPane(props: {
  readonly min?: number;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div
      className={`${styles.rest} ${props.className ?? ''}`}
      style={{ ['--least' as string]: `${props.min ?? 0}px` }}
    >
      {props.children}
    </div>
  );
}
