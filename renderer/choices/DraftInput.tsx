import type { ComponentProps } from 'react';
import { TextInput } from '../ui/TextInput.tsx';
import { DraftNotes } from './DraftNotes.tsx';
import type { DraftField } from './use-draft-field.ts';

type Props = Omit<ComponentProps<typeof TextInput>, 'onChange' | 'onKeyDown' | 'value'> & {
  readonly draft: DraftField;
};

/** A field of a form that a button or Enter stores: Escape gives up what was typed, whatever else it does there. */
export function DraftInput({ draft, ...props }: Props) {
  return (
    <div>
      <TextInput
        {...props}
        value={draft.text}
        onChange={draft.type}
        onKeyDown={(event) => {
          if (event.key === 'Escape') draft.giveUp();
          event.continuePropagation();
        }}
      />
      <DraftNotes of={draft} />
    </div>
  );
}
