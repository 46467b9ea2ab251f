/** Which way the letters of a run follow each other on the page as it is displayed. */
export type WritingDirection = 'right' | 'left' | 'down' | 'up';

/**
 * A rectangle on a page as it is displayed: PDF points from the top left corner, with the page's own
 * rotation applied.
 */
export interface PageRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a run of letters stands, and which way it runs. */
export interface RunPlace extends PageRectangle {
  readonly writing: WritingDirection;
}

/** A run's letters within a text, and where they stand. */
export interface PdfSpan {
  readonly start: number;
  readonly end: number;
  /** Index of the page, from 0. */
  readonly page: number;
  readonly place: RunPlace;
}

/** A page's own frame: its box in PDF space, how it is turned for display, and the length of its unit. */
export interface PageFrame {
  /** Left, bottom, right, top. */
  readonly view: readonly number[];
  /** Degrees clockwise. */
  readonly rotate: number;
  readonly userUnit: number;
}

/** Width and height of the page as displayed, in points. */
export function displayedSize({ view, rotate, userUnit }: PageFrame): {
  readonly width: number;
  readonly height: number;
} {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const width = Math.abs(right - left) * userUnit || 1;
  const height = Math.abs(top - bottom) * userUnit || 1;
  return quarterTurns(rotate) % 2 === 0 ? { width, height } : { width: height, height: width };
}

/**
 * A text matrix of PDF space -> one of the displayed page, its origin in the lower left corner and `y`
 * growing upwards.
 */
export function displayedTransform(transform: readonly number[], frame: PageFrame): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const [left = 0, bottom = 0, right = 0, top = 0] = frame.view;
  const turned = {
    0: [a, b, c, d, e - left, f - bottom],
    1: [b, -a, d, -c, f - bottom, right - e],
    2: [-a, -b, -c, -d, right - e, top - f],
    3: [-b, a, -d, c, top - f, e - left],
  }[quarterTurns(frame.rotate)];
  return turned.map((value) => value * frame.userUnit);
}

function quarterTurns(degrees: number): 0 | 1 | 2 | 3 {
  const turns = (((Math.round(degrees / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3;
  return turns;
}

/** A run in the coordinates of its own line: `x` runs along the writing, `y` grows upwards across it. */
export interface TurnedRun {
  readonly x0: number;
  readonly x1: number;
  readonly bottom: number;
  readonly top: number;
  /** Writing direction in degrees counter-clockwise, 0 for upright text. */
  readonly angle: number;
  readonly rtl: boolean;
}

/** The rectangle around a run on a displayed page of the given height. */
export function placeOf(run: TurnedRun, pageHeight: number): RunPlace {
  const radians = (run.angle * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const xs: number[] = [];
  const ys: number[] = [];
  for (const along of [run.x0, run.x1]) {
    for (const across of [run.bottom, run.top]) {
      xs.push(along * cos - across * sin);
      ys.push(pageHeight - (along * sin + across * cos));
    }
  }
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return {
    x: hundredths(x),
    y: hundredths(y),
    width: hundredths(Math.max(...xs) - x),
    height: hundredths(Math.max(...ys) - y),
    writing: writingOf(run.angle, run.rtl),
  };
}

function writingOf(angle: number, rtl: boolean): WritingDirection {
  const directions = ['right', 'up', 'left', 'down'] as const;
  const turns = Math.round(angle / 90) + (rtl ? 2 : 0);
  return directions[turns % 4] ?? 'right';
}

// A hundredth of a point is finer than any screen, and keeps the figures short.
function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
