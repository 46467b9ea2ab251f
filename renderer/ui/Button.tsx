import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './controls.module.css';

interface Props extends Omit<ButtonProps, 'className' | 'style'> {
  /** `primary` once per screen at most; `quiet` inside rows and toolbars. */
  readonly look?: 'primary' | 'plain' | 'quiet';
}

export function Button({ look = 'plain', ...props }: Props) {
  return <AriaButton {...props} className={`${styles.button} ${styles[look]}`} />;
}
