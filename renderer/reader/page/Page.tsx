import { useEffect, useRef, useState } from 'react';
import styles from './page.module.css';
import type { PagePainter } from './page-painter.ts';
import type { PagePlace } from './page-places.ts';

/** One page, painted when it is mounted and again when its size changes. */
export function Page(props: {
  readonly index: number;
  readonly place: PagePlace;
  readonly painter: PagePainter;
}) {
  const { index, painter, place } = props;
  const { height, left, top, turn, width } = place;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return;
    const density = Math.min(3, devicePixelRatio);
    const painting = {
      page: index,
      canvas: target,
      width: Math.round(width * density),
      height: Math.round(height * density),
      turn,
    };
    return painter.paint(painting, (error) => {
      setProblem(error?.message);
      target.dataset.painted = 'yes';
    });
  }, [index, painter, width, height, turn]);
  useEffect(() => {
    const target = canvas.current;
    return () => {
      // Its memory goes at once, not when it is collected.
      if (target !== null) target.width = 0;
      void painter.forget(index);
    };
  }, [index, painter]);
  return (
    <div className={styles.page} data-page={index + 1} style={{ height, left, top, width }}>
      {/* The words are in the text beside it, which is what is read out. */}
      <canvas ref={canvas} aria-hidden="true" />
      {problem === undefined ? null : <p>{problem}</p>}
    </div>
  );
}
