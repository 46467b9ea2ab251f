import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { maxCodeName } from '../../shared/commands/new-code.ts';
import { NotesBelow } from '../choices/NotesBelow.tsx';
import { useDraftField } from '../choices/use-draft-field.ts';
import styles from './tree.module.css';

/** Names a code in its row: Enter and leaving the field keep the name, Escape does not. */
export function NameField(props: {
  /** Names the field among all of the review. */
  readonly field: string;
  readonly label: string;
  readonly initial: string;
  /** Stores the name; rejects where that fails. */
  readonly onName: (name: string) => Promise<unknown>;
  /** The name is stored, or given up. */
  readonly onEnd: () => void;
}) {
  const { field, initial, label, onEnd } = props;
  const draft = useDraftField({ field, label, value: initial, onStore: props.onName });
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const goHome = (): void => {
    const home = input.current?.closest<HTMLElement>('[data-naming-home]');
    home?.focus({ preventScroll: true });
  };
  const end = (): void => {
    if (isOver.current) return;
    isOver.current = true;
    onEnd();
  };
  const finish = async (): Promise<boolean> => {
    if (draft.text.trim() === '') draft.giveUp();
    const isStored = await draft.store();
    if (isStored) end();
    return isStored;
  };
  const keepByKey = async (): Promise<void> => {
    const finished = finish();
    // The next key is meant for what the name stands in.
    goHome();
    if (!(await finished)) input.current?.focus();
  };
  const use = (key: string): void => {
    draft.use(key);
    goHome();
    end();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void keepByKey();
    else if (event.key === 'Escape') {
      draft.giveUp();
      isOver.current = true;
      goHome();
      onEnd();
    } else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only to know when both field and notes were left
    <span
      className={styles.naming}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) void finish();
      }}
    >
      <input
        className={styles.nameField}
        aria-label={label}
        value={draft.text}
        maxLength={maxCodeName}
        dir="auto"
        spellCheck
        ref={input}
        onChange={(event) => draft.type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <NotesBelow of={{ ...draft, use }} anchor={input} />
    </span>
  );
}
