import { useReview } from '../store/review-store.ts';
import { useSession } from '../store/session-store.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import styles from './take-selection.module.css';

/** Takes what is selected in the text, as its key does; the selection stays. */
export function TakeSelection(props: {
  readonly label: string;
  readonly keys: string | undefined;
  readonly onTake: () => void;
}) {
  const readOnly = useReview((state) => state.readOnly);
  const hasSelection = useSession((state) => state.selection !== undefined);
  return (
    <button
      type="button"
      className={styles.take}
      disabled={readOnly || !hasSelection}
      onPointerDown={(event) => event.preventDefault()}
      onClick={props.onTake}
    >
      {props.label} <KeyHint keys={props.keys ?? ''} />
    </button>
  );
}
