import type { TextBody } from './text-body.ts';

/** Whether a stretch of a text touches nothing but lines that stand for pages without text: no words of the document. */
export function isOnlyStandIn(
  { blocks }: Pick<TextBody, 'blocks'>,
  stretch: { readonly start: number; readonly end: number },
): boolean {
  return blocks
    .filter(({ end, start }) => start < stretch.end && end > stretch.start)
    .every(({ kind }) => kind === 'picture');
}
