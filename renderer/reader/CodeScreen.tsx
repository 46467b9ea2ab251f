import { type ReactNode, useEffect } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { registerActions, runAction } from '../actions/registry.ts';
import { useTypedWords } from '../actions/typed-words.ts';
import { drawerWidths, useDrawer } from '../choices/use-drawer.ts';
import { useSession } from '../store/session-store.ts';
import { Panes, RestPane } from '../ui/Panes.tsx';
import { SizedPane } from '../ui/SizedPane.tsx';
import { openAskedPassages } from './auto-code-state.ts';
import styles from './code-screen.module.css';
import { Inspector } from './Inspector.tsx';
import { ReadingArea } from './ReadingArea.tsx';
import { readerActions } from './reader-actions.ts';
import { typedLetters } from './typed-letters.ts';

/**
 * The Code screen: what is handed in on the left, the text in the middle, the inspector on the right, or what is handed
 * in to stand about it.
 */
export function CodeScreen(props: {
  readonly left: ReactNode;
  readonly right?: (inspector: ReactNode) => ReactNode;
}) {
  const { left, right = (inspector) => inspector } = props;
  useEffect(() => registerActions(readerActions()), []);
  useEffect(openAskedPassages, []);
  useTypedWords(typedLetters);
  return (
    <Panes lie="row">
      <SidePane side="left" label={t('pane.left')} boundary={t('pane.boundary.left')}>
        {left}
      </SidePane>
      <RestPane min={320}>
        <ReadingArea />
      </RestPane>
      <SidePane side="right" label={t('pane.right')} boundary={t('pane.boundary.right')}>
        {right(<Inspector />)}
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
      defaultSize={sideWidth()}
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
