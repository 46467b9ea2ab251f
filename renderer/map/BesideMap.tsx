import { t } from '../../shared/messages/all-messages.ts';
import { SidePane } from '../choices/SidePane.tsx';
import { drawerWidths } from '../choices/use-drawer.ts';
import { useMaps } from '../store/maps-state.ts';
import { ItemPane } from './ItemPane.tsx';
import styles from './map.module.css';
import { OutlinePane } from './OutlinePane.tsx';
import { SetupPane } from './SetupPane.tsx';
import type { MapView } from './use-map-view.ts';

/** What stands beside the map: what is chosen on it, which codes are on it, or what it is called. */
export function BesideMap({
  readOnly,
  view,
}: {
  readonly view: MapView;
  readonly readOnly: boolean;
}) {
  const beside = useMaps((state) => state.beside);
  return (
    <SidePane
      side="right"
      label={t('map.besideMap')}
      below={drawerWidths.besideText}
      className={styles.side}
    >
      {beside === 'outline' ? (
        <OutlinePane view={view} readOnly={readOnly} />
      ) : beside === 'setup' ? (
        <SetupPane view={view} readOnly={readOnly} />
      ) : (
        <ItemPane view={view} readOnly={readOnly} />
      )}
    </SidePane>
  );
}
