import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import type { Study } from '../../shared/records/study.ts';
import { ComboOption } from '../choices/ComboOption.tsx';
import { notifyError } from '../store/notices.ts';
import { useReview } from '../store/review-store.ts';
import kit from '../ui/controls.module.css';
import {
  endLabelling,
  type LabelOption,
  labelOptions,
  leaveField,
  toggleLabel,
} from './labelling.ts';
import styles from './labels.module.css';

/** A field that finds labels or makes one: type, arrows, Enter puts it on or takes it off; Escape goes back. */
export function LabelPicker({ label, study }: { readonly study: Study; readonly label: string }) {
  const review = useReview((state) => state.snapshot.review);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const options = labelOptions(review, study, typed);
  const at = Math.min(active, options.length - 1);

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, id]);

  const choose = (option: LabelOption | undefined): void => {
    if (option === undefined) return;
    setTyped('');
    setActive(0);
    toggleLabel(study, option)
      .then((isDone) => {
        // A name that is refused is there to be put right.
        if (!isDone && option.is === 'new') setTyped((now) => now || option.name);
      })
      .catch(notifyError);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const last = options.length - 1;
    const to = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1 }[event.key];
    if (to !== undefined) setActive(Math.max(0, to));
    else if (event.key === 'Enter') choose(options[at]);
    else if (event.key === 'Escape') leaveField();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.picker}>
      <input
        ref={field}
        className={`${kit.input} ${kit.wide}`}
        role="combobox"
        aria-label={label}
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? `${id}-${at}` : undefined}
        placeholder={t('labels.find')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onBlur={endLabelling}
        onKeyDown={onKeyDown}
      />
      <ul
        className={styles.options}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('labels.title')}
        hidden={options.length === 0}
      >
        {options.map((option, index) => (
          <Option
            key={`${option.is === 'new'} ${option.name}`}
            id={`${id}-${index}`}
            option={option}
            isActive={index === at}
            onPoint={() => setActive(index)}
            onChoose={() => choose(option)}
          />
        ))}
      </ul>
      {options.length === 0 ? <p className={styles.none}>{t('labels.none')}</p> : null}
    </div>
  );
}

function Option(props: {
  readonly id: string;
  readonly option: LabelOption;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}) {
  const { is, name } = props.option;
  return (
    <ComboOption
      id={props.id}
      className={styles.option}
      isActive={props.isActive}
      onPoint={props.onPoint}
      onChoose={props.onChoose}
    >
      <span className={styles.tick} aria-hidden="true">
        {is === 'on' ? '✓' : ''}
      </span>
      <span className={styles.name} dir="auto">
        {is === 'new' ? t('labels.make', { name }) : name}
      </span>
      {is === 'on' ? <span className={styles.has}>{t('labels.has')}</span> : null}
    </ComboOption>
  );
}
