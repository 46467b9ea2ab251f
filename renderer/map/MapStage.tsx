import { useEffect, useLayoutEffect, useRef } from 'react';
import { t } from '../../shared/messages/all-messages.ts';
import { chooseItem, useMaps } from '../store/maps-state.ts';
import { ArrowLabels } from './ArrowLabels.tsx';
import { MapLines } from './MapLines.tsx';
import styles from './map.module.css';
import { openItem } from './map-edits.ts';
import { openMenu } from './menu-entries.ts';
import { NodeMark } from './NodeMark.tsx';
import { SmallWords } from './SmallWords.tsx';
import { sheetOf, showWhole, zoomBy } from './stage-view.ts';
import type { MapView } from './use-map-view.ts';
import { useStageKeys } from './use-stage-keys.ts';
import { itemAt, useStagePointer } from './use-stage-pointer.ts';

/** The map itself: a plane that is scrolled, with nodes that are dragged, or moved by keys. */
export function MapStage({
  readOnly,
  view,
}: {
  readonly view: MapView;
  readonly readOnly: boolean;
}) {
  const { drawn, map } = view;
  const { at, chosen, whole, zoom } = useMaps();
  const scroller = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const strip = useRef<HTMLParagraphElement>(null);
  const paper = sheetOf(drawn);
  const { x, y } = paper.origin;
  const { band, giveUp, ...pointer } = useStagePointer(sheet, drawn, paper, readOnly);
  const keys = useStageKeys({ scroller, sheet }, drawn, paper, readOnly, giveUp);
  const latest = useRef({ drawn, paper });
  latest.current = { drawn, paper };
  const mapId = map?.id;
  // Another map is shown whole at first, and this one when that is asked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whichever map it is, and however often it was asked for
  useLayoutEffect(() => {
    if (scroller.current !== null && strip.current !== null)
      showWhole(scroller.current, strip.current, latest.current.drawn);
  }, [mapId, whole]);
  // Where the plane grows to the left or above, what is in sight stays where it is.
  const before = useRef({ x, y });
  useLayoutEffect(() => {
    if (scroller.current !== null) {
      scroller.current.scrollLeft += (before.current.x - x) * useMaps.getState().zoom;
      scroller.current.scrollTop += (before.current.y - y) * useMaps.getState().zoom;
    }
    before.current = { x, y };
  }, [x, y]);
  useEffect(() => zoomWithWheel(scroller.current, latest), []);
  const stop =
    at !== undefined &&
    (drawn.byId.has(at as never) || drawn.arrows.some((each) => each.arrow.id === at))
      ? at
      : drawn.nodes[0]?.id;
  return (
    <div className={styles.stage}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is dragged is in the list inside */}
      <div
        ref={scroller}
        className={styles.scroller}
        data-map
        {...pointer}
        onPointerCancel={giveUp}
        onKeyDown={keys.onKeyDown}
        onKeyUp={keys.onKeyUp}
        onContextMenu={(event) => {
          event.preventDefault();
          openMenu(itemAt(event), { x: event.clientX, y: event.clientY });
        }}
      >
        <div
          ref={sheet}
          className={styles.sheet}
          data-map-sheet
          style={{ width: paper.width * zoom, height: paper.height * zoom }}
        >
          <div
            className={styles.world}
            data-work
            role="listbox"
            aria-multiselectable="true"
            aria-label={t('map.nodes', { map: map?.name ?? '' })}
            aria-description={t('map.keys')}
            style={{ transform: `scale(${zoom}) translate(${-x}px, ${-y}px)` }}
            onBlur={keys.onBlur}
            onFocus={({ target }) => {
              const id = itemAt({ target });
              if (id !== undefined && useMaps.getState().at !== id) chooseItem(id);
            }}
            onDoubleClick={(event) => {
              const id = itemAt(event);
              if (id !== undefined) openItem(id);
            }}
          >
            <MapLines drawn={drawn} />
            {drawn.nodes.map((node) => (
              <NodeMark
                key={node.id}
                node={node}
                parent={
                  node.parentId === undefined ? undefined : drawn.byId.get(node.parentId)?.name
                }
                counted={map?.size === undefined}
                isChosen={chosen.has(node.id)}
                isTabStop={stop === node.id}
              />
            ))}
            <ArrowLabels drawn={drawn} chosen={chosen} stop={stop} />
            <div ref={band} className={styles.band} aria-hidden="true" hidden />
          </div>
        </div>
      </div>
      <SmallWords scroller={scroller} strip={strip} drawn={drawn} />
    </div>
  );
}

/** Ctrl with the wheel, and two fingers on a pad, draw the map larger or smaller where the pointer is. */
function zoomWithWheel(
  scroller: HTMLDivElement | null,
  latest: { readonly current: { readonly paper: ReturnType<typeof sheetOf> } },
): (() => void) | undefined {
  if (scroller === null) return undefined;
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, top } = scroller.getBoundingClientRect();
    zoomBy(scroller, latest.current.paper, Math.exp(-event.deltaY / 300), {
      x: event.clientX - left,
      y: event.clientY - top,
    });
  };
  scroller.addEventListener('wheel', onWheel, { passive: false });
  return () => scroller.removeEventListener('wheel', onWheel);
}
