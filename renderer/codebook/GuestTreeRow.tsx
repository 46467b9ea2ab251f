import { type CSSProperties, memo } from 'react';
import type { CodeUse } from '../../shared/codebook/tally.ts';
import { t } from '../../shared/messages/messages.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { FullName } from '../ui/FullName.tsx';
import { chooseGuest, openPopover } from './codebook-view.ts';
import { RowCount } from './RowCount.tsx';
import styles from './tree.module.css';
import type { GuestRow } from './tree-rows.ts';

/** A code at a further place: a sign and words tell it from the codes that are at home there. */
export const GuestTreeRow = memo(function GuestTreeRow(props: {
  readonly domId: string;
  readonly row: GuestRow;
  readonly index: number;
  readonly use: CodeUse | undefined;
  readonly isChosen: boolean;
  /** It is chosen, and the tree has the focus. */
  readonly isCurrent: boolean;
  readonly onActivate: (row: GuestRow) => void;
}) {
  const { isChosen, row } = props;
  const { code, parent } = row.node;
  const menu = { kind: 'guest', codeId: code.id, themeId: row.theme.code.id } as const;
  const home = parent?.code.name ?? t('codebook.topLevel');
  return (
    <div
      role="row"
      id={props.domId}
      className={styles.row}
      style={{ '--level': row.level } as CSSProperties}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-rowindex={props.index + 1}
      aria-selected={isChosen}
      data-current={isChosen || undefined}
      data-retired={code.retired}
      data-kind={code.kind}
      data-guest
      onMouseDown={() => chooseGuest(row)}
      onDoubleClick={() => props.onActivate(row)}
      onContextMenu={(event) => {
        event.preventDefault();
        chooseGuest(row);
        openPopover(menu, { x: event.clientX, y: event.clientY });
      }}
    >
      <div role="gridcell" className={styles.name}>
        <span className={styles.guestSign} aria-hidden="true">
          ↪
        </span>
        <CodeDot code={code} />
        <FullName className={styles.label} name={code.name} isFocused={props.isCurrent} />
        <span className={styles.guestOf} dir="auto">
          {t('codebook.alsoUnderHome', { theme: home })}
        </span>
      </div>
      <RowCount use={props.use} />
      <div role="gridcell" className={styles.more}>
        <button
          type="button"
          tabIndex={isChosen ? 0 : -1}
          className={styles.moreButton}
          aria-label={t('codebook.actionsFor', { code: code.name })}
          aria-haspopup="menu"
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            openPopover(menu, { x: box.left, y: box.bottom });
          }}
        >
          ⋯
        </button>
      </div>
    </div>
  );
});
