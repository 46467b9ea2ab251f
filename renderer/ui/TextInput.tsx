import type { Ref } from 'react';
import { Input, Label, TextArea, TextField, type TextFieldProps } from 'react-aria-components';
import styles from './controls.module.css';
import { enterListBelow } from './enter-list.ts';

interface Props extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  /** Shown above the field; give `aria-label` instead where the label would only repeat a heading. */
  readonly label?: string;
  readonly placeholder?: string;
  readonly multiline?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function TextInput({ label, placeholder, multiline = false, inputRef, ...props }: Props) {
  const hint = placeholder === undefined ? {} : { placeholder };
  return (
    <TextField {...props} className={styles.field ?? ''}>
      {label === undefined ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      {multiline ? (
        <TextArea {...hint} />
      ) : (
        <Input
          {...hint}
          {...(props.type === 'search' ? { onKeyDown: enterListBelow, spellCheck: false } : {})}
          {...(inputRef === undefined ? {} : { ref: inputRef })}
        />
      )}
    </TextField>
  );
}
