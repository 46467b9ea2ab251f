import { pathName } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { SlotKey } from '../ui/SlotKey.tsx';
import styles from './CodePicker.module.css';
import type { PickerOption } from './picker-options.ts';

/** One answer of a code picker: a code with the names above it and its number key, or the name of a new one. */
export function PickerRow(props: {
  readonly id: string;
  readonly option: PickerOption;
  readonly active: boolean;
  /** The number key of the code. */
  readonly slot: number | undefined;
  /** Waits for the digit that is to be its key. */
  readonly asks: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}) {
  const { option } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox field has the keys
    <li
      id={props.id}
      className={styles.option}
      role="option"
      tabIndex={-1}
      aria-selected={props.active}
      onPointerMove={props.onPoint}
      // The field keeps the focus, so that the list stays open until the click is done.
      onPointerDown={(event) => event.preventDefault()}
      onClick={props.onChoose}
    >
      {option.kind === 'code' ? (
        <>
          <CodeDot code={option.node.code} />
          <span className={styles.name} dir="auto">
            {option.node.code.name}
          </span>
          {option.node.parent === undefined ? null : (
            <span className={styles.path} dir="auto">
              {pathName(option.node.parent)}
            </span>
          )}
          {props.asks ? (
            <span className={styles.asks}>{t('slots.ask')}</span>
          ) : (
            <SlotKey number={props.slot} />
          )}
        </>
      ) : (
        <span className={styles.name} dir="auto">
          {t('picker.create', { name: option.name })}
        </span>
      )}
    </li>
  );
}
