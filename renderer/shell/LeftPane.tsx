import type { ReactNode } from 'react';
import { t } from '../../shared/messages/messages.ts';
import { Panes, RestPane } from '../ui/Panes.tsx';
import { SizedPane } from '../ui/SizedPane.tsx';

/** Studies above, codebook below, with a boundary that can be dragged or moved by key. */
export function LeftPane(props: { readonly top: ReactNode; readonly bottom: ReactNode }) {
  return (
    <Panes lie="column">
      <SizedPane
        side="top"
        label={t('pane.boundary.studies')}
        defaultSize={0.38}
        limits={{ min: 0.15, maxShare: 0.8 }}
      >
        {props.top}
      </SizedPane>
      <RestPane>{props.bottom}</RestPane>
    </Panes>
  );
}
