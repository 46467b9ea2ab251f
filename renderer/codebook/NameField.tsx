import { type KeyboardEvent, useRef } from 'react';
import { maxCodeName } from '../../shared/commands/new-code.ts';
import styles from './tree.module.css';

/** Names a code in its row: Enter and leaving the field keep the name, Escape does not. */
export function NameField(props: {
  readonly label: string;
  readonly initial: string;
  readonly onDone: (name: string) => void;
  readonly onCancel: () => void;
}) {
  const finished = useRef(false);
  const finish = (element: HTMLElement, end: () => void): void => {
    if (finished.current) return;
    finished.current = true;
    element.closest<HTMLElement>('[data-naming-home]')?.focus({ preventScroll: true });
    end();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const field = event.currentTarget;
    if (event.key === 'Enter') finish(field, () => props.onDone(field.value));
    else if (event.key === 'Escape') finish(field, props.onCancel);
    else return;
    event.preventDefault();
  };
  return (
    <input
      className={styles.nameField}
      aria-label={props.label}
      defaultValue={props.initial}
      maxLength={maxCodeName}
      dir="auto"
      spellCheck
      ref={selectAll}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (finished.current) return;
        finished.current = true;
        props.onDone(event.currentTarget.value);
      }}
    />
  );
}

function selectAll(field: HTMLInputElement | null): void {
  if (field === null || document.activeElement === field) return;
  field.focus();
  field.select();
}
