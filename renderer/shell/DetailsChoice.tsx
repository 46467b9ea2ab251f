import type { ReactNode } from 'react';
import styles from './shell.module.css';

/** One of a few ways, stored at once, with what it does below. */
export function DetailsChoice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly textOf: (option: T) => string;
  readonly isDisabled: boolean;
  readonly onChange: (option: T) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className={styles.detailsChoice}>
      {props.label}
      <select
        value={props.value}
        disabled={props.isDisabled}
        onChange={({ target }) => {
          const option = props.options.find((each) => each === target.value);
          if (option !== undefined) props.onChange(option);
        }}
      >
        {props.options.map((option) => (
          <option key={option} value={option}>
            {props.textOf(option)}
          </option>
        ))}
      </select>
      {props.children}
    </label>
  );
}
