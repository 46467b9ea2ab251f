import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './controls.module.css';

interface Props extends Omit<ButtonProps, 'className' | 'style'> {
  /** `primary` once per screen at most; `quiet` inside rows and toolbars. */
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'plain', buttonRef, ...props }: Props) {
  return (
    <AriaButton
      {...props}
      {...(buttonRef === undefined ? {} : { ref: buttonRef })}
      className={`${styles.button} ${styles[look]}`}
    />
  );
}
