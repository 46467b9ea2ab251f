import { memo } from 'react';
import type { DrawnMap } from '../../shared/maps/drawn-map.ts';
import { bentArrow, straightLine } from '../../shared/maps/line-shapes.ts';
import styles from './map.module.css';

/** What joins the nodes, below them: the tree, nodes that meet with how often, and arrows. */
export const MapLines = memo(function MapLines({ drawn }: { readonly drawn: DrawnMap }) {
  const { arrows, byId, lines, meets } = drawn;
  const most = meets[0]?.count ?? 1;
  return (
    <svg className={styles.lines} aria-hidden="true">
      {meets.map(({ a, b, count }) => {
        const [from, to] = [byId.get(a), byId.get(b)];
        if (from === undefined || to === undefined) return null;
        const { middle, path } = straightLine(from, to);
        const ends = { 'data-from': a, 'data-to': b };
        return (
          <g key={`${a} ${b}`}>
            <path
              {...ends}
              className={styles.meet}
              d={path}
              strokeWidth={1.5 + 4 * Math.sqrt(count / most)}
            />
            <text {...ends} className={styles.count} x={middle.x} y={middle.y}>
              {count}
            </text>
          </g>
        );
      })}
      {lines.map(({ from, isFurther, to }) => {
        const [a, b] = [byId.get(from), byId.get(to)];
        return a === undefined || b === undefined ? null : (
          <path
            key={`${from} ${to}`}
            className={styles.tree}
            data-further={isFurther}
            data-from={from}
            data-to={to}
            d={straightLine(a, b).path}
          />
        );
      })}
      {arrows.map((each) => {
        const [a, b] = [byId.get(each.from), byId.get(each.to)];
        if (a === undefined || b === undefined) return null;
        const { nth } = each;
        const { head, path } = bentArrow(a, b, nth);
        const ends = { 'data-from': each.from, 'data-to': each.to, 'data-nth': nth };
        return (
          <g key={each.arrow.id}>
            <path {...ends} className={styles.arrow} d={path} />
            <path {...ends} className={styles.head} data-head d={head} />
          </g>
        );
      })}
    </svg>
  );
});
