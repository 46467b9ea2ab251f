/** How large the parts of a grid are, in pixels; cells are roomy, for they hold sentences. */
export const firstColumn = 168;
export const cellWidth = 248;
export const rowHeight = 124;
export const headHeight = 44;
