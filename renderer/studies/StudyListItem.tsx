import type { MouseEvent } from 'react';
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
  readonly onMenu: (event: MouseEvent) => void;
  /** Opens it beside the text that is coded. */
  readonly onBeside: () => void;
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
      data-document={row.documentId}
      title={row.title}
      style={{ transform: `translateY(${top}px)` }}
      onClick={props.onActivate}
      onContextMenu={props.onMenu}
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
      {row.documentId === undefined ? null : (
        <button
          type="button"
          tabIndex={-1}
          className={styles.beside}
          aria-label={t('studyList.besideOf', { document: row.label })}
          title={t('studyList.beside')}
          onClick={(event) => {
            event.stopPropagation();
            props.onBeside();
          }}
        >
          <svg viewBox="0 0 14 12" width="14" height="12" aria-hidden="true">
            <path d="M.5.5h13v11H.5zM7 .5v11" fill="none" stroke="currentColor" />
          </svg>
        </button>
      )}
      <span className={styles.number}>
        {row.documentId === undefined ? t('studyList.noText') : row.excerpts || '–'}
      </span>
    </div>
  );
}
