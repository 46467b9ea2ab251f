/** From the screen to the map and back: how large it is drawn, and which part is in sight. */
import { boundsOf, type DrawnMap } from '../../shared/maps/drawn-map.ts';
import type { Point } from '../../shared/maps/map-outline.ts';
import { useMaps } from '../store/maps-state.ts';

/** Room around the nodes that they can be moved into, and around a map that is shown whole; in points. */
const [roomAround, edge] = [320, 24];
const [smallest, largest] = [0.15, 3];

export interface Sheet {
  /** The point of the map that lies in its corner. */
  readonly origin: Point;
  readonly width: number;
  readonly height: number;
}

/** The part of the plane that can be scrolled to. */
export function sheetOf(drawn: DrawnMap): Sheet {
  const { bottom, left, right, top } = boundsOf(drawn);
  return {
    origin: { x: Math.floor(left - roomAround), y: Math.floor(top - roomAround) },
    width: Math.ceil(right - left + 2 * roomAround),
    height: Math.ceil(bottom - top + 2 * roomAround),
  };
}

/** The point of the map under one of the window. */
export function pointAt(
  sheet: Element,
  { origin }: Sheet,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Point {
  const { zoom } = useMaps.getState();
  const { left, top } = sheet.getBoundingClientRect();
  return { x: (clientX - left) / zoom + origin.x, y: (clientY - top) / zoom + origin.y };
}

/** The point of the map where its menu was opened. */
export function placeOfMenu(drawn: DrawnMap): Point {
  const sheet = document.querySelector('[data-map-sheet]');
  const { menu } = useMaps.getState();
  const origin = sheetOf(drawn);
  if (sheet === null || menu === undefined) return origin.origin;
  const { x, y } = pointAt(sheet, origin, { clientX: menu.x, clientY: menu.y });
  return { x: Math.round(x), y: Math.round(y) };
}

/** Pixels of a screen to a point. */
const screenSize = 4 / 3;

/** Drawn smaller, the words of a code have fewer than eight pixels. */
export const readable = 0.73;

/** Shows the whole map, not larger than it is printed; one whose words are small above the strip that says so. */
export function showWhole(scroller: HTMLElement, strip: HTMLElement, drawn: DrawnMap): void {
  const { bottom, left, right, top } = boundsOf(drawn);
  const across = scroller.clientWidth / (right - left + 2 * edge);
  const fitting = (height: number): number =>
    Math.min(screenSize, across, height / (bottom - top + 2 * edge));
  const { clientHeight: all } = scroller;
  const height = fitting(all) < readable ? Math.min(all, strip.offsetTop) : all;
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  zoomTo(scroller, sheetOf(drawn), fitting(height), middle, {
    x: scroller.clientWidth / 2,
    y: height / 2,
  });
}

/** Draws the map so large, with a point of it in the middle, or where it is in sight now. */
export function zoomTo(
  scroller: HTMLElement,
  { origin }: Sheet,
  wanted: number,
  middle: Point,
  at: Point = { x: scroller.clientWidth / 2, y: scroller.clientHeight / 2 },
): void {
  const zoom = Math.min(largest, Math.max(smallest, wanted));
  useMaps.setState({ zoom });
  // The sheet has its new size once it is drawn.
  requestAnimationFrame(() => {
    scroller.scrollLeft = (middle.x - origin.x) * zoom - at.x;
    scroller.scrollTop = (middle.y - origin.y) * zoom - at.y;
  });
}

/** Larger or smaller by a factor, about the middle of what is in sight or a point of the window. */
export function zoomBy(
  scroller: HTMLElement,
  sheet: Sheet,
  factor: number,
  at: Point = { x: scroller.clientWidth / 2, y: scroller.clientHeight / 2 },
): void {
  const { zoom } = useMaps.getState();
  const middle = {
    x: (scroller.scrollLeft + at.x) / zoom + sheet.origin.x,
    y: (scroller.scrollTop + at.y) / zoom + sheet.origin.y,
  };
  zoomTo(scroller, sheet, zoom * factor, middle, at);
}
