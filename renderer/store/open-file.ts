import { openLoomFile } from './exchange.ts';
import { onFirstUse } from './first-use.ts';
import { isProjectName } from './pick-file.ts';

/**
 * Opens a file that was chosen or handed over: a review, a colleague's work, or a project of another program, which is told by
 * its name, or was asked for.
 */
export async function openGivenFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  as: 'told by its name' | 'project' = 'told by its name',
): Promise<void> {
  if (as !== 'project' && !isProjectName(file.name)) {
    await openLoomFile(file);
    return;
  }
  const { openForeign } = await onFirstUse(() => import('./project-import.ts'));
  openForeign(file);
}
