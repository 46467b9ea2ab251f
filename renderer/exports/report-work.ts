/** What the worker for exports makes of the coding report, and of the package for the journal. */

import { BugError } from '../../shared/errors.ts';
import { gathered } from '../../shared/export/write-table.ts';
import type { Typefaces } from '../../shared/pictures/typefaces.ts';
import type { TaskOptions } from '../../shared/progress.ts';
import type { Scope } from '../../shared/screening/inclusion.ts';
import {
  openReport,
  type ReportFormat,
  reportPreview,
} from '../../shared/use-cases/export-report.ts';
import type { ExportChoice } from '../../shared/use-cases/export-tables.ts';
import { packageFiles, packageName, writePackage } from '../../shared/use-cases/journal-package.ts';
import type { PackageGroup } from '../../shared/use-cases/package-file.ts';
import { packageContents, packageNotes } from '../../shared/use-cases/package-index.ts';
import type { ExportWork } from './export-work.ts';

/** Whose coding of which day, and of which studies. */
export interface AskedReport {
  readonly choice: ExportChoice;
  readonly include: Scope;
}

/** A report that was written, or its beginning as a page. */
export interface WrittenReport {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What goes into a package. */
export interface PackagePreview {
  readonly notes: readonly string[];
  readonly groups: readonly {
    readonly group: PackageGroup;
    readonly things: readonly { readonly title: string; readonly endings: readonly string[] }[];
  }[];
}

/** A package that was written. */
export interface WrittenPackage {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Files in it, its index among them. */
  readonly count: number;
}

/** Blocks of the report that are looked at before it is saved. */
const previewedBlocks = 200;

/** The report in a format, or its beginning. */
export async function writeReport(
  work: ExportWork,
  { as, choice, include }: AskedReport & { readonly as: ReportFormat | 'preview' },
  { onProgress }: TaskOptions = {},
): Promise<WrittenReport> {
  const source = work.sourceOf(choice);
  if (as === 'preview') {
    const html = reportPreview(source, include, previewedBlocks);
    return { bytes: new TextEncoder().encode(html), name: '' };
  }
  const [file] = openReport(source, [as], { include, onProgress });
  if (file === undefined) throw new BugError('No report was opened');
  return { bytes: await gathered(file.pieces()), name: file.name };
}

/** What would go into the package. */
export function previewPackage(
  work: ExportWork,
  { choice, include }: AskedReport,
  typefaces: Typefaces,
  { onProgress }: TaskOptions = {},
): PackagePreview {
  const source = work.sourceOf(choice);
  const files = packageFiles(source, { include, onProgress, typefaces });
  return {
    notes: packageNotes(source, files, include),
    groups: packageContents(files).map(({ group, things }) => ({
      group,
      things: things.map(({ files: of, title }) => ({
        title,
        endings: of.map(({ name }) => name.slice(name.lastIndexOf('.') + 1).toUpperCase()),
      })),
    })),
  };
}

/** The share of the time that opening the files takes; the rest is writing them. */
const opening = 0.3;

/** The package: the bytes that the command line writes. */
export async function writeJournalPackage(
  work: ExportWork,
  { choice, include }: AskedReport,
  typefaces: Typefaces,
  { onProgress }: TaskOptions = {},
): Promise<WrittenPackage> {
  const source = work.sourceOf(choice);
  const part =
    (from: number, to: number): TaskOptions['onProgress'] =>
    ({ done, total }) =>
      onProgress?.({ done: from + (to - from) * (done / total), total: 1 });
  const files = packageFiles(source, { include, typefaces, onProgress: part(0, opening) });
  const pieces = writePackage(source, files, {
    include,
    typefaces,
    onProgress: part(opening, 1),
  });
  return { bytes: await gathered(pieces), name: packageName(), count: files.length + 1 };
}
