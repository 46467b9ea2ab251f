import { useEffect, useRef, useState } from 'react';
import styles from './page.module.css';
import type { PagePainter } from './page-painter.ts';
import type { PagePlace } from './page-surface.ts';

/** One page, painted when it is mounted and again when its size changes. */
export function Page(props: {
  readonly index: number;
  readonly place: PagePlace;
  readonly painter: PagePainter;
}) {
  const { index, painter, place } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    if (canvas.current === null) return;
    const pixels = place.scale * Math.min(3, devicePixelRatio);
    const target = canvas.current;
    return painter.paint(index, target, pixels, (error) => {
      setProblem(error?.message);
      target.dataset.painted = 'yes';
    });
  }, [index, painter, place.scale]);
  const { height, left, top, width } = place;
  return (
    <div className={styles.page} data-page={index + 1} style={{ height, left, top, width }}>
      {/* The words are in the text beside it, which is what is read out. */}
      <canvas ref={canvas} aria-hidden="true" />
      {problem === undefined ? null : <p>{problem}</p>}
    </div>
  );
}
