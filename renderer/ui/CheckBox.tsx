import type { ReactNode } from 'react';
import styles from './check-box.module.css';

/** Something that is so or not, with its words beside the box and what it means below them. */
export function CheckBox(props: {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  /** Where what is seen beside the box is too short to be its name. */
  readonly name?: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  const { isDisabled = false, name } = props;
  return (
    <label className={styles.check} data-disabled={isDisabled || undefined}>
      <input
        type="checkbox"
        checked={props.isSelected}
        disabled={isDisabled}
        onChange={(event) => props.onChange(event.target.checked)}
        {...(name === undefined ? {} : { 'aria-label': name })}
      />
      <span className={styles.words}>
        {props.children}
        {props.hint === undefined ? null : <span className={styles.hint}>{props.hint}</span>}
      </span>
    </label>
  );
}
