/** How a reader has turned a document's pages, in degrees clockwise, beyond the turn the file gives them. */
export type Turn = 0 | 90 | 180 | 270;

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The next quarter of a turn. */
export function nextTurn(turn: Turn): Turn {
  const turns = { 0: 90, 90: 180, 180: 270, 270: 0 } as const;
  return turns[turn];
}

/** A turn that was kept; anything else is none. */
export function turnFrom(kept: number | undefined): Turn {
  return kept === 90 || kept === 180 || kept === 270 ? kept : 0;
}

/** The size of a turned page. */
export function turnedSize({ height, width }: Size, turn: Turn): Size {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

/** A rectangle of a page of `size`, where it stands on the turned page. */
export function turnedRectangle(
  { height, width, x, y }: Point & Size,
  size: Size,
  turn: Turn,
): Point & Size {
  switch (turn) {
    case 0:
      return { x, y, width, height };
    case 90:
      return { x: size.height - y - height, y: x, width: height, height: width };
    case 180:
      return { x: size.width - x - width, y: size.height - y - height, width, height };
    case 270:
      return { x: y, y: size.width - x - width, width: height, height: width };
  }
}

/** A point of the turned page, where it stands on the page of `size` as the file has it. */
export function pointBeforeTurn({ x, y }: Point, size: Size, turn: Turn): Point {
  switch (turn) {
    case 0:
      return { x, y };
    case 90:
      return { x: y, y: size.height - x };
    case 180:
      return { x: size.width - x, y: size.height - y };
    case 270:
      return { x: size.width - y, y: x };
  }
}

/** A step on the turned page as a step on the page as the file has it. */
export function stepBeforeTurn({ x, y }: Point, turn: Turn): Point {
  switch (turn) {
    case 0:
      return { x, y };
    case 90:
      return { x: y, y: -x };
    case 180:
      return { x: -x, y: -y };
    case 270:
      return { x: -y, y: x };
  }
}
