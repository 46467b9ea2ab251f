/** Draws pictures as PNG off the interface's thread. */
import { pngWhereDrawn } from '../../shared/pictures/picture-png.ts';
import { readTypefaces } from '../store/typefaces.ts';
import { answerEach } from '../store/worker-language.ts';
import { failure, post } from '../store/worker-reply.ts';

export interface PngQuestion {
  readonly svg: string;
}

/** Undefined where the typeface lacks letters of the picture. */
export interface PngReply {
  readonly kind: 'png';
  readonly png: Uint8Array<ArrayBuffer> | undefined;
}

answerEach(async ({ svg }: PngQuestion) => {
  try {
    const png = pngWhereDrawn(svg, await readTypefaces());
    post({ kind: 'png', png } satisfies PngReply, png === undefined ? [] : [png.buffer]);
  } catch (error) {
    post(failure(error));
  }
});
