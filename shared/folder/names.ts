/**
 * Names in a folder that a team shares. Each device writes only below its own folder:
 * `themeloom-REVIEW/DEVICE/HASH.seg` holds operations, `HASH.pack` texts and originals, both under the SHA-256
 * of the whole file; `head.json` lists them. Earlier versions wrote one `.loom` file beside it.
 */
import type { Sha256 } from '../hash.ts';
import type { DeviceId, ReviewId } from '../records/ids.ts';

/** A file in a shared folder that can be somebody's work on one review. */
export type FolderName =
  | { readonly kind: 'segment' | 'pack'; readonly device: DeviceId; readonly hash: Sha256 }
  | { readonly kind: 'head'; readonly device: DeviceId }
  | { readonly kind: 'loom' };

const path = /^([0-9a-z]{1,64})\/(?:([0-9a-f]{64})\.(seg|pack)|head\.json)$/;
/** A plain file name that ends in .loom: no folder, no hidden or half-written file. */
const loom = /^[^./\\:*?"<>|\p{Cc}][^/\\:*?"<>|\p{Cc}]{0,200}\.loom$/iu;

/** The folder of a review inside the one that was chosen. */
export function folderOfReview(reviewId: ReviewId): string {
  return `themeloom-${reviewId.slice('review:'.length)}`;
}

/**
 * What a name, relative to the chosen folder and with `/`, stands for; undefined for everything that is no
 * work on this review: other reviews, temporary files and conflict copies of whatever syncs the folder.
 */
export function readName(reviewId: ReviewId, name: string): FolderName | undefined {
  if (!name.includes('/')) return loom.test(name) ? { kind: 'loom' } : undefined;
  const prefix = `${folderOfReview(reviewId)}/`;
  const parts = name.startsWith(prefix) ? path.exec(name.slice(prefix.length)) : null;
  if (parts === null) return undefined;
  const [, key, hash, extension] = parts;
  const device: DeviceId = `device:${key}`;
  if (hash === undefined) return { kind: 'head', device };
  return { kind: extension === 'seg' ? 'segment' : 'pack', device, hash };
}

/** The name of a file with operations (`seg`) or with texts and originals (`pack`). */
export function nameOf(
  reviewId: ReviewId,
  device: DeviceId,
  hash: Sha256,
  extension: 'seg' | 'pack',
): string {
  return `${folderOfDevice(reviewId, device)}/${hash}.${extension}`;
}

/** The name of the list of a device's files. */
export function headNameOf(reviewId: ReviewId, device: DeviceId): string {
  return `${folderOfDevice(reviewId, device)}/head.json`;
}

function folderOfDevice(reviewId: ReviewId, device: DeviceId): string {
  return `${folderOfReview(reviewId)}/${device.slice('device:'.length)}`;
}
