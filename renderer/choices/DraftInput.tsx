import type { ComponentProps } from 'react';
import { TextInput } from '../ui/TextInput.tsx';
import { DraftNotes } from './DraftNotes.tsx';
import type { DraftField } from './use-draft-field.ts';

type Props = Omit<ComponentProps<typeof TextInput>, 'onChange' | 'onKeyDown' | 'value'> & {
  readonly draft: DraftField;
};

/**
 * A field of a form that a button or Enter stores. Escape gives up what was typed into a line, whatever else it does there;
 * prose of several lines is offered again.
 */
export function DraftInput({ draft, ...props }: Props) {
  return (
    <div>
      <TextInput
        {...props}
        value={draft.text}
        onChange={draft.type}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && props.multiline !== true) draft.giveUp();
          event.continuePropagation();
        }}
      />
      <DraftNotes of={draft} />
    </div>
  );
}
