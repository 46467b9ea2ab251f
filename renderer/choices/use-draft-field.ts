import { useEffect, useRef, useState } from 'react';
import { noteFailure, showField } from '../store/drafts.ts';
import { isNotStored } from '../store/not-stored.ts';
import { notifyError } from '../store/notices.ts';
import { type Offers, useOffers } from './use-offers.ts';
import { leaveBehind, type TypedField, type Typing, useTypedText } from './use-typed-text.ts';

/** A field whose text is stored when it is left. */
export interface DraftFieldOptions extends TypedField {
  /** Stores what was typed; rejects where that fails. */
  readonly onStore: (text: string) => Promise<unknown>;
  /** False where only a button stores it: text that is left behind is offered when the field is back. */
  readonly storesWhenLeft?: boolean;
}

/** What a field with a draft shows and does. */
export interface DraftField extends Pick<Offers, 'discard' | 'offers'> {
  readonly text: string;
  /** Why the text is not stored, in words. */
  readonly failure: string | undefined;
  /** What is stored. */
  readonly value: string;
  type(text: string): void;
  /** Stores what was typed, if anything was; false where it still stands in the field. */
  store(): Promise<boolean>;
  /** Tries once more after a failure. */
  tryAgain(): Promise<boolean>;
  giveUp(): void;
  use(key: string): void;
}

/** How storing a typing goes. */
interface Storing {
  isUnderWay: boolean;
  failed?: string;
}

/**
 * Keeps what is typed while it is typed, stores it when the field is left or taken away, and keeps it in the field
 * with the reason where that fails. What a rule refuses is told, and the field holds what is stored.
 */
export function useDraftField(options: DraftFieldOptions): DraftField {
  const { field, storesWhenLeft = true, value } = options;
  const [failure, setFailure] = useState<string>();
  const { current: storings } = useRef(new WeakMap<Typing<DraftFieldOptions>, Storing>());
  /** What stood in the field of a form as that went, which may be before its form was stored. */
  const left = useRef<Typing<DraftFieldOptions>>(undefined);
  const typed = useTypedText<DraftFieldOptions>(options, (typing) => {
    setFailure(undefined);
    const storing = storings.get(typing);
    if (!storesWhenLeft) left.current = typing;
    if (!storesWhenLeft || storing?.failed === typing.text) leaveBehind(typing);
    else if (storing?.isUnderWay !== true) void write(typing);
  });
  const { offers, take, discard } = useOffers(field, value);

  const forget = (typing: Typing<DraftFieldOptions>): void => {
    if (typed.current() === typing) setFailure(undefined);
    typed.forget(typing);
  };
  const write = async (typing: Typing<DraftFieldOptions>): Promise<boolean> => {
    const wanted = typing.text;
    const storing: Storing = { isUnderWay: true };
    storings.set(typing, storing);
    try {
      await typing.into.onStore(wanted);
      if (typing.text === wanted) forget(typing);
      return true;
    } catch (error) {
      if (!isNotStored(error)) {
        notifyError(error);
        forget(typing);
        return true;
      }
      storing.failed = wanted;
      if (typed.current() === typing) {
        // Told once, beside the text.
        setFailure(error.message);
        noteFailure(typing.key, error.message);
      } else {
        notifyError(error);
        leaveBehind(typing);
      }
      return false;
    } finally {
      storing.isUnderWay = false;
    }
  };
  const giveUp = (): void => {
    const typing = typed.current() ?? left.current;
    if (typing?.into.field === field) forget(typing);
  };
  const store = async (): Promise<boolean> => {
    const typing = typed.current();
    if (typing === undefined) return true;
    const storing = storings.get(typing);
    if (storing?.isUnderWay === true || storing?.failed === typing.text) return false;
    if (typing.text.trim() !== typing.into.value.trim()) return write(typing);
    giveUp();
    return true;
  };
  const type = (text: string): void => {
    setFailure(undefined);
    typed.type(text);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what a field stores goes by what is in it then
  useEffect(
    () =>
      showField(async () => {
        if (storesWhenLeft) await store();
      }),
    [field],
  );

  return {
    text: typed.text ?? value,
    failure,
    offers,
    value,
    type,
    store,
    tryAgain: async () => {
      const typing = typed.current();
      return typing === undefined || write(typing);
    },
    giveUp,
    use: (key) => {
      const text = take(key);
      if (text === undefined) return;
      type(text);
      if (storesWhenLeft) void store();
    },
    discard,
  };
}
