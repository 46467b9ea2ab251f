import { useEffect, useMemo, useRef } from 'react';
import { useReview } from '../store/review-store.ts';
import { usePreferences, useSession } from '../store/session-store.ts';
import { pageOf } from './coded-text.ts';
import { DensityCounter, type DensityStep } from './density.ts';
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
  const strip = useMemo(
    () => ({ counter: new DensityCounter(), drawn: new Map<number, string>() }),
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: colours and height are read from the page
  useEffect(() => {
    // Not in the way of the keys that code: the strip may follow when they rest.
    const later = setTimeout(() => {
      const context = canvas.current?.getContext('2d');
      if (context === null || context === undefined) return;
      const { clientHeight } = context.canvas;
      const steps = Math.max(1, Math.floor(clientHeight / stepHeight));
      if (context.canvas.width !== 8 || context.canvas.height !== steps * stepHeight) {
        context.canvas.width = 8;
        context.canvas.height = steps * stepHeight;
        strip.drawn.clear();
      }
      draw(context, strip.counter.of({ page, codes, filter, steps, length }), strip.drawn);
    }, drawnAfter);
    return () => clearTimeout(later);
  }, [strip, page, codes, filter, length, layout, appearance]);
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

/** Each step that looks otherwise than it was drawn: what is drawn makes the browser paint the page anew. */
function draw(
  context: CanvasRenderingContext2D,
  steps: readonly DensityStep[],
  drawn: Map<number, string>,
): void {
  const look = getComputedStyle(context.canvas);
  const marks = Array.from({ length: 12 }, (_, hue) => look.getPropertyValue(`--code-${hue}-mark`));
  steps.forEach(({ colour, count }, step) => {
    const alpha = count === 0 ? 0 : Math.min(1, 0.4 + count * 0.15);
    const looks = `${alpha} ${marks[colour]}`;
    if (drawn.get(step) === looks) return;
    drawn.set(step, looks);
    context.clearRect(0, step * stepHeight, 8, stepHeight);
    if (count === 0) return;
    context.globalAlpha = alpha;
    context.fillStyle = marks[colour] ?? '';
    context.fillRect(0, step * stepHeight, 8, stepHeight - 0.5);
  });
}
