import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import styles from './shell.module.css';

/** Studies above, codebook below, with a boundary that can be dragged or moved by key. */
export function LeftPane(props: { readonly top: ReactNode; readonly bottom: ReactNode }) {
  return (
    <Group orientation="vertical" className={styles.leftPane}>
      <Panel defaultSize="38%" minSize="15%">
        {props.top}
      </Panel>
      <Separator className={styles.separator} />
      <Panel minSize="20%">{props.bottom}</Panel>
    </Group>
  );
}
