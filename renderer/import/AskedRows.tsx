import type { ReactNode } from 'react';
import styles from './import.module.css';

/** Rows under a title, each with a choice about something a file holds. */
export function AskedRows(props: {
  readonly title: string;
  readonly why?: string;
  readonly children: ReactNode;
}) {
  return (
    <>
      <h3 className={styles.asked}>{props.title}</h3>
      {props.why === undefined ? null : <p className={styles.why}>{props.why}</p>}
      <ul>{props.children}</ul>
    </>
  );
}

export function AskedRow(props: {
  readonly name: string;
  readonly says: string;
  /** All of a name that is cut. */
  readonly title?: string;
  /** It belongs to the row above. */
  readonly isBelow?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <li className={styles.column} data-below={props.isBelow || undefined}>
      <span className={styles.columnName} title={props.title}>
        <strong dir="auto">{props.name}</strong>
        <span className={styles.why} dir="auto">
          {props.says}
        </span>
      </span>
      {props.children}
    </li>
  );
}
