import type { Reviewer } from '../../shared/records/reviewer.ts';
import styles from './compare.module.css';

/** A reviewer's initials beside their colour; the name is told on pointing and to screen readers. */
export function ReviewerMark({ reviewer }: { readonly reviewer: Reviewer }) {
  return (
    <span className={styles.reviewer} title={reviewer.name}>
      <span
        className={styles.reviewerColour}
        data-code-colour
        style={{ background: `var(--code-${reviewer.colour}-mark)` }}
        aria-hidden="true"
      />
      <span aria-hidden="true">{reviewer.initials}</span>
      <span className="visually-hidden">{reviewer.name}</span>
    </span>
  );
}
