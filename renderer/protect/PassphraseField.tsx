import type { RefObject } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components';
import controls from '../ui/controls.module.css';
import styles from './protect.module.css';

/** A field for a passphrase: hidden or shown, never looked at by a spelling checker, and pasted into like any other. */
export function PassphraseField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isShown: boolean;
  readonly isReadOnly: boolean;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly autoFocus?: boolean;
}) {
  return (
    <TextField
      className={controls.field ?? ''}
      type={props.isShown ? 'text' : 'password'}
      value={props.value}
      onChange={props.onChange}
      isReadOnly={props.isReadOnly}
      autoFocus={props.autoFocus === true}
      autoComplete="off"
      spellCheck="false"
    >
      <Label className={controls.label ?? ''}>{props.label}</Label>
      <Input
        ref={props.inputRef}
        className={styles.input ?? ''}
        autoCapitalize="none"
        autoCorrect="off"
        dir="auto"
      />
      {props.hint === undefined ? null : (
        <Text slot="description" className={styles.soft ?? ''}>
          {props.hint}
        </Text>
      )}
    </TextField>
  );
}
