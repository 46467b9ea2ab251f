import type { BlockKind } from './text-body.ts';

/** What a paragraph style says its paragraphs are; `level` is that of a heading, 1 to 6. */
export interface StyleKind {
  readonly kind: BlockKind;
  readonly level?: number;
}

const kinds: readonly (readonly [RegExp, BlockKind])[] = [
  [/^title$/, 'title'],
  [/^(?:quotations?|quote|intense quote|block text|block quotation)$/, 'quotation'],
  [/^(?:caption|figure|table|illustration|drawing)$/, 'caption'],
  [/^(?:preformatted|preformatted text|html preformatted)$/, 'preformatted'],
];

/** The kind that a style's own name tells, in whatever program it was made; undefined for most styles. */
export function kindOfStyleName(name: string): StyleKind | undefined {
  const plain = name.replaceAll('_20_', ' ').replaceAll('_', ' ').trim().toLowerCase();
  const level = /^heading ?([1-9])$/.exec(plain)?.[1];
  if (level !== undefined) return { kind: 'heading', level: Math.min(6, Number(level)) };
  const kind = kinds.find(([pattern]) => pattern.test(plain))?.[1];
  return kind === undefined ? undefined : { kind };
}
