/** The programs as whose tables the table of excerpts can be laid out. */
export const excerptLayouts = ['maxqda', 'nvivo'] as const;
export type ExcerptLayout = (typeof excerptLayouts)[number];

/** As whose tables those of a row to each study can be laid out: `characteristics` and `appraisal`. */
export const studiesLayouts = ['isoq'] as const;
export type StudiesLayout = (typeof studiesLayouts)[number];
