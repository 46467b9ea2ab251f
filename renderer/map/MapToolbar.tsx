import { addIdea } from '../../shared/commands/map-arrows.ts';
import { arrangeMap } from '../../shared/commands/map-places.ts';
import { type Arrangement, arrangements } from '../../shared/maps/arrange.ts';
import { freePlace } from '../../shared/maps/boxes.ts';
import type { DrawnMap } from '../../shared/maps/drawn-map.ts';
import type { Point } from '../../shared/maps/map-outline.ts';
import { nodeBox } from '../../shared/maps/node-box.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { changedId } from '../../shared/ops/change.ts';
import type { IdeaId, MapId } from '../../shared/records/ids.ts';
import { LayerSwitch } from '../choices/LayerSwitch.tsx';
import { ScopeSwitch } from '../choices/ScopeSwitch.tsx';
import { exportMap } from '../store/export-settings.ts';
import { askForWhole, chooseItem, chooseMap, useMaps } from '../store/maps-state.ts';
import { notifyError } from '../store/notices.ts';
import { commit } from '../store/review-store.ts';
import { commitAndTell } from '../store/tell-done.ts';
import { ActionMenu } from '../ui/ActionMenu.tsx';
import { Button } from '../ui/Button.tsx';
import { arranged } from './arranged.ts';
import styles from './map.module.css';
import { openItem } from './map-edits.ts';
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
  if (map === undefined) return null;
  const toggle = (which: 'outline' | 'setup'): void =>
    useMaps.setState({ beside: beside === which ? undefined : which });
  const put = (how: Arrangement): void => {
    const puts = [...arranged(view, how)].map(([id, point]) => ({ id, ...point }));
    commitAndTell(arrangeMap, { mapId: map.id, how, puts }).then(askForWhole).catch(notifyError);
  };
  const addNode = async (): Promise<void> => {
    const box = nodeBox({ kind: 'idea', name: t('map.newIdea') }, t('map.kind', { kind: 'idea' }));
    const at = freePlace(box, middleOf(drawn), drawn.nodes);
    const operation = await commit(addIdea, { mapId: map.id, text: t('map.newIdea'), ...at });
    const [made] = operation?.changes ?? [];
    if (made === undefined) return;
    useMaps.setState({ beside: undefined });
    const id = changedId(made) as IdeaId;
    chooseItem(id);
    openItem(id);
  };
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
      <Button look="quiet" aria-expanded={beside === 'outline'} onPress={() => toggle('outline')}>
        {t('map.outlineOpen')}
      </Button>
      <Button look="quiet" aria-expanded={beside === 'setup'} onPress={() => toggle('setup')}>
        {t('map.setupOpen')}
      </Button>
      <ActionMenu
        says={t('map.arrange')}
        isDisabled={readOnly}
        items={arrangements.map((id) => ({ id, name: t(`map.arrange.${id}`) }))}
        onTake={(id) => put(id as Arrangement)}
      />
      <Button look="quiet" isDisabled={readOnly} onPress={() => void addNode().catch(notifyError)}>
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
