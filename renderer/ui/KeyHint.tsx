import styles from './controls.module.css';
import { keyLabel } from './key-label.ts';

/** A key as a small cap, for menus and buttons; not read out, since it repeats `aria-keyshortcuts`. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <kbd className={styles.key} aria-hidden="true">
      {keyLabel(keys)}
    </kbd>
  );
}
