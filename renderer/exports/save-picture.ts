/** Pictures that were drawn as SVG, shown and saved. */
import { BugError } from '../../shared/errors.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { dotsPerInchOf } from '../../shared/pictures/dots-per-inch.ts';
import { withResolution } from '../../shared/pictures/png-resolution.ts';
import { saveFile } from '../store/save-file.ts';
import { pngInWorker } from './png-task.ts';

/** A picture as an address an image can be shown from. */
export function imageAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** The bytes of a file of the picture; as PNG those that the command line writes, where its typeface has all letters. */
export async function pictureFile(svg: string, format: 'png' | 'svg'): Promise<Uint8Array> {
  if (format === 'svg') return new TextEncoder().encode(svg);
  return (await pngInWorker(svg)) ?? pngOfBrowser(svg);
}

/** Saves a picture under a name without its ending, where the user says, and tells so. */
export async function savePicture(
  name: string,
  format: 'docx' | 'png' | 'svg',
  bytes: Uint8Array,
): Promise<void> {
  await saveFile({
    suggestedName: `${name}.${format}`,
    bytes,
    description: t(`flow.${format}`),
    extension: format,
  });
}

/** The picture in whatever typefaces the system has, with all scripts that these have. */
export async function pngOfBrowser(svg: string): Promise<Uint8Array> {
  const image = new Image();
  image.src = imageAddress(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  // Images are measured in CSS pixels, of which there are 96 to the inch.
  const points = { width: (image.naturalWidth * 72) / 96, height: (image.naturalHeight * 72) / 96 };
  const dotsPerInch = dotsPerInchOf(points.width, points.height);
  canvas.width = Math.round((points.width * dotsPerInch) / 72);
  canvas.height = Math.round((points.height * dotsPerInch) / 72);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new BugError('The picture could not be drawn');
  return withResolution(new Uint8Array(await blob.arrayBuffer()), dotsPerInch);
}
