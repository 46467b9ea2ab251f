/** The colours of codes as other programs write them. */
import { paletteHues } from '../codebook/code-colours.ts';

/** Lightness and chroma of the marks beside the text: between them the hues are told apart, and none of them leaves sRGB by much. */
const lightness = 0.68;
const chroma = 0.12;

/** A colour of the palette as `#rrggbb`. Law: read again it is the same colour of the palette. */
export function colourOf(index: number): string {
  const hue = paletteHues[index % paletteHues.length] ?? 0;
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  // The definition of OKLab, from its axes to the responses of the eye and on to linear sRGB.
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${channels.map(hexOf).join('')}`;
}

function hexOf(linear: number): string {
  const inside = Math.min(1, Math.max(0, linear));
  const part = inside <= 0.0031308 ? 12.92 * inside : 1.055 * inside ** (1 / 2.4) - 0.055;
  return Math.round(part * 255)
    .toString(16)
    .padStart(2, '0');
}
