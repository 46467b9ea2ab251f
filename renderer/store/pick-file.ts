/** One file that the user chooses. */
import { ExpectedError } from '../../shared/errors.ts';
import type { OpenFilesRequest, PickedFile } from '../../shared/platform/platform.ts';
import { services } from './services.ts';

/** What a table that is read may end in. */
export const tableEndings = ['xlsx', 'csv', 'tsv', 'tab', 'txt'] as const;

/** What projects and codebooks of other programs end in. */
export const projectEndings = ['qdpx', 'qde', 'qdc'] as const;

/** What databases end in in which other programs keep projects. */
export const databaseEndings = ['sqlite3', 'sqlite', 'qda', 'rqda'] as const;

/** Whether a file is called as a project or codebook of another program is. */
export function isProjectName(name: string): boolean {
  return /\.(?:qdpx|qde|qdc)$/i.test(name.trim()) || isDatabaseName(name);
}

/** Whether a file is called as the database of a Taguette, QualCoder or RQDA project is. */
export function isDatabaseName(name: string): boolean {
  return /\.(?:sqlite3?|qda|rqda)$/i.test(name.trim());
}

/** What tables and lists of coded segments end in. */
export const segmentEndings = ['xlsx', 'csv', 'tsv', 'docx', 'rtf', 'odt', 'txt'] as const;

/** Whether a file is called as a table or list of coded segments may be. */
export function isSegmentsName(name: string): boolean {
  return /\.(?:xlsx|csv|tsv|tab|docx|rtf|odt|txt)$/i.test(name.trim());
}

/** Asks for a file; undefined where none was chosen. Rejects with `ExpectedError` (`file-unreadable`) where it cannot be read. */
export async function pickFile(
  request: Omit<OpenFilesRequest, 'multiple'>,
): Promise<PickedFile | undefined> {
  const [picked] = await services().platform.openFiles({ ...request, multiple: false });
  if (picked?.problem !== undefined) throw new ExpectedError('file-unreadable', picked.problem);
  return picked;
}
