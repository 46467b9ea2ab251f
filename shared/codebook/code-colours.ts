/** Colours of other programs as colours of the palette. */

/** The hues of the palette in degrees of OKLCH, in its order; the style sheet has the same. */
export const paletteHues = [25, 205, 85, 295, 145, 350, 235, 55, 175, 320, 115, 265] as const;

/** Colours by name, as places of the palette. */
const named: Readonly<Record<string, number>> = {
  red: 0,
  cyan: 1,
  gold: 2,
  yellow: 2,
  violet: 3,
  purple: 3,
  green: 4,
  pink: 5,
  'sky blue': 6,
  'light blue': 6,
  orange: 7,
  brown: 7,
  teal: 8,
  turquoise: 8,
  magenta: 9,
  olive: 10,
  lime: 10,
  blue: 11,
};

/** The nearest colour of the palette; undefined for grey, black and white, and for what is no colour. */
export function paletteColour(text: string): number | undefined {
  const plain = text.trim().toLowerCase();
  return named[plain] ?? nearestHue(channelsOf(plain));
}

/** How far apart two colours of the palette are, in degrees of hue. */
export function hueBetween(one: number, other: number): number {
  const hueOf = (index: number): number => paletteHues[index % paletteHues.length] ?? 0;
  return Math.abs(((hueOf(one) - hueOf(other) + 540) % 360) - 180);
}

/** Red, green and blue from 0 to 255, written as `#0af`, `00aaff`, `#00aaffff` or `rgb(0, 170, 255)`. */
function channelsOf(text: string): readonly number[] | undefined {
  const hex = /^#?([0-9a-f]{6})(?:[0-9a-f]{2})?$/.exec(text)?.[1];
  if (hex !== undefined) return hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16));
  const short = /^#([0-9a-f]{3})$/.exec(text)?.[1];
  if (short !== undefined) return [...short].map((digit) => Number.parseInt(digit, 16) * 17);
  const numbers = /^rgba?\((\d{1,3})[, ]+(\d{1,3})[, ]+(\d{1,3})\b/.exec(text);
  return numbers === null ? undefined : numbers.slice(1, 4).map(Number);
}

/** Colours with less than this have no hue anybody would name. */
const leastChroma = 0.03;

function nearestHue(channels: readonly number[] | undefined): number | undefined {
  if (channels === undefined) return undefined;
  const [r = 0, g = 0, b = 0] = channels.map((channel) => {
    const part = Math.min(255, channel) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  // The definition of OKLab: cone responses, their cube roots, then the two axes of colour.
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const along = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const across = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  if (Math.hypot(along, across) < leastChroma) return undefined;
  const hue = (Math.atan2(across, along) * 180) / Math.PI;
  const distances = paletteHues.map((each) => Math.abs(((hue - each + 540) % 360) - 180));
  return distances.indexOf(Math.min(...distances));
}
