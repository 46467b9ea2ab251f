const dotsPerInch = 300;
export const pointsPerInch = 72;
/** A picture that is larger at 300 dots per inch, which is no page any more, has fewer of them. */
const most = { side: 12_000, pixels: 36_000_000 };

/** Dots per inch of a picture of this size in points: 300, and fewer where it would have more than `most` pixels. */
export function dotsPerInchOf(width: number, height: number): number {
  const inches = { width: width / pointsPerInch, height: height / pointsPerInch };
  return Math.min(
    dotsPerInch,
    most.side / Math.max(inches.width, inches.height),
    Math.sqrt(most.pixels / (inches.width * inches.height)),
  );
}
