import { codingsByExcerpt } from '../../shared/codebook/passages.ts';
import type { DocumentCodings, Snapshot } from '../../shared/ops/snapshot.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';

/** How much is coded at one height of the strip, and in which colour most of it. */
export interface DensityStep {
  readonly count: number;
  readonly colour: number;
}

/** Coding along the document in `steps` equal parts of its text. */
export function densityOf(
  excerpts: readonly Excerpt[],
  page: DocumentCodings,
  codes: Snapshot['codes'],
  size: { readonly steps: number; readonly length: number },
): readonly DensityStep[] {
  const { steps, length } = size;
  const counts = new Uint32Array(steps * 12);
  const byExcerpt = codingsByExcerpt(page);
  for (const excerpt of excerpts) {
    const first = Math.floor((excerpt.start / length) * steps);
    const last = Math.min(steps - 1, Math.floor(((excerpt.end - 1) / length) * steps));
    for (const coding of byExcerpt.get(excerpt.id) ?? []) {
      const colour = codes.get(coding.codeId)?.colour ?? 0;
      for (let step = first; step <= last; step += 1) {
        const at = step * 12 + colour;
        counts[at] = (counts[at] ?? 0) + 1;
      }
    }
  }
  return Array.from({ length: steps }, (_, step) => {
    let count = 0;
    let colour = 0;
    let most = 0;
    for (let hue = 0; hue < 12; hue += 1) {
      const here = counts[step * 12 + hue] ?? 0;
      count += here;
      if (here > most) [most, colour] = [here, hue];
    }
    return { count, colour };
  });
}
