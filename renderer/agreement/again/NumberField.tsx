import { WholeNumberInput } from '../../ui/WholeNumberInput.tsx';
import styles from './recode.module.css';

/** A whole number from `least` to `most`, with its label. */
export function NumberField(props: {
  readonly label: string;
  readonly value: number;
  readonly least?: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}) {
  const { label, ...asked } = props;
  return (
    <label className={styles.number}>
      {label}
      <WholeNumberInput {...asked} />
    </label>
  );
}
