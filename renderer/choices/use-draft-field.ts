import { useEffect, useMemo, useRef, useState } from 'react';
import { dropDraft, type LeftText, offerDraft, showField, useDrafts } from '../store/drafts.ts';
import { isNotStored } from '../store/not-stored.ts';
import { notifyError } from '../store/notices.ts';

/** A field whose text is stored when it is left. */
export interface DraftFieldOptions {
  /** Names the field among all of the review: what it is about, and which of its values. */
  readonly field: string;
  /** What the field is called. */
  readonly label: string;
  /** What is stored. */
  readonly value: string;
  /** Stores what was typed; rejects where that fails. */
  readonly onStore: (text: string) => Promise<unknown>;
  /** False where only a button stores it: text that is left behind is offered when the field is back. */
  readonly storesWhenLeft?: boolean;
}

/** What a field with a draft shows and does. */
export interface DraftField {
  readonly text: string;
  /** Why the text is not stored, in words. */
  readonly failure: string | undefined;
  /** What was typed here earlier and is not stored. */
  readonly offers: readonly (readonly [key: string, draft: LeftText])[];
  /** What is stored. */
  readonly value: string;
  type(text: string): void;
  /** Stores what was typed, if anything was. */
  store(): Promise<void>;
  /** Tries once more after a failure. */
  tryAgain(): Promise<void>;
  giveUp(): void;
  use(key: string): void;
  discard(key: string): void;
}

/** Typing from its first key on, with where it goes: the field may show something else before it is stored. */
interface Typing {
  readonly key: string;
  readonly base: string;
  readonly options: DraftFieldOptions;
  text: string;
  isStoring: boolean;
  failed: string | undefined;
}

/**
 * Keeps what is typed while it is typed, stores it when the field is left or taken away, and keeps it in the field
 * with the reason where that fails. What a rule refuses is told, and the field holds what is stored.
 */
export function useDraftField(options: DraftFieldOptions): DraftField {
  const { field, value } = options;
  const [text, setText] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const typing = useRef<Typing>(undefined);
  const isShown = useRef(true);
  const all = useDrafts((state) => state.offers);
  const offers = useMemo(() => [...all].filter(([, draft]) => draft.field === field), [all, field]);
  const differing = offers.filter(([, draft]) => draft.text.trim() !== value.trim());

  const end = (): void => {
    typing.current = undefined;
    setText(undefined);
    setFailure(undefined);
  };
  const write = async (typed: Typing): Promise<void> => {
    const { key, options: to, text: wanted } = typed;
    typed.isStoring = true;
    try {
      await to.onStore(wanted);
      if (typed.text === wanted) {
        if (typing.current === typed) end();
        dropDraft(key);
      }
    } catch (error) {
      notifyError(error);
      if (isNotStored(error)) {
        typed.failed = wanted;
        if (isShown.current && typing.current === typed) setFailure(error.message);
        else leaveBehind(typed);
      } else {
        if (typing.current === typed) end();
        dropDraft(key);
      }
    } finally {
      typed.isStoring = false;
    }
  };
  const store = async (): Promise<void> => {
    const typed = typing.current;
    if (typed === undefined || typed.isStoring || typed.failed === typed.text) return;
    if (typed.text.trim() === typed.options.value.trim()) giveUp();
    else await write(typed);
  };
  const giveUp = (): void => {
    const typed = typing.current;
    end();
    if (typed !== undefined) dropDraft(typed.key);
  };
  const type = (next: string): void => {
    const { keeper } = useDrafts.getState();
    typing.current ??= {
      key: keeper?.begin(field) ?? field,
      base: value,
      options,
      text: next,
      isStoring: false,
      failed: undefined,
    };
    const typed = typing.current;
    typed.text = next;
    setText(next);
    setFailure(undefined);
    const { base, key } = typed;
    keeper?.keep(key, { field, base, text: next, label: options.label });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed goes with the field it was typed into
  useEffect(() => {
    isShown.current = true;
    const hide = showField(async () => {
      if (options.storesWhenLeft !== false) await store();
    });
    return () => {
      hide();
      isShown.current = false;
      const typed = typing.current;
      if (typed === undefined) return;
      typing.current = undefined;
      setText(undefined);
      setFailure(undefined);
      if (options.storesWhenLeft === false || typed.failed === typed.text) leaveBehind(typed);
      else if (!typed.isStoring) void write(typed);
    };
  }, [field]);
  // What was stored after all is no longer offered.
  useEffect(() => {
    for (const [key, draft] of offers) if (draft.text.trim() === value.trim()) dropDraft(key);
  }, [offers, value]);

  return {
    text: text ?? value,
    failure,
    offers: differing,
    value,
    type,
    store,
    tryAgain: async () => {
      if (typing.current !== undefined) await write(typing.current);
    },
    giveUp,
    use: (key) => {
      const draft = all.get(key);
      if (draft === undefined) return;
      type(draft.text);
      dropDraft(key);
      if (options.storesWhenLeft !== false) void store();
    },
    discard: dropDraft,
  };
}

function leaveBehind({ base, key, options, text }: Typing): void {
  const { field, label } = options;
  offerDraft(key, { field, label, base, text, at: 0 });
}
