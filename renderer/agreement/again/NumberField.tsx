import { useState } from 'react';
import styles from './recode.module.css';

/** A whole number from `least` to `most`; what is typed in between is taken as it is when the field is left. */
export function NumberField(props: {
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}) {
  const { least = 0, most } = props;
  const [typed, setTyped] = useState<string>();
  const take = (text: string): void => {
    setTyped(text);
    const value = Number(text);
    if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most)
      props.onChange(value);
  };
  return (
    <label className={styles.number}>
      {props.label}
      <input
        type="number"
        min={least}
        max={most}
        step={1}
        value={typed ?? props.value}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setTyped(undefined)}
      />
    </label>
  );
}
