import type { Pictures } from '../../shared/report/docx-figures.ts';
import type { ReportFormat } from '../../shared/use-cases/export-report.ts';
import type { StoredVersion } from '../store/stored-review.ts';
import type { AskedData, SaidByData } from './checklists/said.ts';
import type { AskedDocuments, DocumentsWork, WrittenDocuments } from './document-work.ts';
import type { AskedTables, PreviewedTable, WrittenFile } from './export-work.ts';
import type { AskedPicture, DrawnPicture } from './picture-work.ts';
import type { AskedReferences, ReferencesWork, WrittenReferences } from './reference-work.ts';
import type { AskedRefi, WrittenRefi } from './refi-work.ts';
import type { AskedReport, PackagePreview, WrittenPackage, WrittenReport } from './report-work.ts';
import type { AskedSheet, WrittenSheet } from './write-up/sheet-work.ts';

/** What the worker is asked of tables: the first rows of the chosen one, it as a file, or all in one zip. */
interface TablesQuestion extends StoredVersion, AskedTables {
  readonly kind: 'preview' | 'table' | 'all';
}

/** What it is asked of documents. */
interface DocumentsQuestion extends StoredVersion, AskedDocuments {
  readonly kind: 'documents';
  readonly as: DocumentsWork;
}

/** What it is asked of references. */
interface ReferencesQuestion extends StoredVersion, AskedReferences {
  readonly kind: 'references';
  readonly as: ReferencesWork;
}

/** What it is asked of a review for other programs. */
interface RefiQuestion extends StoredVersion, AskedRefi {
  readonly kind: 'refi';
  readonly as: 'file' | 'preview';
}

/** What the data say for checklists and methods. */
interface DataQuestion extends StoredVersion, AskedData {
  readonly kind: 'said';
}

/** What it is asked of a picture of the synthesis. */
interface PictureQuestion extends StoredVersion, AskedPicture {
  readonly kind: 'picture';
}

/** What it is asked of the coding report. */
interface ReportQuestion extends StoredVersion, AskedReport {
  readonly kind: 'report';
  readonly as: ReportFormat | 'preview';
}

/** What it is asked of a sheet of the write-up. */
interface SheetQuestion extends StoredVersion, AskedSheet {
  readonly kind: 'sheet';
  readonly as: ReportFormat | 'figures';
  readonly pictures: Pictures;
}

/** What it is asked of the package: what goes into it, or it as a file. */
interface PackageQuestion extends StoredVersion, AskedReport {
  readonly kind: 'packageInside' | 'package';
}

export type ExportQuestion =
  | TablesQuestion
  | DocumentsQuestion
  | ReferencesQuestion
  | RefiQuestion
  | DataQuestion
  | PictureQuestion
  | ReportQuestion
  | SheetQuestion
  | PackageQuestion;

/** What it answers. */
export type ExportReply =
  | { readonly kind: 'previewed'; readonly preview: PreviewedTable }
  | { readonly kind: 'written'; readonly file: WrittenFile }
  | { readonly kind: 'documents'; readonly file: WrittenDocuments }
  | { readonly kind: 'refi'; readonly file: WrittenRefi }
  | { readonly kind: 'picture'; readonly picture: DrawnPicture }
  | { readonly kind: 'report'; readonly file: WrittenReport }
  | { readonly kind: 'sheet'; readonly file: WrittenSheet }
  | { readonly kind: 'packageInside'; readonly preview: PackagePreview }
  | { readonly kind: 'package'; readonly file: WrittenPackage }
  | { readonly kind: 'said'; readonly said: SaidByData }
  | { readonly kind: 'references'; readonly file: WrittenReferences };
