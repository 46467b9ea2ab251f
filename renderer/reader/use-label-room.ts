import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { linesOf, type MeasureText, measureIn } from './label-lines.ts';

/** Pixels from one lane of stripes to the next. */
export const laneWidth = 7;
/** Pixels between stripes and names, and the narrowest column in which a name is still read with ease. */
const labelGap = 4;
const leastLabel = 56;

/** Where a name begins to the right of a lane, in pixels. */
export function leftOf(afterLane: number): number {
  return (afterLane + 1) * laneWidth + labelGap;
}

/** How many lines names take in the margin as it is now. */
export function useLabelRoom(margin: RefObject<HTMLDivElement | null>, layout: number) {
  const [room, setRoom] = useState<{ readonly width: number; readonly measure: MeasureText }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout is measured anew
  useLayoutEffect(() => {
    const { current } = margin;
    if (current === null) return;
    const { clientWidth: width } = current;
    setRoom((before) =>
      before?.width === width ? before : { width, measure: measureIn(current) },
    );
  }, [margin, layout]);
  return useCallback(
    (name: string, afterLane: number): number | undefined => {
      const width = (room?.width ?? 0) - leftOf(afterLane);
      return room === undefined || width < leastLabel
        ? undefined
        : linesOf(name, width, room.measure);
    },
    [room],
  );
}
