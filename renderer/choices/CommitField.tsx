import { TextInput } from '../ui/TextInput.tsx';
import { DraftNotes } from './DraftNotes.tsx';
import { useDraftField } from './use-draft-field.ts';

/**
 * A field that stores what was typed when it is left. In one of a line Enter stores it too, and Escape gives the typing
 * up; in one of several Escape stores it and leads on, for no sentence is thrown away by a key. `field` names it among all
 * fields of the review.
 */
export function CommitField(props: {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
  /** Says the label without showing it. */
  readonly isLabelHidden?: boolean;
  /** Stores the text; rejects where that fails. */
  readonly onCommit: (text: string) => Promise<unknown>;
}) {
  const { field, label, value, multiline = false, placeholder, isReadOnly = false } = props;
  const draft = useDraftField({ field, label, value, onStore: props.onCommit });
  return (
    <div>
      <TextInput
        {...(props.isLabelHidden === true ? { 'aria-label': label } : { label })}
        {...(placeholder === undefined ? {} : { placeholder })}
        value={draft.text}
        multiline={multiline}
        isReadOnly={isReadOnly}
        onChange={draft.type}
        onBlur={() => void draft.store()}
        onKeyDown={(event) => {
          const { key } = event;
          if (key === 'Escape' && !multiline && draft.text !== value) return draft.giveUp();
          if (key === 'Enter' && !multiline) return void draft.store();
          if (key === 'Escape') void draft.store();
          event.continuePropagation();
        }}
      />
      <DraftNotes of={draft} />
    </div>
  );
}
