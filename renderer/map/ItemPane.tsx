import { alignments } from '../../shared/maps/aligned.ts';
import type { DrawnNode } from '../../shared/maps/drawn-map.ts';
import { t } from '../../shared/messages/all-messages.ts';
import type { MapId } from '../../shared/records/ids.ts';
import { useMaps } from '../store/maps-state.ts';
import { notifyError } from '../store/notices.ts';
import { Button } from '../ui/Button.tsx';
import { ArrowItem } from './ArrowItem.tsx';
import { CodeItem } from './CodeItem.tsx';
import { IdeaItem } from './IdeaItem.tsx';
import styles from './map.module.css';
import { alignNodes, takeOffMap } from './map-edits.ts';
import type { MapView } from './use-map-view.ts';

/** What is chosen on the map, and all that can be done with it by button. */
export function ItemPane({
  readOnly,
  view,
}: {
  readonly view: MapView;
  readonly readOnly: boolean;
}) {
  const { chosen } = useMaps();
  const { drawn, map } = view;
  const nodes = drawn.nodes.filter(({ id }) => chosen.has(id));
  const [only] = nodes;
  const arrow = drawn.arrows.find((each) => chosen.has(each.arrow.id));
  if (map === undefined) return null;
  if (only === undefined && arrow !== undefined)
    return <ArrowItem key={arrow.arrow.id} view={view} drawnArrow={arrow} readOnly={readOnly} />;
  if (only === undefined)
    return (
      <div className={styles.keys}>
        <p className={styles.soft}>{t('map.noneChosen')}</p>
        <p className={styles.soft}>{t('map.keys')}</p>
      </div>
    );
  if (nodes.length > 1) return <SeveralNodes mapId={map.id} nodes={nodes} readOnly={readOnly} />;
  if (only.kind === 'idea')
    return <IdeaItem key={only.id} drawn={drawn} node={only} mapId={map.id} readOnly={readOnly} />;
  return <CodeItem key={only.id} view={view} node={only} mapId={map.id} readOnly={readOnly} />;
}

function SeveralNodes(props: {
  readonly mapId: MapId;
  readonly nodes: readonly DrawnNode[];
  readonly readOnly: boolean;
}) {
  const { mapId, nodes, readOnly } = props;
  return (
    <div className={styles.item} data-item-pane>
      <h2>{t('map.several', { count: nodes.length })}</h2>
      {readOnly ? null : (
        <>
          <div className={styles.tools} role="group" aria-label={t('map.align')}>
            {alignments.map((how) => (
              <Button key={how} onPress={() => alignNodes(mapId, nodes, how)}>
                {t(`map.align.${how}`)}
              </Button>
            ))}
          </div>
          <div className={styles.tools}>
            <Button
              look="quiet"
              onPress={() =>
                takeOffMap(
                  mapId,
                  nodes.map(({ id }) => id),
                ).catch(notifyError)
              }
            >
              {t('map.leaveOut')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
