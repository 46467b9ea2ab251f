import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** How far something reaches, as shares of a page's width. */
export interface SideEdges {
  readonly left: number;
  readonly right: number;
}

/** The whole width of a page. */
export const wholeWidth: SideEdges = { left: 0, right: 1 };

/** White left beside the text, as a share of the width. */
const besideText = 0.02;

/** How far the text of a document reaches, by a few of its pages; all of the width where they have no text. */
export async function inkOf(pdf: PDFDocumentProxy): Promise<SideEdges> {
  const pages = new Set([1, 2, Math.ceil(pdf.numPages / 2)].filter((page) => page <= pdf.numPages));
  let { left, right } = { left: 1, right: 0 };
  for (const number of pages) {
    const reach = await reachOf(pdf, number).catch(() => undefined);
    if (reach === undefined) continue;
    left = Math.min(left, reach.left);
    right = Math.max(right, reach.right);
  }
  if (right - left < 0.3) return wholeWidth;
  return { left: Math.max(0, left - besideText), right: Math.min(1, right + besideText) };
}

async function reachOf(pdf: PDFDocumentProxy, number: number): Promise<SideEdges | undefined> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  let { left, right } = { left: 1, right: 0 };
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, , , x, y] = item.transform as readonly number[];
    const length = Math.hypot(a ?? 1, b ?? 0) || 1;
    for (const along of [0, item.width]) {
      const [across = 0] = viewport.convertToViewportPoint(
        (x ?? 0) + ((a ?? 1) / length) * along,
        (y ?? 0) + ((b ?? 0) / length) * along,
      ) as readonly number[];
      left = Math.min(left, across / viewport.width);
      right = Math.max(right, across / viewport.width);
    }
  }
  return right > left ? { left, right } : undefined;
}
