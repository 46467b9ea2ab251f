import { readFile } from 'node:fs/promises';
import type { Rectangle } from 'electron';
import * as v from 'valibot';
import { isIdOf } from '../shared/records/fields.ts';
import type { ReviewId } from '../shared/records/ids.ts';
import { errorCode, writeFileAtomically } from './files.ts';

/** Where a window stood, and which review it showed. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly isMaximised: boolean;
  readonly reviewId?: ReviewId;
}

const pixels = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));
const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));
const schema: v.GenericSchema<unknown, WindowState[]> = v.pipe(
  v.array(
    v.object({
      bounds: v.object({ x: pixels, y: pixels, width: size, height: size }),
      isMaximised: v.boolean(),
      reviewId: v.exactOptional(v.custom<ReviewId>(isIdOf('review'))),
    }),
  ),
  v.maxLength(20),
);

/** A torn or strange list costs the places of windows, nothing else. */
export async function readWindowStates(path: string): Promise<readonly WindowState[]> {
  try {
    return v.parse(schema, JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT') console.error('The places of windows are unreadable.');
    return [];
  }
}

export async function writeWindowStates(
  path: string,
  states: readonly WindowState[],
): Promise<void> {
  await writeFileAtomically(path, new TextEncoder().encode(`${JSON.stringify(states)}\n`));
}

/** Pixels of a window that must be seen, so that it can be taken hold of. */
const reachable = 120;

/**
 * The bounds on the displays that are here now: as they were where enough of the window is seen, else in the
 * middle of the first display, no larger than it.
 */
export function placeOn(
  bounds: Rectangle,
  displays: readonly Rectangle[],
): Partial<Rectangle> & Pick<Rectangle, 'width' | 'height'> {
  const [first] = displays;
  if (first === undefined) return { width: bounds.width, height: bounds.height };
  const home = displays.find((display) => seen(bounds, display)) ?? first;
  const width = Math.min(bounds.width, home.width);
  const height = Math.min(bounds.height, home.height);
  const x = bounds.width > home.width ? home.x : bounds.x;
  if (seen(bounds, home)) return { x, y: Math.max(bounds.y, home.y), width, height };
  return {
    x: home.x + Math.round((home.width - width) / 2),
    y: home.y + Math.round((home.height - height) / 2),
    width,
    height,
  };
}

/** Whether the head of the window can be reached on a display. */
function seen(bounds: Rectangle, display: Rectangle): boolean {
  const across =
    Math.min(bounds.x + bounds.width, display.x + display.width) - Math.max(bounds.x, display.x);
  const isHeadOn = bounds.y >= display.y - 20 && bounds.y <= display.y + display.height - reachable;
  return across >= reachable && isHeadOn;
}
