/** Which map is open, what is chosen on it, and how large it is drawn; lasts as long as the window. */
import { create } from 'zustand';
import type { PutNode } from '../../shared/commands/maps.ts';
import type { ArrowId, CodeId, MapId, RecordId, ReviewId } from '../../shared/records/ids.ts';
import { useReview } from './review-store.ts';
import { goTo } from './session-store.ts';

/** A node or an arrow of a map. */
export type MapItemId = CodeId | `idea:${string}` | ArrowId;

/** Codes that are to be moved in the codebook, and where they then stand on the map. */
export interface AskedMove {
  readonly codeIds: readonly CodeId[];
  readonly themeId: CodeId;
  /** Where they were dropped; none where they were moved by a menu. */
  readonly dropped: readonly PutNode[];
}

export interface MapsState {
  readonly reviewId: ReviewId | undefined;
  readonly mapId: MapId | undefined;
  readonly isMaking: boolean;
  /** The node or arrow that keys are at. */
  readonly at: MapItemId | undefined;
  readonly chosen: ReadonlySet<MapItemId>;
  readonly beside: 'outline' | 'setup' | undefined;
  /** How many times as large as it is printed. */
  readonly zoom: number;
  readonly move: AskedMove | undefined;
  /** Where in the window the menu of what is chosen is open, in pixels. */
  readonly menu: { readonly x: number; readonly y: number } | undefined;
  /** Counts how often the whole map was asked for. */
  readonly whole: number;
}

const blank: MapsState = {
  reviewId: undefined,
  mapId: undefined,
  isMaking: false,
  at: undefined,
  chosen: new Set(),
  beside: undefined,
  zoom: 1,
  move: undefined,
  menu: undefined,
  whole: 0,
};

export const useMaps = create<MapsState>(() => blank);

/** Starts afresh for another review. */
export function beginMaps(reviewId: ReviewId | undefined): void {
  if (useMaps.getState().reviewId !== reviewId) useMaps.setState({ ...blank, reviewId });
}

/** Shows a map, with nothing chosen on it but what is named. */
export function chooseMap(mapId: MapId | undefined, at?: MapItemId): void {
  useMaps.setState({
    ...{ mapId, at, isMaking: false },
    chosen: new Set(at === undefined ? [] : [at]),
  });
}

/** Chooses one node or arrow alone, or with those that are chosen already. */
export function chooseItem(id: MapItemId, how: 'alone' | 'also' | 'toggle' = 'alone'): void {
  const { chosen: before } = useMaps.getState();
  const chosen = new Set(how === 'alone' ? [] : before);
  if (how === 'toggle' && chosen.has(id)) chosen.delete(id);
  else chosen.add(id);
  useMaps.setState({ at: id, chosen });
}

export function chooseItems(ids: readonly MapItemId[]): void {
  useMaps.setState(({ at }) => ({
    chosen: new Set(ids),
    at: at !== undefined && ids.includes(at) ? at : (ids[0] ?? at),
  }));
}

/** Shows the whole map, once it is drawn. */
export function askForWhole(): void {
  useMaps.setState(({ whole }) => ({ whole: whole + 1 }));
}

/** Brings the focus to the node that keys are at, once it is drawn. */
export function focusMap(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-map] [tabindex="0"]')?.focus(),
  );
}

/** Shows a map on its screen, at a node or arrow where one is named. */
export function openMap(mapId: MapId, nodeId?: RecordId | undefined): void {
  beginMaps(useReview.getState().reviewId);
  chooseMap(mapId, nodeId as MapItemId | undefined);
  goTo('map');
}
