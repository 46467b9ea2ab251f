/** The files of a project's pictures and recordings: those that are kept, and why others are not. */
import { maximumDocumentBytes } from '../documents/document-limit.ts';
import { ExpectedError } from '../errors.ts';
import { sha256Natively } from '../hash.ts';
import type { Guid, RefiSource } from '../refi-qda/model.ts';
import type { MediumFile, RefiFile } from '../refi-qda/open-refi.ts';

/** The project without its pictures and recordings, of which the coding comes in all the same. */
export function withoutMedia(file: RefiFile): RefiFile {
  const media = new Map<Guid, MediumFile>();
  for (const source of file.project.sources)
    if (isMedium(source)) media.set(source.guid, { left: 'unwanted' });
  const originals = new Map(file.originals);
  for (const found of file.media?.values() ?? [])
    if ('bytes' in found) originals.delete(found.sha256);
  return { ...file, media, originals };
}

/** How many pictures and recordings of a project come along as files, and their size in bytes. */
export function mediaOf({ media = new Map() }: RefiFile): {
  readonly count: number;
  readonly size: number;
} {
  let [count, size] = [0, 0];
  for (const found of media.values()) {
    if (!('bytes' in found)) continue;
    count += 1;
    size += found.bytes.length;
  }
  return { count, size };
}

/** Whether a source is a picture or recording itself. */
export function isMedium({ besides, guid, kind }: RefiSource): boolean {
  return kind !== 'text' && kind !== 'pdf' && besides === undefined && guid !== '';
}

/** The file of one, where there is `room` for it, in bytes; what is read is taken from that. */
export async function mediumOf(
  file: RefiFile,
  { path = '' }: RefiSource,
  room: { left: number },
): Promise<MediumFile> {
  const size = file.sizeOf?.(path) ?? 0;
  if (size > maximumDocumentBytes) return { left: 'large', size };
  if (size > room.left) return { left: 'full', size };
  const found = path === '' ? 'missing' : bytesOf(file, path);
  if (typeof found === 'string') return { left: found };
  if (found.length > Math.min(maximumDocumentBytes, room.left))
    return { left: 'full', size: found.length };
  room.left -= found.length;
  // A part of the archive would keep all of it in memory.
  const bytes = found.slice();
  return { bytes, sha256: await sha256Natively(bytes) };
}

/** What unpacks out of all proportion, as plain pictures may, keeps no project from coming in. */
function bytesOf(file: RefiFile, path: string): ReturnType<RefiFile['read']> {
  try {
    return file.read(path);
  } catch (error) {
    if (error instanceof ExpectedError) return 'damaged';
    throw error;
  }
}
