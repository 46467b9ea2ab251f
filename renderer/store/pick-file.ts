/** One file that the user chooses. */
import { ExpectedError } from '../../shared/errors.ts';
import type { OpenFilesRequest, PickedFile } from '../../shared/platform/platform.ts';
import { services } from './services.ts';

/** What a table that is read may end in. */
export const tableEndings = ['xlsx', 'csv', 'tsv', 'tab', 'txt'] as const;

/** Asks for a file; undefined where none was chosen. Rejects with `ExpectedError` (`file-unreadable`) where it cannot be read. */
export async function pickFile(
  request: Omit<OpenFilesRequest, 'multiple'>,
): Promise<PickedFile | undefined> {
  const [picked] = await services().platform.openFiles({ ...request, multiple: false });
  if (picked?.problem !== undefined) throw new ExpectedError('file-unreadable', picked.problem);
  return picked;
}
