/** In pixels. */
export const [rowHeight, headHeight, nameWidth, cellWidth] = [28, 32, 220, 168] as const;
