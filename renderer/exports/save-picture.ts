/** Pictures that were drawn as SVG, shown and saved. */
import { BugError } from '../../shared/errors.ts';
import { withResolution } from '../../shared/export/png-resolution.ts';
import { t } from '../../shared/messages/all-messages.ts';
import { saveFile } from '../store/save-file.ts';

const dotsPerInch = 300;
/** Pixels of the PNG per point of the picture. */
const pixelsPerPoint = dotsPerInch / 72;

/** A picture as an address an image can be shown from. */
export function imageAddress(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** The bytes of a file of the picture. */
export async function pictureFile(svg: string, format: 'png' | 'svg'): Promise<Uint8Array> {
  return format === 'svg' ? new TextEncoder().encode(svg) : pngOf(svg);
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

/** The picture at 300 dots per inch, which it says. */
async function pngOf(svg: string): Promise<Uint8Array> {
  const image = new Image();
  image.src = imageAddress(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  // Images are measured in CSS pixels, of which there are 96 to the inch.
  canvas.width = Math.round(((image.naturalWidth * 72) / 96) * pixelsPerPoint);
  canvas.height = Math.round(((image.naturalHeight * 72) / 96) * pixelsPerPoint);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new BugError('The picture could not be drawn');
  return withResolution(new Uint8Array(await blob.arrayBuffer()), dotsPerInch);
}
