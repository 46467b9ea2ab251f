import type { ExportPage } from '../store/export-settings.ts';

/** What Tables previews besides tables, by name. */
export const pageNames = {
  flow: 'prisma.title',
  appraisalFigure: 'appraisal.figure',
  pictures: 'figure.pictures',
  documents: 'documents.title',
  references: 'references.title',
  refi: 'refiOut.title',
  report: 'report.title',
  package: 'package.title',
} as const satisfies Readonly<Record<ExportPage, string>>;
