import type { Code } from '../../shared/records/code.ts';
import styles from './controls.module.css';

/** A code's colour; its shape tells a code (disc), a descriptive theme (ring) and an analytical one (square). */
export function CodeDot({ code }: { readonly code: Pick<Code, 'colour' | 'kind'> }) {
  const colour = `var(--code-${code.colour}-mark)`;
  return (
    <span
      className={styles.dot}
      data-kind={code.kind}
      data-code-colour
      style={{ background: colour, borderColor: colour }}
      aria-hidden="true"
    />
  );
}
