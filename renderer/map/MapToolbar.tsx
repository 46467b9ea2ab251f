import { type Arrangement, arrangements } from '../../shared/maps/arrange.ts';
import type { DrawnMap } from '../../shared/maps/drawn-map.ts';
import type { Point } from '../../shared/maps/map-outline.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { MapId } from '../../shared/records/ids.ts';
import { LayerSwitch } from '../choices/LayerSwitch.tsx';
import { ScopeSwitch } from '../choices/ScopeSwitch.tsx';
import { closeDrawer, useDrawers } from '../store/drawers.ts';
import { exportMap } from '../store/export-settings.ts';
import { askForWhole, chooseMap, useMaps } from '../store/maps-state.ts';
import { notifyError } from '../store/notices.ts';
import { ActionMenu } from '../ui/ActionMenu.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './map.module.css';
import { arrangeAll, beginIdea, showBeside } from './map-edits.ts';
import { sheetOf, zoomBy } from './stage-view.ts';
import type { MapView } from './use-map-view.ts';

/** Which map, what its nodes show, how they are arranged, and whose coding and which studies are counted. */
export function MapToolbar({
  readOnly,
  view,
}: {
  readonly view: MapView;
  readonly readOnly: boolean;
}) {
  const { drawn, map, maps } = view;
  const beside = useMaps((state) => state.beside);
  const open = useDrawers((state) => state.open);
  const drawer = useDrawers((state) => state.names.right);
  if (map === undefined) return null;
  const toggle = (which: 'outline' | 'setup'): void => {
    // In a narrow window what is beside the map may be hidden, whatever it shows.
    const isSeen = beside === which && (drawer === undefined || open === 'right');
    if (isSeen && drawer !== undefined) closeDrawer();
    if (isSeen) useMaps.setState({ beside: undefined });
    else showBeside(which, { takesKeys: true });
  };
  const isSeen = drawer === undefined || open === 'right';
  return (
    <div className={styles.toolbar}>
      <select
        className={styles.mapChoice}
        aria-label={t('map.choose')}
        value={map.id}
        onChange={({ target }) => chooseMap(target.value as MapId)}
      >
        {maps.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button
        look="quiet"
        aria-expanded={isSeen && beside === 'outline'}
        onPress={() => toggle('outline')}
      >
        {t('map.outlineOpen')}
      </Button>
      <Button
        look="quiet"
        aria-expanded={isSeen && beside === 'setup'}
        onPress={() => toggle('setup')}
      >
        {t('map.setupOpen')}
      </Button>
      <ActionMenu
        says={t('map.arrange')}
        isDisabled={readOnly}
        items={arrangements.map((id) => ({ id, name: t(`map.arrange.${id}`) }))}
        onTake={(id) => arrangeAll(view, id as Arrangement)}
      />
      <Button
        look="quiet"
        isDisabled={readOnly}
        onPress={() => void beginIdea(map.id, drawn, middleOf(drawn)).catch(notifyError)}
      >
        {t('map.addIdea')}
      </Button>
      <span className={styles.zoom} role="group" aria-label={t('map.zoom')}>
        {([0.8, 1.25] as const).map((factor) => (
          <Button
            key={factor}
            look="quiet"
            aria-label={t(factor < 1 ? 'map.zoomOut' : 'map.zoomIn')}
            onPress={() => withStage((stage) => zoomBy(stage, sheetOf(drawn), factor))}
          >
            <span aria-hidden="true">{factor < 1 ? '−' : '+'}</span>
          </Button>
        ))}
        <Button look="quiet" onPress={askForWhole}>
          {t('map.fit')}
        </Button>
      </span>
      <div className={styles.end}>
        <ScopeSwitch />
        <LayerSwitch />
        <Button look="quiet" onPress={() => exportMap(map.id)}>
          {t('map.picture')}
        </Button>
        <Button isDisabled={readOnly} onPress={() => useMaps.setState({ isMaking: true })}>
          {t('map.new')}
        </Button>
      </div>
    </div>
  );
}

/** The point in the middle of what is in sight. */
function middleOf(drawn: DrawnMap): Point {
  const stage = document.querySelector<HTMLElement>('[data-map]');
  const { origin } = sheetOf(drawn);
  if (stage === null) return origin;
  const { zoom } = useMaps.getState();
  return {
    x: Math.round(origin.x + (stage.scrollLeft + stage.clientWidth / 2) / zoom),
    y: Math.round(origin.y + (stage.scrollTop + stage.clientHeight / 2) / zoom),
  };
}

function withStage(act: (stage: HTMLElement) => void): void {
  const stage = document.querySelector<HTMLElement>('[data-map]');
  if (stage !== null) act(stage);
}
