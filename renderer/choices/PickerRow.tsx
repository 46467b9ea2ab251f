import { pathName } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { SlotKey } from '../ui/SlotKey.tsx';
import styles from './CodePicker.module.css';
import { ComboOption } from './ComboOption.tsx';
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
    <ComboOption
      id={props.id}
      className={styles.option}
      isActive={props.active}
      onPoint={props.onPoint}
      onChoose={props.onChoose}
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
    </ComboOption>
  );
}
