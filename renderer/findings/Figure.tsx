import type { ReactNode } from 'react';
import { useFindings } from '../store/findings-state.ts';
import styles from './findings.module.css';

/** A number that opens its passages below its line; one without passages is words alone. */
export function Figure(props: {
  readonly name: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}) {
  const isOpen = useFindings(({ open }) => open === props.name);
  if (props.isEmpty) return <span>{props.children}</span>;
  return (
    <button
      type="button"
      className={styles.figure}
      aria-expanded={isOpen}
      onClick={() => useFindings.setState({ open: isOpen ? undefined : props.name })}
    >
      {props.children}
    </button>
  );
}
