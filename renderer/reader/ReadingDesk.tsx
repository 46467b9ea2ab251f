import type { ReactNode } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { runAction } from '../actions/registry.ts';
import { drawerWidths, useDrawer } from '../choices/use-drawer.ts';
import { useSession } from '../store/session-store.ts';
import { Panes, RestPane } from '../ui/Panes.tsx';
import { SizedPane } from '../ui/SizedPane.tsx';
import styles from './code-screen.module.css';
import { ReadingArea } from './ReadingArea.tsx';

/** A text with what is handed in on either side of it; the panes become drawers where the window is narrow. */
export function ReadingDesk(props: {
  readonly left: ReactNode;
  readonly right: ReactNode;
  /** What stands in place of the text. */
  readonly middle?: ReactNode;
  /** In pixels; as wide as the left pane where absent. */
  readonly rightWidth?: number;
}) {
  return (
    <Panes lie="row">
      <SidePane
        side="left"
        label={t('pane.left')}
        boundary={t('pane.boundary.left')}
        width={sideWidth()}
      >
        {props.left}
      </SidePane>
      <RestPane min={320}>{props.middle ?? <ReadingArea />}</RestPane>
      <SidePane
        side="right"
        label={t('pane.right')}
        boundary={t('pane.boundary.right')}
        width={props.rightWidth ?? sideWidth()}
      >
        {props.right}
      </SidePane>
    </Panes>
  );
}

/** Narrow windows leave the text its measure first. */
function sideWidth(): number {
  return Math.max(200, Math.min(272, Math.round(innerWidth * 0.19)));
}

function toText(): void {
  runAction('reader.text');
}

function SidePane(props: {
  readonly side: 'left' | 'right';
  readonly label: string;
  readonly boundary: string;
  readonly width: number;
  readonly children: ReactNode;
}) {
  const field = props.side === 'left' ? 'leftPane' : 'rightPane';
  const shown = useSession((state) => state[field]);
  const drawer = useDrawer({
    side: props.side,
    name: props.label,
    below: drawerWidths.besideText,
    back: toText,
  });
  return (
    // Dragging the boundary to the edge hides the pane as the key does.
    <SizedPane
      side={props.side}
      label={props.boundary}
      defaultSize={props.width}
      limits={{ min: 200, maxShare: 0.45 }}
      open={shown}
      drawer={drawer}
      onOpenChange={(open) => useSession.setState({ [field]: open })}
    >
      <aside className={styles.side} aria-label={props.label}>
        {props.children}
      </aside>
    </SizedPane>
  );
}
