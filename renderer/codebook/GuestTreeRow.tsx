import { memo } from 'react';
import type { CodeUse } from '../../shared/codebook/tally.ts';
import { t } from '../../shared/messages/messages.ts';
import { CodeDot } from '../ui/CodeDot.tsx';
import { FullName } from '../ui/FullName.tsx';
import { chooseGuest, openPopover } from './codebook-view.ts';
import { RowCount } from './RowCount.tsx';
import { RowMore } from './RowMore.tsx';
import styles from './tree.module.css';
import { treeRowProps } from './tree-row-props.ts';
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
      {...treeRowProps(row, props.domId, props.index)}
      aria-selected={isChosen}
      data-current={isChosen || undefined}
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
      <RowMore code={code.name} isChosen={isChosen} menu={menu} />
    </div>
  );
});
