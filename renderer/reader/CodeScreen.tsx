import { type ReactNode, useEffect } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { t } from '../../shared/messages/messages.ts';
import { registerActions } from '../actions/registry.ts';
import { useSession } from '../store/session-store.ts';
import styles from './code-screen.module.css';
import { Inspector } from './Inspector.tsx';
import { Reader } from './Reader.tsx';
import { readerActions } from './reader-actions.ts';

/** The Code screen: what is handed in on the left, the text in the middle, the inspector on the right. */
export function CodeScreen({ left }: { readonly left: ReactNode }) {
  useEffect(() => registerActions(readerActions()), []);
  return (
    <Group orientation="horizontal" className={styles.screen}>
      <SidePane side="left" label={t('pane.left')} size={sideWidth()}>
        {left}
      </SidePane>
      <Separator className={styles.separator} />
      <Panel id="reader" minSize={360}>
        <Reader />
      </Panel>
      <Separator className={styles.separator} />
      <SidePane side="right" label={t('pane.right')} size={sideWidth()}>
        <Inspector />
      </SidePane>
    </Group>
  );
}

/** Narrow windows leave the text its measure first. */
function sideWidth(): number {
  return Math.max(200, Math.min(272, Math.round(innerWidth * 0.19)));
}

function SidePane(props: {
  readonly side: 'left' | 'right';
  readonly label: string;
  readonly size: number;
  readonly children: ReactNode;
}) {
  const field = props.side === 'left' ? 'leftPane' : 'rightPane';
  const shown = useSession((state) => state[field]);
  const panel = usePanelRef();
  useEffect(() => {
    if (shown) panel.current?.expand();
    else panel.current?.collapse();
  }, [shown, panel]);
  return (
    <Panel
      id={props.side}
      panelRef={panel}
      collapsible
      collapsedSize={0}
      minSize={200}
      maxSize="45%"
      defaultSize={shown ? props.size : 0}
      groupResizeBehavior="preserve-pixel-size"
      // Dragging the boundary to the edge hides the pane as the key does.
      onResize={({ inPixels }, _id, before) => {
        if (before === undefined) return;
        const open = inPixels > 1;
        if (useSession.getState()[field] !== open) useSession.setState({ [field]: open });
      }}
    >
      <aside className={styles.side} aria-label={props.label} hidden={!shown}>
        {props.children}
      </aside>
    </Panel>
  );
}
