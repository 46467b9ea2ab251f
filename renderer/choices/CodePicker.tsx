import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { CodeChoice } from '../../shared/commands/coding.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import kit from '../ui/controls.module.css';
import styles from './CodePicker.module.css';
import { PickerRow } from './PickerRow.tsx';
import { type PickerOption, pickerOptions } from './picker-options.ts';
import { usePinning } from './use-pinning.ts';
import { slotAmong, useSlots } from './use-slots.ts';

const noCodes: readonly CodeId[] = [];

interface Props {
  readonly label: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** Codes that make no sense as an answer. */
  readonly exclude?: readonly CodeId[];
  /** Whether a name that no code has may be made into a code; yes unless told otherwise. */
  readonly canCreate?: boolean;
  readonly onChoose: (choice: CodeChoice) => void;
  readonly onCancel?: () => void;
}

/** A field that finds a code, or makes one: type, arrows, Enter; Escape gives up. */
export function CodePicker(props: Props) {
  const { label, placeholder, autoFocus = false, exclude = noCodes, canCreate = true } = props;
  const codes = useReview((state) => state.snapshot.codes);
  const recent = useSession((state) => state.recentCodes);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const options = useMemo(
    () =>
      open
        ? pickerOptions({
            codes,
            query,
            recent,
            exclude,
            canCreate,
          })
        : [],
    [codes, query, recent, exclude, canCreate, open],
  );
  const marked = options[active];
  const pinning = usePinning(open, marked?.kind === 'code' ? marked.node.code : undefined);
  const slots = useSlots();

  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  useEffect(() => {
    if (open) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id, open]);

  const choose = (option: PickerOption | undefined): void => {
    if (option === undefined) return;
    setQuery('');
    setActive(0);
    props.onChoose(
      option.kind === 'code' ? { codeId: option.node.code.id } : { newCode: { name: option.name } },
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || pinning.takes(event)) return;
    const last = options.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? Math.max(0, last) : active - 1,
      PageDown: Math.min(last, active + 8),
      PageUp: Math.max(0, active - 8),
    };
    const next = moves[event.key];
    if (next !== undefined && !event.altKey) setActive(next);
    else if (event.key === 'Enter') choose(options[active]);
    else if (event.key === 'Escape') {
      setQuery('');
      setActive(0);
      props.onCancel?.();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.picker}>
      <input
        ref={field}
        className={kit.wide}
        role="combobox"
        aria-label={label}
        aria-expanded={open && options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && options.length > 0 ? `${id}-${active}` : undefined}
        placeholder={placeholder ?? label}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <ul
        className={styles.list}
        id={`${id}-list`}
        role="listbox"
        // The browser would give a list that scrolls a place in the order of Tab, and it goes when the field is left.
        tabIndex={-1}
        aria-label={label}
        hidden={!open || options.length === 0}
      >
        {options.map((option, at) => (
          <PickerRow
            key={option.kind === 'code' ? option.node.code.id : 'create'}
            id={`${id}-${at}`}
            option={option}
            active={at === active}
            slot={option.kind === 'code' ? slotAmong(slots, option.node.code.id) : undefined}
            asks={at === active && pinning.asked !== undefined}
            onPoint={() => setActive(at)}
            onChoose={() => choose(option)}
          />
        ))}
      </ul>
      {open && options.length === 0 ? (
        <p className={styles.none} role="status">
          {t('picker.none')}
        </p>
      ) : null}
    </div>
  );
}
