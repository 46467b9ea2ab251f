import {
  type KeyboardEvent,
  type RefObject,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { hasQuotes } from '../../shared/records/quote-token.ts';
import { LateBit } from '../ui/Late.tsx';
import { DraftNotes } from './DraftNotes.tsx';
import { memoQuotes } from './late-memo-quotes.ts';
import { pasteQuotes } from './memo-quotes.ts';
import type { DraftField } from './use-draft-field.ts';

interface Props {
  readonly draft: DraftField;
  readonly label: string;
  /** The look of a label that is shown above the field; without it the label is only said. */
  readonly labelLook?: string | undefined;
  readonly look?: string | undefined;
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
  readonly takesFocus?: boolean;
  /** False where only a button or key stores what was typed. */
  readonly storesWhenLeft?: boolean;
  readonly fieldRef?: RefObject<HTMLTextAreaElement | null>;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** The plain field of a memo. A memo with quotes is shown in words while nobody writes; the field comes back with the focus. */
export function MemoArea({ draft, label, storesWhenLeft = true, ...props }: Props) {
  const own = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const field = props.fieldRef ?? own;
  const [isWriting, setWriting] = useState(props.takesFocus === true);
  const { kind } = useSyncExternalStore(memoQuotes.subscribe, memoQuotes.read);
  const quotes = hasQuotes(draft.text);
  const isAside = !isWriting && quotes && kind === 'here';
  const area = (
    <textarea
      ref={field}
      id={id}
      // biome-ignore lint/a11y/noAutofocus: it was asked for by a key or button
      autoFocus={props.takesFocus}
      className={isAside ? 'visually-hidden' : props.look}
      data-memo-text
      dir="auto"
      {...(props.labelLook === undefined ? { 'aria-label': label } : {})}
      placeholder={props.placeholder}
      readOnly={props.isReadOnly}
      value={draft.text}
      onChange={(event) => draft.type(event.target.value)}
      onPaste={pasteQuotes}
      onFocus={() => setWriting(true)}
      onBlur={() => {
        if (storesWhenLeft) void draft.store();
      }}
      onKeyDown={props.onKeyDown}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices where the focus went
    <div
      onBlur={({ relatedTarget }) => {
        // A button below the field must not move away while it is pressed.
        const stays = relatedTarget?.closest('[data-memo-text], [data-memo-tools]');
        if (stays === null || stays === undefined) setWriting(false);
      }}
    >
      {props.labelLook === undefined ? (
        area
      ) : (
        <label className={props.labelLook} htmlFor={id}>
          <span>{label}</span>
          {area}
        </label>
      )}
      <DraftNotes of={draft} />
      <LateBit part={memoQuotes} wanted={quotes} given={{ text: draft.text, field, isAside }} />
    </div>
  );
}
