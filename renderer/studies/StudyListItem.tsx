import { t } from '../../shared/messages/messages.ts';
import styles from './list.module.css';
import type { ListRow } from './study-list-rows.ts';

/** One line of the list: a study, or a document of one that has several. */
export function StudyListItem(props: {
  readonly row: ListRow;
  readonly index: number;
  /** In pixels. */
  readonly top: number;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly onActivate: () => void;
  readonly onFold: () => void;
}) {
  const { row, index, top, isOpen, isActive } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys of all its lines
    <div
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.expanded}
      aria-selected={isOpen}
      aria-disabled={row.documentId === undefined}
      tabIndex={isActive ? 0 : -1}
      className={styles.item}
      data-index={index}
      data-level={row.level}
      title={row.title}
      style={{ transform: `translateY(${top}px)` }}
      onClick={props.onActivate}
    >
      {row.expanded === undefined ? (
        <span className={styles.fold} />
      ) : (
        <span
          className={styles.fold}
          data-expanded={row.expanded || undefined}
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            props.onFold();
          }}
        >
          ▸
        </span>
      )}
      <span className={styles.label} dir="auto">
        {row.label}
      </span>
      <span className={styles.number}>
        {row.documentId === undefined ? t('studyList.noText') : row.excerpts || '–'}
      </span>
    </div>
  );
}
