import { t } from '../../shared/messages/messages.ts';
import { openPopover } from './codebook-view.ts';
import styles from './tree.module.css';

/** The button of a row that opens its menu below itself. */
export function RowMore(props: {
  readonly code: string;
  readonly isChosen: boolean;
  readonly menu: Parameters<typeof openPopover>[0];
}) {
  return (
    <div role="gridcell" className={styles.more}>
      <button
        type="button"
        tabIndex={props.isChosen ? 0 : -1}
        className={styles.moreButton}
        aria-label={t('codebook.actionsFor', { code: props.code })}
        aria-haspopup="menu"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          openPopover(props.menu, { x: box.left, y: box.bottom });
        }}
      >
        ⋯
      </button>
    </div>
  );
}
