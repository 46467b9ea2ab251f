import { memo } from 'react';
import type { DrawnMap } from '../../shared/maps/drawn-map.ts';
import { bentArrow } from '../../shared/maps/line-shapes.ts';
import type { MapItemId } from '../store/maps-state.ts';
import styles from './map.module.css';
import { labelPlace } from './moving-nodes.ts';
import { arrowWords } from './node-words.ts';

/** The names of the arrows, each a thing that can be chosen. */
export const ArrowLabels = memo(function ArrowLabels(props: {
  readonly drawn: DrawnMap;
  readonly chosen: ReadonlySet<MapItemId>;
  readonly stop: MapItemId | undefined;
}) {
  const { chosen, drawn, stop } = props;
  return drawn.arrows.map((each) => {
    const [a, b] = [drawn.byId.get(each.from), drawn.byId.get(each.to)];
    if (a === undefined || b === undefined) return null;
    const { arrow, lines, nth } = each;
    const { id } = arrow;
    return (
      <div
        key={id}
        className={styles.label}
        role="option"
        aria-selected={chosen.has(id)}
        aria-label={arrowWords(drawn, each)}
        tabIndex={stop === id ? 0 : -1}
        data-arrow={id}
        data-chosen={chosen.has(id)}
        data-from={each.from}
        data-to={each.to}
        data-nth={nth}
        style={{ transform: labelPlace(bentArrow(a, b, nth).label) }}
      >
        <span className={styles.words} dir="auto" aria-hidden="true">
          {lines.length === 0
            ? '…'
            : lines.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
                <span key={at}>{`${line} `}</span>
              ))}
        </span>
        {each.quotes.length === 0 ? null : (
          <span className={styles.quoteCount} aria-hidden="true">
            {each.quotes.length}
          </span>
        )}
      </div>
    );
  });
});
