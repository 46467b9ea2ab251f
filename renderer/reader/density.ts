import { changedPassages, codingsByExcerpt } from '../../shared/codebook/passages.ts';
import type { DocumentCodings, Snapshot } from '../../shared/ops/snapshot.ts';
import type { Excerpt } from '../../shared/records/excerpt.ts';
import type { CodeId } from '../../shared/records/ids.ts';
import { shownAmong, shownExcerpts } from './coded-text.ts';

/** How much is coded at one height of the strip, and in which colour most of it. */
export interface DensityStep {
  readonly count: number;
  readonly colour: number;
}

/** What is counted: `steps` equal parts of a text of this length. */
export interface DensityOf {
  readonly page: DocumentCodings;
  readonly codes: Snapshot['codes'];
  readonly filter: readonly CodeId[];
  readonly steps: number;
  readonly length: number;
}

const hues = 12;

/**
 * Coding along a document. A long one that was counted before is only counted where it changed. Law: `of(look)` equals
 * that of a new one, whatever was asked before.
 */
export class DensityCounter {
  private last: DensityOf | undefined;
  private counts = new Uint32Array(0);

  of(look: DensityOf): readonly DensityStep[] {
    this.follow(look);
    this.last = look;
    return Array.from({ length: look.steps }, (_, step) => this.stepAt(step));
  }

  private follow(look: DensityOf): void {
    const { last } = this;
    const changed =
      last !== undefined && isSameStrip(last, look)
        ? changedPassages(last.page, look.page)
        : undefined;
    if (last === undefined || changed === undefined) {
      this.counts = new Uint32Array(look.steps * hues);
      this.add(look, shownExcerpts(look.page, look.codes, look.filter), 1);
      return;
    }
    for (const [each, sign] of [
      [last, -1],
      [look, 1],
    ] as const) {
      const { codes, filter, page } = each;
      const excerpts = [...changed].flatMap((id) => page.excerpts.get(id) ?? []);
      this.add(each, shownAmong(excerpts, page, codes, filter), sign);
    }
  }

  private add(look: DensityOf, excerpts: readonly Excerpt[], sign: 1 | -1): void {
    const { codes, length, page, steps } = look;
    const byExcerpt = codingsByExcerpt(page);
    for (const { end, id, start } of excerpts) {
      const first = Math.floor((start / length) * steps);
      const last = Math.min(steps - 1, Math.floor(((end - 1) / length) * steps));
      for (const { codeId } of byExcerpt.get(id) ?? []) {
        const colour = codes.get(codeId)?.colour ?? 0;
        for (let step = first; step <= last; step += 1) {
          const at = step * hues + colour;
          this.counts[at] = (this.counts[at] ?? 0) + sign;
        }
      }
    }
  }

  private stepAt(step: number): DensityStep {
    let count = 0;
    let colour = 0;
    let most = 0;
    for (let hue = 0; hue < hues; hue += 1) {
      const here = this.counts[step * hues + hue] ?? 0;
      count += here;
      if (here > most) [most, colour] = [here, hue];
    }
    return { count, colour };
  }
}

function isSameStrip(a: DensityOf, b: DensityOf): boolean {
  return (
    a.codes === b.codes && a.filter === b.filter && a.steps === b.steps && a.length === b.length
  );
}
