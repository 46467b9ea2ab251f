import { useState } from 'react';
import type { CodeNode } from '../../shared/codebook/code-tree.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { Layer, Shown } from '../../shared/team/view.ts';
import { drawerWidths, useIsNarrower } from '../choices/use-drawer.ts';
import type { BesideCode } from '../store/session.ts';
import { Panes, RestPane } from '../ui/Panes.tsx';
import { SizedPane } from '../ui/SizedPane.tsx';
import type { ListPlace } from './beside-lists.ts';
import { CodeList } from './CodeList.tsx';

/** The excerpts of two codes beside each other, or of one in two groups of studies; one above the other where narrow. */
export function BesideLists(props: {
  readonly nodes: readonly [CodeNode, CodeNode];
  readonly groups: BesideCode['groups'];
  readonly snapshot: Shown;
  readonly layer: Layer;
}) {
  const { groups, layer, nodes, snapshot } = props;
  const isNarrow = useIsNarrower(drawerWidths.besideText);
  const [keysIn, setKeysIn] = useState<ListPlace>(0);
  const list = (place: ListPlace) => (
    <CodeList
      place={place}
      nodes={nodes}
      groups={groups}
      snapshot={snapshot}
      layer={layer}
      hasKeys={keysIn === place}
      onKeysIn={() => setKeysIn(place)}
    />
  );
  return (
    <Panes lie={isNarrow ? 'column' : 'row'}>
      <RestPane min={isNarrow ? 160 : 260}>{list(0)}</RestPane>
      <SizedPane
        key={isNarrow ? 'below' : 'beside'}
        side={isNarrow ? 'bottom' : 'right'}
        label={t('pane.boundary.beside')}
        defaultSize={0.5}
        limits={{ min: isNarrow ? 120 : 260, maxShare: 0.75 }}
      >
        {list(1)}
      </SizedPane>
    </Panes>
  );
}
