import type { ReactNode } from 'react';
import type { Side } from '../store/drawers.ts';
import panes from '../ui/panes.module.css';
import { drawerWidths, useDrawer } from './use-drawer.ts';

/** A pane at the side of a screen, which lies over it where the window is narrow. */
export function SidePane(props: {
  readonly side: Side;
  readonly label: string;
  readonly below?: number;
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  const { below = drawerWidths.others, label, side } = props;
  const drawer = useDrawer({ side, name: label, below });
  return (
    <section
      ref={drawer.attach}
      aria-label={label}
      className={`${panes.side} ${props.className ?? ''}`}
      {...drawer.attributes}
    >
      {props.children}
    </section>
  );
}
