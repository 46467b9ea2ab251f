/** Works out where the text of a PDF stands on its pages, off the interface's thread. */
import { readPdf } from '../../../shared/documents/read-pdf.ts';
import { characterMap } from '../../store/character-maps.ts';
import type { GeometryReply, GeometryRequest } from './geometry-messages.ts';

const post = (reply: GeometryReply): void => self.postMessage(reply);

addEventListener('message', async ({ data }: MessageEvent<GeometryRequest>) => {
  try {
    const { body, geometry } = await readPdf(data.bytes, {
      characterMap,
      ...(data.password === undefined ? {} : { password: data.password }),
      onProgress: ({ done, total }) => post({ kind: 'progress', share: done / Math.max(1, total) }),
    });
    post({ kind: 'done', geometry, text: body.text });
  } catch (error) {
    post({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
});
