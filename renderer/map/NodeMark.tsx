import { type CSSProperties, memo } from 'react';
import type { DrawnNode } from '../../shared/maps/drawn-map.ts';
import { lineHeightOf } from '../../shared/maps/node-box.ts';
import styles from './map.module.css';
import { cornerOf } from './moving-nodes.ts';

/** A node of the map: its shape tells what it is, as the words in it and its name do. */
export const NodeMark = memo(function NodeMark(props: {
  readonly node: DrawnNode;
  readonly name: string;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
}) {
  const { node } = props;
  const { box, colour, height, id, kind, width } = node;
  const style: CSSProperties = {
    ...{ width, height, transform: cornerOf(node), fontSize: box.size },
    lineHeight: `${lineHeightOf(box.size)}px`,
    ...(colour === undefined
      ? {}
      : { background: `var(--code-${colour}-wash)`, borderColor: `var(--code-${colour}-mark)` }),
  };
  return (
    <div
      className={styles.node}
      role="option"
      aria-selected={props.isChosen}
      aria-label={props.name}
      tabIndex={props.isTabStop ? 0 : -1}
      data-node={id}
      data-kind={kind}
      data-chosen={props.isChosen}
      style={style}
    >
      <span className={styles.words} dir="auto" aria-hidden="true">
        {box.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
          <span key={at}>{`${line} `}</span>
        ))}
      </span>
      {box.note === undefined ? null : (
        <span
          className={styles.note}
          aria-hidden="true"
          style={{ fontSize: box.noteSize, lineHeight: `${lineHeightOf(box.noteSize)}px` }}
        >
          {box.note}
        </span>
      )}
    </div>
  );
});
