import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import kit from '../ui/controls.module.css';
import { digitOf } from '../ui/digit-key.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { ComboOption } from './ComboOption.tsx';
import type { TickOption } from './tick-options.ts';
import styles from './tick-picker.module.css';

interface Props<O extends TickOption> {
  readonly label: string;
  readonly listLabel: string;
  readonly placeholder: string;
  /** What is said where there is no answer. */
  readonly none: string;
  /** What is said of an answer that is on. */
  readonly has: string;
  readonly make: (name: string) => string;
  readonly options: (typed: string) => readonly O[];
  /** Whether the first nine are answered by digits as long as nothing is typed. */
  readonly hasDigits?: boolean;
  /** Resolves to whether it was done: a name that is refused is there to be put right. */
  readonly onChoose: (option: O) => Promise<boolean>;
  readonly onCancel: () => void;
  readonly onBlur?: () => void;
}

/** A field that finds names or makes one: type, arrows, Enter puts it on or takes it off; Escape goes back. */
export function TickPicker<O extends TickOption>(props: Props<O>) {
  const { hasDigits = false } = props;
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const options = props.options(typed);
  const at = Math.min(active, options.length - 1);

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, id]);

  const choose = (option: O | undefined): void => {
    if (option === undefined) return;
    setTyped('');
    setActive(0);
    void props.onChoose(option).then((isDone) => {
      if (!isDone && option.is === 'new') setTyped((now) => now || option.name);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const last = options.length - 1;
    const to = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1 }[event.key];
    const byDigit = hasDigits && typed === '' ? options[digitFrom(event) - 1] : undefined;
    if (to !== undefined) setActive(Math.max(0, to));
    else if (byDigit !== undefined) choose(byDigit);
    else if (event.key === 'Enter') choose(options[at]);
    else if (event.key === 'Escape') props.onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <input
        ref={field}
        className={`${kit.input} ${kit.wide}`}
        role="combobox"
        aria-label={props.label}
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? `${id}-${at}` : undefined}
        placeholder={props.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onBlur={props.onBlur}
        onKeyDown={onKeyDown}
      />
      <ul
        className={styles.options}
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={props.listLabel}
        hidden={options.length === 0}
      >
        {options.map((option, index) => (
          <ComboOption
            key={`${option.is === 'new'} ${option.name}`}
            id={`${id}-${index}`}
            className={styles.option}
            isActive={index === at}
            onPoint={() => setActive(index)}
            onChoose={() => choose(option)}
          >
            <span className={styles.tick} aria-hidden="true">
              {option.is === 'on' ? '✓' : ''}
            </span>
            <span className={styles.name} dir="auto">
              {option.is === 'new' ? props.make(option.name) : option.name}
            </span>
            {option.is === 'on' ? <span className={styles.has}>{props.has}</span> : null}
            {hasDigits && typed === '' && index < 9 ? <KeyHint keys={String(index + 1)} /> : null}
          </ComboOption>
        ))}
      </ul>
      {options.length === 0 ? <p className={styles.none}>{props.none}</p> : null}
    </>
  );
}

/** The digit that a key means, 0 for none; a sign that Shift writes in its place is a sign. */
function digitFrom({ ctrlKey, key, metaKey, nativeEvent, shiftKey }: KeyboardEvent): number {
  if (ctrlKey || metaKey || (shiftKey && !/^\d$/.test(key))) return 0;
  return digitOf(nativeEvent) ?? 0;
}
