import { codeTree } from '../../shared/codebook/code-tree.ts';
import { codedPage } from '../../shared/relations/coded-page.ts';
import type { Shown } from '../../shared/team/view.ts';

/** Milliseconds at a time: less than a frame, so that no key waits. */
const slice = 6;

/**
 * Reads the coding of a review into what questions go through, a little at a time, while a question is still being
 * put together: the first answer then takes no longer than the next. Gives what stops it.
 */
export function readAhead({ codes, codings }: Pick<Shown, 'codes' | 'codings'>): () => void {
  const { structure } = codeTree(codes);
  const pages = codings.values();
  const readSome = (): void => {
    const until = performance.now() + slice;
    for (let next = pages.next(); next.done !== true; next = pages.next()) {
      codedPage(next.value, structure);
      if (performance.now() < until) continue;
      timer = setTimeout(readSome);
      return;
    }
  };
  let timer = setTimeout(readSome);
  return () => clearTimeout(timer);
}
