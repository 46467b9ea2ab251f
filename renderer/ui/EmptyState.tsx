import { type ReactNode, useId } from 'react';
import styles from './controls.module.css';

/** What an empty screen is for, in a sentence, and the next step. */
export function EmptyState(props: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
  /** Not where the work of a screen goes on, as in a pane beside it. */
  readonly isAside?: boolean;
}) {
  const id = useId();
  return (
    // Who comes to the next step by key hears the title and the sentence with it.
    <div
      className={styles.empty}
      data-work={props.isAside === true ? undefined : true}
      role="group"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
    >
      <h2 id={`${id}title`}>{props.title}</h2>
      <p id={`${id}text`}>{props.text}</p>
      <div className={styles.emptyActions}>{props.children}</div>
    </div>
  );
}
