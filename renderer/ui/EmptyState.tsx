import type { ReactNode } from 'react';
import styles from './controls.module.css';

/** What an empty screen is for, in a sentence, and the next step. */
export function EmptyState(props: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      <div className={styles.emptyActions}>{props.children}</div>
    </div>
  );
}
