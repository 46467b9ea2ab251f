import { useMemo } from 'react';
import { type DrawnMap, drawnMap } from '../../shared/maps/drawn-map.ts';
import { mapAsked, mapsOf } from '../../shared/maps/map-outline.ts';
import type { MapId } from '../../shared/records/ids.ts';
import type { ThemeMap } from '../../shared/records/map.ts';
import type { Shown } from '../../shared/team/view.ts';
import { useIncludeChoice } from '../store/include-choice.ts';
import { useResultView } from '../store/result-view.ts';

export interface MapView {
  readonly snapshot: Shown;
  readonly maps: readonly ThemeMap[];
  readonly map: ThemeMap | undefined;
  readonly drawn: DrawnMap;
}

/** The open map of the review, with the numbers of the coding that is counted and the studies that are listed. */
export function useMapView(mapId: MapId | undefined): MapView {
  const { snapshot } = useResultView();
  const { include } = useIncludeChoice();
  return useMemo(() => {
    const map = mapAsked(snapshot, mapId);
    return { snapshot, maps: mapsOf(snapshot), map, drawn: drawnMap(snapshot, map, include) };
  }, [snapshot, mapId, include]);
}
