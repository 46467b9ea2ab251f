import { useEffect, useState } from 'react';
import { DraftInput } from '../../choices/DraftInput.tsx';
import { useFormField } from '../../choices/use-form-field.ts';
import { nameField } from './said-names.ts';

/** A name that the dialog is told as it is typed, and that is kept meanwhile. */
export function SaidName(props: {
  readonly label: string;
  /** Tells the field from the others of the dialog. */
  readonly of: string;
  /** What is said so far. */
  readonly said: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly onSay: (name: string) => void;
}) {
  const { label, of, onSay, said, ...look } = props;
  const [proposed] = useState(said);
  const draft = useFormField({ field: nameField(of), label, value: proposed });
  const { text } = draft;
  // It may be typed, given up, or taken from what was typed earlier.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when it changes
  useEffect(() => {
    if (text !== said) onSay(text);
  }, [text, said]);
  return <DraftInput {...look} label={label} draft={draft} />;
}
