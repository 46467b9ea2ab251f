import { useState } from 'react';
import { TextInput } from './TextInput.tsx';

/** A field that writes what was typed when it is left, or at Enter; Escape gives the typing up. */
export function CommitField(props: {
  readonly label: string;
  readonly value: string;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
  /** Says the label without showing it. */
  readonly isLabelHidden?: boolean;
  readonly onCommit: (text: string) => void;
}) {
  const { label, value, multiline = false, placeholder, isReadOnly = false } = props;
  const [draft, setDraft] = useState<string>();
  const commitDraft = (): void => {
    setDraft(undefined);
    if (draft !== undefined && draft.trim() !== value.trim()) props.onCommit(draft);
  };
  return (
    <TextInput
      {...(props.isLabelHidden === true ? { 'aria-label': label } : { label })}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={draft ?? value}
      multiline={multiline}
      isReadOnly={isReadOnly}
      onChange={setDraft}
      onBlur={commitDraft}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && draft !== undefined) setDraft(undefined);
        else if (event.key === 'Enter' && !multiline) commitDraft();
        else event.continuePropagation();
      }}
    />
  );
}
