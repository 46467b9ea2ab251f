import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './exports.module.css';

/** One of a few. */
export function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <RadioGroup className={styles.field ?? ''} value={props.value} onChange={props.onChange}>
      <Label>{props.label}</Label>
      <div className={styles.radios}>
        {props.options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles.radio ?? ''}>
            {option.text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
