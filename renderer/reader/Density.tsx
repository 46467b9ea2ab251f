import { useEffect, useMemo, useRef } from 'react';
import { useReview } from '../store/review-store.ts';
import { usePreferences, useSession } from '../store/session-store.ts';
import { pageOf, shownExcerpts } from './coded-text.ts';
import { densityOf } from './density.ts';
import styles from './reader.module.css';
import type { TextSurface } from './text-surface.ts';

const stepHeight = 3;
/** Milliseconds without a change before the strip is drawn anew. */
const drawnAfter = 300;

/** The whole document as a strip beside the scrollbar: where it is coded, in which colours. Click to go there. */
export function Density(props: {
  readonly surface: TextSurface;
  readonly length: number;
  readonly layout: number;
}) {
  const { surface, length, layout } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const documentId = useSession((state) => state.documentId);
  const filter = useSession((state) => state.codeFilter);
  const appearance = usePreferences((state) => state.appearance);
  const page = useReview((state) => pageOf(state.inText, documentId));
  const codes = useReview((state) => state.snapshot.codes);
  const excerpts = useMemo(() => shownExcerpts(page, codes, filter), [page, codes, filter]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: colours and height are read from the page
  useEffect(() => {
    // Not in the way of the keys that code: the strip may follow when they rest.
    const later = setTimeout(() => {
      const context = canvas.current?.getContext('2d');
      if (context === null || context === undefined) return;
      const { clientHeight } = context.canvas;
      const steps = Math.max(1, Math.floor(clientHeight / stepHeight));
      context.canvas.width = 8;
      context.canvas.height = steps * stepHeight;
      const look = getComputedStyle(context.canvas);
      for (const [step, { count, colour }] of densityOf(excerpts, page, codes, {
        steps,
        length,
      }).entries()) {
        if (count === 0) continue;
        context.globalAlpha = Math.min(1, 0.4 + count * 0.15);
        context.fillStyle = look.getPropertyValue(`--code-${colour}-mark`);
        context.fillRect(0, step * stepHeight, 8, stepHeight - 0.5);
      }
    }, drawnAfter);
    return () => clearTimeout(later);
  }, [excerpts, page, codes, length, layout, appearance]);
  return (
    // For the pointer only; by keyboard the keys [ and ] go from excerpt to excerpt.
    <canvas
      ref={canvas}
      className={styles.density}
      aria-hidden="true"
      onPointerDown={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const share = (event.clientY - box.top) / box.height;
        surface.reveal(Math.round(share * (length - 1)), 0.3, true);
      }}
    />
  );
}
