import type { CSSProperties } from 'react';
import styles from './tree.module.css';
import type { CodeRow, GuestRow } from './tree-rows.ts';

/** What every row of the tree says of itself, at home or at a further place. */
export function treeRowProps(row: CodeRow | GuestRow, domId: string, index: number) {
  const { code } = row.node;
  return {
    id: domId,
    className: styles.row,
    style: { '--level': row.level } as CSSProperties,
    'aria-level': row.level,
    'aria-posinset': row.position,
    'aria-setsize': row.siblings,
    'aria-rowindex': index + 1,
    'data-retired': code.retired,
    'data-kind': code.kind,
  } as const;
}
