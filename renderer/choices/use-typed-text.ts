import { useEffect, useRef, useState } from 'react';
import { dropDraft, keepDraft, leaveDraft } from '../store/drafts.ts';

/** A field that text is typed into. */
export interface TypedField {
  /** Names the field among all of the review: what it is about, and which of its values. */
  readonly field: string;
  /** What the field is called. */
  readonly label: string;
  /** What is stored. */
  readonly value: string;
}

/** Typing from its first key on, with where it goes: the field may show something else before it is stored. */
export interface Typing<Field extends TypedField> {
  readonly key: string;
  readonly base: string;
  readonly into: Field;
  text: string;
}

export interface TypedText<Field extends TypedField> {
  /** What is typed; undefined where nothing is. */
  readonly text: string | undefined;
  current(): Typing<Field> | undefined;
  type(text: string): void;
  /** What was typed is stored, or given up: nothing of it is kept. */
  forget(typing: Typing<Field>): void;
}

/** Keeps what is typed while it is typed. `whenGone` gets what stands in the field as that goes. */
export function useTypedText<Field extends TypedField>(
  into: Field,
  whenGone: (typing: Typing<Field>) => void,
): TypedText<Field> {
  const [text, setText] = useState<string>();
  const typing = useRef<Typing<Field>>(undefined);
  const end = (): void => {
    typing.current = undefined;
    setText(undefined);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed goes with the field it was typed into
  useEffect(
    () => () => {
      const typed = typing.current;
      if (typed === undefined) return;
      end();
      whenGone(typed);
    },
    [into.field],
  );
  return {
    text,
    current: () => typing.current,
    type: (next) => {
      const { field, label, value } = into;
      const base = typing.current?.base ?? value;
      const key = keepDraft(typing.current?.key, { field, base, text: next, label });
      typing.current ??= { key, base, into, text: next };
      typing.current.text = next;
      setText(next);
    },
    forget: (typed) => {
      if (typing.current === typed) end();
      dropDraft(typed.key, typed.into.field);
    },
  };
}

/** What was typed is offered when its field is shown again. */
export function leaveBehind<Field extends TypedField>({
  base,
  into,
  key,
  text,
}: Typing<Field>): void {
  leaveDraft(key, { field: into.field, label: into.label, base, text });
}
