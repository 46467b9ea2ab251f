/** The programs as whose tables the table of excerpts can be laid out. */
export const excerptLayouts = ['maxqda', 'nvivo'] as const;
export type ExcerptLayout = (typeof excerptLayouts)[number];
