/** In pixels. */
export const [rowHeight, headHeight, nameWidth, cellWidth] = [28, 32, 264, 168] as const;
