import { t } from '../../shared/messages/all-messages.ts';
import type { Shown } from '../../shared/team/view.ts';
import { closedCount } from './closed-count.ts';
import styles from './closed-note.module.css';

/** Says what a screen keeps back while documents are coded blind, whether or not there is any (B1); nothing where none is. */
export function ClosedNote(props: {
  readonly of: 'coding' | 'findings' | 'map' | 'memos';
  readonly snapshot: Shown;
}) {
  const count = closedCount(props.snapshot);
  if (count === 0) return null;
  return (
    <p className={styles.note} role="note">
      {props.of === 'coding' ? t('note.closed', { count }) : t(`closed.${props.of}`, { count })}
    </p>
  );
}
