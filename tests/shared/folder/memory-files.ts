import { ExpectedError } from '../../../shared/errors.ts';
import type { FolderFiles } from '../../../shared/folder/files.ts';
import { readName } from '../../../shared/folder/names.ts';
import type { ReviewId } from '../../../shared/records/ids.ts';

/** A folder in memory, with what was read from and written to it. */
export interface MemoryFiles extends FolderFiles {
  readonly held: Map<string, { readonly bytes: Uint8Array; readonly modifiedAt: string }>;
  /** Files read, bytes written so far. */
  readonly counts: { reads: number; bytesWritten: number };
}

/** A folder that lasts as long as its maps; `held` may be shared by several, as machines share a folder. */
export function createMemoryFiles(
  reviewId: ReviewId,
  held: MemoryFiles['held'] = new Map(),
): MemoryFiles {
  const counts = { reads: 0, bytesWritten: 0 };
  let writes = 0;
  return {
    held,
    counts,
    list: async () =>
      [...held]
        .filter(([name]) => readName(reviewId, name) !== undefined)
        .map(([name, { bytes, modifiedAt }]) => ({ name, size: bytes.length, modifiedAt }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    read: async (name) => {
      const file = held.get(name);
      if (file === undefined) throw new ExpectedError('file-unreadable', `There is no “${name}”.`);
      counts.reads += 1;
      return file.bytes.slice();
    },
    write: async (name, bytes) => {
      writes += 1;
      counts.bytesWritten += bytes.length;
      held.set(name, { bytes: bytes.slice(), modifiedAt: `write ${writes}` });
    },
    remove: async (name) => void held.delete(name),
  };
}
